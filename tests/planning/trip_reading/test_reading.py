"""Each rule that trips can break is seen to be broken, and a good plan has no fault."""

from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from justice_desk.planning import trip_reading
from justice_desk.planning.trip_reading.fault import WRONGS, Fault, Wrong, new_among
from justice_desk.planning.trip_reading.reading import faults, faults_of
from justice_desk.planning.trips.finding import find
from justice_desk.planning.trips.plan import Leg, Rider, Trip, TripPlan, Unplaced, Why
from justice_desk.planning.trips.problem import Closed
from justice_desk.terms.transport import Direction, VehicleKind
from tests.planning.trips.samples import CAR, MONDAY, TUESDAY, coming, going, problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.planning.trips.problem import TripProblem

FREE: Final = replace(CAR, key="free")
ASKED: Final = problem(coming("a", "east"), coming("b", "near"), vehicles=(CAR, FREE))
GOOD: Final = find(ASKED, rounds=30).plan
OUT: Final = GOOD.trips[0]


def with_passenger(key: str, **changed: object) -> TripProblem:
    rows = [
        replace(one, **changed) if one.key == key else one  # type: ignore[arg-type]  # its fields
        for one in ASKED.passengers
    ]
    return replace(ASKED, passengers=tuple(rows))


def with_car(**changed: object) -> TripProblem:
    return replace(ASKED, vehicles=(replace(CAR, **changed), FREE))  # type: ignore[arg-type]  # same


def with_out(**changed: object) -> TripPlan:
    return replace(GOOD, trips=(replace(OUT, **changed), *GOOD.trips[1:]))  # type: ignore[arg-type]  # same


def with_leg(number: int, **changed: object) -> TripPlan:
    legs = list(OUT.legs)
    legs[number] = replace(legs[number], **changed)  # type: ignore[arg-type]  # same
    return with_out(legs=tuple(legs))


def sorts(problem: TripProblem, plan: TripPlan) -> set[Wrong]:
    return {one.wrong for one in faults(problem, plan)}


def shifted(trip: Trip, minutes: int) -> Trip:
    legs = [
        replace(leg, leaves=leg.leaves + minutes, arrives=leg.arrives + minutes)
        for leg in trip.legs
    ]
    return replace(trip, legs=tuple(legs))


def later(minutes: int) -> TripPlan:
    return replace(GOOD, trips=(shifted(OUT, minutes), *GOOD.trips[1:]))


def test_a_good_plan_has_no_fault() -> None:
    assert [trip.direction for trip in GOOD.trips] == [Direction.OUT, Direction.BACK]
    assert [rider.passenger for rider in OUT.riders] == ["a", "b"]
    assert faults(ASKED, GOOD) == ()
    assert faults_of(ASKED, GOOD.trips) == ()


JULY: Final = frozenset({7})
BROKEN: Final[dict[Wrong, Callable[[], tuple[TripProblem, TripPlan]]]] = {
    Wrong.UNKNOWN_VEHICLE: lambda: (ASKED, with_out(vehicle="other")),
    Wrong.NOT_TO_BE_HAD: lambda: (with_car(away=frozenset({MONDAY})), GOOD),
    Wrong.UNKNOWN_PASSENGER: lambda: (
        ASKED,
        with_out(riders=(*OUT.riders, Rider("nobody", 1, 2))),
    ),
    Wrong.BROKEN_WAY: lambda: (ASKED, with_out(legs=(OUT.legs[0], OUT.legs[2]))),
    Wrong.TOO_FAST: lambda: (ASKED, with_leg(0, leaves=OUT.legs[0].leaves + 1)),
    Wrong.WRONG_KM: lambda: (ASKED, with_leg(1, km=OUT.legs[1].km - 1)),
    Wrong.NO_WAY: lambda: (ASKED, with_leg(0, end="nowhere")),
    Wrong.CLOSED: lambda: (replace(ASKED, closed=(Closed("east", "site"),)), GOOD),
    Wrong.NO_CALL: lambda: (with_car(places=frozenset({"near"})), GOOD),
    Wrong.OUT_OF_HOURS: lambda: (with_car(starts=500), GOOD),
    Wrong.NOT_HOME: lambda: (with_car(home="depot"), GOOD),
    Wrong.ELSEWHERE: lambda: (ASKED, replace(GOOD, trips=(OUT, shifted(OUT, 5)))),
    Wrong.SEATS: lambda: (with_passenger("a", seats=4), GOOD),
    Wrong.WHEELCHAIRS: lambda: (with_passenger("a", seats=2, wheelchairs=2), GOOD),
    Wrong.KIND: lambda: (with_passenger("a", kinds=frozenset({VehicleKind.PINASSE})), GOOD),
    Wrong.WRONG_STOP: lambda: (with_passenger("a", place="far"), GOOD),
    Wrong.WRONG_DAY: lambda: (with_passenger("a", on=TUESDAY, back_on=TUESDAY), GOOD),
    Wrong.LATE: lambda: (ASKED, later(1)),
    Wrong.WAITS_AT_SITE: lambda: (ASKED, later(-106)),
    Wrong.LEAVES_EARLY: lambda: (with_passenger("a", back_at=661), GOOD),
    Wrong.STANDS: lambda: (
        ASKED,
        with_out(legs=(*(shifted(OUT, -31).legs[:2]), OUT.legs[2])),
    ),
    Wrong.RIDES_LONG: lambda: (
        replace(ASKED, bounds=replace(ASKED.bounds, floor=0, longer=1.0, allowance=0)),
        GOOD,
    ),
    Wrong.SHARE_A_LEG: lambda: (replace(ASKED, apart=(("b", "a"),)), GOOD),
    Wrong.MEET: lambda: (replace(ASKED, apart=(("a", "b"),)), parted(by=20)),
    Wrong.TWICE: lambda: (ASKED, replace(GOOD, trips=(*GOOD.trips, OUT))),
    Wrong.HALF: lambda: (ASKED, replace(GOOD, trips=(OUT,))),
    Wrong.LOST: lambda: (ASKED, replace(GOOD, unplaced=(Unplaced("a", Why.NO_SEAT, 2_000),))),
    Wrong.MONEY: lambda: (ASKED, replace(GOOD, compared=replace(GOOD.compared, fares=1))),
}


