"""Which of the trips of a vehicle on a day, and one way, a trip is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.planning.trips.plan import Trip


def run_of(trips: Sequence[Trip], trip: Trip) -> int:
    """Return how many trips of its vehicle, day and way begin before a trip."""
    return sum(
        (one.vehicle, one.date, one.direction) == (trip.vehicle, trip.date, trip.direction)
        and begins(one) < begins(trip)
        for one in trips
    )


def begins(trip: Trip) -> int:
    """Return the minute at which a trip begins."""
    return trip.legs[0].leaves if trip.legs else 0
