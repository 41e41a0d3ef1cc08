"""Slots lie one behind the other, around the pause and around what was promised."""

from __future__ import annotations

import uuid
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as some

from justice_desk.services.dockets.laying import Bench, Piece, end, lay

DAY = uuid.UUID(int=1)
PLAIN = Bench(DAY, 540, 990)
PAUSED = Bench(DAY, 540, 990, 750, 840)


def piece(n: int, minutes: int = 40, starts: int | None = None) -> Piece:
    return Piece(uuid.UUID(int=100 + n), n, minutes, starts or 0, fixed=starts is not None)


def hours(bench: Bench, *pieces: Piece, after: int = 0) -> list[tuple[int, int]]:
    """Return the hours, and which piece has them."""
    return [(one.starts, one.entry.int - 100) for one in lay(bench, pieces, after=after)]


def test_they_follow_each_other_from_the_beginning_of_the_bench() -> None:
    assert hours(PLAIN, piece(2), piece(1, 30)) == [(540, 1), (570, 2)]


def test_what_would_run_into_the_pause_begins_after_it() -> None:
    assert hours(PAUSED, piece(1, 200), piece(2, 20), piece(3, 5)) == [
        (540, 1),
        (840, 2),
        (860, 3),
    ]
    assert hours(PAUSED, piece(1, 210), piece(2, 20)) == [(540, 1), (840, 2)]


def test_a_promised_hour_is_kept_and_numbered_by_its_hour() -> None:
    assert hours(PLAIN, piece(1, 40, 600), piece(2), piece(3)) == [(540, 2), (600, 1), (640, 3)]


def test_a_promised_hour_may_lie_in_the_pause_or_outside_the_bench() -> None:
    assert hours(PAUSED, piece(1, 30, 800), piece(2, 30, 480)) == [(480, 2), (800, 1)]


def test_nothing_begins_before_what_stays() -> None:
    assert hours(PLAIN, piece(1), after=600) == [(600, 1)]
    assert hours(PLAIN, piece(1), after=60) == [(540, 1)]


def test_the_end_is_that_of_the_last() -> None:
    assert end(lay(PLAIN, [piece(1), piece(2, 10, 900)])) == 910
    assert end(()) == 0


@some.composite
def benches(draw: some.DrawFn) -> Bench:
    starts = draw(some.integers(0, 700))
    ends = draw(some.integers(starts + 1, 1440))
    if not draw(some.booleans()) or ends - starts < 3:
        return Bench(DAY, starts, ends)
    begins = draw(some.integers(starts + 1, ends - 2))
    return Bench(DAY, starts, ends, begins, draw(some.integers(begins + 1, ends - 1)))


ROWS = some.lists(
    some.tuples(some.integers(5, 600), some.one_of(some.none(), some.integers(1, 1439))),
    max_size=12,
)


def rows_as_pieces(rows: list[tuple[int, int | None]]) -> list[Piece]:
    return [piece(n, minutes, starts) for n, (minutes, starts) in enumerate(rows, start=1)]


@given(benches(), ROWS, some.integers(0, 1439))
def test_everything_is_laid_once_numbered_and_as_long_as_it_was(
    bench: Bench, rows: list[tuple[int, int | None]], after: int
) -> None:
    pieces = rows_as_pieces(rows)
    laid = lay(bench, pieces, after=after)
    assert sorted((one.entry.int, one.minutes) for one in laid) == sorted(
        (one.entry.int, one.minutes) for one in pieces
    )
    assert [one.position for one in laid] == list(range(1, len(pieces) + 1))
    assert [one.starts for one in laid] == sorted(one.starts for one in laid)


@given(benches(), ROWS)
def test_nothing_that_was_not_promised_touches_another_or_the_pause(
    bench: Bench, rows: list[tuple[int, int | None]]
) -> None:
    pieces = rows_as_pieces(rows)
    promised = {one.entry for one in pieces if one.fixed}
    laid = lay(bench, pieces)
    free = [one for one in laid if one.entry not in promised]
    for one in free:
        assert one.starts >= bench.starts
        if bench.pause_starts is not None and bench.pause_ends is not None:
            assert one.starts + one.minutes <= bench.pause_starts or bench.pause_ends <= one.starts
        for other in laid:
            apart = (
                one.starts + one.minutes <= other.starts
                or other.starts + other.minutes <= one.starts
            )
            assert one is other or apart


@given(benches(), ROWS)
def test_the_order_is_kept_and_promises_too(
    bench: Bench, rows: list[tuple[int, int | None]]
) -> None:
    pieces = rows_as_pieces(rows)
    laid = {one.entry: one.starts for one in lay(bench, pieces)}
    assert all(laid[one.entry] == one.starts for one in pieces if one.fixed)
    waiting = [laid[one.entry] for one in pieces if not one.fixed]
    assert all(before < after for before, after in pairwise(waiting))


@given(benches(), ROWS)
def test_laying_what_was_laid_changes_nothing(
    bench: Bench, rows: list[tuple[int, int | None]]
) -> None:
    pieces = {one.entry: one for one in rows_as_pieces(rows)}
    once = lay(bench, pieces.values())
    again = [
        Piece(one.entry, one.position, one.minutes, one.starts, fixed=pieces[one.entry].fixed)
        for one in once
    ]
    assert lay(bench, again) == once
