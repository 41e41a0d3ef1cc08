"""The ways to take one more rider along on a vehicle's day, with what each costs.

Every way that is offered keeps the hours and the length of everybody's ride; only whether somebody
to be kept apart would be met is left to `laying`. Each one is judged in a few steps, without laying
the day anew: a route knows when its vehicle is free before each run, and when it is due after it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from justice_desk.planning.trips.runs import joined, run_of, widened
from justice_desk.planning.trips.tables import NEVER
from justice_desk.terms.transport import Direction

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from justice_desk.planning.trips.ground import Day, Ride
    from justice_desk.planning.trips.laying import Route
    from justice_desk.planning.trips.runs import Run


class How(Enum):
    """What becomes of a day when one more rides."""

    JOINS = auto()
    """She gets in where the vehicle stops already."""
    WIDENS = auto()
    """The vehicle makes one more stop."""
    BEGINS = auto()
    """It makes one more run."""


@dataclass(frozen=True)
class Option:
    """One way to take her along: at the stop or the gap `position` of run number `run`."""

    cost: int
    day: Day
    how: How
    run: int
    position: int = 0

    def runs(self, present: Sequence[Run], ride: Ride) -> tuple[Run, ...]:
        """Return the runs of the day with her."""
        if self.how is How.BEGINS:
            alone = run_of(ride.direction, ride.site, [(ride.place, (ride,))])
            return (*present[: self.run], alone, *present[self.run :])
        change = joined if self.how is How.JOINS else widened
        changed = change(present[self.run], ride, self.position)
        return (*present[: self.run], changed, *present[self.run + 1 :])


def options(route: Route, ride: Ride) -> Iterator[Option]:
    """Yield every way in which a ride fits a day, but for those who are kept apart."""
    day = route.day
    for number, run in enumerate(route.runs):
        if run.takes(ride, day):
            yield from _on_run(route, number, ride)
    first = 0 if route.runs else day.vehicle.day_cost
    path = (ride.place, ride.site) if ride.direction is Direction.OUT else (ride.site, ride.place)
    direct = day.minutes[ride.place][ride.site]
    for number, room in enumerate(route.between if direct < NEVER else ()):
        if room.holds(ride, ride.place, direct, ride.first, ride.last):
            cost = first + block(route, number, path) * day.vehicle.km_cost
            yield Option(cost, day, How.BEGINS, number)


def block(route: Route, number: int, path: Sequence[int]) -> int:
    """Return the kilometres that a run through these places adds before run `number`."""
    room, km = route.between[number], route.day.km
    here, more = room.before, 0
    for place in (*path, room.after):
        more += km[here][place]
        here = place
    return more - km[room.before][room.after]


def _on_run(route: Route, number: int, ride: Ride) -> Iterator[Option]:
    run, gaps = route.runs[number], route.gaps[number]
    out = run.direction is Direction.OUT
    room = route.around[number]
    hours = max(run.first, ride.first), min(run.last, ride.last)
    stops = [place for place, _here in run.stops]
    if ride.place in stops:
        outer, minutes = (stops[0], gaps[0]) if out else (stops[-1], gaps[-1])
        if room.holds(ride, outer, minutes, *hours):
            yield Option(0, route.day, How.JOINS, number, stops.index(ride.place))
        return
    far = _Outward(route.day, run.site, stops[::-1] if out else stops, gaps[::-1] if out else gaps)
    beyond = room.before if out else room.after
    for position in range(len(stops) + 1):
        outer, minutes = far.with_stop(ride.place, position)
        if minutes < NEVER and room.holds(ride, outer, minutes, *hours):
            cost = far.km(ride.place, position, beyond) * route.day.vehicle.km_cost
            at = len(stops) - position if out else position
            yield Option(cost, route.day, How.WIDENS, number, at)


@dataclass(frozen=True)
class _Outward:
    """A run told from the site outwards, whichever way it goes: ways are the same both ways."""

    day: Day
    site: int
    stops: Sequence[int]
    gaps: Sequence[int]

    def with_stop(self, place: int, position: int) -> tuple[int, int]:
        """Return the outermost stop and its minutes with one more; NEVER if a ride is too long."""
        minutes, longest = self.day.minutes, self.day.longest[self.site]
        before = self.stops[position - 1] if position else self.site
        here = (self.gaps[position - 1] if position else 0) + minutes[before][place]
        if here > longest[place]:
            return place, NEVER
        if position == len(self.stops):
            return place, here
        more = here + minutes[place][self.stops[position]] - self.gaps[position]
        for each in range(position, len(self.stops)):
            if self.gaps[each] + more > longest[self.stops[each]]:
                return place, NEVER
        return self.stops[-1], self.gaps[-1] + more

    def km(self, place: int, position: int, beyond: int) -> int:
        """Return the kilometres that one more stop adds, where the way goes on to `beyond`."""
        km = self.day.km
        before = self.stops[position - 1] if position else self.site
        after = self.stops[position] if position < len(self.stops) else beyond
        return km[before][place] + km[place][after] - km[before][after]
