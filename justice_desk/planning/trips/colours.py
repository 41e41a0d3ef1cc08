"""Colours those who must be kept apart: nobody shares a colour with somebody she must not meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from justice_desk.planning.trips.ground import Ride


def colour(rides: Sequence[Ride]) -> Mapping[Ride, int]:
    """Return a colour for each ride with somebody to avoid among the others; the rest have none.

    The one who avoids most is coloured first, each with the first colour free among hers: not the
    fewest colours possible, but victim and accused never need more than two.
    """
    present = {ride.passenger: ride for ride in rides}
    avoid = {ride: [present[p] for p in sorted(ride.apart) if p in present] for ride in rides}
    found: dict[Ride, int] = {}
    for ride in sorted(rides, key=lambda one: (-len(avoid[one]), one.passenger)):
        if avoid[ride]:
            found[ride] = _first_free(found[one] for one in avoid[ride] if one in found)
    return found


def _first_free(taken: Iterable[int]) -> int:
    used = set(taken)
    return next(number for number in range(len(used) + 1) if number not in used)
