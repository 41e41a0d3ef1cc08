"""Rides that can share a vehicle: one site, one day, one way, hours close enough to each other."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from justice_desk.planning.trips.ground import Ground, Ride
    from justice_desk.terms.transport import Direction


def errands(ground: Ground, wanted: Iterable[int]) -> list[tuple[Ride, ...]]:
    """Return the rides of some passengers in groups; in each one all hours have a minute in common.

    A group begins with the earliest hour that is left and takes all that share a minute with it.
    """
    apart: dict[tuple[date, Direction, int], list[Ride]] = defaultdict(list)
    for number in wanted:
        for ride in ground.rides[number]:
            apart[ride.date, ride.direction, ride.site].append(ride)
    found = (group for key in sorted(apart) for group in _by_hour(apart[key]))
    return sorted(found, key=len, reverse=True)


def _by_hour(rides: Sequence[Ride]) -> Iterator[tuple[Ride, ...]]:
    group: list[Ride] = []
    for ride in sorted(rides, key=lambda one: (one.last, one.passenger)):
        if group and ride.first > group[0].last:
            yield tuple(group)
            group = []
        group.append(ride)
    yield tuple(group)
