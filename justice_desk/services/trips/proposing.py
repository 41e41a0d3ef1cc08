"""Proposes trips. Needs no session; may run on a thread of its own, with progress and an end.

Loads the solver: import this module when a plan is asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import _
from justice_desk.planning.progress import never, tell_nobody
from justice_desk.planning.trips.finding import find
from justice_desk.services.trips.facts import Written, trip_row

if TYPE_CHECKING:
    from justice_desk.planning.progress import Stopped, Told
    from justice_desk.planning.trips.plan import Compared, TripPlan
    from justice_desk.services.trips.gathering import TripsAsked
    from justice_desk.services.trips.rows import TripRow

SECONDS: Final = 10.0
"""For a sitting of forty people; a busy week may be given thirty."""


@dataclass(frozen=True)
class NotPlaced:
    """Who rides with nobody, and why, in words.

    Attributes:
        person: her name, the number of her request where her case is closed to the reader.
        alternative: the fare of public transport, in whole francs CFA; None where no rate says.
    """

    request: str
    person: str
    reason: str
    alternative: int | None


@dataclass(frozen=True)
class TripProposal:
    """Trips on paper.

    Attributes:
        asked: what they were planned from.
        trips: as a reader sees them, in the order of `plan.trips`.
        warnings: of the whole plan, in words.
    """

    asked: TripsAsked
    plan: TripPlan
    status: str
    seconds: float
    trips: tuple[TripRow, ...]
    unplaced: tuple[NotPlaced, ...]
    compared: Compared
    warnings: tuple[str, ...]


def propose(
    asked: TripsAsked,
    seconds: float = SECONDS,
    told: Told = tell_nobody,
    stopped: Stopped = never,
) -> TripProposal:
    """Return the best trips found, read a second time before anybody sees them.

    Raises:
        NoProblem: what they are planned from cannot be.
    """
    found = find(asked.problem, seconds, told, stopped)
    riders = asked.facts.riders
    return TripProposal(
        asked=asked,
        plan=found.plan,
        status=found.status.value,
        seconds=found.seconds,
        trips=tuple(trip_row(trip, asked.facts, Written()) for trip in found.plan.trips),
        unplaced=tuple(
            NotPlaced(
                request=one.passenger,
                person=", ".join(riders[one.passenger].names[:1]) or one.passenger,
                reason=one.reason(),
                alternative=one.alternative,
            )
            for one in found.plan.unplaced
        )
        + tuple(
            NotPlaced(number, number, _("Its case is closed to you."), None)
            for number in asked.closed
        )
        + tuple(_torn(number, asked) for number in asked.torn),
        compared=found.plan.compared,
        warnings=tuple(dict.fromkeys(one.sentence() for one in found.plan.warnings)),
    )


def _torn(number: str, asked: TripsAsked) -> NotPlaced:
    """Return why nobody plans a request on which two travel who are kept apart since."""
    why = _("Two who are kept apart travel on it: cancel it and ask for each of them.")
    name = ", ".join(asked.facts.riders[number].names[:1]) or number
    return NotPlaced(number, name, why, None)
