"""Faults of keeping apart: on a leg, or at a place, minute by minute.

Somebody is at the place where she gets in from `ahead` minutes before the vehicle leaves; at every
stop on her way while the vehicle is there; and for `clear` minutes where she gets out. The hearing
site is such a place. That both wait there for one hearing is no fault of a trip.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from justice_desk.planning.trip_reading.fault import Fault, Wrong

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from justice_desk.planning.trips.plan import Rider, Trip
    from justice_desk.planning.trips.problem import Bounds, TripProblem

    Spot = tuple[date, str, int]


def of_meetings(problem: TripProblem, trips: Iterable[Trip]) -> Iterator[Fault]:
    """Yield the pairs to be kept apart who ride together or would meet."""
    legs: dict[str, set[tuple[int, int]]] = defaultdict(set)
    spots: dict[str, set[Spot]] = defaultdict(set)
    for number, trip in enumerate(trips):
        for rider in trip.riders:
            if 0 <= rider.up < rider.down <= len(trip.legs):
                legs[rider.passenger] |= {(number, leg) for leg in range(rider.up, rider.down)}
                spots[rider.passenger] |= set(_spots(trip, rider, problem.bounds))
    for pair in sorted({(min(pair), max(pair)) for pair in problem.apart}):
        if legs[pair[0]] & legs[pair[1]]:
            yield Fault(Wrong.SHARE_A_LEG, passengers=pair)
        elif spots[pair[0]] & spots[pair[1]]:
            yield Fault(Wrong.MEET, passengers=pair)


def _spots(trip: Trip, rider: Rider, bounds: Bounds) -> Iterator[Spot]:
    """Yield each minute at which somebody is seen at a place."""
    for number in range(rider.up, rider.down + 1):
        first = trip.legs[number - 1].arrives if number else 0
        until = trip.legs[number].leaves if number < len(trip.legs) else first
        if number == rider.up:
            first = until - bounds.ahead
        elif number == rider.down:
            until = first + max(1, bounds.clear) - 1
        place = trip.legs[number].start if number < len(trip.legs) else trip.legs[-1].end
        yield from ((trip.date, place, minute) for minute in range(first, until + 1))
