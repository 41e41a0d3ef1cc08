"""Writes entries into the books; the only place that does, and none is ever changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import LedgerEntry, Office, Posting
from justice_desk.rules.ledger import ON_A_LINE
from justice_desk.rules.text import checked_text
from justice_desk.services.funds.errors import WhyMissing
from justice_desk.services.numbering import next_number
from justice_desk.terms.clock import today
from justice_desk.terms.errors import at_field
from justice_desk.terms.transport import Account

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterable
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.rules.ledger import Half
    from justice_desk.terms.transport import BookedAs, PaidBy

WHY_LIMIT = 300


@dataclass(frozen=True)
class Booked:
    """What an entry is about; `on` is today when left out."""

    on: date | None = None
    line_id: uuid.UUID | None = None
    request_id: uuid.UUID | None = None
    sitting_id: uuid.UUID | None = None
    advance_id: uuid.UUID | None = None
    reverses_id: uuid.UUID | None = None
    paid_by: PaidBy | None = None
    reference: str = ""
    why: str = ""


def write(
    session: Session, kind: BookedAs, amount: int, moved: Iterable[Half], told: Booked
) -> LedgerEntry:
    """Add an entry with its postings and return it.

    Args:
        session: a writing one that holds the turn of the writer (`storage.audit.hold`).
        kind: what it says.
        amount: whole francs CFA, never negative.
        moved: the halves; they sum to zero.
        told: what it is about.
    """
    day = today()
    number = numbered(session, "L", "ledger", day.year, 5)
    fields = {**vars(told), "booked_on": told.on or day}
    del fields["on"]
    entry = LedgerEntry(number=number, kind=kind, amount=amount, **fields)
    session.add(entry)
    session.flush()
    for account, by in moved:
        session.add(
            Posting(
                entry_id=entry.id,
                account=account,
                line_id=told.line_id if account in ON_A_LINE else None,
                advance_id=told.advance_id if account is Account.ADVANCES else None,
                amount=by,
            )
        )
    session.flush()
    return entry


def numbered(session: Session, letter: str, series: str, year: int, digits: int) -> str:
    """Return a fresh number, such as `GAO-L-2026-00001`."""
    code = session.scalars(select(Office.code)).one()
    count = next_number(session, f"{series} {code}", year)
    return f"{code}-{letter}-{year}-{count:0{digits}}"


def reason(path: str, typed: str) -> str:
    """Return why something is done, cleaned.

    Raises:
        WhyMissing: nothing was said.
        TextTooLong, TextControl: it does not fit.
    """
    with at_field(path):
        why = checked_text(typed, limit=WHY_LIMIT)
    if not why:
        raise WhyMissing(path=path)
    return why
