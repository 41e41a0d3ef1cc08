"""Names of keys as they are printed on a keyboard, in the language spoken now."""

from __future__ import annotations

from typing import Final

from justice_desk.i18n.messages import N_, _

_NAMES: Final = {
    "Return": N_("Enter"),
    "Enter": N_("Enter"),
    "Esc": N_("Esc"),
    "Escape": N_("Esc"),
    "Shift": N_("Shift"),
    "Space": N_("Space"),
    "Del": N_("Del"),
    "PgDown": N_("Page ↓"),
    "PgUp": N_("Page ↑"),
    "Up": "↑",
    "Down": "↓",
    "Left": "←",
    "Right": "→",
}


def key_label(sequence: str) -> str:
    """Return how a shortcut such as `Ctrl+Return` is shown: « Ctrl+Entrée »."""
    parts = sequence.split("+") if len(sequence) > 1 and not sequence.endswith("++") else [sequence]
    return "+".join(_(_NAMES[part]) if part in _NAMES else part for part in parts)
