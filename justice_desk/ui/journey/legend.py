"""What the marks of the journey picture mean, for beside its title."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from justice_desk.drawing.journey import Lane
from justice_desk.drawing.journey.shapes import Box, Label, Segment, SegmentRole, TextRole
from justice_desk.i18n.messages import N_, _
from justice_desk.ui.components.shapes import painter_on
from justice_desk.ui.journey import bars, ink, paint
from justice_desk.ui.theme.current import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPainter, QPaintEvent

_ENTRIES: Final = (
    (SegmentRole.PAST, N_("past stage")),
    (SegmentRole.CURRENT, N_("holds the case")),
    (SegmentRole.WAITING, N_("awaits an answer")),
    (SegmentRole.STUCK, N_("stuck")),
    (None, N_("return")),
)
_SWATCH: Final = Box(0, 4, 20, 12)
_HEIGHT: Final = 20
_TEXT: Final = 26.0
_BETWEEN: Final = 16.0


class JourneyLegend(QWidget):
    """Five swatches with their words; the words are also its accessible name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("journeyLegend")
        self.setAccessibleName(", ".join(_(text) for _role, text in _ENTRIES))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the room for all five in a row."""
        last = list(self._labels())[-1][1].box.right
        return QSize(int(last + 1.999), _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw each swatch before its word."""
        painter = painter_on(self)
        for role, label in self._labels():
            x = label.box.x - _TEXT
            _draw_swatch(painter, role, x)
            paint.draw_label(painter, label)

    def _labels(self) -> Iterator[tuple[SegmentRole | None, Label]]:
        x = 0.0
        for role, message in _ENTRIES:
            text = _(message)
            width = ink.measure(text, 11, 400)
            yield role, Label(text, Box(x + _TEXT, 2, width, 16), 11, 400, TextRole.QUIET)
            x += _TEXT + width + _BETWEEN


def _draw_swatch(painter: QPainter, role: SegmentRole | None, x: float) -> None:
    box = Box(x, _SWATCH.y, _SWATCH.width, _SWATCH.height)
    if role is None:
        pen = QPen(QColor(tokens().text), 1.6)
        pen.setDashPattern([3.0, 2.2])
        painter.setPen(pen)
        painter.drawLine(QPointF(box.x, box.middle), QPointF(box.right, box.middle))
        return
    lane = Lane.STATUTORY if role is SegmentRole.CURRENT else Lane.OFFICE
    bars.draw_segment(painter, Segment(-1, lane, role, box, opens=True, closes=True, edged=False))
