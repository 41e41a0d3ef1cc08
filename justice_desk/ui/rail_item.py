"""One row of the rail: icon, word, notch when chosen, badge of what waits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from justice_desk.ui.components.shapes import box, painter_on, write
from justice_desk.ui.theme import faces, icons
from justice_desk.ui.theme.current import scaled, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent

NARROW: Final = 52


class RailItem(QAbstractButton):
    """A page of the rail; narrow, it is an icon with a tooltip and a numbered dot."""

    def __init__(self, words: str, icon: str, *, name: str, key: str) -> None:
        super().__init__()
        self._icon, self._badge, self._narrow = icon, 0, False
        self._key = key
        self.setText(words)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setAccessibleDescription(key)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", 10)
        self.setProperty("ringInk", "on_btn")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(f"{words}  {key}")

    def fold(self, narrow: bool) -> None:
        """Show the icon alone, or icon and word."""
        self._narrow = narrow
        self.updateGeometry()
        self.update()

    def wait(self, count: int) -> None:
        """Show how many things wait for this member; none hides the badge."""
        self._badge = count
        self.update()

    def inks(self) -> tuple[str, str]:
        """Return the colours of text and ground on screen now."""
        t = tokens()
        return (t.on_btn, t.rail_active) if self.isChecked() else (t.rail_text, t.rail)

    def wanted_width(self) -> int:
        """Return how wide icon, word and badge are, in pixels."""
        return NARROW if self._narrow else self.words_width()

    def words_width(self) -> int:
        """Return how wide icon and word are when they stand side by side, in pixels."""
        return 42 + faces.width(self.text(), "strong") + 6

    def sizeHint(self) -> QSize:
        """Return the size of a row: 38 px high, 48 when narrow."""
        return QSize(self.wanted_width(), 48 if self._narrow else scaled(38))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill of the chosen page, then icon, word and badge."""
        painter, t, whole = painter_on(self), tokens(), QRectF(self.rect())
        if self.isChecked():
            box(painter, whole, 8, fill=t.rail_active)
            notch = QRectF(0, whole.center().y() - 10, 3, 20)
            box(painter, notch, 1.5, fill="#E58A5E")
        elif self.underMouse():
            box(painter, whole, 8, fill=t.rail_active)
        ink = t.on_btn if self.isChecked() else t.rail_text
        side = 24 if self._narrow else scaled(18)
        left = (whole.width() - side) / 2 if self._narrow else 14
        icons.paint(
            painter, self._icon, ink, QRectF(left, whole.center().y() - side / 2, side, side)
        )
        if not self._narrow:
            painter.setFont(faces.font("strong" if self.isChecked() else "body"))
            write(painter, whole.adjusted(24 + side, 0, 0, 0), self.text(), ink)
        self._paint_badge(painter, whole)

    def _paint_badge(self, painter: QPainter, whole: QRectF) -> None:
        if not self._badge:
            return
        t, words = tokens(), str(self._badge)
        painter.setFont(faces.font("overline"))
        if self._narrow:
            high = scaled(16)
            wide = max(high, faces.width(words, "overline") + scaled(7))
            dot = QRectF(whole.right() - wide - 1, whole.top() + 2, wide, high)
            box(painter, dot, high / 2, fill="#E58A5E")
            write(painter, dot, words, "#1B1E2E", Qt.AlignmentFlag.AlignHCenter)
            return
        wide, high = faces.width(words, "overline") + 16, scaled(18)
        pill = QRectF(whole.right() - wide - 6, whole.center().y() - high / 2, wide, high)
        box(painter, pill, high / 2, fill=t.rail if self.isChecked() else t.rail_active)
        write(painter, pill, words, t.on_btn, Qt.AlignmentFlag.AlignHCenter)
