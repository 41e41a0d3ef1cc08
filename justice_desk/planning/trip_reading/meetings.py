"""Faults of keeping apart: on a leg, or at a place, minute by minute.

Somebody is at the place where she gets in from `ahead` minutes before the vehicle leaves; at every
stop on her way while the vehicle is there; and for `clear` minutes where she gets out. The hearing
site is such a place. That both wait there for one hearing is no fault of a trip.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from justice_desk.planning.trip_reading.fault import Fault, Wrong
from justice_desk.planning.trip_reading.runs import run_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from justice_desk.planning.trips.plan import Rider, Trip
    from justice_desk.planning.trips.problem import Bounds, TripProblem

    Spot = tuple[date, str, int]
    Seen = dict[int, tuple[set[int], set[Spot]]]


def of_meetings(problem: TripProblem, trips: Sequence[Trip]) -> Iterator[Fault]:
    """Yield where two to be kept apart ride together or would meet: each trip, day and place."""
    seen: dict[str, Seen] = defaultdict(dict)
    for number, trip in enumerate(trips):
        for rider in trip.riders:
            if 0 <= rider.up < rider.down <= len(trip.legs):
                legs, spots = seen[rider.passenger].setdefault(number, (set(), set()))
                legs |= set(range(rider.up, rider.down))
                spots |= set(_spots(trip, rider, problem.bounds))
    for pair in sorted({(min(pair), max(pair)) for pair in problem.apart}):
        yield from _of_pair(pair, seen[pair[0]], seen[pair[1]], trips)


def _of_pair(
    pair: tuple[str, str], one: Seen, other: Seen, trips: Sequence[Trip]
) -> Iterator[Fault]:
    met: set[Spot] = set()
    for number, (legs, spots) in one.items():
        for beside, (taken, there) in other.items():
            if number == beside and legs & taken:
                trip = trips[number]
                yield Fault(
                    Wrong.SHARE_A_LEG,
                    trip.vehicle,
                    trip.date,
                    pair,
                    trip.direction,
                    run_of(trips, trip),
                )
            else:
                met |= spots & there
    for (on, place), minutes in Counter((on, place) for on, place, _minute in met).items():
        yield Fault(Wrong.MEET, date=on, passengers=pair, where=place, much=minutes)


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
