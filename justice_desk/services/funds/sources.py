"""Where money of a request came from, so that it goes back there and never beyond."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import func, select

from justice_desk.models.all import Advance, LedgerEntry, Posting
from justice_desk.services.funds.reversing import standing_payments
from justice_desk.terms.transport import Account

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterator, Mapping

    from sqlalchemy.orm import Session

    from justice_desk.terms.transport import PaidBy


class Part(NamedTuple):
    """Money that goes back: to an advance, or to the till where that is None."""

    advance: uuid.UUID | None
    paid_by: PaidBy | None
    amount: int


def parts(session: Session, request_id: uuid.UUID, spent: int, amount: int) -> Iterator[Part]:
    """Say where money of a request goes back to: what was paid last goes back first.

    An open advance gets at most what was paid from it; what a settled one had paid goes to the
    till.

    Args:
        session: any.
        request_id: of the request.
        spent: whole francs CFA that were paid for it and did not come back.
        amount: how much of it comes back.
    """
    room: dict[uuid.UUID | None, int] = dict(_taken(session, request_id))
    room[None] = spent - sum(room.values())
    for paid in reversed(standing_payments(session, request_id)):
        to = paid.advance_id if paid.advance_id in room else None
        part = min(room.pop(to, 0), amount)
        if part > 0:
            amount -= part
            yield Part(to, paid.paid_by, part)


def _taken(session: Session, request_id: uuid.UUID) -> Mapping[uuid.UUID | None, int]:
    """Return what a request still has from each advance that is not settled."""
    asked = (
        select(Posting.advance_id, -func.sum(Posting.amount))
        .join(LedgerEntry, LedgerEntry.id == Posting.entry_id)
        .join(Advance, Advance.id == Posting.advance_id)
        .where(
            LedgerEntry.request_id == request_id,
            Posting.account == Account.ADVANCES,
            Advance.settled_on.is_(None),
        )
        .group_by(Posting.advance_id)
    )
    return {key: int(amount) for key, amount in session.execute(asked)}
