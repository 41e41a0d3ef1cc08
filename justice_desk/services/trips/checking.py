"""Holds trips against the rules that protect who rides, by the second reading of plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.planning.trip_reading.fault import new_among
from justice_desk.planning.trip_reading.reading import faults_of
from justice_desk.services.trips.errors import TripsUnsafe

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.planning.trip_reading.fault import Fault
    from justice_desk.planning.trips.plan import Trip
    from justice_desk.planning.trips.problem import TripProblem


def refuse_faults(
    problem: TripProblem, trips: Sequence[Trip], before: Sequence[Fault] | None = None
) -> None:
    """Refuse trips that break a rule which was kept before, or break one more than before.

    Args:
        problem: with the trips that stand.
        trips: the new ones, or those that are changed; not among those that stand.
        before: the faults that stood already; those of the trips that stand when left out.

    Raises:
        TripsUnsafe: with a sentence for each rule.
    """
    new = new_among(faults_of(problem, trips), faults_of(problem, ()) if before is None else before)
    if new:
        told = dict.fromkeys(fault.sentence() for fault in new)
        raise TripsUnsafe(faults=" ".join(told))
