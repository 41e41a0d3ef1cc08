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

    Worth = tuple[Wrong, int]

SLIGHT: Final = 1e-6
"""What the arithmetic of fractions may add."""


def of_riders(problem: TripProblem, trip: Trip, run: int) -> Iterator[Fault]:
    """Yield what is wrong with a trip for those who ride on it; `run` says which trip it is."""
    vehicle = next((one for one in problem.vehicles if one.key == trip.vehicle), None)
    known = {one.key: one for one in problem.passengers}
    if vehicle is None or not trip.legs:
        return
    for wrong, much in _of_room(known, vehicle, trip):
        yield Fault(wrong, trip.vehicle, trip.date, (), trip.direction, run, much=much)
    for rider in trip.riders:
        who = (rider.passenger,)
        for wrong, much in _of_rider(problem, known.get(rider.passenger), vehicle, trip, rider):
            yield Fault(wrong, trip.vehicle, trip.date, who, trip.direction, run, much=much)


def _of_room(known: dict[str, Passenger], vehicle: Vehicle, trip: Trip) -> Iterator[Worth]:
    """Yield how many people, and how many wheelchairs, are too many on the fullest leg."""
    legs = [
        [known[one.passenger] for one in trip.riders if _aboard(known, one, leg)]
        for leg in range(len(trip.legs))
    ]
    over = max(sum(one.seats for one in aboard) for aboard in legs) - vehicle.seats
    if over > 0:
        yield Wrong.SEATS, over
    over = max(sum(one.wheelchairs for one in aboard) for aboard in legs) - vehicle.wheelchairs
    if over > 0:
        yield Wrong.WHEELCHAIRS, over


def _aboard(known: dict[str, Passenger], one: Rider, leg: int) -> bool:
    return one.up <= leg < one.down and one.passenger in known


def _of_rider(
    problem: TripProblem, one: Passenger | None, vehicle: Vehicle, trip: Trip, rider: Rider
) -> Iterator[Worth]:
    if one is None:
        yield Wrong.UNKNOWN_PASSENGER, 0
        return
    if not 0 <= rider.up < rider.down <= len(trip.legs):
        yield Wrong.WRONG_STOP, 0
        return
    if one.kinds and vehicle.kind not in one.kinds:
        yield Wrong.KIND, 0
    for wrong in _of_stops(one, trip, rider):
        yield wrong, 0
    yield from _of_waiting(problem, one, trip, rider)
    yield from _of_length(problem, one, vehicle, trip, rider)


def _of_stops(one: Passenger, trip: Trip, rider: Rider) -> Iterator[Wrong]:
    ends = trip.legs[rider.up].start, trip.legs[rider.down - 1].end
    out = trip.direction is Direction.OUT
    if ends != ((one.place, one.to) if out else (one.to, one.place)):
        yield Wrong.WRONG_STOP
    if trip.date != (one.on if out else one.back_on):
        yield Wrong.WRONG_DAY


def _of_waiting(problem: TripProblem, one: Passenger, trip: Trip, rider: Rider) -> Iterator[Worth]:
    """Yield faults of hours: there in time, never waiting too long, not away too early."""
    bounds, legs = problem.bounds, trip.legs[rider.up : rider.down]
    arrives, leaves = legs[-1].arrives, legs[0].leaves
    if trip.direction is Direction.OUT:
        if arrives > one.at - bounds.before:
            yield Wrong.LATE, arrives - one.at + bounds.before
        if arrives < one.at - bounds.at_site:
            yield Wrong.WAITS_AT_SITE, one.at - bounds.at_site - arrives
    elif one.back_at is not None:
        if leaves < one.back_at:
            yield Wrong.LEAVES_EARLY, one.back_at - leaves
        if leaves > one.back_at + bounds.at_site:
            yield Wrong.WAITS_AT_SITE, leaves - one.back_at - bounds.at_site
    stood = max((after.leaves - leg.arrives for leg, after in pairwise(legs)), default=0)
    if stood > bounds.standing:
        yield Wrong.STANDS, stood - bounds.standing


def _of_length(
    problem: TripProblem, one: Passenger, vehicle: Vehicle, trip: Trip, rider: Rider
) -> Iterator[Worth]:
    """Yield faults of the ride, measured on the direct way in the same vehicle."""
    direct = problem.distances.between(one.place, one.to)
    if direct is None:
        yield Wrong.NO_WAY, 0
        return
    if way_closed(problem, vehicle, trip.date, {one.place, one.to}):
        yield Wrong.CLOSED, 0
        return
    bounds = problem.bounds
    most = bounds.longer * ceil(direct.km * 60 / vehicle.speed) + bounds.allowance
    ridden = trip.legs[rider.down - 1].arrives - trip.legs[rider.up].leaves
    if ridden > max(most, bounds.floor) + SLIGHT:
        yield Wrong.RIDES_LONG, ceil(ridden - max(most, bounds.floor) - SLIGHT)
