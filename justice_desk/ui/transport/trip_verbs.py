"""What may be done with a trip as it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_
from justice_desk.rules.access import allowed
from justice_desk.terms.transport import TripState

if TYPE_CHECKING:
    from justice_desk.services.trips.rows import TripRow
    from justice_desk.terms.enums import Role


@dataclass(frozen=True, slots=True)
class TripVerb:
    """A verb: its id, English words, icon, the right that it asks for, and its key."""

    id: str
    words: str
    icon: str
    right: str
    key: str = ""

    def fits(self, trip: TripRow) -> bool:
        """Return whether it makes sense for a trip: nobody gets a voucher for one that is over."""
        return trip.state in {TripState.PLANNED, TripState.CONFIRMED} and bool(trip.riders)


VOUCHERS: Final = TripVerb("vouchers", N_("Transport vouchers"), "printer", "trip vouchers")
TRIP_VERBS: Final = (VOUCHERS,)


def offered(role: Role) -> tuple[TripVerb, ...]:
    """Return the verbs that a member may do."""
    return tuple(verb for verb in TRIP_VERBS if allowed(verb.right, role))
