"""Where somebody is seen on her way: at stops, never in between, nor in the hearing room.

Two people to be kept apart must not be at one place at one time, which is:
- where she gets in, from `ahead` minutes before the vehicle leaves;
- each stop at which the vehicle calls while she is in it, at least for a minute;
- where she gets out, for `clear` minutes.
The hearing site counts in the same way: they get out there, and are picked up, at hours that lie
apart. Between, both are at the site for one hearing and no planner can change that: the plan then
warns that two rooms are needed.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from justice_desk.planning.trips.plan import Rider, Trip
    from justice_desk.planning.trips.problem import Bounds


@dataclass(frozen=True)
class Presence:
    """Somebody at a place (its number), from one minute until another one."""

    date: date
    place: int
    first: int
    until: int

    def meets(self, other: Presence) -> bool:
        """Tell whether two people would meet."""
        return (
            self.place == other.place
            and self.date == other.date
            and self.first < other.until
            and other.first < self.until
        )


def seen(on: date, stops: Iterable[tuple[int, int]], bounds: Bounds) -> Iterator[Presence]:
    """Yield where somebody is seen who gets in at the first of (place, minute), out at the last."""
    (place, minute), *between, (end, arrives) = stops
    yield Presence(on, place, minute - bounds.ahead, minute + 1)
    for passed, at in between:
        yield Presence(on, passed, at, at + 1)
    yield Presence(on, end, arrives, arrives + max(1, bounds.clear))


def of_standing(
    trips: Iterable[Trip],
    passengers: Mapping[str, int],
    places: Mapping[str, int],
    bounds: Bounds,
) -> Mapping[int, tuple[Presence, ...]]:
    """Return where those are seen who ride on trips that stand, by number of the passenger.

    Riders who are unknown, such as those of a closed case, keep nobody apart.
    """
    found: dict[int, list[Presence]] = defaultdict(list)
    for trip in trips:
        for rider in trip.riders:
            number = passengers.get(rider.passenger)
            if number is not None and rider.up < rider.down:
                found[number] += _of_rider(trip, rider, places, bounds)
    return {number: tuple(each) for number, each in found.items()}


def _of_rider(
    trip: Trip, rider: Rider, places: Mapping[str, int], bounds: Bounds
) -> Iterator[Presence]:
    legs = trip.legs[rider.up : rider.down]
    yield Presence(
        trip.date, places[legs[0].start], legs[0].leaves - bounds.ahead, legs[0].leaves + 1
    )
    for before, after in pairwise(legs):
        yield Presence(trip.date, places[after.start], before.arrives, after.leaves + 1)
    end = legs[-1]
    until = end.arrives + max(1, bounds.clear)
    yield Presence(trip.date, places[end.end], end.arrives, until)
