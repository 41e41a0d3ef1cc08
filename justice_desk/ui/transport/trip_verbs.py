"""What may be done with a trip as it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_
from justice_desk.rules.access import allowed
from justice_desk.terms.clock import today
from justice_desk.terms.transport import TripState

if TYPE_CHECKING:
    from justice_desk.services.trips.rows import TripRow
    from justice_desk.terms.enums import Role

_AHEAD: Final = frozenset({TripState.PLANNED, TripState.CONFIRMED})


@dataclass(frozen=True, slots=True)
class TripVerb:
    """A verb: its id, English words, icon, the right that it asks for, and in which states."""

    id: str
    words: str
    icon: str
    right: str
    states: frozenset[TripState] = _AHEAD
    past: bool = False
    """It is for a trip whose day has come."""
    rare: bool = False
    """Its button is an icon, named by its tool tip."""

    def fits(self, trip: TripRow) -> bool:
        """Return whether it makes sense for a trip where it stands."""
        return trip.state in self.states and (not self.past or trip.held_on <= today())


CONFIRM: Final = TripVerb(
    "confirm", N_("Confirm…"), "check", "ride confirm", frozenset({TripState.PLANNED})
)
DONE: Final = TripVerb("done", N_("It took place"), "check-circle", "ride done", past=True)
CANCEL: Final = TripVerb("cancel", N_("Cancel the trip…"), "x", "ride cancel", rare=True)
PAPERS: Final = TripVerb("papers", N_("Papers of the trip"), "printer", "trip papers")
RIDERS: Final = TripVerb("riders", N_("Who rides…"), "users", "ride move", rare=True)
TRIP_VERBS: Final = (PAPERS, CONFIRM, DONE, RIDERS, CANCEL)


def offered(role: Role) -> tuple[TripVerb, ...]:
    """Return the verbs that a member may do."""
    return tuple(verb for verb in TRIP_VERBS if allowed(verb.right, role))
