"""Ends a referral without an answer: called off, taken back, or given up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.rules.status import check_answer
from justice_desk.rules.text import SENTENCE_LIMIT, checked_text
from justice_desk.services.cases.recording import change, record
from justice_desk.services.referrals.appeals import watch_appeal
from justice_desk.services.referrals.errors import AnswerOutOfTime
from justice_desk.services.referrals.finding import open_referral_for
from justice_desk.services.referrals.holding import finish_task, give_back, has_it
from justice_desk.services.referrals.replying import after_end, replied
from justice_desk.services.tasks.arising import choose_next
from justice_desk.terms.clock import today
from justice_desk.terms.enums import CaseStatus, EventKind, ReferralKind, ReferralState
from justice_desk.terms.errors import at_field

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case, CaseEvent, Referral
    from justice_desk.services.referrals.replying import Replied


def cancel(session: Session, reference: str, why: str) -> Replied:
    """Call off a referral that nobody has answered, or a draft; nothing goes out for it any more.

    Raises:
        UnknownReference, CaseIsRestricted, NotAllowed, AlreadyClosed: the referral.
        AnswerRefused: it was answered; what an actor accepted is taken back instead.
    """
    case, row = open_referral_for(session, "referral cancel", reference)
    return _end(session, case, row, ReferralState.CANCELLED, _why(why))


def take_back(session: Session, reference: str, why: str, *, on: date | None = None) -> Replied:
    """Take a case back from the actor who has it; a service is told that its help ends.

    Raises:
        UnknownReference, CaseIsRestricted, NotAllowed, AlreadyClosed: the referral.
        AnswerRefused: the actor has not accepted it, or its part is over.
        AnswerOutOfTime: before it accepted, or tomorrow.
    """
    case, row = open_referral_for(session, "referral return", reference)
    day, since = on or today(), row.answered_on or row.sent_on
    if not since <= day <= today():
        raise AnswerOutOfTime(found=day, sent=since)
    return _end(session, case, row, ReferralState.RETURNED, _why(why), day)


def give_up(session: Session, reference: str, why: str = "") -> Replied:
    """Stop waiting for an answer; a slip that comes later still counts.

    Raises:
        UnknownReference, CaseIsRestricted, NotAllowed, AlreadyClosed: the referral.
        AnswerRefused: it was answered, or never sent.
    """
    case, row = open_referral_for(session, "referral no-answer", reference)
    given_up = _end(session, case, row, ReferralState.NO_ANSWER, _why(why, required=False))
    if given_up.changed:
        choose_next(session, case, row, today())
    return given_up


def _why(typed: str, *, required: bool = True) -> str:
    with at_field("why"):
        return checked_text(typed, limit=SENTENCE_LIMIT, required=required)


def _end(
    session: Session,
    case: Case,
    row: Referral,
    state: ReferralState,
    why: str,
    day: date | None = None,
) -> Replied:
    if not check_answer(row.state, state):
        return replied(row, changed=False)
    on = day or today()
    kind = EventKind.RETURNED if state is ReferralState.RETURNED else EventKind.CANCELLED
    event = record(
        session, case, kind, note=why, on=on, reference=row.reference, became=state.value
    )
    change(session, case, event, row, {"state": state})
    finish_task(session, case, event, row, on)
    watch_appeal(session, case, event, row, on)
    _free(session, case, event, row, on)
    return replied(row, changed=True)


def _free(session: Session, case: Case, event: CaseEvent, row: Referral, day: date) -> None:
    """Bring the case back where the actor had it, and say where the work stands then."""
    if row.kind is ReferralKind.SERVICE:
        return
    if has_it(session, case, row):
        give_back(session, case, event, day)
    if case.status in {CaseStatus.REFERRED, CaseStatus.IN_COURT}:
        change(session, case, event, case, {"status": after_end(session, case)})
