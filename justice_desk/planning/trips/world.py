"""A plan while it is looked for: who rides where. It breaks no rule at any moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from justice_desk.planning.trips.ground import may_ride
from justice_desk.planning.trips.laying import Route, called, idle, lay, sightings
from justice_desk.planning.trips.options import block, options
from justice_desk.planning.trips.runs import without

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from justice_desk.planning.trips.ground import Day, Ground, Ride
    from justice_desk.planning.trips.options import Option
    from justice_desk.planning.trips.presence import Presence
    from justice_desk.planning.trips.runs import Run

TRIES: Final = 60
"""How many of the cheapest ways to take somebody along are looked at."""
Skips = Callable[[], bool]
"""Asked before each way is tried; True passes it over, for variety."""


@dataclass
class World:
    """Routes by number of the vehicle's day, and by ride the number of the day it is on."""

    ground: Ground
    routes: dict[int, Route] = field(default_factory=dict)
    where: dict[Ride, int] = field(default_factory=dict)

    def copy(self) -> World:
        """Return a world that changes apart from this one."""
        return replace(self, routes=dict(self.routes), where=dict(self.where))

    def cost(self) -> int:
        """Return what all routes cost."""
        return sum(route.cost for route in self.routes.values())

    def left(self) -> list[int]:
        """Return who rides with nobody."""
        return [one for one in self.ground.wanted if self.ground.rides[one][0] not in self.where]

    def others(self, passenger: int, day: Day) -> Iterator[Presence]:
        """Yield where somebody is seen, but for this day of a vehicle."""
        yield from self.ground.standing.get(passenger, ())
        for ride in self.ground.rides[passenger]:
            number = self.where.get(ride, day.number)
            if number != day.number and number in self.routes:
                yield from self._seen(ride, self.routes[number])

    def _seen(self, ride: Ride, route: Route) -> list[Presence]:
        bounds = self.ground.problem.bounds
        for run, gaps, at in zip(route.runs, route.gaps, route.anchors, strict=True):
            if ride.passenger in run.passengers and run.direction is ride.direction:
                return sightings(route.day, run, gaps, at, ride, bounds)
        return []

    def lay(self, day: Day, runs: tuple[Run, ...]) -> Route | None:
        """Return a day with its hours beside all others, None where it cannot be."""
        route = self.route(day)
        known = dict(zip(route.runs, route.gaps, strict=True))
        bounds = self.ground.problem.bounds
        return lay(day, runs, lambda other: self.others(other, day), bounds, known)

    def route(self, day: Day) -> Route:
        """Return what a vehicle does on a day."""
        return self.routes.get(day.number) or idle(day)

    def put(self, route: Route, rides: Iterable[Ride]) -> None:
        """Let a route take the place of the one of its day; `rides` are new on it."""
        self.routes[route.day.number] = route
        self.where |= dict.fromkeys(rides, route.day.number)

    def insert(self, passenger: int, skips: Skips | None = None) -> bool:
        """Place somebody wholly where it costs least; leave all as it is where that cannot be."""
        missing = [one for one in self.ground.rides[passenger] if one not in self.where]
        if all(self._insert(ride, skips) for ride in missing):
            return True
        self.remove({passenger})
        return False

    def _insert(self, ride: Ride, skips: Skips | None) -> bool:
        found = sorted(self._options(ride), key=lambda one: one.cost)[:TRIES]
        for tried, option in enumerate(found):
            if skips and tried < len(found) - 1 and skips():
                continue
            route = self.lay(option.day, option.runs(self.route(option.day).runs, ride))
            if route is not None:
                self.put(route, (ride,))
                return True
        return False

    def _options(self, ride: Ride) -> Iterator[Option]:
        """Yield all ways to take a ride along; of idle vehicles that are alike only one."""
        passenger = self.ground.problem.passengers[ride.passenger]
        offered: set[tuple[object, ...]] = set()
        for day in self.ground.by_date.get(ride.date, ()):
            if not may_ride(passenger, day.vehicle):
                continue
            if day.number not in self.routes:
                if day.like in offered:
                    continue
                offered.add(day.like)
            yield from options(self.route(day), ride)

    def settle(self, run: Run) -> bool:
        """Let a vehicle make a whole run where that costs least; tell whether one could."""
        path = tuple(called(run))
        found = [
            (block(self.route(day), number, path) * day.vehicle.km_cost, day, number)
            for day in self._able(run)
            for number in range(len(self.route(day).runs) + 1)
        ]
        for _cost, day, number in sorted(found, key=lambda one: one[0]):
            present = self.route(day).runs
            route = self.lay(day, (*present[:number], run, *present[number:]))
            if route is not None:
                self.put(route, run.rides())
                return True
        return False

    def _able(self, run: Run) -> Iterator[Day]:
        """Yield the days of vehicles that may take everybody of a run."""
        first = next(iter(run.rides()))
        for day in self.ground.by_date.get(first.date, ()):
            room = day.vehicle.seats >= run.seats and day.vehicle.wheelchairs >= run.wheelchairs
            everybody = (self.ground.problem.passengers[one] for one in run.passengers)
            if room and all(may_ride(one, day.vehicle) for one in everybody):
                yield day

    def remove(self, passengers: Iterable[int]) -> set[int]:
        """Take passengers out wholly; return them with those who cannot stay without them.

        A way can be closed between two stops that follow each other only now: then the whole day
        of the vehicle is given up.
        """
        gone = set(passengers)
        fresh = set(gone)
        while fresh:
            days = self._leave(fresh)
            fresh = {one for number in sorted(days) for one in self._relay(number, gone)} - gone
            gone |= fresh
        return gone

    def _leave(self, passengers: Iterable[int]) -> set[int]:
        rides = [ride for one in passengers for ride in self.ground.rides[one]]
        return {self.where.pop(ride) for ride in rides if ride in self.where}

    def _relay(self, number: int, gone: set[int]) -> frozenset[int]:
        """Lay a day anew without those who are gone; return who must go as well."""
        old = self.routes.pop(number, None)
        left = [without(run, gone) for run in old.runs] if old else []
        runs = tuple(run for run in left if run is not None)
        if not old or not runs:
            return frozenset()
        route = self.lay(old.day, runs)
        if route is None:
            return frozenset().union(*(run.passengers for run in runs))
        self.routes[number] = route
        return frozenset()
