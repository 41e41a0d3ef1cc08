"""Paints bars, badges, arrows and the discs between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen, QPolygonF

from justice_desk.drawing.journey.shapes import ArrowRole, JointRole, SegmentRole
from justice_desk.ui.components.shapes import write
from justice_desk.ui.journey import ink
from justice_desk.ui.theme.current import tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from justice_desk.drawing.journey.shapes import Arrow, Badge, Box, Joint, Point, Segment

RADIUS: Final = 6.0
HATCH: Final = 6.0
_BADGE_RADIUS: Final = 4.0
_CHEVRON: Final = (2.2, 3.6)
_CROSS: Final = 2.8


def rect(box: Box) -> QRectF:
    """Return a box as Qt's rectangle."""
    return QRectF(box.x, box.y, box.width, box.height)


def point(at: Point) -> QPointF:
    """Return a place as Qt's point."""
    return QPointF(at.x, at.y)


def draw_segment(painter: QPainter, segment: Segment) -> None:
    """Paint one part of a bar."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ink.fill_ink(segment.role, segment.lane)))
    painter.drawPath(_outline(segment, 0.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if segment.role is SegmentRole.WAITING:
        _hatch(painter, segment)
    if segment.role is not SegmentRole.CURRENT:
        _edge(painter, segment)
    if segment.edged:
        _left_edge(painter, segment)


def _edge(painter: QPainter, segment: Segment) -> None:
    wide = 1.8 if segment.role is SegmentRole.STUCK else 1.0
    pen = QPen(ink.edge_ink(segment.role, segment.lane), wide)
    if segment.role is SegmentRole.WAITING:
        pen.setDashPattern([3.0, 2.0])
    painter.setPen(pen)
    painter.drawPath(_outline(segment, wide / 2))


def _left_edge(painter: QPainter, segment: Segment) -> None:
    box = segment.box
    painter.save()
    painter.setClipPath(_outline(segment, 0.0), Qt.ClipOperation.IntersectClip)
    painter.fillRect(QRectF(box.x, box.y, 3, box.height), QColor(ink.lane_ink(segment.lane)))
    painter.restore()


def _hatch(painter: QPainter, segment: Segment) -> None:
    box = segment.box
    painter.save()
    painter.setClipPath(_outline(segment, 0.0), Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(QColor(tokens().warn_edge), 1.4))
    x = box.x - box.height + HATCH / 2
    while x < box.right:
        painter.drawLine(QPointF(x, box.bottom), QPointF(x + box.height, box.y))
        x += HATCH
    painter.restore()


def _outline(segment: Segment, inset: float) -> QPainterPath:
    box = rect(segment.box).adjusted(inset, inset, -inset, -inset)
    radius = RADIUS - inset
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    for square, left in (
        (not segment.opens, box.left()),
        (not segment.closes, box.right() - radius),
    ):
        if square:
            corner = QPainterPath()
            corner.addRect(QRectF(left, box.top(), radius, box.height()))
            path = path.united(corner)
    return path


def draw_badge(painter: QPainter, badge: Badge) -> None:
    """Paint the short name of a referral; over a hatch it always has an opaque plate."""
    waits = badge.role is SegmentRole.WAITING
    box = rect(badge.box) if badge.plate else rect(badge.box).adjusted(-2, 0, 2, 0)
    if badge.plate or waits:
        plate = QColor(tokens().warn.fill) if waits else ink.plate_ink(badge.role, badge.lane)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(plate)
        painter.drawRoundedRect(box, _BADGE_RADIUS, _BADGE_RADIUS)
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setFont(ink.font(11, 700))
    colour = tokens().warn.text if waits else ink.badge_ink(badge.role, badge.lane)
    write(painter, box.adjusted(-4, 0, 4, 0), badge.text, colour, Qt.AlignmentFlag.AlignHCenter)


def draw_arrow(painter: QPainter, arrow: Arrow) -> None:
    """Paint an arrow over its halo: a dot where it leaves, a head where it lands."""
    path = QPainterPath(point(arrow.start))
    path.cubicTo(point(arrow.first), point(arrow.second), point(arrow.end))
    declined = arrow.role is ArrowRole.DECLINED
    colour = QColor(tokens().danger.text if declined else tokens().text)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(tokens().surface), 4.0))
    painter.drawPath(path)
    pen = QPen(colour, 1.6)
    if arrow.role is not ArrowRole.SENT:
        pen.setDashPattern([3.0, 2.2])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(point(arrow.start), 3.0, 3.0)
    painter.drawPolygon(_head(arrow))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _head(arrow: Arrow) -> QPolygonF:
    back = -8.0 if arrow.tip.y > arrow.end.y else 8.0
    tip = point(arrow.tip)
    return QPolygonF([tip, tip + QPointF(-4.5, back), tip + QPointF(4.5, back)])


def draw_joint(painter: QPainter, joint: Joint) -> None:
    """Paint a disc with a chevron, or with a cross where a referral was declined."""
    centre = point(joint.centre)
    declined = joint.role is JointRole.DECLINED
    colour = QColor(tokens().danger.text if declined else tokens().text)
    painter.setPen(QPen(colour, 1.2) if declined else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens().surface))
    painter.drawEllipse(centre, joint.radius, joint.radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(colour, 1.8)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    x, y = _CHEVRON
    if declined:
        cross = QPointF(_CROSS, _CROSS)
        painter.drawLine(centre - cross, centre + cross)
        painter.drawLine(centre + QPointF(-_CROSS, _CROSS), centre + QPointF(_CROSS, -_CROSS))
    else:
        painter.drawPolyline(
            [centre + QPointF(-x + 0.5, -y), centre + QPointF(x, 0), centre + QPointF(-x + 0.5, y)]
        )
