"""No plan of trips breaks what was asked, whatever was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from justice_desk.planning.trip_reading.reading import faults
from justice_desk.planning.trips.finding import find
from tests.planning.trips.judging import wrongs
from tests.planning.trips.samples import crowd, problems

if TYPE_CHECKING:
    from justice_desk.planning.trips.problem import TripProblem

FEW = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@FEW
@given(problems())
def test_no_plan_breaks_what_was_asked(problem: TripProblem) -> None:
    plan = find(problem, rounds=12).plan
    event(f"{len(plan.unplaced)} of {len(problem.passengers)} left out")
    event(f"{max((len(trip.riders) for trip in plan.trips), default=0)} on one trip")
    assert wrongs(problem, plan) == []
    assert faults(problem, plan) == ()
    for one in plan.unplaced:
        event(one.why)
        assert one.reason()
        row = next(row for row in problem.passengers if row.key == one.passenger)
        assert one.alternative == row.fare
    assert plan.compared.trips == sum(trip.xof for trip in plan.trips)


@settings(FEW, max_examples=50)
@given(st.integers(0, 10**6).map(crowd))
def test_no_crowded_plan_breaks_what_was_asked(problem: TripProblem) -> None:
    plan = find(problem, rounds=8).plan
    assert wrongs(problem, plan) == []
    left = {one.passenger for one in plan.unplaced}
    event(f"{sum(not left & set(pair) for pair in problem.apart)} pairs kept apart")
    event(f"{max((len(trip.riders) for trip in plan.trips), default=0)} on one trip")


@settings(FEW, max_examples=8)
@given(st.integers(0, 10**6).map(crowd))
def test_the_same_problem_and_seed_give_the_same_plan(problem: TripProblem) -> None:
    assert find(problem, rounds=10, seed=3).plan == find(problem, rounds=10, seed=3).plan
