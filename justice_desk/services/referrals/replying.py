"""Records what an actor answered: the hold moves, comes back, or ends with its result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import func, select

from justice_desk.models.all import Case, JusticeActor, Referral
from justice_desk.rules.status import UNDER_WAY, check_answer
from justice_desk.rules.text import checked_text
from justice_desk.services.cases.finding import open_case_for
from justice_desk.services.cases.recording import change, record
from justice_desk.services.cases.watching import watched_until
from justice_desk.services.cases.working import current_hold
from justice_desk.services.referrals.appeals import watch_appeal
from justice_desk.services.referrals.errors import (
    AnswerOutOfTime,
    OutcomeTooEarly,
    SlipOfRestrictedCase,
    UnknownSlip,
)
from justice_desk.services.referrals.finding import bears_slip
from justice_desk.services.referrals.holding import finish_task, give_back, has_it, may_take, take
from justice_desk.services.tasks.arising import choose_next
from justice_desk.storage.existence import slip_exists
from justice_desk.terms.clock import today
from justice_desk.terms.enums import CaseStatus, EventKind, ReferralKind, ReferralState
from justice_desk.terms.errors import at_field
from justice_desk.terms.slip import parse, printed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import CaseEvent
    from justice_desk.terms.enums import Outcome

COURTS: Final = frozenset(
    {
        "jpce",
        "tribunal_instance",
        "tribunal_grande_instance",
        "tribunal_travail",
        "tribunal_commerce",
        "tribunal_administratif",
        "juridiction_mineurs",
        "cour_appel",
        "pole_specialise",
    }
)


@dataclass(frozen=True)
class Replied:
    """An answer as it stands now; `changed` is False when the same was said before."""

    reference: str
    state: ReferralState
    on: date
    note: str
    changed: bool


def reply(
    session: Session,
    code: str,
    answer: ReferralState,
    *,
    on: date | None = None,
    note: str = "",
    outcome: Outcome | None = None,
) -> Replied:
    """Record the answer of the actor whose slip bears `code`.

    Args:
        session: a writing one.
        code: as typed from the paper.
        answer: acknowledged, accepted, declined or completed.
        on: the day of the answer; today when left out.
        note: the reason or the result, in words.
        outcome: the result as a code, where the slip tells one; with completed only.

    Raises:
        BadSlip: the code comprises a mistake; never is another slip proposed.
        UnknownSlip, SlipOfRestrictedCase: no such slip, or not for this member.
        AnswerRefused: the referral takes no such answer any more.
        AnswerOutOfTime: before the referral was sent, or tomorrow.
        HeldElsewhere: it takes a case that another actor has.
        OutcomeTooEarly: a result of what is not over.
    """
    row = _referral(session, parse(code))
    case_number = session.scalars(select(Case.number).where(Case.id == row.case_id)).one()
    if row.state is answer:
        return replied(row, changed=False)
    case = open_case_for(session, "reply", case_number)
    check_answer(row.state, answer)
    if outcome is not None and answer is not ReferralState.COMPLETED:
        raise OutcomeTooEarly
    day = _day(row, on)
    with at_field("note"):
        said = checked_text(note)
    told = {"reference": row.reference, "answer": answer.value}
    told |= {"outcome": outcome.value} if outcome else {}
    event = record(session, case, EventKind.REPLIED, on=day, note=said, **told)
    _move(session, case, event, row, answer, day)
    change(session, case, event, row, {**_values(row, answer, day, said), "outcome": outcome})
    if answer is not ReferralState.ACKNOWLEDGED:
        finish_task(session, case, event, row, day)
    watch_appeal(session, case, event, row, day)
    change(session, case, event, case, {"status": _status(session, case, row)})
    if answer is ReferralState.DECLINED:
        choose_next(session, case, row, day)
    return replied(row, changed=True)


def _referral(session: Session, code: str) -> Referral:
    row = session.scalar(select(Referral).where(bears_slip(session, code)))
    if row is not None:
        return row
    if slip_exists(session, code):
        raise SlipOfRestrictedCase
    raise UnknownSlip(code=printed(code))


def _day(row: Referral, on: date | None) -> date:
    day = on or today()
    earliest = row.answered_on or row.acknowledged_on or row.sent_on
    if not earliest <= day <= today():
        raise AnswerOutOfTime(found=day, sent=earliest)
    return day


def _values(row: Referral, answer: ReferralState, day: date, said: str) -> Mapping[str, object]:
    if answer is ReferralState.ACKNOWLEDGED:
        return {"state": answer, "acknowledged_on": day, "answer_note": said}
    return {
        "state": answer,
        "answered_on": row.answered_on or day,
        "completed_on": day if answer is ReferralState.COMPLETED else None,
        "answer_note": said,
    }


def _move(
    session: Session, case: Case, event: CaseEvent, row: Referral, answer: ReferralState, day: date
) -> None:
    """Move the hold: to the actor on acceptance, back to the office when it is done or refused.

    A service takes no hold. A result that comes while another actor has the case moves nothing.
    """
    if row.kind is ReferralKind.SERVICE or answer is ReferralState.ACKNOWLEDGED:
        return
    if answer is ReferralState.ACCEPTED:
        take(session, case, event, row, day)
    elif has_it(session, case, row):
        give_back(session, case, event, day)
    elif answer is ReferralState.COMPLETED and may_take(current_hold(session, case), row):
        take(session, case, event, row, day)
        give_back(session, case, event, day)


def _status(session: Session, case: Case, row: Referral) -> CaseStatus:
    if row.kind is ReferralKind.SERVICE or row.state is ReferralState.ACKNOWLEDGED:
        return case.status
    if row.state is ReferralState.ACCEPTED:
        actor = session.get(JusticeActor, row.actor_id)
        court = actor is not None and actor.type in COURTS
        return CaseStatus.IN_COURT if court else CaseStatus.REFERRED
    return after_end(session, case)


def after_end(session: Session, case: Case) -> CaseStatus:
    """Return where a case stands once a referral is over: to follow up, unless elsewhere still.

    An agreement that was made while the actor had the case is watched from now on.
    """
    goes_on = case.status in {CaseStatus.WATCH, CaseStatus.MEDIATION}
    if goes_on or _elsewhere(session, case):
        return case.status
    return CaseStatus.WATCH if watched_until(session, case) else CaseStatus.FOLLOW_UP


def _elsewhere(session: Session, case: Case) -> bool:
    """Tell whether another referral of the case is under way; a service takes no case."""
    waiting = select(func.count(Referral.id)).where(
        Referral.case_id == case.id,
        Referral.kind != ReferralKind.SERVICE,
        Referral.state.in_(UNDER_WAY),
    )
    return bool(session.scalar(waiting))


def replied(row: Referral, *, changed: bool) -> Replied:
    """Return where a referral stands, and since when."""
    day = row.completed_on or row.answered_on or row.acknowledged_on or row.sent_on
    return Replied(row.reference, row.state, day, row.answer_note, changed)
