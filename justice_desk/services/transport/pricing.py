"""What a request costs: the way, what the rates of its day say, or an amount by hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from justice_desk.rules.ledger import check_amount
from justice_desk.rules.transport import AmountReasonMissing, AmountUnknown
from justice_desk.rules.transport_rates import Fare, rated, why_unrated
from justice_desk.services.places.roads import roads_between
from justice_desk.services.sittings.checking import text
from justice_desk.services.transport.finding import WHY_LIMIT
from justice_desk.services.transport.rates import table_on

if TYPE_CHECKING:
    import uuid
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.planning.distances import Distance


@dataclass(frozen=True)
class Price:
    """What a request costs; `rated` is 0 where the rates say nothing and it is paid `by_hand`."""

    rated: int
    by_hand: int | None
    why: str


def way_between(session: Session, one: uuid.UUID, other: uuid.UUID) -> Distance | None:
    """Return how far two places are, measured or estimated, None where nobody knows."""
    return roads_between(session, [one, other], other).between(str(one), str(other))


def price(session: Session, fare: Fare, on: date, amount: int | None, why: str) -> Price:
    """Return what a journey on a day costs.

    Raises:
        AmountUnfit: an amount by hand that is negative or not whole.
        AmountReasonMissing: it says no reason.
        AmountUnknown: no rate says anything, and no amount was given.
    """
    table = table_on(session, on)
    found = rated(table, fare)
    if amount is not None:
        check_amount("amount", amount, least=0)
        because = text("amount_why", why, limit=WHY_LIMIT)
        if amount == found:
            return Price(found, None, "")
        if not because:
            raise AmountReasonMissing(path="amount_why")
        return Price(found or 0, amount, because)
    if found is None:
        raise AmountUnknown(path="amount", why=why_unrated(table, fare, on))
    return Price(found, None, "")
