"""A problem laid out for the search: places as numbers, the rides to make, the days of vehicles."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from justice_desk.planning.trips.presence import of_standing
from justice_desk.planning.trips.tables import Tables
from justice_desk.terms.transport import Direction

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from justice_desk.planning.trips.presence import Presence
    from justice_desk.planning.trips.problem import Passenger, TripProblem, Vehicle
    from justice_desk.planning.trips.tables import Table


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
    tables = Tables(problem, places)
    going = (
        (vehicle, on)
        for on in dates
        for vehicle in problem.vehicles
        if goes(vehicle, on) and (vehicle.key, on) not in taken
    )
    return tuple(_day(tables, one, on, number) for number, (one, on) in enumerate(going))


def goes(vehicle: Vehicle, on: date) -> bool:
    """Tell whether a vehicle is to be had on a day."""
    return on not in vehicle.away and (not vehicle.months or on.month in vehicle.months)


def _day(tables: Tables, one: Vehicle, on: date, number: int) -> Day:
    home = tables.number[one.home]
    costs = (one.starts, one.ends, one.km_cost, one.day_cost)
    like = (on, one.kind, one.places, one.speed, home, one.seats, one.wheelchairs, *costs)
    return Day(number, one, on, home, *tables.of(one, on), like)


def may_ride(passenger: Passenger, vehicle: Vehicle) -> bool:
    """Tell whether somebody may ride in a vehicle of this kind and size at all."""
    return (
        (not passenger.kinds or vehicle.kind in passenger.kinds)
        and passenger.seats <= vehicle.seats
        and passenger.wheelchairs <= vehicle.wheelchairs
    )
