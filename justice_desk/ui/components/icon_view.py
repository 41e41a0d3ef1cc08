"""An icon that stands by itself, tinted from the theme when it is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from justice_desk.ui.components.shapes import painter_on
from justice_desk.ui.theme import icons
from justice_desk.ui.theme.current import scaled, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class IconView(QWidget):
    """Draws one icon; decoration only, so it is not announced."""

    def __init__(self, icon: str, ink: str = "text2", size: int = 16) -> None:
        super().__init__()
        self._icon, self._ink, self._size = icon, ink, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, icon: str, ink: str) -> None:
        """Change what is drawn."""
        self._icon, self._ink = icon, ink
        self.update()

    def sizeHint(self) -> QSize:
        """Return the square of the icon, at the text scale."""
        side = scaled(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon centred."""
        side = scaled(self._size)
        left, top = (self.width() - side) / 2, (self.height() - side) / 2
        painter = painter_on(self)
        icons.paint(painter, self._icon, tokens().ink(self._ink), QRectF(left, top, side, side))