def alone(key: str, place: str, vehicle: str, there: int) -> Trip:
    """Return a trip out for one passenger by herself, made by hand."""
    km = {"east": 30, "near": 10}[place]
    minutes = km * 60 // CAR.speed
    legs = (
        Leg("site", place, there - 2 * minutes, there - minutes, km, estimated=False),
        Leg(place, "site", there - minutes, there, km, estimated=False),
    )
    rider = Rider(key, 1, 2)
    running = 2 * km * CAR.km_cost
    return Trip(vehicle, MONDAY, Direction.OUT, legs, (rider,), 2 * km, running, CAR.day_cost)


def parted(by: int) -> TripPlan:
    """Return a plan in which both go out in vehicles of their own, one after the other."""
    trips = (alone("a", "east", "car", 520), alone("b", "near", "free", 520 - by))
    return replace(GOOD, trips=trips)


@pytest.mark.parametrize("wrong", Wrong)
def test_every_rule_that_is_broken_is_told(wrong: Wrong) -> None:
    asked, plan = BROKEN[wrong]()
    assert wrong in sorts(asked, plan)


def test_somebody_of_whom_the_plan_says_nothing_is_told() -> None:
    silent = replace(GOOD, trips=(), compared=replace(GOOD.compared, trips=0))
    lost = [Fault(Wrong.LOST, passengers=("a",)), Fault(Wrong.LOST, passengers=("b",))]
    assert list(faults(ASKED, silent)) == lost


def test_who_is_fetched_too_late_after_her_hearing_is_told() -> None:
    waits = Fault(Wrong.WAITS_AT_SITE, "car", MONDAY, ("a",), Direction.BACK, much=1)
    assert waits not in faults_of(ASKED, (OUT, shifted(GOOD.trips[1], 120)))
    assert waits in faults_of(ASKED, (OUT, shifted(GOOD.trips[1], 121)))


def test_two_to_be_kept_apart_are_told_for_each_trip_that_they_share() -> None:
    asked = replace(ASKED, apart=(("a", "b"),))
    told = faults_of(asked, GOOD.trips)
    assert {one.direction for one in told if one.wrong is Wrong.SHARE_A_LEG} == set(Direction)
    out = [one for one in told if one.direction is Direction.OUT]
    assert {one.direction for one in new_among(told, out)} == {Direction.BACK}


def test_a_fault_that_grows_is_a_new_one_and_one_that_shrinks_is_not() -> None:
    asked = replace(ASKED, vehicles=(replace(CAR, seats=1), FREE))
    crowded = replace(with_passenger("a", seats=2), vehicles=asked.vehicles)
    before, after = faults_of(asked, GOOD.trips), faults_of(crowded, GOOD.trips)
    assert {one.wrong for one in before} == {Wrong.SEATS}
    assert new_among(before, before) == new_among(before, after) == ()
    assert {one.much for one in new_among(after, before)} == {2}


def test_who_gets_on_a_vehicle_that_is_not_to_be_had_is_told() -> None:
    asked = with_car(away=frozenset({MONDAY}))
    alone_out = replace(OUT, riders=OUT.riders[:1])
    before = faults_of(asked, (alone_out, GOOD.trips[1]))
    after = faults_of(asked, GOOD.trips)
    assert {one.wrong for one in new_among(after, before)} == {Wrong.NOT_TO_BE_HAD}


