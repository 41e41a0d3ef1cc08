"""The requests for support as a member sees them; of a closed case the number, hours and amount."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import TransportRequest
from justice_desk.rules.transport import stayed_away
from justice_desk.services.rights import require
from justice_desk.services.sittings.finding import sitting_for
from justice_desk.services.transport.behind import Behind, behind
from justice_desk.services.transport.calls import calls_of, moved
from justice_desk.services.transport.finding import due, request_for
from justice_desk.services.transport.rows import SupportRow
from justice_desk.terms.transport import Direction

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sqlalchemy.orm import Session

    from justice_desk.terms.transport import SupportState

VERB = "trip list"


def requests(
    session: Session,
    *,
    states: Collection[SupportState] | None = None,
    sitting: str | None = None,
    trip: str | None = None,
) -> tuple[SupportRow, ...]:
    """Return the requests by the day and hour of their journey, in as many queries for all.

    Args:
        session: a reading one.
        states: only these; all when left out.
        sitting: only those of one, by its number.
        trip: only who rides on one, by its number.

    Raises:
        NotAllowed, UnknownSitting: the sitting.
    """
    require(session, VERB)
    row = TransportRequest
    asked = select(row).order_by(row.there_on, row.there_at, row.number)
    if states is not None:
        asked = asked.where(row.state.in_(states))
    if sitting is not None:
        asked = asked.where(row.sitting_id == sitting_for(session, "sitting list", sitting).id)
    found = rows_of(session, session.scalars(asked).all())
    return found if trip is None else tuple(x for x in found if trip in {x.trip, x.trip_back})


def request_shown(session: Session, number: str) -> SupportRow:
    """Return one request.

    Raises:
        NotAllowed, UnknownRequest: the request.
    """
    return rows_of(session, [request_for(session, "trip show", number)])[0]


def rows_of(session: Session, found: Sequence[TransportRequest]) -> tuple[SupportRow, ...]:
    """Return requests as rows, in the same order."""
    known, calls = behind(session, found), calls_of(session, found)
    return tuple(_row(one, known, elsewhen=moved(one, calls.get(one.id))) for one in found)


def _row(row: TransportRequest, known: Behind, *, elsewhen: bool) -> SupportRow:
    stub = known.stubs.get(row.case_id) if row.case_id else None
    hidden = stub is not None and row.case_id not in known.visible
    money, paid = known.money.get(row.id, 0), known.payments.get(row.id)
    to, path = known.places[row.to_id]
    told = "" if hidden else None
    return SupportRow(
        id=row.id,
        number=row.number,
        state=row.state,
        hidden=hidden,
        restricted=bool(stub and stub.restricted),
        case=stub.number if stub else None,
        sitting=known.sittings.get(row.sitting_id) if row.sitting_id else None,
        referral=known.referrals.get(row.referral_id) if row.referral_id else None,
        travellers=() if hidden else tuple(known.travellers.get(row.id, ())),
        to_id=row.to_id,
        to=to,
        to_path=path,
        there_on=row.there_on,
        there_at=row.there_at,
        back_on=row.back_on,
        back_at=row.back_at,
        mode=row.mode,
        seats=row.seats,
        wheelchairs=row.wheelchairs,
        nights=row.nights,
        meals=row.meals,
        # How far she comes from says where she lives.
        kilometres=None if hidden else row.kilometres,
        estimated=row.estimated,
        amount=due(row),
        rated=None if hidden or (row.by_hand is not None and not row.amount) else row.amount,
        by_hand_why=row.by_hand_why if told is None else told,
        line=known.lines.get(row.line_id) if row.line_id else None,
        asked_by=row.asked_by if told is None else told,
        decided_by=known.members.get(row.decided_by, "") if row.decided_by else "",
        why=row.why if told is None else told,
        note=row.note if told is None else told,
        trip=known.trips.get((row.id, Direction.OUT)),
        trip_back=known.trips.get((row.id, Direction.BACK)),
        voucher=known.vouchers.get(row.id),
        paid=money,
        paid_by=paid[0] if paid and money else None,
        paid_on=paid[1] if paid and money else None,
        receipts=known.receipts.get(row.id, 0),
        version=row.version,
        absent=stayed_away(row.state, row.why),
        moved=elsewhen,
    )
