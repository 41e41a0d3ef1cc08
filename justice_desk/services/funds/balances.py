"""What the books come to: balances are derived from postings each time, never kept."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from justice_desk.models.all import LedgerEntry, Posting
from justice_desk.rules.ledger import ON_A_LINE, Balance
from justice_desk.terms.transport import Account

if TYPE_CHECKING:
    import uuid
    from collections.abc import Mapping
    from datetime import date

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import Session


def line_balances(session: Session, until: date | None = None) -> Mapping[uuid.UUID, Balance]:
    """Return the balance of each line that something was booked on, by its id."""
    asked = select(Posting.line_id, Posting.account, func.sum(Posting.amount))
    asked = asked.where(Posting.line_id.is_not(None)).group_by(Posting.line_id, Posting.account)
    return _balances(session, up_to(asked, until))


def line_balance(session: Session, line_id: uuid.UUID) -> Balance:
    """Return the balance of one line."""
    asked = select(Posting.line_id, Posting.account, func.sum(Posting.amount))
    asked = asked.where(Posting.line_id == line_id).group_by(Posting.line_id, Posting.account)
    return _balances(session, asked).get(line_id, Balance())


def request_balances(session: Session, request_id: uuid.UUID) -> Mapping[uuid.UUID, Balance]:
    """Return what was booked for a request, by the id of the line."""
    asked = (
        select(Posting.line_id, Posting.account, func.sum(Posting.amount))
        .join(LedgerEntry, LedgerEntry.id == Posting.entry_id)
        .where(LedgerEntry.request_id == request_id, Posting.line_id.is_not(None))
        .group_by(Posting.line_id, Posting.account)
    )
    return _balances(session, asked)


def held(session: Session, advance_id: uuid.UUID) -> int:
    """Return the cash that the holder of an advance still has."""
    asked = select(func.sum(Posting.amount)).where(
        Posting.advance_id == advance_id, Posting.account == Account.ADVANCES
    )
    return session.scalar(asked) or 0


def held_of_fund(session: Session, advances: ColumnElement[bool]) -> int:
    """Return the cash that holders have together, of the advances that a condition names."""
    asked = (
        select(func.sum(Posting.amount))
        .join(LedgerEntry, LedgerEntry.id == Posting.entry_id)
        .where(Posting.account == Account.ADVANCES, advances)
    )
    return session.scalar(asked) or 0


def up_to(asked: Select[*tuple[Any, ...]], until: date | None) -> Select[*tuple[Any, ...]]:
    """Return the same question of what was booked until a day, that day included."""
    if until is None:
        return asked
    joined = asked.join(LedgerEntry, LedgerEntry.id == Posting.entry_id)
    return joined.where(LedgerEntry.booked_on <= until)


def _balances(session: Session, asked: Select[*tuple[Any, ...]]) -> Mapping[uuid.UUID, Balance]:
    sums: dict[uuid.UUID, dict[Account, int]] = defaultdict(dict)
    for line_id, account, amount in session.execute(asked):
        if account in ON_A_LINE:
            sums[line_id][account] = int(amount)
    return {line_id: Balance.of(found) for line_id, found in sums.items()}
