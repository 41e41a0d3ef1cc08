"""The bar of a budget line: spent, spoken for, left; each says its word and amount beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from justice_desk.i18n.formats import francs
from justice_desk.i18n.messages import _
from justice_desk.ui.components.shapes import box, painter_on
from justice_desk.ui.theme.current import scaled, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent

    from justice_desk.services.funds.rows import LineRow

_HIGH: Final = 14
_HATCH: Final = 6


def bar_words(line: LineRow) -> str:
    """Return « dépensé 120 000 F CFA, engagé 46 500 F CFA, reste 333 500 F CFA sur 500 000 »."""
    told = _("{spent} spent, {committed} committed, {left} left of {planned}")
    return told.format(
        spent=francs(line.spent),
        committed=francs(line.committed),
        left=francs(line.available),
        planned=francs(line.planned),
    )


class LineBar(QWidget):
    """Spent is solid, committed hatched, left empty; a line that is overspent is full and red."""

    def __init__(self, line: LineRow) -> None:
        super().__init__()
        self._line = line
        self.setObjectName(f"fund-bar-{line.code}")
        self.setAccessibleName(bar_words(line))
        self.setToolTip(bar_words(line))
        self.setProperty("data", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the height of a bar; its width is what is left."""
        return QSize(scaled(160), scaled(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """Return the least width."""
        return QSize(scaled(80), scaled(_HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, spent and committed."""
        painter, t, line = painter_on(self), tokens(), self._line
        whole = QRectF(self.rect())
        over = line.available < 0
        box(painter, whole, 4, fill=t.sunken, edge=t.line2)
        most = max(line.planned, line.spent + line.committed, 1)
        inner = whole.adjusted(1, 1, -1, -1)
        spent = inner.width() * line.spent / most
        committed = inner.width() * line.committed / most
        fill = t.danger_btn if over else t.btn
        if spent > 0:
            box(painter, QRectF(inner.left(), inner.top(), spent, inner.height()), 3, fill=fill)
        if committed > 0:
            spot = QRectF(inner.left() + spent, inner.top(), committed, inner.height())
            _hatched(painter, spot, t.danger.text if over else t.accent)


def _hatched(painter: QPainter, spot: QRectF, ink: str) -> None:
    """Draw slanted lines in a box: money that is spoken for and not paid yet."""
    box(painter, spot, 3, fill=tokens().soft)
    painter.save()
    painter.setClipRect(spot)
    painter.setPen(QPen(QColor(ink), 1.2))
    step = scaled(_HATCH)
    left = spot.left() - spot.height()
    while left < spot.right():
        painter.drawLine(round(left), round(spot.bottom()), round(left + spot.height()),
                         round(spot.top()))  # fmt: skip
        left += step
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.restore()
