"""Faults of vehicles: their ways, their hours, and where they are one trip after the other."""

from __future__ import annotations

from collections import defaultdict
from math import ceil
from typing import TYPE_CHECKING

from justice_desk.planning.trip_reading.fault import Fault, Wrong
from justice_desk.planning.trip_reading.runs import begins, run_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from justice_desk.planning.trips.plan import Leg, Trip
    from justice_desk.planning.trips.problem import TripProblem, Vehicle


def of_vehicles(problem: TripProblem, trips: Iterable[Trip]) -> Iterator[Fault]:
    """Yield what is wrong with the ways of vehicles."""
    known = {vehicle.key: vehicle for vehicle in problem.vehicles}
    days: dict[tuple[str, date], list[Trip]] = defaultdict(list)
    for trip in trips:
        days[trip.vehicle, trip.date].append(trip)
    for (key, on), ridden in days.items():
        if key not in known:
            yield Fault(Wrong.UNKNOWN_VEHICLE, key, on)
            continue
        yield from _of_day(problem, known[key], on, ridden)


def _of_day(problem: TripProblem, vehicle: Vehicle, on: date, trips: list[Trip]) -> Iterator[Fault]:
    aboard = sum(len(trip.riders) for trip in trips)
    for wrong in _of_course(vehicle, on, trips):
        yield Fault(wrong, vehicle.key, on, much=aboard)
    if any(not trip.legs for trip in trips):
        return
    late = _late(vehicle, [leg for trip in trips for leg in trip.legs])
    if late > 0:
        yield Fault(Wrong.OUT_OF_HOURS, vehicle.key, on, much=late)
    for trip in trips:
        for leg in trip.legs:
            where = f"{leg.start} {leg.end}"
            for wrong in _of_leg(problem, vehicle, on, leg):
                yield Fault(
                    wrong,
                    vehicle.key,
                    on,
                    direction=trip.direction,
                    run=run_of(trips, trip),
                    where=where,
                    much=len(trip.riders),
                )
    for wrong in _of_costs(vehicle, sorted(trips, key=begins)):
        yield Fault(wrong, vehicle.key, on)


def _of_course(vehicle: Vehicle, on: date, trips: list[Trip]) -> Iterator[Wrong]:
    """Yield what is wrong with the day of a vehicle as a whole."""
    if on in vehicle.away or (vehicle.months and on.month not in vehicle.months):
        yield Wrong.NOT_TO_BE_HAD
    if any(not trip.legs for trip in trips):
        yield Wrong.BROKEN_WAY
        return
    legs = [leg for trip in sorted(trips, key=begins) for leg in trip.legs]
    for trip in trips:
        yield from _followed(trip.legs, Wrong.BROKEN_WAY)
    yield from _followed(legs, Wrong.ELSEWHERE)
    if legs[0].start != vehicle.home or legs[-1].end != vehicle.home:
        yield Wrong.NOT_HOME


def _followed(legs: Iterable[Leg], wrong: Wrong) -> Iterator[Wrong]:
    """Yield a fault where a leg begins elsewhere, or earlier, than the one before ended."""
    here: Leg | None = None
    for leg in legs:
        if here is not None and (leg.start != here.end or leg.leaves < here.arrives):
            yield wrong
            return
        here = leg


def _late(vehicle: Vehicle, legs: list[Leg]) -> int:
    """Return by how many minutes a day goes beyond the hours of the vehicle."""
    early = vehicle.starts - min(leg.leaves for leg in legs)
    return max(0, early) + max(0, max(leg.arrives for leg in legs) - vehicle.ends)


def _of_leg(problem: TripProblem, vehicle: Vehicle, on: date, leg: Leg) -> Iterator[Wrong]:
    ends = {leg.start, leg.end}
    if vehicle.places is not None and ends - vehicle.places - {vehicle.home}:
        yield Wrong.NO_CALL
    if way_closed(problem, vehicle, on, ends):
        yield Wrong.CLOSED
    distance = problem.distances.between(leg.start, leg.end)
    if distance is None:
        yield Wrong.NO_WAY
        return
    if leg.km != distance.km:
        yield Wrong.WRONG_KM
    if leg.arrives - leg.leaves < ceil(distance.km * 60 / vehicle.speed):
        yield Wrong.TOO_FAST


def way_closed(problem: TripProblem, vehicle: Vehicle, on: date, ends: set[str]) -> bool:
    """Tell whether a vehicle is stopped between two places on a day."""
    for way in problem.closed:
        if {way.one, way.other} != ends or (way.kinds and vehicle.kind not in way.kinds):
            continue
        begun = way.first is None or on >= way.first
        over = way.last is not None and on > way.last
        if begun and not over and on.month in (way.months or {on.month}):
            return True
    return False


def _of_costs(vehicle: Vehicle, trips: list[Trip]) -> Iterator[Wrong]:
    """Yield a fault where kilometres or francs of a trip are not what its legs make of them."""
    for number, trip in enumerate(trips):
        km = sum(leg.km for leg in trip.legs)
        driving = vehicle.day_cost if number == 0 else 0
        if (trip.km, trip.running, trip.driving) != (km, km * vehicle.km_cost, driving):
            yield Wrong.MONEY
            return
