"""One line of the palette, and the heading above a group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from justice_desk.ui.components.key_text import key_width, paint_key
from justice_desk.ui.components.keys import key_label
from justice_desk.ui.components.shapes import box, painter_on, write
from justice_desk.ui.palette.hits import matched
from justice_desk.ui.theme import faces, icons
from justice_desk.ui.theme.current import scaled, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent

    from justice_desk.ui.palette.hits import Hit


class PaletteRow(QAbstractButton):
    """A hit; the matched part is bold in accent, the current one wears the accent edge."""

    def __init__(self, hit: Hit, typed: str) -> None:
        super().__init__()
        self.hit, self._typed, self._current = hit, typed, False
        self.setText(hit.words)
        self.setObjectName("palette-row")
        self.setAccessibleName(" ".join(part for part in (hit.words, hit.context) if part))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def mark(self, current: bool) -> None:
        """Say whether Enter would choose this one."""
        self._current = current
        self.update()

    def inks(self) -> tuple[str, str]:
        """Return the colours of text and ground on screen now."""
        return tokens().text, tokens().soft if self._current else tokens().surface

    def sizeHint(self) -> QSize:
        """Return the height of a line, 42 px at 100 %."""
        return QSize(200, scaled(42))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, icon, words, context and key."""
        painter, t = painter_on(self), tokens()
        whole = QRectF(self.rect()).adjusted(8, 0, -8, 0)
        if self._current or self.underMouse():
            box(painter, whole, 8, fill=t.soft if self._current else t.hover)
        if self._current:
            box(painter, QRectF(8, whole.center().y() - 11, 3, 22), 1.5, fill=t.accent)
        side = scaled(18)
        spot = QRectF(24, whole.center().y() - side / 2, side, side)
        icons.paint(painter, self.hit.icon, t.ink(self.hit.ink), spot)
        left = self._words(painter, 24 + side + scaled(12))
        painter.setFont(faces.font("second"))
        rest = QRectF(left + 12, 0, self.width() - left, self.height())
        write(painter, rest, self.hit.context, t.text2)
        self._key(painter)

    def _words(self, painter: QPainter, left: float) -> float:
        start, end = matched(self.hit.words, self._typed)
        words, t = self.hit.words, tokens()
        parts = (
            (words[:start], "body", t.text),
            (words[start:end], "strong", t.accent),
            (words[end:], "body", t.text),
        )
        for part, role, ink in parts:
            painter.setFont(faces.font(role))
            wide = painter.fontMetrics().horizontalAdvance(part)
            write(painter, QRectF(left, 0, wide + 4, self.height()), part, ink)
            left += wide
        return left

    def _key(self, painter: QPainter) -> None:
        shown = key_label("Return" if self._current else self.hit.key)
        if not shown:
            return
        t, wide, high = tokens(), key_width(shown) + scaled(13), scaled(20)
        cap = QRectF(self.width() - 24 - wide, (self.height() - high) / 2, wide, high)
        box(painter, cap, 4, fill=t.surface, edge=t.line2)
        paint_key(painter, cap, shown, t.text2)
