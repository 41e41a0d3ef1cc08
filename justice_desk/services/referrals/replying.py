"""Records what an actor answered: the hold moves, comes back, or ends with its result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import func, select

from justice_desk.models.all import Case, Hold, JusticeActor, Referral, Task
from justice_desk.rules.status import check_answer
from justice_desk.rules.text import checked_text
from justice_desk.services.cases.finding import open_case_for
from justice_desk.services.cases.recording import change, record
from justice_desk.services.cases.working import current_hold
from justice_desk.services.referrals.errors import (
    AnswerOutOfTime,
    SlipOfRestrictedCase,
    UnknownSlip,
)
from justice_desk.storage.existence import slip_exists
from justice_desk.terms.clock import today
from justice_desk.terms.enums import (
    CaseStatus,
    EventKind,
    HolderKind,
    HoldHow,
    ReferralState,
)
from justice_desk.terms.errors import at_field
from justice_desk.terms.slip import parse, printed

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

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
) -> Replied:
    """Record the answer of the actor whose slip bears `code`.

    Args:
        session: a writing one.
        code: as typed from the paper.
        answer: accepted, declined or completed.
        on: the day of the answer; today when left out.
        note: the reason or the result, in words.

    Raises:
        BadSlip: the code comprises a mistake; never is another slip proposed.
        UnknownSlip, SlipOfRestrictedCase: no such slip, or not for this member.
        AnswerRefused: the referral takes no such answer any more.
        AnswerOutOfTime: before the referral was sent, or tomorrow.
    """
    row = _referral(session, parse(code))
    case_number = session.scalars(select(Case.number).where(Case.id == row.case_id)).one()
    if row.state is answer:
        return _replied(row, changed=False)
    case = open_case_for(session, "reply", case_number)
    check_answer(row.state, answer)
    day = _day(row, on)
    _move(session, case, row, answer, day)
    row.answered_on = row.answered_on or day
    row.completed_on = day if answer is ReferralState.COMPLETED else None
    with at_field("note"):
        row.state, row.answer_note = answer, checked_text(note)
    _close_task(session, row, day)
    _tell(session, case, row, day)
    return _replied(row, changed=True)


def _referral(session: Session, code: str) -> Referral:
    row = session.scalar(select(Referral).where(Referral.slip_code == code))
    if row is not None:
        return row
    if slip_exists(session, code):
        raise SlipOfRestrictedCase
    raise UnknownSlip(code=printed(code))


def _day(row: Referral, on: date | None) -> date:
    day = on or today()
    earliest = row.answered_on or row.sent_on
    if not earliest <= day <= today():
        raise AnswerOutOfTime(found=day.isoformat(), sent=earliest.isoformat())
    return day


def _move(session: Session, case: Case, row: Referral, answer: ReferralState, day: date) -> None:
    """Move the hold: to the actor on acceptance, back to the office when it is done or refused."""
    has_it = row.state is ReferralState.ACCEPTED
    if answer is ReferralState.DECLINED and not has_it:
        return
    if not has_it:
        _hand_over(session, case, day, HoldHow.ACCEPTED, row)
    if answer is not ReferralState.ACCEPTED:
        _hand_over(session, case, day, HoldHow.RETURNED, None)


def _hand_over(session: Session, case: Case, day: date, how: HoldHow, to: Referral | None) -> None:
    last = current_hold(session, case)
    last.until_on, last.ended = max(day, last.from_on), how
    session.flush()  # at most one hold is open: the old one ends before the new one begins
    session.add(
        Hold(
            case_id=case.id,
            position=last.position + 1,
            kind=HolderKind.ACTOR if to else HolderKind.OFFICE,
            actor_id=to.actor_id if to else None,
            referral_id=to.id if to else None,
            from_on=last.until_on,
            began=how,
        )
    )
    session.flush()


def _close_task(session: Session, row: Referral, day: date) -> None:
    waiting = select(Task).where(Task.referral_id == row.id, Task.done_on.is_(None))
    for task in session.scalars(waiting):
        task.done_on = day


def _tell(session: Session, case: Case, row: Referral, day: date) -> None:
    event = record(
        session,
        case,
        EventKind.REPLIED,
        on=day,
        note=row.answer_note,
        reference=row.reference,
        answer=row.state.value,
    )
    change(session, case, event, case, {"status": _status(session, case, row)})


def _status(session: Session, case: Case, row: Referral) -> CaseStatus:
    actor = session.get(JusticeActor, row.actor_id)
    if row.state is ReferralState.ACCEPTED:
        court = actor is not None and actor.type in COURTS
        return CaseStatus.IN_COURT if court else CaseStatus.REFERRED
    return case.status if _elsewhere(session, case) else CaseStatus.FOLLOW_UP


def _elsewhere(session: Session, case: Case) -> bool:
    """Tell whether another referral of the case is sent or accepted still."""
    waiting = select(func.count(Referral.id)).where(
        Referral.case_id == case.id,
        Referral.state.in_([ReferralState.SENT, ReferralState.ACCEPTED]),
    )
    return bool(session.scalar(waiting))


def _replied(row: Referral, *, changed: bool) -> Replied:
    return Replied(
        row.reference,
        row.state,
        row.completed_on or row.answered_on or row.sent_on,
        row.answer_note,
        changed,
    )
