"""A search tells a terminal where it stands, and gives its best plan so far on Ctrl+C."""

from __future__ import annotations

import io
import signal

import pytest

from justice_desk.cli.searching import searching
from justice_desk.planning.progress import Progress
from justice_desk.planning.trips.finding import find
from tests.planning.trips.samples import CAR, coming, problem


class Terminal(io.StringIO):
    """A stream behind which somebody looks."""

    def isatty(self) -> bool:
        """Return that it is a terminal."""
        return True


def test_the_first_ctrl_c_ends_the_search_and_the_second_one_the_program() -> None:
    before = signal.getsignal(signal.SIGINT)
    with searching(io.StringIO()) as (_told, stopped):
        assert not stopped()
        signal.raise_signal(signal.SIGINT)
        assert stopped()
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before


def test_a_search_that_was_ended_gives_the_best_plan_so_far() -> None:
    asked = problem(coming("a", "east"), coming("b", "near"), vehicles=(CAR,))
    with searching(io.StringIO()) as (told, stopped):

        def pressed(progress: Progress) -> None:
            told(progress)
            if not stopped():
                signal.raise_signal(signal.SIGINT)

        found = find(asked, told=pressed, stopped=stopped)
    assert found.status == "stopped"
    assert {rider.passenger for trip in found.plan.trips for rider in trip.riders} == {"a", "b"}


def test_a_terminal_is_told_where_the_search_stands_and_a_file_is_not() -> None:
    for stream, expected in ((Terminal(), True), (io.StringIO(), False)):
        with searching(stream) as (told, _stopped):
            told(Progress(3.0, 41_000.0, 0.0, 1.0))
        assert ("41" in stream.getvalue()) is expected
        assert stream.getvalue().endswith("\r") is expected


def test_two_searches_in_the_same_data_find_the_same_trips() -> None:
    asked = problem(coming("a", "east"), coming("b", "near"), vehicles=(CAR,))
    assert find(asked, rounds=40).plan == find(asked, rounds=40).plan
