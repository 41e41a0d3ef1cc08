"""Paints a journey picture in black on white, readable after a bad photocopy.

One px of the layout is 0.3 mm. Weights of lines are points; none is under 0.8.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from justice_desk.drawing.journey.shapes import (
    ArrowRole,
    JointRole,
    SegmentRole,
    TextRole,
)
from justice_desk.exports.papers import journey_icons
from justice_desk.exports.papers.kit.breaking import line_width
from justice_desk.exports.papers.kit.grid import HAIR, MM
from justice_desk.exports.papers.kit.pen import Style, one_line

if TYPE_CHECKING:
    from justice_desk.drawing.journey import Picture
    from justice_desk.drawing.journey.shapes import (
        Arrow,
        Badge,
        Box,
        Icon,
        Joint,
        Label,
        LaneBand,
        ListRow,
        Marker,
        Planned,
        Segment,
        Tick,
    )
    from justice_desk.exports.papers.kit.breaking import Line

PX: Final = 0.3 * MM
"""Points in a px of the layout."""
_BOLD: Final = 600
_CAPITALS: Final = 0.714
_HATCH: Final = 6.0
_HATCH_RULE: Final = 0.9
_STUCK: Final = 1.8
_ARROW: Final = 1.3
_HALO: Final = 3.6
_RADIUS: Final = 6.0
_ROUND: Final = 0.4477
_CROSS: Final = 2.8
_WHITE: Final = {TextRole.INVERSE, TextRole.PILL}
_ISOLATES: Final = "\u2067\u2069"


@lru_cache(maxsize=4096)
def measure(text: str, size: float, weight: int) -> float:
    """Return the width of a text in px of the layout, as it is printed.

    Raises:
        CannotDraw: a character has no glyph.
    """
    return line_width(_line(text, weight), size)


def _line(text: str, weight: int) -> Line:
    bold = weight >= _BOLD
    if text.startswith(_ISOLATES[0]):  # cut, right to left: on paper its dots are drawn first
        text = "…" + text.strip(_ISOLATES).removesuffix("…")
    return one_line(text, Style(1, 1, bold=bold))


@dataclass(frozen=True, slots=True)
class JourneyPen:
    """Draws shapes on a canvas whose origin is the lower left corner of the picture."""

    canvas: Any
    height: float

    def picture(self, picture: Picture) -> None:
        """Draw everything but the list."""
        self._ground(picture)
        for segment in picture.segments:
            self._segment(segment)
        for badge in picture.badges:
            self._badge(badge)
        for arrow in picture.arrows:
            self._arrow(arrow)
        for joint in picture.joints:
            self._joint(joint)
        self._words(picture)
        for plan in picture.planned:
            self._plan(plan)
        if picture.marker:
            self._marker(picture.marker)

    def row(self, row: ListRow) -> None:
        """Draw one stay of the list."""
        for label in (row.badge, row.name, row.days):
            self.text(label)

    def text(self, label: Label) -> None:
        """Write one line where its box says."""
        self._ink(white=label.role in _WHITE)
        x, y = self._at(label.box.x, label.box.middle + label.size * _CAPITALS / 2)
        written = self.canvas.beginText(x, y)
        for piece in _line(label.text, label.weight):
            written.setFont(piece.font, label.size * PX * piece.scale)
            written.textOut(piece.text)
        self.canvas.drawText(written)
        self._ink(white=False)

    def _at(self, x: float, y: float) -> tuple[float, float]:
        return x * PX, (self.height - y) * PX

    def _ink(self, *, white: bool) -> None:
        self.canvas.setFillGray(1 if white else 0)
        self.canvas.setStrokeGray(0)

    def _rule(self, a: tuple[float, float], b: tuple[float, float], weight: float) -> None:
        self.canvas.setLineWidth(weight)
        self.canvas.line(*self._at(*a), *self._at(*b))

    def _dashed(
        self, a: tuple[float, float], b: tuple[float, float], weight: float, *dashes: float
    ) -> None:
        self.canvas.saveState()
        self.canvas.setDash(list(dashes))
        self._rule(a, b, weight)
        self.canvas.restoreState()

    def _rect(self, box: Box, radius: float = 0.0, **how: int) -> None:
        x, y = self._at(box.x, box.bottom)
        self.canvas.roundRect(x, y, box.width * PX, box.height * PX, radius * PX, **how)

    def _ground(self, picture: Picture) -> None:
        for tick in picture.ticks:
            self._tick(tick)
        for band in picture.lanes:
            self._lane(band, picture)
        right, bottom = picture.width, picture.plot_bottom
        self._rule((0, picture.axis_y), (right, picture.axis_y), HAIR)
        self._rule((0, bottom), (right, bottom), HAIR)
        for sign in picture.breaks:
            x, y = sign.centre.x, sign.centre.y
            self._white(x - 3, y - 2, 6, 4)
            for side in (-3, 3):
                self._rule((x + side - 3, y + 5.5), (x + side + 3, y - 6.5), 1.0)

    def _tick(self, tick: Tick) -> None:
        self._dashed((tick.x, tick.top), (tick.x, tick.bottom), HAIR, 0.8, 2.4)
        if tick.label:
            self.text(tick.label)

    def _lane(self, band: LaneBand, picture: Picture) -> None:
        y = band.box.y
        if y > picture.axis_y:
            self._dashed((0, y), (picture.width, y), HAIR, 0.8, 2.4)
        self._icon(band.icon)
        self.text(band.title)
        if band.used:
            self.text(band.note)

    def _words(self, picture: Picture) -> None:
        segments = [segment.box for segment in picture.segments]
        for label in picture.labels:
            box = label.plate or label.box
            if label.plate or not any(box.meets(segment) for segment in segments):
                self._white(box.x - 1, box.y, box.width + 2, box.height - 1)
            self.text(label)
        for icon in picture.icons:
            self._icon(icon)

    def _white(self, x: float, y: float, width: float, height: float) -> None:
        self._ink(white=True)
        self.canvas.rect(*self._at(x, y + height), width * PX, height * PX, stroke=0, fill=1)
        self._ink(white=False)

    def _icon(self, icon: Icon) -> None:
        if icon.ring:
            self._disc(icon.box.centre, icon.box.middle, icon.ring, 1.4)
        journey_icons.fill(self.canvas, icon.name, icon.box, self._at)

    def _disc(self, x: float, y: float, radius: float, weight: float) -> None:
        self._ink(white=True)
        self.canvas.setLineWidth(weight)
        self.canvas.circle(*self._at(x, y), radius * PX, stroke=int(weight > 0), fill=1)
        self._ink(white=False)

    def _segment(self, segment: Segment) -> None:
        role = segment.role
        self._ink(white=role is not SegmentRole.CURRENT)
        self.canvas.drawPath(self._outline(segment, 0), stroke=0, fill=1)
        self._ink(white=False)
        if role is SegmentRole.WAITING:
            self._hatch(segment)
        weight = _STUCK if role is SegmentRole.STUCK else HAIR
        self.canvas.saveState()
        self.canvas.setLineWidth(weight)
        if role is SegmentRole.WAITING:
            self.canvas.setDash([2.6, 1.6])
        self.canvas.drawPath(self._outline(segment, weight / PX / 2), stroke=1, fill=0)
        self.canvas.restoreState()
        if segment.edged:
            self._left_edge(segment)

    def _hatch(self, segment: Segment) -> None:
        box = segment.box
        self.canvas.saveState()
        self.canvas.clipPath(self._outline(segment, 0), stroke=0, fill=0)
        x = box.x - box.height + _HATCH / 2
        while x < box.right:
            self._rule((x, box.bottom), (x + box.height, box.y), _HATCH_RULE)
            x += _HATCH
        self.canvas.restoreState()

    def _left_edge(self, segment: Segment) -> None:
        box = segment.box
        self.canvas.saveState()
        self.canvas.clipPath(self._outline(segment, 0), stroke=0, fill=0)
        self.canvas.rect(*self._at(box.x, box.bottom), 3 * PX, box.height * PX, stroke=0, fill=1)
        self.canvas.restoreState()

    def _outline(self, segment: Segment, inset: float) -> Any:
        """Return the edge of a part: round where the bar ends, square where it goes on."""
        box = segment.box
        left, right = box.x + inset, box.right - inset
        top, bottom = box.y + inset, box.bottom - inset
        a = _RADIUS - inset if segment.opens else 0.0
        b = _RADIUS - inset if segment.closes else 0.0
        path = self.canvas.beginPath()
        path.moveTo(*self._at(left + a, top))
        self._corner(path, (right - b, top), (right, top), (right, top + b))
        self._corner(path, (right, bottom - b), (right, bottom), (right - b, bottom))
        self._corner(path, (left + a, bottom), (left, bottom), (left, bottom - a))
        self._corner(path, (left, top + a), (left, top), (left + a, top))
        path.close()
        return path

    def _corner(
        self,
        path: Any,
        start: tuple[float, float],
        corner: tuple[float, float],
        end: tuple[float, float],
    ) -> None:
        path.lineTo(*self._at(*start))
        if start == end:
            return
        first, second = (
            (corner[0] + (p[0] - corner[0]) * _ROUND, corner[1] + (p[1] - corner[1]) * _ROUND)
            for p in (start, end)
        )
        path.curveTo(*self._at(*first), *self._at(*second), *self._at(*end))

    def _badge(self, badge: Badge) -> None:
        box, role = badge.box, badge.role
        if role is SegmentRole.WAITING:
            self._white(box.x - 2, box.y, box.width + 4, box.height)
        elif badge.plate:
            self.canvas.setLineWidth(HAIR)
            self.canvas.setStrokeGray(1 if role is SegmentRole.CURRENT else 0)
            self._rect(box, 4, stroke=1, fill=0)
        self._ink(white=role is SegmentRole.CURRENT)
        line, size = _line(badge.text, 700), 11 * PX
        x, y = self._at(box.centre, box.middle + 11 * _CAPITALS / 2)
        self.canvas.setFont(line[0].font, size)
        self.canvas.drawCentredString(x, y, line[0].text)
        self._ink(white=False)

    def _arrow(self, arrow: Arrow) -> None:
        path = self.canvas.beginPath()
        path.moveTo(*self._at(arrow.start.x, arrow.start.y))
        points = (arrow.first, arrow.second, arrow.end)
        path.curveTo(*(number for p in points for number in self._at(p.x, p.y)))
        self.canvas.saveState()
        self.canvas.setStrokeGray(1)
        self.canvas.setLineWidth(_HALO)
        self.canvas.drawPath(path, stroke=1, fill=0)
        self.canvas.setStrokeGray(0)
        self.canvas.setLineWidth(_ARROW)
        if arrow.role is not ArrowRole.SENT:
            self.canvas.setDash([3.9, 2.9])
        self.canvas.drawPath(path, stroke=1, fill=0)
        self.canvas.restoreState()
        self.canvas.circle(*self._at(arrow.start.x, arrow.start.y), 3 * PX, stroke=0, fill=1)
        self._head(arrow)

    def _head(self, arrow: Arrow) -> None:
        x, y = arrow.tip.x, arrow.tip.y
        back = y - 8 if y > arrow.end.y else y + 8
        path = self.canvas.beginPath()
        path.moveTo(*self._at(x, y))
        path.lineTo(*self._at(x - 4.5, back))
        path.lineTo(*self._at(x + 4.5, back))
        path.close()
        self.canvas.drawPath(path, stroke=0, fill=1)

    def _joint(self, joint: Joint) -> None:
        x, y = joint.centre.x, joint.centre.y
        declined = joint.role is JointRole.DECLINED
        self._disc(x, y, joint.radius, 1.0 if declined else 0.0)
        if declined:
            self._rule((x - _CROSS, y - _CROSS), (x + _CROSS, y + _CROSS), 1.4)
            self._rule((x - _CROSS, y + _CROSS), (x + _CROSS, y - _CROSS), 1.4)
        else:
            self._rule((x - 1.7, y - 3.6), (x + 2.2, y), 1.4)
            self._rule((x - 1.7, y + 3.6), (x + 2.2, y), 1.4)

    def _plan(self, plan: Planned) -> None:
        self._dashed((plan.x, plan.top), (plan.x, plan.bottom), 1.0, 1.0, 1.6)
        self._icon(plan.icon)
        for label in (plan.day, plan.word):
            self.text(label)

    def _marker(self, marker: Marker) -> None:
        self._dashed((marker.x, marker.top), (marker.x, marker.bottom), 1.3, 4.0, 2.4)
        self._rect(marker.pill, marker.pill.height / 2, stroke=0, fill=1)
        self.text(marker.label)
