"""Paints a journey picture with the colours of the theme; what scrolls apart from what stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from justice_desk.drawing.journey.shapes import MarkerRole, SegmentRole
from justice_desk.ui.components.shapes import write
from justice_desk.ui.journey import bars, ink
from justice_desk.ui.theme import icons
from justice_desk.ui.theme.current import tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from justice_desk.drawing.journey import Picture
    from justice_desk.drawing.journey.shapes import (
        Break,
        Icon,
        Label,
        LaneBand,
        ListRow,
        Marker,
        Planned,
        Tick,
    )

_PILL_RADIUS = 9.0


def draw_plot(painter: QPainter, picture: Picture) -> None:
    """Paint what lies on time: everything that scrolls."""
    _draw_ground(painter, picture)
    _draw_holds(painter, picture)
    for label in picture.labels:
        draw_label(painter, label)
    for icon in picture.icons:
        draw_icon(painter, icon)
    for plan in picture.planned:
        _draw_plan(painter, plan)
    if picture.marker:
        _draw_marker(painter, picture.marker)


def _draw_holds(painter: QPainter, picture: Picture) -> None:
    for segment in picture.segments:
        bars.draw_segment(painter, segment)
    for badge in picture.badges:
        bars.draw_badge(painter, badge)
    for arrow in picture.arrows:
        bars.draw_arrow(painter, arrow)
    for joint in picture.joints:
        bars.draw_joint(painter, joint)


def _draw_ground(painter: QPainter, picture: Picture) -> None:
    for band in picture.lanes:
        if band.used:
            painter.fillRect(bars.rect(band.box), ink.lane_wash(band.lane))
    for tick in picture.ticks:
        _draw_tick(painter, tick)
    _draw_lines(painter, picture)
    for sign in picture.breaks:
        _draw_break(painter, sign)


def draw_gutter(painter: QPainter, picture: Picture) -> None:
    """Paint the names of the lanes over whatever has scrolled under them."""
    gutter = QRectF(0, 0, picture.gutter, picture.plot_bottom + 1)
    painter.fillRect(gutter, QColor(tokens().surface))
    painter.save()
    painter.setClipRect(gutter, Qt.ClipOperation.IntersectClip)
    _draw_lines(painter, picture)
    painter.restore()
    for band in picture.lanes:
        _draw_name(painter, band)


def draw_list(painter: QPainter, picture: Picture) -> None:
    """Paint the list under the picture."""
    for row in picture.rows:
        _draw_row(painter, row)


def draw_label(painter: QPainter, label: Label) -> None:
    """Paint one line of text, over its plate if it has one."""
    if label.plate:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens().warn.fill))
        painter.drawRoundedRect(bars.rect(label.plate), 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setFont(ink.font(label.size, label.weight))
    # two px more than measured: a rounding of the device must not cut the last letter
    write(painter, bars.rect(label.box).adjusted(0, -1, 2, 1), label.text, _ink(label))


def _ink(label: Label) -> str:
    return ink.text_ink(label.role, label.lane)


def draw_icon(painter: QPainter, icon: Icon) -> None:
    """Paint an icon, in its ring if it has one."""
    colour = ink.text_ink(icon.role, icon.lane)
    if icon.ring:
        centre = QPointF(icon.box.centre, icon.box.middle)
        painter.setPen(QPen(QColor(colour), 1.6))
        painter.setBrush(QColor(tokens().surface))
        painter.drawEllipse(centre, icon.ring, icon.ring)
        painter.setBrush(Qt.BrushStyle.NoBrush)
    icons.paint(painter, icon.name, colour, bars.rect(icon.box))


def _draw_lines(painter: QPainter, picture: Picture) -> None:
    painter.setPen(QPen(QColor(tokens().line), 1))
    for band in picture.lanes:
        y = band.box.y + 0.5
        painter.drawLine(QPointF(0, y), QPointF(picture.extent, y))
    bottom = picture.plot_bottom + 0.5
    painter.drawLine(QPointF(0, bottom), QPointF(picture.extent, bottom))


def _draw_name(painter: QPainter, band: LaneBand) -> None:
    draw_icon(painter, band.icon)
    draw_label(painter, band.title)
    if band.used:
        draw_label(painter, band.note)


def _draw_tick(painter: QPainter, tick: Tick) -> None:
    x = round(tick.x) + 0.5
    painter.setPen(QPen(QColor(tokens().line), 1))
    painter.drawLine(QPointF(x, tick.top), QPointF(x, tick.bottom))
    if tick.label:
        draw_label(painter, tick.label)


def _draw_break(painter: QPainter, sign: Break) -> None:
    at = bars.point(sign.centre)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(QRectF(at.x() - 3, at.y() - 1, 6, 3), QColor(tokens().surface))
    painter.setPen(QPen(QColor(tokens().text2), 1.3))
    for x in (-3.0, 3.0):
        painter.drawLine(at + QPointF(x - 3, 5.5), at + QPointF(x + 3, -6.5))


def _draw_marker(painter: QPainter, marker: Marker) -> None:
    colour = QColor(tokens().clay if marker.role is MarkerRole.TODAY else tokens().text2)
    pen = QPen(colour, 1.5)
    pen.setDashPattern([3.4, 2.0])
    painter.setPen(pen)
    painter.drawLine(QPointF(marker.x, marker.top), QPointF(marker.x, marker.bottom))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(bars.rect(marker.pill), _PILL_RADIUS, _PILL_RADIUS)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    draw_label(painter, marker.label)


def _draw_plan(painter: QPainter, plan: Planned) -> None:
    pen = QPen(QColor(tokens().line2), 1.2)
    pen.setDashPattern([1.0, 2.0])
    painter.setPen(pen)
    painter.drawLine(QPointF(plan.x, plan.top), QPointF(plan.x, plan.bottom))
    draw_icon(painter, plan.icon)
    draw_label(painter, plan.day)
    draw_label(painter, plan.word)


def _draw_row(painter: QPainter, row: ListRow) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ink.fill_ink(SegmentRole.PAST, row.lane)))
    painter.drawRoundedRect(bars.rect(row.plate), 4, 4)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for label in (row.badge, row.name, row.days):
        draw_label(painter, label)
