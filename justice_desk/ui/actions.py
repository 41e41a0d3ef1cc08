"""Every action of the window, declared once: keys, palette and help all read this table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from justice_desk.i18n.messages import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action.

    Attributes:
        id: stable name, also the object name of its QAction.
        words: English source of its verb.
        keys: shortcuts, the first one is shown.
        icon: name of its icon.
        handler: name of the slot on the window that does it.
    """

    id: str
    words: str
    keys: tuple[str, ...]
    icon: str
    handler: str


ACTIONS: Final = (
    ActionSpec("find", N_("Find anything"), ("Ctrl+K",), "magnifying-glass", "open_palette"),
    ActionSpec("intake", N_("New intake"), ("Ctrl+N",), "plus", "new_intake"),
    ActionSpec("refer", N_("Refer the open case"), ("Ctrl+R",), "arrow-bend-up-right", "refer"),
    ActionSpec("preview", N_("Preview, then print"), ("Ctrl+P",), "printer", "preview"),
    ActionSpec("note", N_("Note in the open case"), ("N",), "note-pencil", "note"),
    ActionSpec("slip", N_("Enter return slips"), ("Ctrl+T",), "check-circle", "take_slip"),
    ActionSpec("back", N_("Back to the list"), ("Alt+Left",), "arrow-left", "go_back"),
    ActionSpec("filter", N_("Filter this list"), ("Ctrl+F",), "funnel-simple", "filter_list"),
    ActionSpec("consultation", N_("New consultation"), ("Ctrl+J",), "chats-teardrop", "consult"),
    ActionSpec(
        "consultations",
        N_("Journal of consultations"),
        ("Ctrl+Shift+J",),
        "chats-teardrop",
        "journal",
    ),
    ActionSpec("calendar", N_("Calendar"), ("Ctrl+Shift+A",), "calendar-blank", "show_calendar"),
    ActionSpec("lock", N_("Lock the office"), ("Ctrl+L",), "lock-simple", "lock"),
    ActionSpec("next-pane", N_("Next part of the window"), ("F6",), "arrows-left-right", "pane"),
    ActionSpec("larger", N_("Larger text"), ("Ctrl++", "Ctrl+="), "text-aa", "larger"),
    ActionSpec("smaller", N_("Smaller text"), ("Ctrl+-",), "text-aa", "smaller"),
    ActionSpec("plain-size", N_("Text at 100 %"), ("Ctrl+0",), "text-aa", "plain_size"),
    ActionSpec("keys", N_("All keys"), ("F1",), "question", "show_keys"),
)


def build(window: QWidget, specs: Iterable[ActionSpec] = ACTIONS) -> dict[str, QAction]:
    """Return the QActions of a window, by id, each wired to its handler.

    Raises:
        AttributeError: the window lacks a handler that the table names.
    """
    made: dict[str, QAction] = {}
    for spec in specs:
        action = QAction(_(spec.words), window)
        action.setObjectName(f"action-{spec.id}")
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        handler = getattr(window, spec.handler)
        action.triggered.connect(lambda _checked=False, do=handler: do())
        window.addAction(action)
        made[spec.id] = action
    return made
