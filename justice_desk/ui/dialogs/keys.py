"""Every key of the window, read from the table of actions and the table of pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from justice_desk.i18n.messages import N_, _
from justice_desk.ui.actions import ACTIONS
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.key_cap import KeyCap
from justice_desk.ui.components.text import text
from justice_desk.ui.dialogs.base import DeskDialog
from justice_desk.ui.pages import PAGES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

EVERYWHERE = (
    ("Return", N_("Open what is chosen")),
    ("Escape", N_("Leave safely")),
    ("Ctrl+Return", N_("Press the main button of a dialog")),
    ("Ctrl+C", N_("Copy the chosen rows as a table")),
)


class KeysDialog(DeskDialog):
    """A list in two columns; nothing to choose."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, _("Keys"), name="keys-dialog", width=680)
        rows = [(spec.shortcut, spec.title) for spec in PAGES]
        rows += [(spec.keys[0], spec.words) for spec in ACTIONS]
        rows += EVERYWHERE
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        half = (len(rows) + 1) // 2
        for place, (key, words) in enumerate(rows):
            line, side = place % half, 2 * (place // half)
            grid.addWidget(KeyCap(key), line, side, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(text(_(words), wrap=True), line, side + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self.body.addLayout(grid)
        close = Button(_("Close"), Kind.FILLED, name="keys-close", key="Escape")
        close.clicked.connect(self.accept)
        self.foot(close)
        close.setFocus()
        self.finished.connect(self.deleteLater)
