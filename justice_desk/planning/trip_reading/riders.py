"""Faults that concern those who ride: seats, stops, hours, how long they wait and ride."""

from __future__ import annotations

from itertools import pairwise
from math import ceil
from typing import TYPE_CHECKING, Final

from justice_desk.planning.trip_reading.fault import Fault, Wrong
from justice_desk.planning.trip_reading.vehicles import way_closed
from justice_desk.terms.transport import Direction

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.planning.trips.plan import Rider, Trip
    from justice_desk.planning.trips.problem import Passenger, TripProblem, Vehicle

SLIGHT: Final = 1e-6
"""What the arithmetic of fractions may add."""


def of_riders(problem: TripProblem, trip: Trip) -> Iterator[Fault]:
    """Yield what is wrong with a trip for those who ride on it."""
    vehicle = next((one for one in problem.vehicles if one.key == trip.vehicle), None)
    known = {one.key: one for one in problem.passengers}
    if vehicle is None or not trip.legs:
        return
    for wrong in _of_room(known, vehicle, trip):
        yield Fault(wrong, trip.vehicle, trip.date)
    for rider in trip.riders:
        for wrong in _of_rider(problem, known.get(rider.passenger), vehicle, trip, rider):
            yield Fault(wrong, trip.vehicle, trip.date, (rider.passenger,))


def _of_room(known: dict[str, Passenger], vehicle: Vehicle, trip: Trip) -> Iterator[Wrong]:
    for leg in range(len(trip.legs)):
        aboard = [
            known[one.passenger]
            for one in trip.riders
            if one.up <= leg < one.down and one.passenger in known
        ]
        if sum(one.seats for one in aboard) > vehicle.seats:
            yield Wrong.SEATS
            return
        if sum(one.wheelchairs for one in aboard) > vehicle.wheelchairs:
            yield Wrong.WHEELCHAIRS
            return


def _of_rider(
    problem: TripProblem, one: Passenger | None, vehicle: Vehicle, trip: Trip, rider: Rider
) -> Iterator[Wrong]:
    if one is None:
        yield Wrong.UNKNOWN_PASSENGER
        return
    if not 0 <= rider.up < rider.down <= len(trip.legs):
        yield Wrong.WRONG_STOP
        return
    if one.kinds and vehicle.kind not in one.kinds:
        yield Wrong.KIND
    yield from _of_stops(one, trip, rider)
    yield from _of_waiting(problem, one, trip, rider)
    yield from _of_length(problem, one, vehicle, trip, rider)


def _of_stops(one: Passenger, trip: Trip, rider: Rider) -> Iterator[Wrong]:
    ends = trip.legs[rider.up].start, trip.legs[rider.down - 1].end
    out = trip.direction is Direction.OUT
    if ends != ((one.place, one.to) if out else (one.to, one.place)):
        yield Wrong.WRONG_STOP
    if trip.date != (one.on if out else one.back_on):
        yield Wrong.WRONG_DAY


def _of_waiting(problem: TripProblem, one: Passenger, trip: Trip, rider: Rider) -> Iterator[Wrong]:
    """Yield faults of hours: there in time, never waiting too long, not away too early."""
    bounds, legs = problem.bounds, trip.legs[rider.up : rider.down]
    arrives, leaves = legs[-1].arrives, legs[0].leaves
    if trip.direction is Direction.OUT:
        if arrives > one.at - bounds.before:
            yield Wrong.LATE
        if arrives < one.at - bounds.at_site:
            yield Wrong.WAITS_AT_SITE
    elif one.back_at is not None:
        if leaves < one.back_at:
            yield Wrong.LEAVES_EARLY
        if leaves > one.back_at + bounds.at_site:
            yield Wrong.WAITS_AT_SITE
    stood = (after.leaves - leg.arrives for leg, after in pairwise(legs))
    if any(minutes > bounds.standing for minutes in stood):
        yield Wrong.STANDS


def _of_length(
    problem: TripProblem, one: Passenger, vehicle: Vehicle, trip: Trip, rider: Rider
) -> Iterator[Wrong]:
    """Yield faults of the ride, measured on the direct way in the same vehicle."""
    direct = problem.distances.between(one.place, one.to)
    if direct is None:
        yield Wrong.NO_WAY
        return
    if way_closed(problem, vehicle, trip.date, {one.place, one.to}):
        yield Wrong.CLOSED
        return
    bounds = problem.bounds
    most = bounds.longer * ceil(direct.km * 60 / vehicle.speed) + bounds.allowance
    ridden = trip.legs[rider.down - 1].arrives - trip.legs[rider.up].leaves
    if ridden > max(most, bounds.floor) + SLIGHT:
        yield Wrong.RIDES_LONG
