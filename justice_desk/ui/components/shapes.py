"""Rounded boxes with a whole-pixel line: what every painted part begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintDevice


def painter_on(device: QPaintDevice) -> QPainter:
    """Return a painter with smooth edges."""
    painter = QPainter(device)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    *,
    fill: str = "",
    edge: str = "",
    pen: Qt.PenStyle = Qt.PenStyle.SolidLine,
) -> None:
    """Draw a rounded box; a line lies half a pixel inside, so that it stays one pixel wide."""
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(edge), 1.0, pen) if edge else Qt.PenStyle.NoPen)
    inset = 0.5 if edge else 0.0
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def write(
    painter: QPainter,
    rect: QRectF,
    text: str,
    ink: str,
    flags: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Draw one line of text in the painter's font, centred in height."""
    painter.setPen(QColor(ink))
    painter.drawText(rect, int(flags | Qt.AlignmentFlag.AlignVCenter), text)
