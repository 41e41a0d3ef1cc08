"""Corrects a request before it is paid: another journey, another amount, another line of budget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.i18n.formats import francs
from justice_desk.i18n.messages import _
from justice_desk.rules.ledger import check_amount
from justice_desk.rules.transport import AmountReasonMissing, Step, after
from justice_desk.services.funds.because import Because
from justice_desk.services.funds.booking import commit, release
from justice_desk.services.sittings.checking import text
from justice_desk.services.transport.deciding import line_of, refuse_over_limit
from justice_desk.services.transport.finding import (
    WHY_LIMIT,
    due,
    refuse_moved,
    request_to_change,
)
from justice_desk.services.transport.journeying import journey_anew
from justice_desk.services.transport.told import JourneyTold
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
        words = because or _("The amount of the rates again.")
        release(session, row, why=words, because=Because.CORRECTED)
        commit(session, row, line_of(session, row, None), due(row), override=override)


def correct(  # noqa: PLR0913 - each of what is corrected by its name
    session: Session,
    number: str,
    *,
    line: str | None = None,
    note: str | None = None,
    asked_by: str | None = None,
    journey: JourneyTold | None = None,
    override: str = "",
    seen: int | None = None,
) -> tuple[str, ...]:
    """Correct the journey, what pays before it was decided, who asked, or the note.

    Another journey has its kilometres and the amount of the rates anew; what was approved is
    committed anew, and trips that no longer take her there are left.

    Args:
        session: a writing one.
        number: of the request.
        line: `FUND/LINE` that is to pay.
        note: in words.
        asked_by: who asked for it.
        journey: what is to be otherwise of when, where and how she travels.
        override: why the line is spent beyond what it has; the coordination's to say.
        seen: the version that the member looked at.

    Returns:
        The numbers of the trips on which she rides no more.

    Raises:
        NotAllowed, UnknownRequest, SupportHidden, StepRefused, ChangedMeanwhile: the request.
        UnknownLine, TextTooLong: what was said.
        DoesNotFit, TravelsInThePast, ReturnsBefore, UnknownPlace, AmbiguousPlace: the journey.
        GuardianMissing, GuardianMinor, RideApart, SupportedTwice: whom it concerns.
        AmountUnknown, OverLimit, OverSpends, OverSpendingNotYours, FundEnded: what it costs.
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
    if journey is None or journey == JourneyTold():
        return ()
    after(Step.CORRECT, row.number, row.state)
    return journey_anew(session, row, journey, override=override)
