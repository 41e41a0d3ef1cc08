"""Bars, badges, arrows and discs of the journey on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from justice_desk.drawing.journey.shapes import ArrowRole, JointRole, SegmentRole
from justice_desk.exports.papers.journey_pen import CAPITALS, PX, line_of
from justice_desk.exports.papers.kit.grid import HAIR

if TYPE_CHECKING:
    from justice_desk.drawing.journey.shapes import Arrow, Badge, Joint, Segment
    from justice_desk.exports.papers.journey_pen import JourneyPen

_HATCH: Final = 6.0
_HATCH_RULE: Final = 0.9
_STUCK: Final = 1.8
_ARROW: Final = 1.3
_HALO: Final = 3.6
_RADIUS: Final = 6.0
_ROUND: Final = 0.4477
_CROSS: Final = 2.8


def draw_segment(pen: JourneyPen, segment: Segment) -> None:
    """Draw one part of a bar: white, solid black, hatched, or with a thick edge."""
    role = segment.role
    pen.ink(white=role is not SegmentRole.CURRENT)
    pen.canvas.drawPath(_outline(pen, segment, 0), stroke=0, fill=1)
    pen.ink(white=False)
    if role is SegmentRole.WAITING:
        _hatch(pen, segment)
    weight = _STUCK if role is SegmentRole.STUCK else HAIR
    pen.canvas.saveState()
    pen.canvas.setLineWidth(weight)
    if role is SegmentRole.WAITING:
        pen.canvas.setDash([2.6, 1.6])
    pen.canvas.drawPath(_outline(pen, segment, weight / PX / 2), stroke=1, fill=0)
    pen.canvas.restoreState()
    if segment.edged:
        _left_edge(pen, segment)


def _hatch(pen: JourneyPen, segment: Segment) -> None:
    box = segment.box
    pen.canvas.saveState()
    pen.canvas.clipPath(_outline(pen, segment, 0), stroke=0, fill=0)
    x = box.x - box.height + _HATCH / 2
    while x < box.right:
        pen.rule((x, box.bottom), (x + box.height, box.y), _HATCH_RULE)
        x += _HATCH
    pen.canvas.restoreState()


def _left_edge(pen: JourneyPen, segment: Segment) -> None:
    box = segment.box
    pen.canvas.saveState()
    pen.canvas.clipPath(_outline(pen, segment, 0), stroke=0, fill=0)
    pen.canvas.rect(*pen.at(box.x, box.bottom), 3 * PX, box.height * PX, stroke=0, fill=1)
    pen.canvas.restoreState()


def _outline(pen: JourneyPen, segment: Segment, inset: float) -> Any:
    """Return the edge of a part: round where the bar ends, square where it goes on."""
    box = segment.box
    left, right = box.x + inset, box.right - inset
    top, bottom = box.y + inset, box.bottom - inset
    a = _RADIUS - inset if segment.opens else 0.0
    b = _RADIUS - inset if segment.closes else 0.0
    path = pen.canvas.beginPath()
    path.moveTo(*pen.at(left + a, top))
    _corner(pen, path, (right - b, top), (right, top), (right, top + b))
    _corner(pen, path, (right, bottom - b), (right, bottom), (right - b, bottom))
    _corner(pen, path, (left + a, bottom), (left, bottom), (left, bottom - a))
    _corner(pen, path, (left, top + a), (left, top), (left + a, top))
    path.close()
    return path


def _corner(
    pen: JourneyPen,
    path: Any,
    start: tuple[float, float],
    corner: tuple[float, float],
    end: tuple[float, float],
) -> None:
    path.lineTo(*pen.at(*start))
    if start == end:
        return
    first, second = (
        (corner[0] + (p[0] - corner[0]) * _ROUND, corner[1] + (p[1] - corner[1]) * _ROUND)
        for p in (start, end)
    )
    path.curveTo(*pen.at(*first), *pen.at(*second), *pen.at(*end))


def draw_badge(pen: JourneyPen, badge: Badge) -> None:
    """Draw the short name of a referral."""
    box, role = badge.box, badge.role
    if role is SegmentRole.WAITING:
        pen.white(box.x - 2, box.y, box.width + 4, box.height)
    elif badge.plate:
        pen.canvas.setLineWidth(HAIR)
        pen.canvas.setStrokeGray(1 if role is SegmentRole.CURRENT else 0)
        pen.rounded(box, 4, stroke=1, fill=0)
    pen.ink(white=role is SegmentRole.CURRENT)
    line, size = line_of(badge.text, 700), 11 * PX
    x, y = pen.at(box.centre, box.middle + 11 * CAPITALS / 2)
    pen.canvas.setFont(line[0].font, size)
    pen.canvas.drawCentredString(x, y, line[0].text)
    pen.ink(white=False)


def draw_arrow(pen: JourneyPen, arrow: Arrow) -> None:
    """Draw an arrow over its white halo."""
    path = pen.canvas.beginPath()
    path.moveTo(*pen.at(arrow.start.x, arrow.start.y))
    points = (arrow.first, arrow.second, arrow.end)
    path.curveTo(*(number for p in points for number in pen.at(p.x, p.y)))
    pen.canvas.saveState()
    pen.canvas.setStrokeGray(1)
    pen.canvas.setLineWidth(_HALO)
    pen.canvas.drawPath(path, stroke=1, fill=0)
    pen.canvas.setStrokeGray(0)
    pen.canvas.setLineWidth(_ARROW)
    if arrow.role is not ArrowRole.SENT:
        pen.canvas.setDash([3.9, 2.9])
    pen.canvas.drawPath(path, stroke=1, fill=0)
    pen.canvas.restoreState()
    pen.canvas.circle(*pen.at(arrow.start.x, arrow.start.y), 3 * PX, stroke=0, fill=1)
    _head(pen, arrow)


def _head(pen: JourneyPen, arrow: Arrow) -> None:
    x, y = arrow.tip.x, arrow.tip.y
    back = y - 8 if y > arrow.end.y else y + 8
    path = pen.canvas.beginPath()
    path.moveTo(*pen.at(x, y))
    path.lineTo(*pen.at(x - 4.5, back))
    path.lineTo(*pen.at(x + 4.5, back))
    path.close()
    pen.canvas.drawPath(path, stroke=0, fill=1)


def draw_joint(pen: JourneyPen, joint: Joint) -> None:
    """Draw a disc with a chevron, or with a cross where a referral was declined."""
    x, y = joint.centre.x, joint.centre.y
    declined = joint.role is JointRole.DECLINED
    pen.disc(x, y, joint.radius, 1.0 if declined else 0.0)
    if declined:
        pen.rule((x - _CROSS, y - _CROSS), (x + _CROSS, y + _CROSS), 1.4)
        pen.rule((x - _CROSS, y + _CROSS), (x + _CROSS, y - _CROSS), 1.4)
    else:
        pen.rule((x - 1.7, y - 3.6), (x + 2.2, y), 1.4)
        pen.rule((x - 1.7, y + 3.6), (x + 2.2, y), 1.4)
