"""What this computer remembers: language, colours, text size, when it locks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from justice_desk.i18n.messages import _, ngettext
from justice_desk.settings import LANGUAGES, TEXT_SCALES, THEMES
from justice_desk.ui.components.card import Card
from justice_desk.ui.components.segmented import Segmented
from justice_desk.ui.components.text import text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from justice_desk.settings import Settings
    from justice_desk.ui.workspace import Workspace

MINUTES = (2, 5, 10, 20)
"""After how long without a key the office may lock itself."""


def machine_card(workspace: Workspace) -> Card:
    """Return the card of this computer's own choices; each is kept at once."""
    card = Card(_("This computer"), name="settings-machine")
    now = workspace.settings
    languages = dict(zip(LANGUAGES, ("Français", "English"), strict=True))
    themes: dict[str, str] = dict(
        zip(THEMES, (_("Light"), _("Dark"), _("Like the system")), strict=True)
    )

    def keep(name: str, kind: Callable[[str], Any]) -> Callable[[str], None]:
        return lambda value: _keep(workspace, name, kind(value))

    _row(card.body, _("Language"), "language", languages, now.language, keep("language", str))
    _row(card.body, _("Colours"), "theme", themes, now.theme, keep("theme", str))
    sizes = {str(size): f"{size} %" for size in TEXT_SCALES}
    _row(card.body, _("Text size"), "text", sizes, str(now.text_scale), keep("text_scale", int))
    waits = {str(n): ngettext("{n} minute", "{n} minutes", n).format(n=n) for n in MINUTES}
    lock = _("Lock when nobody types for")
    _row(card.body, lock, "lock", waits, str(now.lock_minutes), keep("lock_minutes", int))
    card.body.addStretch(1)
    return card


def _row(
    body: QVBoxLayout,
    label: str,
    name: str,
    choices: dict[str, str],
    now: str,
    keep: Callable[[str], None],
) -> None:
    pairs: Sequence[tuple[str, str]] = tuple(choices.items())
    choice = Segmented(pairs, name=f"settings-{name}", label=label)
    if now in choices:
        choice.choose(now)
    choice.chosen.connect(keep)
    for button in choice.findChildren(QWidget):
        button.setProperty("data", name == "language")  # a language bears its own name
    column = QVBoxLayout()
    column.setSpacing(5)
    column.addWidget(text(label, "label", "text2"))
    column.addWidget(choice)
    body.addLayout(column)


def _keep(workspace: Workspace, name: str, value: object) -> None:
    changed: Settings = replace(workspace.settings, **{name: value})  # type: ignore[arg-type]  # one field by name
    workspace.settings_changed.emit(changed)
