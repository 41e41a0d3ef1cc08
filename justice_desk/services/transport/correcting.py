"""Corrects a request before it is paid: another amount with its reason, another line of budget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.i18n.formats import francs
from justice_desk.i18n.messages import _
from justice_desk.rules.ledger import check_amount
from justice_desk.rules.transport import AmountReasonMissing, Step, after
from justice_desk.services.funds.booking import commit, release
from justice_desk.services.sittings.checking import text
from justice_desk.services.transport.deciding import line_of, refuse_over_limit
from justice_desk.services.transport.finding import (
    WHY_LIMIT,
    due,
    refuse_moved,
    request_to_change,
)
from justice_desk.terms.transport import SupportState

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

VERB = "trip correct"


def set_amount(
    session: Session,
    number: str,
    amount: int | None,
    *,
    why: str = "",
    override: str = "",
    seen: int | None = None,
) -> None:
    """Pay another amount than the rates say, or theirs again; what was approved is committed anew.

    Args:
        session: a writing one.
        number: of the request.
        amount: whole francs CFA; None for that of the rates.
        why: why it is not that of the rates.
        override: why the line is spent beyond what it has; the coordination's to say.
        seen: the version that the member looked at.

    Raises:
        NotAllowed, UnknownRequest, SupportHidden, StepRefused, ChangedMeanwhile: the request.
        AmountUnfit, AmountReasonMissing, TextTooLong: what was said.
        OverLimit, OverSpends, OverSpendingNotYours, FundEnded: of one that was approved.
    """
    row = request_to_change(session, VERB, number)
    after(Step.CORRECT, row.number, row.state)
    rated = row.amount
    mine = rated if amount is None else check_amount("amount", amount, least=0)
    refuse_moved(session, row, seen, francs(mine))
    because = text("why", why, limit=WHY_LIMIT)
    if mine != rated and not because:
        raise AmountReasonMissing(path="why")
    before = due(row)
    row.by_hand = None if mine == rated and amount is None else mine
    row.by_hand_why = because if row.by_hand is not None else ""
    session.flush()
    if row.state is SupportState.APPROVED and due(row) != before:
        refuse_over_limit(session, row)
        release(session, row, why=because or _("The amount of the rates again."))
        commit(session, row, line_of(session, row, None), due(row), override=override)


def correct(
    session: Session,
    number: str,
    *,
    line: str | None = None,
    note: str | None = None,
    asked_by: str | None = None,
    seen: int | None = None,
) -> None:
    """Correct what pays before it was decided, who asked, or the note.

    Raises:
        NotAllowed, UnknownRequest, SupportHidden, StepRefused, ChangedMeanwhile: the request.
        UnknownLine, TextTooLong: what was said.
    """
    row = request_to_change(session, VERB, number)
    refuse_moved(session, row, seen, note or line or "")
    if line is not None:
        after(Step.APPROVE, row.number, row.state)  # the line of one that was approved is committed
        line_of(session, row, line)
    if note is not None:
        row.note = text("note", note)
    if asked_by is not None:
        row.asked_by = text("asked_by", asked_by, limit=200)
    session.flush()
