"""How far two places lie from each other: as corrected by hand, else an estimate that says so."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

EARTH_KM: Final = 6371.0088
"""Mean radius of the Earth in kilometres (IUGG)."""
DETOUR: Final = 1.7
"""By how much a way on the ground is taken to be longer than the straight line.

A choice of this tool. One pair has a source: Diré–Tombouctou, 69 km straight and 120 km in a field
report (domain.md §3.5), that is 1.74; no source gives a general factor. Too long an estimate sends
nobody on a way that they cannot make, too short a one does: hence this figure and none below.
"""


@dataclass(frozen=True)
class Distance:
    """Whole kilometres, one way; `estimated` unless somebody corrected them by hand."""

    km: int
    estimated: bool


@dataclass(frozen=True)
class Distances:
    """Answers how far two places are.

    Attributes:
        points: place → (latitude, longitude) in degrees.
        by_hand: (place, place) → kilometres, good in both directions.
    """

    points: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    by_hand: Mapping[tuple[str, str], int] = field(default_factory=dict)

    def between(self, one: str, other: str) -> Distance | None:
        """Return how far, or None when a place has no coordinates and nobody said by hand."""
        said = self.by_hand.get((one, other), self.by_hand.get((other, one)))
        if said is not None:
            return Distance(said, estimated=False)
        if one == other:
            return Distance(0, estimated=False)
        here, there = self.points.get(one), self.points.get(other)
        return None if here is None or there is None else estimate(here, there)

    def knows(self, place: str) -> bool:
        """Tell whether a place has coordinates or any distance by hand."""
        return place in self.points or any(place in pair for pair in self.by_hand)


def estimate(here: tuple[float, float], there: tuple[float, float]) -> Distance:
    """Return the straight line lengthened by `DETOUR`, in whole kilometres."""
    return Distance(round(great_circle(here, there) * DETOUR), estimated=True)


def great_circle(here: tuple[float, float], there: tuple[float, float]) -> float:
    """Return the kilometres of the shortest line on the sphere, by the haversine formula."""
    lat_a, lon_a, lat_b, lon_b = map(math.radians, (*here, *there))
    north, east = math.sin((lat_b - lat_a) / 2), math.sin((lon_b - lon_a) / 2)
    half = north**2 + math.cos(lat_a) * math.cos(lat_b) * east**2
    return 2 * EARTH_KM * math.asin(math.sqrt(min(1.0, half)))
