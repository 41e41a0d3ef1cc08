"""Reads what stands behind requests, in a number of queries that is the same for one and for all.

Travellers are rows of their case and missing here where it is closed to the member.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from justice_desk.models.all import (
    Case,
    CaseStub,
    LedgerEntry,
    Member,
    Person,
    Posting,
    Receipt,
    Referral,
    Sitting,
    TransportRequest,
    Traveller,
    Trip,
    TripSeat,
    Voucher,
)
from justice_desk.rules.ages import is_minor
from justice_desk.services.funds.finding import names_of_lines
from justice_desk.services.places import paths_of
from justice_desk.services.referrals.facts import birth_of
from justice_desk.services.transport.rows import TravellerRow, VoucherRow
from justice_desk.services.trips.standing import aboard
from justice_desk.terms.transport import Account, BookedAs, Need, TripState

if TYPE_CHECKING:
    import uuid
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.terms.transport import Direction, PaidBy

SHOWN = 4
"""Of the number of an identity paper, so many characters leave the case."""


@dataclass(frozen=True)
class Behind:
    """What is told with requests: by the id of the request, but for what says otherwise.

    Attributes:
        stubs: of every case, by its id; `visible` those that the member may see.
        places: name and path, by id.
        sittings, referrals, lines, members: what they are called, by id.
        money: what was paid and not given back; `payments` how and when last.
    """

    stubs: Mapping[uuid.UUID, CaseStub]
    visible: frozenset[uuid.UUID]
    travellers: Mapping[uuid.UUID, Sequence[TravellerRow]]
    places: Mapping[uuid.UUID, tuple[str, str]]
    sittings: Mapping[uuid.UUID, str]
    referrals: Mapping[uuid.UUID, str]
    lines: Mapping[object, str]
    members: Mapping[uuid.UUID, str]
    trips: Mapping[tuple[uuid.UUID, Direction], str]
    vouchers: Mapping[uuid.UUID, VoucherRow]
    money: Mapping[uuid.UUID, int]
    payments: Mapping[uuid.UUID, tuple[PaidBy | None, date]]
    receipts: Mapping[uuid.UUID, int]


def behind(session: Session, found: Sequence[TransportRequest]) -> Behind:
    """Return what the member may see behind these requests."""
    keys = [row.id for row in found]
    cases = {row.case_id for row in found if row.case_id}
    stubs = session.scalars(select(CaseStub).where(CaseStub.id.in_(cases)))
    visible = frozenset(session.scalars(select(Case.id).where(Case.id.in_(cases))))
    closed = {row.id for row in found if row.case_id and row.case_id not in visible}
    riders = _riders(session, keys)
    homes = {one.from_id for one, _person in riders}
    places = _places(session, homes | {row.to_id for row in found})
    return Behind(
        stubs={stub.id: stub for stub in stubs},
        visible=visible,
        travellers=_travellers(riders, {row.id: row.there_on for row in found}, places),
        places=places,
        sittings=_names(session, Sitting, {row.sitting_id for row in found}),
        referrals=_names(session, Referral, {row.referral_id for row in found}),
        lines=names_of_lines(session),
        members=_names(session, Member, {row.decided_by for row in found}),
        trips=_trips(session, keys),
        vouchers=_vouchers(session, keys, closed),
        money=paid_out(session, keys),
        payments=_payments(session, keys),
        receipts=receipts_of(session, keys),
    )


def paid_out(session: Session, keys: Collection[uuid.UUID]) -> Mapping[uuid.UUID, int]:
    """Return what was paid for requests and did not come back, as the ledger says."""
    asked = (
        select(LedgerEntry.request_id, func.sum(Posting.amount))
        .join(Posting, Posting.entry_id == LedgerEntry.id)
        .where(LedgerEntry.request_id.in_(keys), Posting.account == Account.PAID_OUT)
        .group_by(LedgerEntry.request_id)
    )
    return {row[0]: int(row[1]) for row in session.execute(asked) if row[0]}


def _riders(session: Session, keys: Collection[uuid.UUID]) -> list[tuple[Traveller, Person | None]]:
    asked = (
        select(Traveller, Person)
        .outerjoin(Person, Person.id == Traveller.person_id)
        .where(Traveller.request_id.in_(keys))
        .order_by(Traveller.request_id, Traveller.position)
    )
    return [(row[0], row[1]) for row in session.execute(asked)]


def _travellers(
    riders: Sequence[tuple[Traveller, Person | None]],
    days: Mapping[uuid.UUID, date],
    places: Mapping[uuid.UUID, tuple[str, str]],
) -> Mapping[uuid.UUID, Sequence[TravellerRow]]:
    found: dict[uuid.UUID, list[TravellerRow]] = defaultdict(list)
    for one, person in riders:
        place, path = places[one.from_id]
        minor = person is not None and is_minor(birth_of(person), days[one.request_id])
        found[one.request_id].append(
            TravellerRow(
                role=one.role,
                person_id=one.person_id,
                name=person.name if person else one.name,
                place_id=one.from_id,
                place=place,
                place_path=path,
                needs=tuple(Need(need) for need in one.needs),
                minor=minor,
                identity=((person and person.identity_number) or "")[-SHOWN:],
            )
        )
    return found


def _places(session: Session, ids: Collection[uuid.UUID]) -> Mapping[uuid.UUID, tuple[str, str]]:
    return {key: (path.rpartition("/")[2], path) for key, path in paths_of(session, ids).items()}


_NAMED = {Sitting: Sitting.number, Referral: Referral.reference, Member: Member.full_name}


def _names(
    session: Session,
    kind: type[Sitting | Referral | Member],
    ids: Collection[uuid.UUID | None],
) -> Mapping[uuid.UUID, str]:
    wanted = {one for one in ids if one}
    if not wanted:
        return {}
    asked = select(kind.id, _NAMED[kind]).where(kind.id.in_(wanted))
    return {row[0]: row[1] for row in session.execute(asked)}


def _trips(
    session: Session, keys: Collection[uuid.UUID]
) -> Mapping[tuple[uuid.UUID, Direction], str]:
    asked = (
        select(TripSeat.request_id, Trip.direction, Trip.number)
        .join(Trip, Trip.id == TripSeat.trip_id)
        .join(TransportRequest, TransportRequest.id == TripSeat.request_id)
        .where(TripSeat.request_id.in_(keys), Trip.state != TripState.CANCELLED, aboard())
        .order_by(Trip.held_on, Trip.number)
    )
    return {(row[0], row[1]): row[2] for row in session.execute(asked)}


def _vouchers(
    session: Session, keys: Collection[uuid.UUID], closed: Collection[uuid.UUID]
) -> Mapping[uuid.UUID, VoucherRow]:
    """Return the last voucher of each request; of a closed one without the code that is paid on."""
    asked = select(Voucher).where(Voucher.request_id.in_(keys)).order_by(Voucher.number)
    rows = {row.request_id: voucher_row(row) for row in session.scalars(asked)}
    return {key: replace(row, code="") if key in closed else row for key, row in rows.items()}


def voucher_row(row: Voucher) -> VoucherRow:
    """Return a voucher as a reader sees it."""
    return VoucherRow(
        row.number, row.code, row.amount, row.printed_on, row.valid_until, row.cancelled_on
    )


def _payments(
    session: Session, keys: Collection[uuid.UUID]
) -> Mapping[uuid.UUID, tuple[PaidBy | None, date]]:
    back = aliased(LedgerEntry)
    asked = (
        select(LedgerEntry.request_id, LedgerEntry.paid_by, LedgerEntry.booked_on)
        .outerjoin(back, back.reverses_id == LedgerEntry.id)
        .where(
            LedgerEntry.request_id.in_(keys),
            LedgerEntry.kind == BookedAs.PAYMENT,
            back.id.is_(None),
        )
        .order_by(LedgerEntry.number)
    )
    return {row[0]: (row[1], row[2]) for row in session.execute(asked) if row[0]}


def receipts_of(session: Session, keys: Collection[uuid.UUID]) -> Mapping[uuid.UUID, int]:
    """Return how many receipts requests have; one of a payment that was taken back proves none."""
    back = aliased(LedgerEntry)
    asked = (
        select(LedgerEntry.request_id, func.count(Receipt.id))
        .join(Receipt, Receipt.entry_id == LedgerEntry.id)
        .outerjoin(back, back.reverses_id == LedgerEntry.id)
        .where(LedgerEntry.request_id.in_(keys), back.id.is_(None))
        .group_by(LedgerEntry.request_id)
    )
    return {row[0]: row[1] for row in session.execute(asked) if row[0]}
