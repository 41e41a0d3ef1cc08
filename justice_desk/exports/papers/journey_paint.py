"""Paints a journey picture in black on white, readable after a bad photocopy.

Rules that are grey in the window are dotted here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.exports.papers import journey_bars
from justice_desk.exports.papers.kit.grid import HAIR

if TYPE_CHECKING:
    from justice_desk.drawing.journey import Picture
    from justice_desk.drawing.journey.shapes import LaneBand, ListRow, Marker, Planned, Tick
    from justice_desk.exports.papers.journey_pen import JourneyPen


def draw_picture(pen: JourneyPen, picture: Picture) -> None:
    """Draw everything but the list."""
    _ground(pen, picture)
    for segment in picture.segments:
        journey_bars.draw_segment(pen, segment)
    for badge in picture.badges:
        journey_bars.draw_badge(pen, badge)
    for arrow in picture.arrows:
        journey_bars.draw_arrow(pen, arrow)
    for joint in picture.joints:
        journey_bars.draw_joint(pen, joint)
    _words(pen, picture)
    for plan in picture.planned:
        _plan(pen, plan)
    if picture.marker:
        _marker(pen, picture.marker)


def draw_row(pen: JourneyPen, row: ListRow) -> None:
    """Draw one stay of the list."""
    for label in (row.badge, row.name, row.days):
        pen.text(label)


def _ground(pen: JourneyPen, picture: Picture) -> None:
    for tick in picture.ticks:
        _tick(pen, tick)
    for band in picture.lanes:
        _lane(pen, band, picture)
    right, bottom = picture.width, picture.plot_bottom
    pen.rule((0, picture.axis_y), (right, picture.axis_y), HAIR)
    pen.rule((0, bottom), (right, bottom), HAIR)
    for sign in picture.breaks:
        x, y = sign.centre.x, sign.centre.y
        pen.white(x - 3, y - 2, 6, 4)
        for side in (-3, 3):
            pen.rule((x + side - 3, y + 5.5), (x + side + 3, y - 6.5), 1.0)


def _tick(pen: JourneyPen, tick: Tick) -> None:
    pen.dashed((tick.x, tick.top), (tick.x, tick.bottom), HAIR, 0.8, 2.4)
    if tick.label:
        pen.text(tick.label)


def _lane(pen: JourneyPen, band: LaneBand, picture: Picture) -> None:
    y = band.box.y
    if y > picture.axis_y:
        pen.dashed((0, y), (picture.width, y), HAIR, 0.8, 2.4)
    pen.icon(band.icon)
    pen.text(band.title)
    if band.used:
        pen.text(band.note)


def _words(pen: JourneyPen, picture: Picture) -> None:
    segments = [segment.box for segment in picture.segments]
    for label in picture.labels:
        box = label.plate or label.box
        if label.plate or not any(box.meets(segment) for segment in segments):
            pen.white(box.x - 1, box.y, box.width + 2, box.height - 1)
        pen.text(label)
    for icon in picture.icons:
        pen.icon(icon)


def _plan(pen: JourneyPen, plan: Planned) -> None:
    pen.dashed((plan.x, plan.top), (plan.x, plan.bottom), 1.0, 1.0, 1.6)
    pen.icon(plan.icon)
    for label in (plan.day, plan.word):
        pen.text(label)


def _marker(pen: JourneyPen, marker: Marker) -> None:
    pen.dashed((marker.x, marker.top), (marker.x, marker.bottom), 1.3, 4.0, 2.4)
    pen.rounded(marker.pill, marker.pill.height / 2, stroke=0, fill=1)
    pen.text(marker.label)
