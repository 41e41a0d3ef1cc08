"""What the travellers of requests would cost by public transport: the fare beside every plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.rules.transport_rates import Fare, in_force, rated
from justice_desk.services.transport.rates import tables
from justice_desk.terms.transport import TravelMode

if TYPE_CHECKING:
    import uuid
    from collections.abc import Mapping, Sequence

    from sqlalchemy.orm import Session

    from justice_desk.models.all import TransportRequest
    from justice_desk.planning.distances import Distances

PUBLIC: Final = {TravelMode.PINASSE: TravelMode.PINASSE}
"""By what somebody would go who has no seat: by river on the pinasse, else by bus."""


def fares(
    session: Session,
    requests: Sequence[TransportRequest],
    homes: Mapping[uuid.UUID, uuid.UUID],
    ways: Distances,
) -> dict[str, int]:
    """Return what each request would cost by public transport, by its number, in francs CFA.

    Nights and meals are paid either way and count in neither sum. A request without a rate is
    left out.
    """
    known = tables(session)
    found: dict[str, int] = {}
    for row in requests:
        way = ways.between(str(homes[row.id]), str(row.to_id))
        fare = Fare(
            mode=PUBLIC.get(row.mode, TravelMode.BUS),
            kilometres=None if way is None else way.km,
            ways=1 if row.back_on is None else 2,
            persons=row.seats,
        )
        amount = rated(in_force(known, row.there_on), fare)
        if amount is not None:
            found[row.number] = amount
    return found
