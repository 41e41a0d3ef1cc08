"""Whoever is left behind is told why: the wall that she meets."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from justice_desk.planning.trips.finding import find
from justice_desk.planning.trips.plan import Why
from justice_desk.planning.trips.problem import Closed
from justice_desk.terms.transport import VehicleKind
from tests.planning.trips.samples import BOAT, CAR, MONDAY, coming, going, problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.planning.trips.problem import TripProblem

PAIR: Final = [("a", "b")]
SHORT: Final = replace(CAR, starts=480)
STANDS: Final = find(problem(going("b", "near")), rounds=5).plan.trips
MET: Final[dict[Why, Callable[[], TripProblem]]] = {
    Why.NO_VEHICLE: lambda: problem(
        going("a", "near"), vehicles=[replace(CAR, away=frozenset({MONDAY}))]
    ),
    Why.NO_KIND: lambda: problem(going("a", "near", kinds=frozenset({VehicleKind.PINASSE}))),
    Why.TOO_SMALL: lambda: problem(going("a", "near", seats=5)),
    Why.NO_WHEELCHAIR: lambda: problem(going("a", "near", seats=2, wheelchairs=2)),
    Why.NO_WAY: lambda: problem(going("a", "nowhere")),
    Why.CLOSED: lambda: problem(
        going("a", "near"), closed=[Closed("near", "site", months=frozenset({1}))]
    ),
    Why.TOO_FAR: lambda: problem(going("a", "lost")),
    Why.KEPT_APART: lambda: problem(
        going("a", "near"), going("b", "near", seats=2), vehicles=[SHORT], apart=PAIR
    ),
    Why.NO_SEAT: lambda: problem(going("a", "near"), going("b", "near", seats=4), vehicles=[SHORT]),
}


@pytest.mark.parametrize("why", MET)
def test_each_wall_is_told_with_the_fare_instead(why: Why) -> None:
    plan = find(MET[why](), rounds=10).plan
    assert [(one.passenger, one.why, one.alternative) for one in plan.unplaced] == [
        ("a", why, 2_000)
    ]
    assert plan.unplaced[0].reason().endswith(".")
    assert "{" not in plan.unplaced[0].reason()


def test_a_search_that_is_stopped_says_that_nobody_looked() -> None:
    plan = find(problem(going("a", "near")), stopped=lambda: True).plan
    assert [one.why for one in plan.unplaced] == [Why.NOT_SOUGHT]
    assert plan.unplaced[0].reason().endswith(".")


def test_a_way_that_opens_again_is_driven() -> None:
    asked = MET[Why.CLOSED]()
    july = replace(asked, closed=(Closed("near", "site", months=frozenset({7})),))
    boats = replace(asked, closed=(Closed("near", "site", frozenset({VehicleKind.PINASSE})),))
    before = replace(asked, closed=(Closed("near", "site", last=MONDAY.replace(day=6)),))
    assert [find(one, rounds=5).plan.unplaced for one in (july, boats, before)] == [(), (), ()]


def test_a_way_is_closed_on_its_first_and_on_its_last_day() -> None:
    asked = MET[Why.CLOSED]()
    for way in (Closed("near", "site", first=MONDAY), Closed("near", "site", last=MONDAY)):
        plan = find(replace(asked, closed=(way,)), rounds=5).plan
        assert [one.why for one in plan.unplaced] == [Why.CLOSED]


def test_a_boat_calls_only_where_it_can_land() -> None:
    plan = find(problem(going("a", "near"), going("b", "west"), vehicles=[BOAT]), rounds=5).plan
    assert [(one.passenger, one.why) for one in plan.unplaced] == [("b", Why.NO_KIND)]


def test_whom_a_trip_that_stands_keeps_out_is_told_so() -> None:
    other = replace(CAR, key="other", starts=480)
    asked = problem(
        going("a", "near"), going("b", "near"), vehicles=[CAR, other], apart=PAIR, standing=STANDS
    )
    assert [(one.passenger, one.why) for one in find(asked, rounds=5).plan.unplaced] == [
        ("a", Why.KEPT_APART)
    ]


def test_somebody_to_be_kept_apart_is_not_blamed_where_seats_are_missing() -> None:
    asked = problem(
        going("a", "near"),
        going("b", "far", at=900),
        coming("c", "near", seats=4),
        vehicles=[SHORT],
        apart=PAIR,
    )
    assert [(one.passenger, one.why) for one in find(asked, rounds=10).plan.unplaced] == [
        ("a", Why.NO_SEAT)
    ]
