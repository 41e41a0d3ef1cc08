"""A problem laid out for the search: places as numbers, the rides to make, the days of vehicles."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from justice_desk.planning.trips.presence import of_standing
from justice_desk.terms.transport import Direction

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from justice_desk.planning.trips.presence import Presence
    from justice_desk.planning.trips.problem import Bounds, Closed, Passenger, TripProblem, Vehicle

NEVER: Final = 10**7
"""Minutes and kilometres of a way that cannot be taken; more than any day holds."""
ROUNDING: Final = 1e-9
"""What the arithmetic of fractions may lack."""
Table = tuple[tuple[int, ...], ...]
"""From a place (its number), to a place."""


@dataclass(frozen=True, eq=False)
class Ride:
    """One way of one passenger, out or back.

    Attributes:
        place: where she gets in (out) or gets out (back); `site` is the other end.
        first: the minute at which the vehicle is at the site at the earliest.
        last: and at the latest.
        apart: numbers of the passengers whom she never meets.
    """

    passenger: int
    direction: Direction
    date: date
    place: int
    site: int
    first: int
    last: int
    seats: int
    wheelchairs: int
    apart: frozenset[int]


@dataclass(frozen=True, eq=False)
class Day:
    """One vehicle on one day.

    Attributes:
        km, minutes: of each way, NEVER where it cannot be taken.
        longest: minutes that somebody may ride between a place and a site, by both.
        like: days of the same `like` differ in nothing that the search sees.
    """

    number: int
    vehicle: Vehicle
    date: date
    home: int
    km: Table
    minutes: Table
    longest: Table
    like: tuple[object, ...]


@dataclass(frozen=True)
class Ground:
    """What every step of the planner reads."""

    problem: TripProblem
    places: tuple[str, ...]
    days: tuple[Day, ...]
    rides: tuple[tuple[Ride, ...], ...]
    """By number of the passenger, those that are to be planned: none, one or two."""
    standing: Mapping[int, tuple[Presence, ...]]
    """By number of the passenger: where she is on trips that stand."""

    @cached_property
    def by_date(self) -> Mapping[date, tuple[Day, ...]]:
        """Return the days of vehicles by date."""
        found: dict[date, list[Day]] = defaultdict(list)
        for day in self.days:
            found[day.date].append(day)
        return {on: tuple(days) for on, days in found.items()}

    @cached_property
    def wanted(self) -> tuple[int, ...]:
        """Return the numbers of the passengers who are to be planned."""
        return tuple(number for number, rides in enumerate(self.rides) if rides)


def lay_ground(problem: TripProblem) -> Ground:
    """Lay a problem out."""
    places = _places(problem)
    number = {key: at for at, key in enumerate(places)}
    rides = _all_rides(problem, number)
    dates = sorted({ride.date for both in rides for ride in both})
    passenger = {one.key: at for at, one in enumerate(problem.passengers)}
    return Ground(
        problem,
        places,
        _days(problem, places, dates),
        rides,
        of_standing(problem.standing, passenger, number, problem.bounds),
    )


def _places(problem: TripProblem) -> tuple[str, ...]:
    named = [vehicle.home for vehicle in problem.vehicles]
    named += [key for one in problem.passengers for key in (one.place, one.to)]
    named += [key for trip in problem.standing for key in trip.places]
    return tuple(dict.fromkeys(named))


def _all_rides(problem: TripProblem, number: Mapping[str, int]) -> tuple[tuple[Ride, ...], ...]:
    apart = _apart(problem)
    done = {(rider.passenger, trip.direction) for trip in problem.standing for rider in trip.riders}
    return tuple(
        tuple(
            ride
            for ride in _rides(problem, at, number, frozenset(apart[at]))
            if (one.key, ride.direction) not in done
        )
        for at, one in enumerate(problem.passengers)
    )


def _apart(problem: TripProblem) -> Mapping[int, set[int]]:
    """Return whom each passenger never meets; pairs of which one is unknown say nothing."""
    number = {one.key: at for at, one in enumerate(problem.passengers)}
    apart: dict[int, set[int]] = defaultdict(set)
    for one, other in problem.apart:
        if one in number and other in number:
            apart[number[one]].add(number[other])
            apart[number[other]].add(number[one])
    return apart


def _rides(
    problem: TripProblem, at: int, number: Mapping[str, int], apart: frozenset[int]
) -> Iterable[Ride]:
    one, bounds = problem.passengers[at], problem.bounds
    place, site = number[one.place], number[one.to]
    if place == site:
        return
    size = (one.seats, one.wheelchairs, apart)
    first, last = one.at - bounds.at_site, one.at - bounds.before
    yield Ride(at, Direction.OUT, one.on, place, site, first, last, *size)
    if one.back_on is not None and one.back_at is not None:
        latest = one.back_at + bounds.at_site
        yield Ride(at, Direction.BACK, one.back_on, place, site, one.back_at, latest, *size)


def _days(problem: TripProblem, places: Sequence[str], dates: Sequence[date]) -> tuple[Day, ...]:
    taken = {(trip.vehicle, trip.date) for trip in problem.standing}
    tables: dict[tuple[object, ...], tuple[Table, Table, Table]] = {}
    found: list[Day] = []
    for on in dates:
        for vehicle in problem.vehicles:
            if goes(vehicle, on) and (vehicle.key, on) not in taken:
                found.append(_day(problem, places, vehicle, on, len(found), tables))
    return tuple(found)


def goes(vehicle: Vehicle, on: date) -> bool:
    """Tell whether a vehicle is to be had on a day."""
    return on not in vehicle.away and (not vehicle.months or on.month in vehicle.months)


def _day(
    problem: TripProblem,
    places: Sequence[str],
    vehicle: Vehicle,
    on: date,
    number: int,
    tables: dict[tuple[object, ...], tuple[Table, Table, Table]],
) -> Day:
    one = vehicle
    kind = (on, one.speed, one.kind, one.places)
    if kind not in tables:
        tables[kind] = _tables(problem, places, one, on)
    size = (one.seats, one.wheelchairs, one.home, one.starts, one.ends, one.km_cost, one.day_cost)
    return Day(number, one, on, places.index(one.home), *tables[kind], (*kind, *size))


def _tables(
    problem: TripProblem, places: Sequence[str], vehicle: Vehicle, on: date
) -> tuple[Table, Table, Table]:
    """Return kilometres, minutes and the longest ride between any two places."""
    km = tuple(tuple(_km(problem, vehicle, on, one, other) for other in places) for one in places)
    minutes = tuple(tuple(_minutes(far, vehicle.speed) for far in row) for row in km)
    bounds = problem.bounds
    longest = tuple(tuple(_longest(far, bounds) for far in row) for row in minutes)
    return km, minutes, longest


def _km(problem: TripProblem, vehicle: Vehicle, on: date, one: str, other: str) -> int:
    if one == other:
        return 0
    if vehicle.places is not None and not {one, other} <= vehicle.places | {vehicle.home}:
        return NEVER
    if any(
        is_closed(way, vehicle, on) and {way.one, way.other} == {one, other}
        for way in problem.closed
    ):
        return NEVER
    distance = problem.distances.between(one, other)
    return NEVER if distance is None else distance.km


def is_closed(way: Closed, vehicle: Vehicle, on: date) -> bool:
    """Tell whether a way stops a vehicle on a day."""
    return (
        (not way.kinds or vehicle.kind in way.kinds)
        and (way.first is None or way.first <= on)
        and (way.last is None or on <= way.last)
        and (not way.months or on.month in way.months)
    )


def _minutes(km: int, speed: int) -> int:
    """Return the minutes of a way, begun ones whole."""
    return NEVER if km >= NEVER else -(-km * 60 // speed)


def _longest(direct: int, bounds: Bounds) -> int:
    """Return how long somebody may ride where the direct ride takes so many minutes.

    Where no direct way is open nobody rides: a detour would have no measure.
    """
    if direct >= NEVER:
        return 0
    return max(bounds.floor, math.floor(bounds.longer * direct + ROUNDING) + bounds.allowance)


def may_ride(passenger: Passenger, vehicle: Vehicle) -> bool:
    """Tell whether somebody may ride in a vehicle of this kind and size at all."""
    return (
        (not passenger.kinds or vehicle.kind in passenger.kinds)
        and passenger.seats <= vehicle.seats
        and passenger.wheelchairs <= vehicle.wheelchairs
    )
