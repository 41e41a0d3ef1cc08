"""Who has a seat in a vehicle of the office is paid no fare for that way, only nights and meals.

The amount follows the seats: it falls when a trip is accepted and is that of the rates again when
she gets off, as long as nobody said another amount by hand and no voucher was given yet.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.i18n.messages import _
from justice_desk.models.all import FundLine, TransportRequest, Trip, TripSeat
from justice_desk.rules.transport_rates import in_force
from justice_desk.services.funds.because import Because
from justice_desk.services.funds.booking import commit, release
from justice_desk.services.transport.finding import due
from justice_desk.services.transport.rates import tables
from justice_desk.services.trips.standing import STANDS
from justice_desk.terms.errors import Refused
from justice_desk.terms.transport import Direction, SupportState

if TYPE_CHECKING:
    import uuid
    from collections.abc import Collection, Mapping, Sequence

    from sqlalchemy.orm import Session

    from justice_desk.rules.transport_rates import Table

_TRIPS: Final = re.compile(r"[^\s,]+-T-\d{4}-\d+(?:, [^\s,]+-T-\d{4}-\d+)*")
"""What stands as the reason of an amount that follows seats: the numbers of the trips."""


def settle(session: Session, numbers: Collection[str]) -> None:
    """Let the amounts of these requests follow the seats that they have now."""
    rows = session.scalars(
        select(TransportRequest)
        .where(
            TransportRequest.number.in_(numbers), TransportRequest.state == SupportState.APPROVED
        )
        .order_by(TransportRequest.number)
    ).all()
    seats, known = _seats(session, [row.id for row in rows]), tables(session)
    for row in rows:
        if follows_seats(row):
            _settle(session, row, seats.get(row.id, {}), known)


def follows_seats(row: TransportRequest) -> bool:
    """Tell whether the amount of a request is that of its seats, and nobody's by hand."""
    return row.by_hand is None or bool(_TRIPS.fullmatch(row.by_hand_why))


def by_seats(session: Session, row: TransportRequest) -> tuple[int | None, str]:
    """Return what the seats of a request leave to be paid, with the trips; None for the rates."""
    seats = _seats(session, [row.id]).get(row.id, {})
    if not seats:
        return None, ""
    ways = (1 if row.back_on is None else 2) - len(seats)
    return fare_of_ways(row, tables(session), ways), ", ".join(sorted(seats.values()))


def fare_of_ways(row: TransportRequest, known: Sequence[Table], ways: int) -> int:
    """Return what nights, meals and so many ways without a seat cost, in whole francs CFA."""
    table = in_force(known, row.there_on)
    stay = row.seats * (row.nights * table.night + row.meals * table.meal) if table else 0
    stay = min(stay, row.amount)
    whole = 1 if row.back_on is None else 2
    return stay + (row.amount - stay) * ways // whole


def _settle(
    session: Session, row: TransportRequest, seats: Mapping[Direction, str], known: Sequence[Table]
) -> None:
    whole = 1 if row.back_on is None else 2
    before = due(row)
    wanted = fare_of_ways(row, known, whole - len(seats)) if seats else None
    if wanted == row.by_hand and (wanted is None or ", ".join(seats.values()) == row.by_hand_why):
        return
    mine = row.amount if wanted is None else wanted
    if mine != before and not _commits(session, row, mine):
        return
    row.by_hand, row.by_hand_why = wanted, ", ".join(sorted(seats.values()))
    session.flush()


def _commits(session: Session, row: TransportRequest, amount: int) -> bool:
    """Commit another amount; False where the fund refuses it, and everything stays."""
    line = session.scalar(select(FundLine).where(FundLine.id == row.line_id))
    if line is None:
        return False
    try:
        with session.begin_nested():
            release(
                session,
                row,
                why=_("The amount follows the seats of the trips."),
                because=Because.CORRECTED,
            )
            commit(session, row, line, amount)
    except Refused:  # the trip goes all the same; `still_paid` tells of the fare
        return False
    return True


def _seats(
    session: Session, requests: Collection[uuid.UUID]
) -> Mapping[uuid.UUID, dict[Direction, str]]:
    """Return the trips that stand on which requests ride, by direction."""
    found: dict[uuid.UUID, dict[Direction, str]] = defaultdict(dict)
    asked = (
        select(TripSeat.request_id, Trip.direction, Trip.number)
        .join(Trip, Trip.id == TripSeat.trip_id)
        .where(TripSeat.request_id.in_(requests), Trip.state.in_(STANDS))
        .order_by(Trip.number)
    )
    for request, direction, number in session.execute(asked):
        found[request][direction] = number
    return found
