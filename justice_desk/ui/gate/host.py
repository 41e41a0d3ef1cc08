"""The window that the gate stands in; it is on screen before the gate is even imported.

Its first picture is the drawing at the left and the plain ground of the theme at the right; the
gate then fills it. It imports nothing but Qt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from justice_desk.ui.gate.scenery import paint_scenery

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent

SIZE: Final = (1120, 680)


class GateHost(QWidget):
    """A bare window; `painted` is said once, after its first picture, `closed` when it is left."""

    painted = Signal()
    closed = Signal()

    def __init__(self, *, dark: bool) -> None:
        super().__init__()
        self._theme, self._seen = "dark" if dark else "light", False
        self.setObjectName("gate-host")
        self.setWindowTitle("Justice Desk")
        self.resize(*SIZE)
        self.setMinimumSize(560, 560)

    def hold(self, gate: QWidget) -> None:
        """Fill the window with the gate."""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(gate)
        gate.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what the gate will cover."""
        painter = QPainter(self)
        paint_scenery(painter, self.width(), self.height(), self._theme)
        painter.end()
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the member left."""
        self.closed.emit()
        super().closeEvent(event)
