"""A month: a row for each week, bars over the days that they take, and a count of the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from justice_desk.drawing.calendar.days import WEEK, is_weekend, weeks_of
from justice_desk.drawing.calendar.shapes import Cell, Grid, More, Placed
from justice_desk.drawing.journey.shapes import Box

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from justice_desk.drawing.calendar.shapes import Span


@dataclass(frozen=True, slots=True)
class Room:
    """The room that a grid has, in px.

    Attributes:
        width: of the whole; `height` too.
        head: under the upper line of a day, for its number.
        gap: between two bars.
        inset: between a bar and the line of its day, where it begins or ends.
    """

    width: float
    height: float
    head: float = 32.0
    gap: float = 4.0
    inset: float = 6.0


def lay_month(day: date, spans: Sequence[Span], room: Room) -> Grid:
    """Return the month of a day; bars of one week never meet, and none leaves its week."""
    weeks = weeks_of(day)
    high = room.height / len(weeks)
    cells: list[Cell] = []
    placed: list[Placed] = []
    more: list[More] = []
    for number, week in enumerate(weeks):
        row = [_cell(room, high, number, one, day) for one in week]
        cells += row
        bars, rest = _fill(row, spans, room)
        placed += bars
        more += rest
    return Grid(tuple(cells), tuple(placed), tuple(more))


def _cell(room: Room, high: float, row: int, day: date, shown: date) -> Cell:
    wide = room.width / WEEK
    inside = (day.year, day.month) == (shown.year, shown.month)
    return Cell(day, Box(day.weekday() * wide, row * high, wide, high), inside, is_weekend(day))


def _fill(
    row: Sequence[Cell], spans: Sequence[Span], room: Room
) -> tuple[list[Placed], list[More]]:
    """Place what fits, and count on each day what does not."""
    monday, sunday = row[0].day, row[-1].day
    here = [one for one in spans if one.first <= sunday and one.last >= monday]
    here.sort(key=lambda one: (one.first, -(one.last - one.first).days, one.key))
    foot = row[0].box.height - room.gap
    tops, left_out = [room.head] * WEEK, [0] * WEEK
    placed: list[Placed] = []
    for span in here:
        first, last = max((span.first - monday).days, 0), min((span.last - monday).days, WEEK - 1)
        taken = range(first, last + 1)
        top = max(tops[place] for place in taken)
        fits = top + span.height <= foot
        if fits:
            placed.append(_bar(row, span, taken, top, room.inset))
        for place in taken:
            tops[place] = top + span.height + room.gap if fits else tops[place]
            left_out[place] += not fits
    return placed, counted(row, left_out, room)


def counted(row: Sequence[Cell], left_out: Sequence[int], room: Room) -> list[More]:
    """Return the counts of what found no room, each at the right of the number of its day."""
    return [
        More(cell.day, count, Box(cell.box.x, cell.box.y, cell.box.width - room.inset, room.head))
        for cell, count in zip(row, left_out, strict=True)
        if count
    ]


def _bar(row: Sequence[Cell], span: Span, taken: range, top: float, inset: float) -> Placed:
    first, last = row[taken[0]], row[taken[-1]]
    opens, closes = span.first == first.day, span.last == last.day
    left = first.box.x + (inset if opens else 0.0)
    right = last.box.right - (inset if closes else 0.0)
    box = Box(left, first.box.y + top, right - left, span.height)
    return Placed(span.key, box, opens, closes)
