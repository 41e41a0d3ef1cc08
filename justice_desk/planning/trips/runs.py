"""A run: a vehicle gathers riders for one site, or brings them home from it. A route: a whole day.

Whoever rides on a run goes to, or comes from, the same site, and the vehicle is there at one
minute, the anchor; all other minutes follow from it, for nobody waits in a vehicle on the way.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from justice_desk.planning.trips.tables import NEVER
from justice_desk.terms.transport import Direction

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from justice_desk.planning.trips.ground import Day, Ride

Stop = tuple[int, tuple["Ride", ...]]
"""A place, and who gets in (out) or gets out (back) there."""


@dataclass(frozen=True, eq=False)
class Run:
    """Riders who share a vehicle, in the order of their stops.

    Attributes:
        first, last: between which minutes the vehicle must be at the site, for all its riders.
        avoided: whom none of the riders ever meets.
    """

    direction: Direction
    site: int
    stops: tuple[Stop, ...]
    first: int
    last: int
    seats: int
    wheelchairs: int
    passengers: frozenset[int]
    avoided: frozenset[int]

    @property
    def start(self) -> int:
        """Return the place where the first one gets in."""
        return self.stops[0][0] if self.direction is Direction.OUT else self.site

    @property
    def end(self) -> int:
        """Return the place where the last one gets out."""
        return self.site if self.direction is Direction.OUT else self.stops[-1][0]

    def rides(self) -> Iterator[Ride]:
        """Yield who rides, in the order of the stops."""
        for _place, rides in self.stops:
            yield from rides

    def takes(self, ride: Ride, day: Day) -> bool:
        """Tell whether one more may ride, looking at seats, hours and whom she never meets."""
        return (
            ride.direction is self.direction
            and ride.site == self.site
            and self.seats + ride.seats <= day.vehicle.seats
            and self.wheelchairs + ride.wheelchairs <= day.vehicle.wheelchairs
            and max(self.first, ride.first) <= min(self.last, ride.last)
            and ride.passenger not in self.avoided
        )


def run_of(direction: Direction, site: int, called: Iterable[Stop]) -> Run:
    """Return the run with these stops; there is at least one, with somebody at each."""
    stops = _merged(called)
    rides = [ride for _place, here in stops for ride in here]
    return Run(
        direction,
        site,
        stops,
        max(ride.first for ride in rides),
        min(ride.last for ride in rides),
        sum(ride.seats for ride in rides),
        sum(ride.wheelchairs for ride in rides),
        frozenset(ride.passenger for ride in rides),
        frozenset().union(*(ride.apart for ride in rides)),
    )


def _merged(stops: Iterable[Stop]) -> tuple[Stop, ...]:
    """Make one stop of two that follow each other at one place."""
    found: list[Stop] = []
    for place, here in stops:
        if found and found[-1][0] == place:
            found[-1] = (place, (*found[-1][1], *here))
        else:
            found.append((place, here))
    return tuple(found)


def joined(run: Run, ride: Ride, position: int) -> Run:
    """Return a run on which one more rides, who gets in or out at the stop `position`."""
    stops = list(run.stops)
    place, here = stops[position]
    stops[position] = (place, (*here, ride))
    return run_of(run.direction, run.site, stops)


def widened(run: Run, ride: Ride, position: int) -> Run:
    """Return a run with one more stop, at `position`."""
    stops = [*run.stops[:position], (ride.place, (ride,)), *run.stops[position:]]
    return run_of(run.direction, run.site, stops)


def without(run: Run, gone: frozenset[int] | set[int]) -> Run | None:
    """Return a run without some passengers; None when nobody is left."""
    stops = [
        (place, tuple(r for r in here if r.passenger not in gone)) for place, here in run.stops
    ]
    left = [stop for stop in stops if stop[1]]
    return run_of(run.direction, run.site, left) if left else None


def offsets(day: Day, run: Run) -> tuple[int, ...] | None:
    """Return by stop the minutes between it and the site; None where a ride takes too long."""
    out, site, total, found = run.direction is Direction.OUT, run.site, 0, []
    here = site
    for place, _rides in reversed(run.stops) if out else run.stops:
        total += day.minutes[place][here] if out else day.minutes[here][place]
        if total > (day.longest[place][site] if out else day.longest[site][place]):
            return None
        if total >= NEVER:
            return None
        found.append(total)
        here = place
    return tuple(reversed(found)) if out else tuple(found)
