"""What PyVRP proposes keeps people apart and their rides short, by how it is asked."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from justice_desk.planning.progress import never
from justice_desk.planning.trips.colours import colour
from justice_desk.planning.trips.composing import compose
from justice_desk.planning.trips.errands import errands
from justice_desk.planning.trips.ground import lay_ground
from justice_desk.planning.trips.runs import offsets
from tests.planning.trips.samples import CAR, crowd, going, problem

if TYPE_CHECKING:
    from justice_desk.planning.trips.problem import TripProblem

FEW = settings(max_examples=30, deadline=None)


@FEW
@given(st.integers(0, 10**6).map(crowd))
def test_no_run_that_is_proposed_is_too_full_or_too_long_or_joins_a_pair(
    asked: TripProblem,
) -> None:
    """For vehicles of one speed; of unlike ones, a run may be proposed that only some can make."""
    alike = tuple(replace(one, speed=40) for one in asked.vehicles)
    ground = lay_ground(replace(asked, vehicles=alike))
    for group in errands(ground, ground.wanted):
        runs = compose(ground, group, 5, never)
        carried = [ride.passenger for run in runs for ride in run.rides()]
        assert len(carried) == len(set(carried))
        for run in runs:
            assert not run.passengers & run.avoided
            able = [day for day in ground.days if day.vehicle.seats >= run.seats]
            assert any(offsets(day, run) is not None for day in able)


@FEW
@given(st.integers(0, 10**6).map(crowd))
def test_every_ride_is_in_one_errand_whose_hours_agree(asked: TripProblem) -> None:
    ground = lay_ground(asked)
    groups = errands(ground, ground.wanted)
    found = Counter(id(ride) for group in groups for ride in group)
    assert found == Counter(id(ride) for rides in ground.rides for ride in rides)
    for group in groups:
        assert len({(ride.date, ride.direction, ride.site) for ride in group}) == 1
        first = group[0].last
        assert all(ride.first <= first <= ride.last for ride in group)


@FEW
@given(st.integers(0, 10**6).map(crowd))
def test_nobody_shares_a_colour_with_somebody_to_be_avoided(asked: TripProblem) -> None:
    rides = [rides[0] for rides in lay_ground(asked).rides if rides]
    colours = colour(rides)
    for one, other in combinations(rides, 2):
        if other.passenger in one.apart:
            assert colours[one] != colours[other]
    assert {ride for ride in rides if ride.apart} == set(colours)


def test_three_who_all_avoid_each_other_have_three_colours() -> None:
    pairs = list(combinations("abc", 2))
    asked = problem(*(going(key, "near") for key in "abc"), apart=pairs)
    assert len(set(colour([rides[0] for rides in lay_ground(asked).rides]).values())) == 3


def test_whom_no_vehicle_can_carry_is_not_asked_about() -> None:
    ground = lay_ground(problem(going("a", "near", seats=5), vehicles=[CAR]))
    assert compose(ground, ground.rides[0], 1, never) == []
