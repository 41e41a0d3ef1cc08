"""A month: a row for each week, bars over the days that they take, and a count of the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.drawing.calendar.days import WEEK, is_weekend, weeks_of
from justice_desk.drawing.calendar.shapes import Cell, Grid, More, Placed
from justice_desk.drawing.journey.shapes import Box

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from justice_desk.drawing.calendar.shapes import Span

INSET: Final = 6.0
"""Px between a bar and the line of its day, where it begins or ends."""


@dataclass(frozen=True, slots=True)
class Room:
    """The room that a grid has, in px.

    Attributes:
        width: of the whole; `height` too.
        head: under the upper line of a day, for its number.
        gap: between two bars.
        more: height of the line that counts what found no room.
    """

    width: float
    height: float
    head: float = 32.0
    gap: float = 4.0
    more: float = 18.0


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
    """Place what fits; a day that overflows keeps a line for the count of what does not."""
    monday, sunday = row[0].day, row[-1].day
    here = [one for one in spans if one.first <= sunday and one.last >= monday]
    here.sort(key=lambda one: (one.first, -(one.last - one.first).days, one.key))
    crowded: set[int] = set()
    while True:
        placed, left_out = _stack(row, here, room, crowded)
        overflowing = {place for place, count in enumerate(left_out) if count}
        if overflowing <= crowded:
            break
        crowded |= overflowing
    more = [
        More(cell.day, count, _foot(cell.box, room))
        for cell, count in zip(row, left_out, strict=True)
        if count
    ]
    return placed, more


def _stack(
    row: Sequence[Cell], spans: Sequence[Span], room: Room, crowded: set[int]
) -> tuple[list[Placed], list[int]]:
    high = row[0].box.height
    tops, left_out = [room.head] * WEEK, [0] * WEEK
    placed: list[Placed] = []
    for span in spans:
        first = max((span.first - row[0].day).days, 0)
        last = min((span.last - row[0].day).days, WEEK - 1)
        taken = range(first, last + 1)
        top = max(tops[place] for place in taken)
        foot = high - room.gap - (room.more if crowded & set(taken) else 0.0)
        if top + span.height > foot:
            for place in taken:
                left_out[place] += 1
            continue
        placed.append(_bar(row, span, (first, last), top))
        for place in taken:
            tops[place] = top + span.height + room.gap
    return placed, left_out


def _bar(row: Sequence[Cell], span: Span, taken: tuple[int, int], top: float) -> Placed:
    first, last = row[taken[0]], row[taken[1]]
    opens, closes = span.first == first.day, span.last == last.day
    left = first.box.x + (INSET if opens else 0.0)
    right = last.box.right - (INSET if closes else 0.0)
    box = Box(left, first.box.y + top, right - left, span.height)
    return Placed(span.key, box, opens, closes)


def _foot(box: Box, room: Room) -> Box:
    top = box.bottom - room.gap - room.more
    return Box(box.x + INSET, top, box.width - 2 * INSET, room.more)
