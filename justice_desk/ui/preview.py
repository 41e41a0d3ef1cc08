"""A page of a paper, drawn from memory: nothing is written on the disk to be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from justice_desk.i18n.messages import _
from justice_desk.ui.theme.current import tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

A4_RATIO: Final = 210 / 297


class PaperView(QWidget):
    """One page on white, with a line around it; it stays white in the dark theme, it is paper."""

    def __init__(self, *, name: str, height: int) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(_("Preview"))
        self._height, self._image = height, QImage()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_page(self, image: QImage) -> None:
        """Show a page that `rendering.page_image` drew."""
        self._image = image
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of an A4 page of the wanted height."""
        return QSize(round(self._height * A4_RATIO), self._height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        page = self._page()
        painter.fillRect(page, Qt.GlobalColor.white)
        if not self._image.isNull():
            painter.drawImage(page, self._image)
        painter.setPen(QColor(tokens().line2))
        painter.drawRect(page.adjusted(0, 0, -1, -1))

    def _page(self) -> QRect:
        """Return where the page lies: one on its side is drawn smaller, in the middle."""
        if self._image.isNull():
            return self.rect()
        whole = self._image.size()
        whole.scale(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        page = QRect(QPoint(0, 0), whole)
        page.moveCenter(self.rect().center())
        return page
