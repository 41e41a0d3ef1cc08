"""Every key of the window: of the table of actions, of the pages, of the page that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from justice_desk.i18n.messages import N_, _
from justice_desk.ui.actions import ACTIONS
from justice_desk.ui.case.fit_area import FitArea
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.key_cap import KeyCap, KeyHint
from justice_desk.ui.components.text import text
from justice_desk.ui.dialogs.base import SHADOW, DeskDialog
from justice_desk.ui.pages import PAGES

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtGui import QKeyEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

_AROUND = 2 * SHADOW + 56
"""What stands above and below the keys beside head and foot, in pixels."""
EVERYWHERE = (
    ("Return", N_("Open what is chosen")),
    ("Escape", N_("Leave safely")),
    ("Ctrl+Return", N_("Press the main button of a dialog")),
    ("Ctrl+C", N_("Copy the chosen rows as a table")),
)


class KeysDialog(DeskDialog):
    """Lists in two columns; nothing to choose."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, _("Keys"), name="keys-dialog", width=680)
        rows = [(spec.shortcut, _(spec.title)) for spec in PAGES]
        rows += [(spec.keys[0], _(spec.words)) for spec in ACTIONS]
        rows += [(key, _(words)) for key, words in EVERYWHERE]
        here = _here(parent, {key for key, _words in rows})
        self.area = FitArea(name="keys-scroll")
        self.area.column.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self.area)
        if here:
            self.area.column.addWidget(text(_("On this page"), "strong", name="keys-here"))
            self._columns(here)
            self.area.column.addWidget(text(_("Everywhere"), "strong"))
        self._columns(rows)
        close = Button(_("Close"), Kind.FILLED, name="keys-close", key="Escape")
        close.clicked.connect(self.accept)
        self.foot(close)
        close.setFocus()
        self.finished.connect(self.deleteLater)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height that the keys need, within the window and in its middle."""
        super().showEvent(event)
        parent = self.parentWidget()
        if parent is None or event.spontaneous():
            return
        window = parent.window()
        frame = self._foot.sizeHint().height() + self._head.sizeHint().height() + _AROUND
        self.area.give(window.height() - frame)
        self.resize(self.width(), frame + self.area.sizeHint().height())
        self.move(window.frameGeometry().center() - self.rect().center())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll with the arrows; there is nothing else to choose."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        bar = self.area.verticalScrollBar()
        bar.setValue(bar.value() + step * bar.singleStep() * 3)
        super().keyPressEvent(event)

    def _columns(self, rows: Sequence[tuple[str, str]]) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        half = (len(rows) + 1) // 2
        for place, (key, words) in enumerate(rows):
            line, side = place % half, 2 * (place // half)
            grid.addWidget(KeyCap(key), line, side, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(text(words, wrap=True), line, side + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self.area.column.addLayout(grid)


def _here(window: QWidget, told: Collection[str]) -> list[tuple[str, str]]:
    """Return the keys that stand on screen, beside a verb or in the foot of a list, each once."""
    verbs = [
        (button.shown_key, button.accessibleName())
        for button in window.findChildren(Button)
        if button.isVisible() and button.isEnabled()
    ]
    hints = [(one.sequence, one.does) for one in window.findChildren(KeyHint) if one.isVisible()]
    found = {key: words for key, words in (*hints, *verbs) if key and key not in told}
    return [(key, words[:1].upper() + words[1:]) for key, words in found.items()]
