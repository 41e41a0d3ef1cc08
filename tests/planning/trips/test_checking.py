"""A row that cannot be is refused with a sentence that names it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from justice_desk.planning.trips.checking import NoProblem, check
from justice_desk.planning.trips.finding import find
from tests.planning.trips.samples import CAR, MONDAY, coming, going, problem

ONE = going("r-1", "near")


@pytest.mark.parametrize(
    "changed",
    [
        {"seats": 0},
        {"wheelchairs": 2},
        {"wheelchairs": -1},
        {"fare": -1},
        {"back_on": MONDAY},
        {"back_at": 600},
        {"back_on": MONDAY, "back_at": 500},
    ],
)
def test_a_request_that_cannot_be_is_refused(changed: dict[str, Any]) -> None:
    with pytest.raises(NoProblem) as refused:
        check(problem(replace(ONE, **changed)))
    assert "r-1" in refused.value.message()


@pytest.mark.parametrize(
    "changed",
    [
        {"seats": 0},
        {"wheelchairs": 5},
        {"speed": 0},
        {"km_cost": -1},
        {"day_cost": -1},
        {"starts": 1140},
        {"ends": 1441},
    ],
)
def test_a_vehicle_that_cannot_be_is_refused(changed: dict[str, Any]) -> None:
    with pytest.raises(NoProblem) as refused:
        check(problem(ONE, vehicles=[replace(CAR, **changed)]))
    assert "car" in refused.value.message()


def test_a_key_stands_once() -> None:
    for twice in (problem(ONE, ONE), problem(ONE, vehicles=[CAR, CAR])):
        with pytest.raises(NoProblem):
            check(twice)


def test_nobody_is_kept_apart_from_herself() -> None:
    with pytest.raises(NoProblem):
        check(problem(ONE, apart=[("r-1", "r-1")]))


def test_a_pair_of_which_one_does_not_travel_says_nothing() -> None:
    assert find(problem(ONE, apart=[("r-1", "r-2")]), rounds=1).plan.unplaced == ()


def test_riders_of_a_trip_that_stands_may_be_unknown() -> None:
    stands = find(problem(coming("r-9", "near")), rounds=1).plan.trips
    other = replace(CAR, key="other")
    asked = problem(ONE, vehicles=[CAR, other], standing=stands)
    assert find(asked, rounds=1).plan.unplaced == ()
