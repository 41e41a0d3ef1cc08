"""The search box: a glass at the left, the key that jumps to it at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit

from justice_desk.ui.components.key_cap import KeyCap
from justice_desk.ui.theme import icons
from justice_desk.ui.theme.current import scaled, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent


class SearchBox(QLineEdit):
    """A line to search with; `searched` carries every change of its text."""

    searched = Signal(str)

    def __init__(self, placeholder: str, *, name: str, key: str = "", width: int = 236) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(False)
        self.setFixedWidth(scaled(width))
        self._cap = KeyCap(key) if key else None
        if self._cap is not None:
            self._cap.setParent(self)
        right = self._cap.sizeHint().width() + 6 if self._cap is not None else 0
        self.setTextMargins(scaled(28), 0, right, 0)
        self.textChanged.connect(self.searched)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the key at the right end."""
        super().resizeEvent(event)
        if self._cap is not None:
            size = self._cap.sizeHint()
            left = self.width() - size.width() - 8
            self._cap.setGeometry(
                left, (self.height() - size.height()) // 2, size.width(), size.height()
            )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, then the glass."""
        super().paintEvent(event)
        painter, side = QPainter(self), scaled(16)
        top = (self.height() - side) / 2
        spot = QRectF(scaled(11), top, side, side)
        icons.paint(painter, "magnifying-glass", tokens().text2, spot)
