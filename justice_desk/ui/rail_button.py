"""A small icon button on the dark rail: the lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from justice_desk.ui.components.shapes import box, painter_on
from justice_desk.ui.theme import icons
from justice_desk.ui.theme.current import scaled, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class RailButton(QAbstractButton):
    """32 px at 100 %, with a tooltip that names its verb and key."""

    def __init__(self, icon: str, words: str, *, name: str, key: str) -> None:
        super().__init__()
        self._icon = icon
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setToolTip(f"{words}  {key}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("ring", 9)
        self.setProperty("ringInk", "on_btn")

    def sizeHint(self) -> QSize:
        """Return the square of the button."""
        return QSize(scaled(32), scaled(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon, on a ground under the pointer."""
        painter, t, whole, side = painter_on(self), tokens(), QRectF(self.rect()), scaled(18)
        if self.underMouse():
            box(painter, whole, 6, fill=t.rail_active)
        spot = QRectF(whole.center().x() - side / 2, whole.center().y() - side / 2, side, side)
        icons.paint(painter, self._icon, t.rail_text, spot)
