"""A week shows every hour in which something stands, and what overlaps side by side."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import example, given
from hypothesis import strategies as st

from justice_desk.drawing.calendar.days import week_of
from justice_desk.drawing.calendar.month import Room
from justice_desk.drawing.calendar.shapes import Span, Timed
from justice_desk.drawing.calendar.week import lay_week
from tests.drawing.calendar.meeting import meet

THURSDAY = date(2026, 12, 3)
ROOM, GUTTER = Room(1108.0, 512.0), 52.0


def test_hours_run_from_eight_to_six_unless_something_stands_outside() -> None:
    hours = [one.minutes // 60 for one in lay_week(THURSDAY, [], [], ROOM, GUTTER).hours]
    assert hours == list(range(8, 18))
    early = [Timed(0, THURSDAY, 6 * 60 + 30, 7 * 60), Timed(1, THURSDAY, 1200, 1900)]
    hours = [one.minutes // 60 for one in lay_week(THURSDAY, [], early, ROOM, GUTTER).hours]
    assert hours == list(range(6, 24))


def test_two_at_the_same_hour_share_the_day_and_a_later_one_has_it_whole() -> None:
    timed = [
        Timed(0, THURSDAY, 540, 600),
        Timed(1, THURSDAY, 570, 660),
        Timed(2, THURSDAY, 700, 760),
    ]
    one, two, alone = lay_week(THURSDAY, [], timed, ROOM, GUTTER).placed
    assert one.box.width == two.box.width
    assert alone.box.width > 2 * one.box.width
    assert one.box.y < two.box.y < alone.box.y


def test_whole_days_stand_above_the_hours_and_the_fifth_is_counted() -> None:
    spans = [Span(n, THURSDAY, THURSDAY + timedelta(days=n > 4), 24.0) for n in range(6)]
    grid = lay_week(THURSDAY, spans, [], ROOM, GUTTER)
    assert len(grid.placed) == 4
    assert sum(one.count for one in grid.more) == 2
    assert all(one.box.bottom < grid.hours[0].y for one in grid.placed)
    assert all(one.box.bottom <= grid.placed[0].box.y for one in grid.more)


TIMED = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 1439), st.integers(0, 700)))
SPANS = st.lists(st.tuples(st.integers(-9, 9), st.integers(0, 9)), max_size=8)


@given(TIMED, SPANS)
@example([(0, 17 * 60 + 46, 0)], [])  # drawn longer than it is, over the last hour
def test_nothing_meets_and_every_hour_is_within_the_room(
    hours: list[tuple[int, int, int]], days: list[tuple[int, int]]
) -> None:
    week = week_of(THURSDAY)
    timed = [Timed(n, week[d], at, at + long) for n, (d, at, long) in enumerate(hours)]
    spans = []
    for key, (after, length) in enumerate(days, start=len(timed)):
        first = week[0] + timedelta(days=after)
        spans.append(Span(key, first, first + timedelta(days=length), 24.0))
    grid = lay_week(THURSDAY, spans, timed, Room(1108.0, 900.0), GUTTER)
    assert not meet(grid)
    assert {one.key for one in grid.placed} >= {one.key for one in timed}
    for one in grid.placed:
        assert one.box.x > GUTTER
        assert one.box.right <= 1108.01
        assert one.box.bottom <= 900.01