def test_more_people_and_more_wheelchairs_than_there_is_room_for_are_both_told() -> None:
    rows = tuple(replace(one, seats=3, wheelchairs=2) for one in ASKED.passengers)
    told = {one.wrong for one in faults_of(replace(ASKED, passengers=rows), GOOD.trips)}
    assert {Wrong.SEATS, Wrong.WHEELCHAIRS} <= told


def test_the_day_of_a_vehicle_is_paid_once() -> None:
    back = replace(GOOD.trips[1], driving=CAR.day_cost)
    assert [one.wrong for one in faults_of(ASKED, (OUT, back))] == [Wrong.MONEY]


def test_a_way_is_closed_on_its_first_and_on_its_last_day() -> None:
    for way in (Closed("east", "site", first=MONDAY), Closed("east", "site", last=MONDAY)):
        assert Wrong.CLOSED in sorts(replace(ASKED, closed=(way,)), GOOD)
    for way in (Closed("east", "site", first=TUESDAY), Closed("east", "site", months=JULY)):
        assert faults(replace(ASKED, closed=(way,)), GOOD) == ()


@pytest.mark.parametrize("wrong", Wrong)
def test_every_fault_is_a_sentence_that_names_whom_it_concerns(wrong: Wrong) -> None:
    said = Fault(wrong, "GAO-9", MONDAY, ("a", "b")).sentence()
    assert said.endswith(".")
    assert ("GAO-9" in said) == ("{vehicle}" in WRONGS[wrong])
    assert ("a, b" in said) == ("{who}" in WRONGS[wrong])


def test_two_to_be_kept_apart_may_get_out_at_the_hearing_half_an_hour_after_each_other() -> None:
    asked = replace(ASKED, apart=(("a", "b"),))
    assert Wrong.MEET in {one.wrong for one in faults_of(asked, parted(by=29).trips)}
    assert faults_of(asked, parted(by=30).trips) == ()


def test_two_to_be_kept_apart_do_not_wait_at_one_stop_at_one_time() -> None:
    asked = problem(
        going("a", "east"), going("b", "east"), vehicles=(CAR, FREE), apart=[("a", "b")]
    )

    def trips(by: int) -> tuple[Trip, ...]:
        return alone("a", "east", "car", 520), alone("b", "east", "free", 520 - by)

    wide = replace(asked, bounds=replace(asked.bounds, ahead=40, clear=5))
    assert [one.wrong for one in faults_of(wide, trips(40))] == [Wrong.MEET]
    assert faults_of(wide, trips(41)) == ()


def test_who_is_driven_past_the_stop_where_somebody_to_be_kept_apart_waits_is_told() -> None:
    asked = problem(
        going("a", "east"), going("b", "near"), vehicles=(CAR, FREE), apart=[("a", "b")]
    )
    way = [("site", "east", 30), ("east", "near", 22), ("near", "site", 10)]
    legs, clock = [], 390
    for start, end, km in way:
        minutes = -(-km * 60 // CAR.speed)
        legs.append(Leg(start, end, clock, clock + minutes, km, estimated=False))
        clock += minutes
    past = Trip("car", MONDAY, Direction.OUT, tuple(legs), (Rider("a", 1, 3),), 62, 6_200, 10_000)
    calls = legs[1].arrives

    def both(leaves: int) -> tuple[Trip, ...]:
        return past, alone("b", "near", "free", leaves + 15)

    quick = replace(asked, bounds=replace(asked.bounds, clear=0, before=0))
    assert [one.wrong for one in faults_of(quick, both(calls + 10))] == [Wrong.MEET]
    assert faults_of(quick, both(calls + 31)) == ()


def test_a_trip_made_by_hand_is_held_against_those_that_stand() -> None:
    asked = replace(ASKED, apart=(("a", "b"),), standing=(alone("a", "east", "car", 520),))
    assert faults_of(asked, (alone("b", "near", "free", 490),)) == ()
    assert [one.wrong for one in faults_of(asked, (alone("b", "near", "free", 500),))] == [
        Wrong.MEET
    ]
    there = {one.wrong for one in faults_of(asked, (alone("b", "near", "car", 500),))}
    assert Wrong.ELSEWHERE in there


def test_a_vehicle_may_stand_at_a_stop_for_a_while() -> None:
    legs = (*(shifted(OUT, -30).legs[:2]), OUT.legs[2])
    assert faults_of(ASKED, (replace(OUT, legs=legs),)) == ()


def test_the_second_reading_shares_nothing_with_the_planner_but_its_rows() -> None:
    allowed = {"justice_desk.planning.trips.problem", "justice_desk.planning.trips.plan"}
    read = Path(trip_reading.__file__).parent
    for file in sorted(read.glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and "planning.trips" in (node.module or ""):
                assert node.module in allowed
            assert not isinstance(node, ast.Import)
