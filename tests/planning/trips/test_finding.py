"""The search: what it answers in plain cases, how it is told and stopped, what stands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from justice_desk.planning.progress import Status
from justice_desk.planning.trip_reading.fault import Fault, Wrong
from justice_desk.planning.trip_reading.reading import faults, faults_of
from justice_desk.planning.trips import finding
from justice_desk.planning.trips.finding import RefusedPlan, find
from justice_desk.planning.trips.plan import Care, Compared
from justice_desk.planning.trips.problem import Closed
from justice_desk.terms.transport import Direction
from tests.planning.trips.judging import wrongs
from tests.planning.trips.samples import (
    BOAT,
    CAR,
    MONDAY,
    TABLE,
    TUESDAY,
    coming,
    crowd,
    going,
    problem,
)

if TYPE_CHECKING:
    from justice_desk.planning.progress import Progress
    from justice_desk.planning.trips.plan import TripPlan
    from justice_desk.planning.trips.problem import TripProblem


def plan_of(asked: TripProblem) -> TripPlan:
    return find(asked, rounds=30).plan


def test_three_from_two_villages_share_one_car_out_and_back() -> None:
    plan = plan_of(problem(coming("a", "east"), coming("b", "east"), coming("c", "near")))
    out, back = plan.trips
    assert out.places == ("site", "east", "near", "site")
    assert [(rider.passenger, rider.up, rider.down) for rider in out.riders] == [
        ("a", 1, 3),
        ("b", 1, 3),
        ("c", 2, 3),
    ]
    assert out.legs[-1].arrives == 525
    assert back.direction is Direction.BACK
    assert back.legs[0].leaves == 660
    assert back.places[0] == back.places[-1] == "site"
    assert (out.km, back.km, out.driving, back.driving) == (62, 62, 10_000, 0)
    assert plan.compared == Compared(22_400, 0, 6_000, 0)
    assert plan.compared.spared == -16_400


def test_people_who_ride_together_are_never_split() -> None:
    plan = plan_of(problem(going("family", "near", seats=3), going("b", "near", seats=2)))
    trips = {rider.passenger: trip for trip in plan.trips for rider in trip.riders}
    assert set(trips) == {"family", "b"}
    assert trips["family"] is not trips["b"]


def test_somebody_whose_return_cannot_be_placed_is_not_taken_out_either() -> None:
    late = going("a", "far", back_on=TUESDAY, back_at=1_100)
    plan = plan_of(problem(late))
    assert plan.trips == ()
    assert [(one.passenger, one.alternative) for one in plan.unplaced] == [("a", 2_000)]
    assert plan.compared == Compared(0, 2_000, 2_000, 0)


def test_who_lives_where_she_must_be_needs_no_trip() -> None:
    plan = plan_of(problem(going("a", "site")))
    assert (plan.trips, plan.unplaced) == ((), ())


def test_victim_and_accused_of_one_village_get_there_with_one_car_one_after_the_other() -> None:
    asked = problem(
        going("victim", "near"), going("accused", "near"), apart=[("victim", "accused")]
    )
    plan = plan_of(asked)
    assert plan.unplaced == ()
    first, second = plan.trips
    assert len(first.riders) == len(second.riders) == 1
    there = [trip.legs[trip.riders[0].down - 1].arrives for trip in plan.trips]
    assert there[1] - there[0] >= asked.bounds.clear
    assert [(one.care, one.passengers) for one in plan.warnings] == [
        (Care.ROOMS, ("accused", "victim"))
    ]
    assert plan.warnings[0].sentence()


def test_a_pair_whose_hearings_are_far_from_each_other_needs_no_second_room() -> None:
    def warned(at: int) -> bool:
        asked = problem(coming("a", "near", 540, 1), going("b", "near", at), apart=[("a", "b")])
        return bool(plan_of(asked).warnings)

    assert warned(839)
    assert not warned(840)


def test_two_boats_call_each_at_its_own_home_only() -> None:
    near = replace(BOAT, key="near", home="near", places=frozenset({"site"}), speed=30)
    east = replace(near, key="east", home="east")
    plan = plan_of(problem(going("a", "east"), going("b", "near"), vehicles=(near, east)))
    assert {(trip.vehicle, trip.riders[0].passenger) for trip in plan.trips} == {
        ("east", "a"),
        ("near", "b"),
    }


def test_estimated_distances_are_told_with_those_who_rely_on_them() -> None:
    points = {"site": (16.0, 0.0), "hill": (16.1, 0.0)}
    plan = plan_of(replace(problem(going("a", "hill")), distances=replace(TABLE, points=points)))
    assert plan.trips[0].estimated
    assert [(one.care, one.passengers) for one in plan.warnings] == [(Care.ESTIMATED, ("a",))]


def test_a_vehicle_and_its_riders_stay_on_a_trip_that_stands() -> None:
    before = plan_of(problem(coming("a", "east")))
    other = replace(CAR, key="other")
    asked = problem(
        coming("a", "east"),
        coming("b", "east"),
        vehicles=(CAR, other),
        apart=[("a", "b")],
        standing=before.trips,
    )
    plan = plan_of(asked)
    assert {trip.vehicle for trip in plan.trips} == {"other"}
    assert {rider.passenger for trip in plan.trips for rider in trip.riders} == {"b"}
    assert plan.compared.separate == 2_000
    both = replace(plan, trips=(*before.trips, *plan.trips))
    assert wrongs(asked, both) == []


def test_a_fault_of_a_trip_that_stands_does_not_stop_new_ones() -> None:
    stands = plan_of(problem(coming("a", "east"))).trips
    other = replace(CAR, key="other")
    asked = problem(
        coming("a", "east"),
        going("b", "near"),
        vehicles=(CAR, other),
        closed=[Closed("east", "site")],
        standing=stands,
    )
    assert faults_of(asked, ()) != ()
    assert [trip.vehicle for trip in plan_of(asked).trips] == ["other"]


def test_only_the_way_back_is_planned_of_somebody_whose_way_out_stands() -> None:
    out = plan_of(problem(going("a", "east"))).trips
    other = replace(CAR, key="other")
    asked = problem(coming("a", "east"), vehicles=(CAR, other), standing=out)
    plan = plan_of(asked)
    assert [trip.direction for trip in plan.trips] == [Direction.BACK]


def test_without_passengers_or_vehicles_there_is_nothing_to_drive() -> None:
    assert plan_of(problem()).trips == ()
    assert [
        one.passenger for one in plan_of(problem(going("a", "near"), vehicles=())).unplaced
    ] == ["a"]


def test_a_search_that_is_stopped_at_once_answers_with_what_it_has() -> None:
    asked = crowd(11)
    found = find(asked, stopped=lambda: True)
    assert found.status is Status.STOPPED
    assert found.rounds == 0
    assert faults(asked, found.plan) == ()


def test_a_search_that_is_stopped_later_keeps_the_best_plan_so_far() -> None:
    asked, calls = crowd(11), iter(range(10**9))
    found = find(asked, stopped=lambda: next(calls) > 400, rounds=10**6)
    assert found.status is Status.STOPPED
    assert found.plan.trips
    assert wrongs(asked, found.plan) == []
    assert found.rounds < 10**6


def test_the_time_ends_a_search() -> None:
    found = find(crowd(11), 0.2, rounds=10**9)
    assert found.status is Status.FEASIBLE
    assert 0 < found.rounds < 10**9


def test_where_the_search_stands_is_told() -> None:
    heard: list[Progress] = []
    found = find(crowd(11), told=heard.append, rounds=30)
    assert [one.seconds for one in heard] == sorted(one.seconds for one in heard)
    assert heard[-1].best == found.plan.compared.trips


def test_a_plan_that_the_second_reading_refuses_is_never_returned(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fault = Fault(Wrong.SEATS, "car", MONDAY)
    monkeypatch.setattr(finding, "faults", lambda _problem, _plan: (fault,))
    with pytest.raises(RefusedPlan) as refused:
        find(problem(going("a", "near")), rounds=1)
    assert fault.sentence() in refused.value.message()
