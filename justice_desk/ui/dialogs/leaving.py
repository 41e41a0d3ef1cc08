"""What is seen while the office is backed up on leaving, and when that could not be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from justice_desk.i18n.messages import _
from justice_desk.ui.components.button import Button, Kind
from justice_desk.ui.components.text import text
from justice_desk.ui.dialogs.base import DeskDialog

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from justice_desk.terms.errors import DeskError


class LeavingDialog(DeskDialog):
    """Waits for the backup; `leaving` says to go without one after it failed."""

    leaving = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, _("Backups"), name="leaving-dialog", width=460)
        self._words = text(_("Closing: the office is being backed up…"), wrap=True)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self.body.addWidget(self._words)
        self.body.addWidget(self._bar)
        self.stay = Button(_("Stay"), Kind.FILLED, name="leaving-stay", key="Escape")
        self.go = Button(_("Leave without a backup"), name="leaving-go")
        self.foot(self.go, self.stay)
        self.stay.clicked.connect(self.reject)
        self.go.clicked.connect(self.leaving)
        self.stay.hide()
        self.go.hide()

    def refuse(self, error: DeskError) -> None:
        """Say why there is no backup, and let the member choose."""
        self._words.setText(error.message())
        self._bar.hide()
        self.stay.show()
        self.go.show()
        self.stay.setFocus()
        self.adjustSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Escape for when there is something to choose."""
        if self.stay.isVisible():
            super().keyPressEvent(event)
