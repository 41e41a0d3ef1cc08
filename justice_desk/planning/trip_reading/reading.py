"""Holds trips and whole plans against every rule."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from justice_desk.planning.trip_reading.fault import Fault, Wrong
from justice_desk.planning.trip_reading.meetings import of_meetings
from justice_desk.planning.trip_reading.riders import of_riders
from justice_desk.planning.trip_reading.runs import run_of
from justice_desk.planning.trip_reading.vehicles import of_vehicles
from justice_desk.terms.transport import Direction

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from justice_desk.planning.trips.plan import Trip, TripPlan
    from justice_desk.planning.trips.problem import Passenger, TripProblem


def faults(problem: TripProblem, plan: TripPlan) -> tuple[Fault, ...]:
    """Return everything that is wrong with a plan, each fault once; nothing for a good one."""
    trips = (*problem.standing, *plan.trips)
    found = {*faults_of(problem, plan.trips), *_of_whole(problem, plan, trips)}
    return tuple(sorted(found, key=_order))


def faults_of(problem: TripProblem, trips: Sequence[Trip]) -> tuple[Fault, ...]:
    """Return what is wrong with some trips, such as one changed by hand, beside those that stand.

    All trips of a vehicle on a day belong together: give them all. Who is left out, whether
    somebody rides only one way, and the sums of a plan are not looked at.
    """
    everything = (*problem.standing, *trips)
    found = {*of_vehicles(problem, everything), *of_meetings(problem, everything)}
    for trip in everything:
        found |= set(of_riders(problem, trip, run_of(everything, trip)))
    found |= set(_of_twice(everything))
    return tuple(sorted(found, key=_order))


def _order(fault: Fault) -> tuple[str, ...]:
    about = (str(fault.direction), str(fault.run), fault.where)
    return (fault.wrong, fault.vehicle, str(fault.date), *fault.passengers, *about)


def _of_twice(trips: Iterable[Trip]) -> Iterator[Fault]:
    ridden = Counter((rider.passenger, trip.direction) for trip in trips for rider in trip.riders)
    for (passenger, direction), times in ridden.items():
        if times > 1:
            yield Fault(Wrong.TWICE, passengers=(passenger,), direction=direction, much=times)


def _of_whole(problem: TripProblem, plan: TripPlan, trips: Iterable[Trip]) -> Iterator[Fault]:
    ridden = {(rider.passenger, trip.direction) for trip in trips for rider in trip.riders}
    told = Counter(one.passenger for one in plan.unplaced)
    new = {rider.passenger for trip in plan.trips for rider in trip.riders}
    for one in problem.passengers:
        needed = _needed(one)
        missing = needed - {way for key, way in ridden if key == one.key}
        if missing and missing != needed and not told[one.key]:
            yield Fault(Wrong.HALF, passengers=(one.key,))
        if told[one.key] != bool(missing) or (told[one.key] and one.key in new):
            yield Fault(Wrong.LOST, passengers=(one.key,))
    if _sums(problem, plan) != _told(plan):
        yield Fault(Wrong.MONEY)


def _needed(one: Passenger) -> set[Direction]:
    """Return the ways that somebody has to make; none where she lives there."""
    if one.place == one.to:
        return set()
    return {Direction.OUT} if one.back_on is None else {Direction.OUT, Direction.BACK}


def _told(plan: TripPlan) -> tuple[int, ...]:
    compared = plan.compared
    return compared.trips, compared.fares, compared.separate, compared.unknown


def _sums(problem: TripProblem, plan: TripPlan) -> tuple[int, ...]:
    """Return what the plan costs and what everybody by public transport would."""
    rows = {one.key: one for one in problem.passengers}
    stand = {
        (rider.passenger, trip.direction) for trip in problem.standing for rider in trip.riders
    }
    wanted = [
        one for one in problem.passengers if _needed(one) - {w for k, w in stand if k == one.key}
    ]
    left = [rows[one.passenger] for one in plan.unplaced if one.passenger in rows]
    return (
        sum(trip.running + trip.driving for trip in plan.trips),
        sum(one.fare for one in left if one.fare is not None),
        sum(one.fare for one in wanted if one.fare is not None),
        sum(1 for one in wanted if one.fare is None),
    )
