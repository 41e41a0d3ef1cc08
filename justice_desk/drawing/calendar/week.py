"""A week: whole days above, hours below, what overlaps side by side."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from justice_desk.drawing.calendar.days import WEEK, is_weekend, week_of
from justice_desk.drawing.calendar.month import counted
from justice_desk.drawing.calendar.shapes import Cell, Grid, Hour, Placed
from justice_desk.drawing.journey.shapes import Box

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from justice_desk.drawing.calendar.month import Room
    from justice_desk.drawing.calendar.shapes import More, Span, Timed

HOUR: Final = 60
DAY: Final = 24 * HOUR
MORNING, EVENING = 8 * HOUR, 18 * HOUR
"""What is always shown; earlier and later hours only when something stands there."""
SHORTEST: Final = 15
"""Minutes: what takes less is drawn as high as this."""
WHOLE_DAYS: Final = 4
"""Lines of what takes whole days; more is counted."""


@dataclass(slots=True)
class _Column:
    """Things of one day that overlap in a row, and the lanes that they share."""

    lanes: list[int] = field(default_factory=list)
    taken: list[tuple[Timed, int]] = field(default_factory=list)


def lay_week(
    day: date, spans: Sequence[Span], timed: Sequence[Timed], room: Room, gutter: float
) -> Grid:
    """Return the week of a day.

    Args:
        day: any of the week.
        spans: what takes whole days; each as high as it says.
        timed: what takes hours.
        room: the room that there is; `head` is above the whole days.
        gutter: at the left, for the hours.
    """
    week = week_of(day)
    wide = (room.width - gutter) / WEEK
    cells = tuple(
        Cell(one, Box(gutter + place * wide, 0.0, wide, room.height), True, is_weekend(one))
        for place, one in enumerate(week)
    )
    above, more, top = _whole_days(cells, spans, room)
    here = [one for one in timed if week[0] <= one.day <= week[-1]]
    first, last = _hours(here)
    scale = (room.height - top) / (last - first)
    hours = tuple(
        Hour(minutes, top + (minutes - first) * scale) for minutes in range(first, last, HOUR)
    )
    below = [
        placed
        for cell in cells
        for placed in _of_day(
            cell, [one for one in here if one.day == cell.day], hours[0], scale, room.inset
        )
    ]
    return Grid(cells, (*above, *below), more, hours)


def _hours(timed: Sequence[Timed]) -> tuple[int, int]:
    first = min([MORNING, *(one.starts // HOUR * HOUR for one in timed)])
    last = max([EVENING, *(-(-_end(one) // HOUR) * HOUR for one in timed)])
    return first, last


def _whole_days(
    cells: Sequence[Cell], spans: Sequence[Span], room: Room
) -> tuple[list[Placed], tuple[More, ...], float]:
    """Return the bars above the hours, what found no room, and where the hours begin."""
    placed: list[Placed] = []
    taken: list[set[int]] = [set() for _cell in cells]
    left_out = [0] * WEEK
    first = cells[0].day
    ordered = sorted(spans, key=lambda one: (one.first, -(one.last - one.first).days, one.key))
    for span in ordered:
        days = range(max((span.first - first).days, 0), min((span.last - first).days, WEEK - 1) + 1)
        if not days:
            continue
        line = next(n for n in range(len(spans) + 1) if all(n not in taken[d] for d in days))
        if line >= WHOLE_DAYS:
            for day in days:
                left_out[day] += 1
            continue
        for day in days:
            taken[day].add(line)
        top = room.head + line * (span.height + room.gap)
        placed.append(_bar(cells, span, days, top, room.inset))
    high = max((one.box.bottom for one in placed), default=room.head)
    return placed, tuple(counted(cells, left_out, room)), high + 2 * room.gap


def _bar(cells: Sequence[Cell], span: Span, days: range, top: float, inset: float) -> Placed:
    first, last = cells[days[0]], cells[days[-1]]
    left, right = first.box.x + inset, last.box.right - inset
    box = Box(left, top, right - left, span.height)
    return Placed(span.key, box, span.first == first.day, span.last == last.day)


def _of_day(
    cell: Cell, timed: Sequence[Timed], begins: Hour, scale: float, inset: float
) -> list[Placed]:
    """Return what stands in one day; what overlaps shares the width of the day."""
    placed = []
    for column in _columns(timed):
        wide = (cell.box.width - 2 * inset) / len(column.lanes)
        for one, lane in column.taken:
            top = begins.y + (one.starts - begins.minutes) * scale
            foot = begins.y + (_end(one) - begins.minutes) * scale
            box = Box(cell.box.x + inset + lane * wide, top + 1, wide - 2, foot - top - 2)
            placed.append(Placed(one.key, box, True, True))
    return placed


def _columns(timed: Sequence[Timed]) -> list[_Column]:
    """Return groups of things that overlap, each thing in the first lane that is free."""
    columns: list[_Column] = []
    until = -1
    for one in sorted(timed, key=lambda one: (one.starts, -one.ends, one.key)):
        if one.starts >= until:
            columns.append(_Column())
        column = columns[-1]
        lane = next((n for n, end in enumerate(column.lanes) if end <= one.starts), None)
        if lane is None:
            lane = len(column.lanes)
            column.lanes.append(0)
        column.lanes[lane] = _end(one)
        column.taken.append((one, lane))
        until = max(until, _end(one))
    return columns


def _end(one: Timed) -> int:
    return min(max(one.ends, one.starts + SHORTEST), DAY)
