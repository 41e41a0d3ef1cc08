"""Parts in a row that wraps, in a box that insists on the height of its lines.

A layout that wraps under-reports its height to a dialog that sizes itself; a widget need not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QWidget

from justice_desk.ui.components.flow import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QResizeEvent


class FlowBox(QWidget):
    """Holds its parts from left to right, line after line."""

    def __init__(self, parts: Iterable[QWidget], spacing: int = 12) -> None:
        super().__init__()
        self._row = FlowLayout(spacing)
        self.setLayout(self._row)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for part in parts:
            self._row.addWidget(part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height that the lines need in the new width."""
        super().resizeEvent(event)
        needed = self._row.heightForWidth(self.width())
        if needed != self.minimumHeight():
            self.setFixedHeight(needed)
            self.updateGeometry()
