"""The drawing beside the gate: dunes, a tree, the sun; and the two lines that say what this is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath
from PySide6.QtWidgets import QVBoxLayout, QWidget

from justice_desk.i18n.messages import _
from justice_desk.ui.components.shapes import painter_on
from justice_desk.ui.components.text import text
from justice_desk.ui.theme.current import tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

WIDTH: Final = 560
HEIGHT: Final = 680
"""The size that the drawing was made for, in pixels; it is stretched to the widget."""
SUN: Final = "#B0512A"
_Points = tuple[tuple[float, float], ...]
_DUNES: Final[tuple[tuple[str, _Points], ...]] = (
    ("#272F68", ((0, 408), (70, 365), (160, 365), (260, 388), (360, 411), (470, 405), (560, 361))),
    ("#2E3874", ((0, 476), (80, 436), (180, 432), (290, 440), (400, 448), (480, 455), (560, 456))),
    ("#232B60", ((0, 545), (60, 515), (130, 510), (230, 533), (350, 560), (470, 550), (560, 509))),
)
_TREE: Final = "#141939"
_CROWN: Final = ((168, 323, 46, 13), (142, 333, 38, 12), (202, 330, 36, 13))


class Backdrop(QWidget):
    """The left half of the gate; the same by day and by night."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("gate-backdrop")
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 60, 48, 0)
        column.setSpacing(6)
        lines = _(
            "The office's register, encrypted on this computer.\nNothing goes to the Internet."
        )
        for words, role, ink in (
            ("Justice Desk", "brand", "on_btn"),
            (lines, "lead", "rail_text"),
        ):
            label = text(words, role, ink, wrap=True, data=role == "brand")
            label.setProperty("ground", "rail")
            column.addWidget(label)
        column.addStretch(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw sky, sun, dunes and tree."""
        painter = painter_on(self)
        painter.fillRect(self.rect(), QColor(tokens().rail))
        painter.scale(self.width() / WIDTH, self.height() / HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(SUN))
        painter.drawEllipse(QPointF(392, 340), 64, 64)
        for number, (colour, points) in enumerate(_DUNES):
            _dune(painter, colour, points)
            if number == 0:
                _tree(painter)


def _dune(painter: QPainter, colour: str, points: _Points) -> None:
    path = QPainterPath(QPointF(*points[0]))
    path.cubicTo(*(QPointF(*point) for point in points[1:4]))
    path.cubicTo(*(QPointF(*point) for point in points[4:7]))
    path.lineTo(WIDTH, HEIGHT + 1)
    path.lineTo(0, HEIGHT + 1)
    painter.fillPath(path, QColor(colour))


def _tree(painter: QPainter) -> None:
    painter.setBrush(QColor(_TREE))
    for x, y, wide, high in _CROWN:
        painter.drawEllipse(QPointF(x, y), wide, high)
    path = QPainterPath(QPointF(163.5, 402))
    path.cubicTo(QPointF(165, 370), QPointF(160, 352), QPointF(146, 336))
    path.lineTo(153, 334)
    path.cubicTo(QPointF(164, 346), QPointF(167, 354), QPointF(168, 362))
    path.cubicTo(QPointF(169, 352), QPointF(176, 343), QPointF(188, 334))
    path.lineTo(194, 337)
    path.cubicTo(QPointF(178, 350), QPointF(172, 366), QPointF(173, 402))
    path.closeSubpath()
    painter.fillPath(path, QColor(_TREE))
