"""Lists the entries of the books, the newest first, with what each is about."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from justice_desk.models.all import (
    Advance,
    FundLine,
    LedgerEntry,
    Member,
    Posting,
    Receipt,
    Sitting,
    TransportRequest,
)
from justice_desk.services.funds.finding import fund_named, line_named, names_of_lines
from justice_desk.services.funds.rows import EntryRow
from justice_desk.services.funds.told import EntryQuery
from justice_desk.services.rights import require

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterator, Mapping

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import Session

    from justice_desk.terms.transport import Account

_BACK = aliased(LedgerEntry)
_OF = aliased(LedgerEntry)
_FEW = 500
"""Keys that one statement names."""


def entries(session: Session, query: EntryQuery | None = None) -> tuple[EntryRow, ...]:
    """Return the entries that are asked for, the newest first.

    Raises:
        NotAllowed: every member may, so none today.
        UnknownFund, UnknownLine: what the question names.
    """
    require(session, "fund list")
    asked = query or EntryQuery()
    which = _question().where(*_conditions(session, asked))
    return _rows(session, which.order_by(LedgerEntry.number.desc()).limit(asked.limit))


def _conditions(session: Session, asked: EntryQuery) -> Iterator[ColumnElement[bool]]:
    if asked.fund is not None:
        fund = fund_named(session, asked.fund).id
        lines = select(FundLine.id).where(FundLine.fund_id == fund)
        yield LedgerEntry.line_id.in_(lines) | (Advance.fund_id == fund)
    if asked.line is not None:
        yield LedgerEntry.line_id == line_named(session, asked.line).id
    if asked.request is not None:
        yield TransportRequest.number == asked.request.strip().upper()
    if asked.advance is not None:
        yield Advance.number == asked.advance.strip().upper()
    if asked.kinds:
        yield LedgerEntry.kind.in_(asked.kinds)
    if asked.first is not None:
        yield LedgerEntry.booked_on >= asked.first
    if asked.last is not None:
        yield LedgerEntry.booked_on <= asked.last


def _question() -> Select[*tuple[Any, ...]]:
    proofs = (
        select(func.count(Receipt.id)).where(Receipt.entry_id == LedgerEntry.id).scalar_subquery()
    )
    return (
        select(
            LedgerEntry,
            TransportRequest.number,
            Sitting.number,
            Advance.number,
            _OF.number,
            _BACK.number,
            Member.full_name,
            proofs,
        )
        .outerjoin(TransportRequest, TransportRequest.id == LedgerEntry.request_id)
        .outerjoin(Sitting, Sitting.id == LedgerEntry.sitting_id)
        .outerjoin(Advance, Advance.id == LedgerEntry.advance_id)
        .outerjoin(_OF, _OF.id == LedgerEntry.reverses_id)
        .outerjoin(_BACK, _BACK.reverses_id == LedgerEntry.id)
        .outerjoin(Member, Member.id == LedgerEntry.created_by)
    )


def _rows(session: Session, asked: Select[*tuple[Any, ...]]) -> tuple[EntryRow, ...]:
    names = names_of_lines(session)
    found = session.execute(asked).all()
    moved = _postings(session, [row[0].id for row in found])
    return tuple(
        EntryRow(
            number=entry.number,
            booked_on=entry.booked_on,
            kind=entry.kind,
            line=names.get(entry.line_id),
            request=request,
            sitting=sitting,
            advance=advance,
            reverses=of,
            reversed_by=back,
            amount=entry.amount,
            paid_by=entry.paid_by,
            reference=entry.reference,
            why=entry.why,
            who=who or "",
            postings=tuple(moved[entry.id]),
            receipts=proofs,
        )
        for entry, request, sitting, advance, of, back, who, proofs in found
    )


def _postings(
    session: Session, ids: list[uuid.UUID]
) -> Mapping[uuid.UUID, list[tuple[Account, int]]]:
    moved: dict[uuid.UUID, list[tuple[Account, int]]] = defaultdict(list)
    for start in range(0, len(ids), _FEW):
        asked = select(Posting).where(Posting.entry_id.in_(ids[start : start + _FEW]))
        for posting in session.scalars(asked.order_by(Posting.id)):
            moved[posting.entry_id].append((posting.account, posting.amount))
    return moved
