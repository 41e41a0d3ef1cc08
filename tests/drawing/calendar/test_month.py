"""A month has room for what stands in it, or says how much it leaves out."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from justice_desk.drawing.calendar.days import month_of, turned, week_of, weeks_of
from justice_desk.drawing.calendar.month import Room, lay_month
from justice_desk.drawing.calendar.shapes import Span
from tests.drawing.calendar.meeting import meet

if TYPE_CHECKING:
    from justice_desk.drawing.calendar.shapes import Grid

DECEMBER = date(2026, 12, 3)
ROOM = Room(1108.0, 512.0)


def days_of(grid: Grid, key: int) -> set[date]:
    """Return the days that a span is drawn on."""
    boxes = [one.box for one in grid.placed if one.key == key]
    return {
        cell.day
        for cell in grid.cells
        for box in boxes
        if box.x < cell.box.right
        and cell.box.x < box.right
        and cell.box.y <= box.y < cell.box.bottom
    }


def test_december_2026_is_five_weeks_from_a_monday_of_november() -> None:
    weeks = weeks_of(DECEMBER)
    assert len(weeks) == 5
    assert (weeks[0][0], weeks[-1][-1]) == (date(2026, 11, 30), date(2027, 1, 3))
    assert len(weeks_of(date(2027, 2, 1))) == 4
    assert len(weeks_of(date(2026, 8, 1))) == 6


def test_a_bar_stands_over_each_of_its_days_and_breaks_at_the_end_of_the_week() -> None:
    grid = lay_month(DECEMBER, [Span(0, date(2026, 12, 11), date(2026, 12, 15), 40.0)], ROOM)
    first, second = grid.placed
    assert (first.opens, first.closes, second.opens, second.closes) == (True, False, False, True)
    assert days_of(grid, 0) == {date(2026, 12, 11) + timedelta(days=n) for n in range(5)}


def test_what_finds_no_room_is_counted_on_each_of_its_days() -> None:
    spans = [Span(n, DECEMBER, DECEMBER, 24.0) for n in range(9)]
    grid = lay_month(DECEMBER, spans, ROOM)
    (more,) = grid.more
    assert more.day == DECEMBER
    assert more.count + len(grid.placed) == 9
    assert all(more.box.bottom <= one.box.y for one in grid.placed)


def test_a_day_is_found_under_the_pointer() -> None:
    grid = lay_month(DECEMBER, [Span(0, DECEMBER, DECEMBER, 24.0)], ROOM)
    (bar,) = grid.placed
    cell = grid.at(bar.box.x + 1, bar.box.y + 1)
    assert cell is not None
    assert cell.day == DECEMBER
    assert grid.under(bar.box.x + 1, bar.box.y + 1) is bar
    assert grid.of(date(2020, 1, 1)) is None


def test_months_are_turned_to_their_last_day_at_the_most() -> None:
    assert turned(date(2026, 12, 31), 2) == date(2027, 2, 28)
    assert turned(date(2026, 1, 15), -1) == date(2025, 12, 15)


@given(st.dates(date(1971, 1, 1), date(2099, 12, 31)), st.integers(-30, 30))
def test_a_month_holds_its_days_once(day: date, months: int) -> None:
    first, last = month_of(day)
    days = [one for week in weeks_of(day) for one in week]
    assert days == [days[0] + timedelta(days=n) for n in range(len(days))]
    assert days[0].weekday() == 0
    assert {first, day, last} <= set(days)
    assert day in week_of(day)
    assert turned(turned(day.replace(day=1), months), -months) == day.replace(day=1)


SPANS = st.lists(
    st.tuples(st.integers(-10, 40), st.integers(0, 12), st.sampled_from([24.0, 40.0])), max_size=30
)


@given(SPANS, st.floats(300, 1200), st.floats(120, 900))
def test_bars_never_meet_nor_leave_their_week_and_nothing_is_forgotten(
    told: list[tuple[int, int, float]], width: float, height: float
) -> None:
    begin = date(2026, 12, 1)
    spans = []
    for key, (after, length, high) in enumerate(told):
        first = begin + timedelta(days=after)
        spans.append(Span(key, first, first + timedelta(days=length), high))
    grid = lay_month(begin, spans, Room(width, height))
    assert not meet(grid)
    for one in grid.placed:
        cell = grid.at(one.box.x + 1, one.box.y + 1)
        assert cell is not None
        assert one.box.bottom <= cell.box.bottom
        assert one.box.right <= width + 0.01
    counted = {more.day: more.count for more in grid.more}
    for cell in grid.cells:
        here = [span for span in spans if span.first <= cell.day <= span.last]
        drawn = sum(cell.day in days_of(grid, span.key) for span in here)
        assert drawn + counted.get(cell.day, 0) == len(here)
