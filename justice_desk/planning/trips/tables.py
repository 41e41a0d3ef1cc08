"""Kilometres, minutes and the longest ride between any two places, for each vehicle and day.

Ways are as long in one direction as in the other, and closed in both.
"""

from __future__ import annotations

import math
from functools import cached_property
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from justice_desk.planning.trips.problem import Bounds, Closed, TripProblem, Vehicle

NEVER: Final = 10**7
"""Minutes and kilometres of a way that cannot be taken; more than any day holds."""
ROUNDING: Final = 1e-9
"""What the arithmetic of fractions may lack."""
Table = tuple[tuple[int, ...], ...]
"""From a place (its number), to a place."""


class Tables:
    """Makes the tables of vehicles; those of two that go alike on a day are made once."""

    def __init__(self, problem: TripProblem, places: Sequence[str]) -> None:
        self._problem, self._places = problem, places
        self.number = {key: at for at, key in enumerate(places)}
        self._made: dict[tuple[object, ...], tuple[Table, Table, Table]] = {}

    def of(self, vehicle: Vehicle, on: date) -> tuple[Table, Table, Table]:
        """Return kilometres, minutes and the longest ride, NEVER and 0 where no way is."""
        home = vehicle.home if vehicle.places is not None else ""
        kind = (on, vehicle.kind, vehicle.places, home, vehicle.speed)
        if kind not in self._made:
            km = self._km(vehicle, on)
            minutes = tuple(tuple(_minutes(far, vehicle.speed) for far in row) for row in km)
            bounds = self._problem.bounds
            longest = tuple(tuple(_longest(far, bounds) for far in row) for row in minutes)
            self._made[kind] = km, minutes, longest
        return self._made[kind]

    def _km(self, vehicle: Vehicle, on: date) -> Table:
        table = [list(row) for row in self._known]
        for way in self._problem.closed:
            one, other = self.number.get(way.one), self.number.get(way.other)
            shut = one != other and is_closed(way, vehicle, on)
            if shut and one is not None and other is not None:
                table[one][other] = table[other][one] = NEVER
        for at, place in enumerate(self._places):
            if vehicle.places is not None and place not in {*vehicle.places, vehicle.home}:
                for other in range(len(table)):
                    table[at][other] = table[other][at] = NEVER if other != at else 0
        return tuple(tuple(row) for row in table)

    @cached_property
    def _known(self) -> Table:
        """Return the kilometres that are known, whoever goes there."""
        return tuple(tuple(self._between(one, two) for two in self._places) for one in self._places)

    def _between(self, one: str, other: str) -> int:
        distance = self._problem.distances.between(one, other) if one != other else None
        return (0 if one == other else NEVER) if distance is None else distance.km


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
