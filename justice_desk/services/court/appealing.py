"""Brings a judgment before a court of appeal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import or_, select

from justice_desk.models.all import Referral, Task
from justice_desk.services.actors import find
from justice_desk.services.cases.finding import open_case_for
from justice_desk.services.cases.working import current_hold
from justice_desk.services.court.errors import AlreadyAppealed, NotACourtOfAppeal
from justice_desk.services.court.judging import last_judgment
from justice_desk.services.referrals.appeals import APPEAL_DEADLINE, NEVER_HEARD
from justice_desk.services.referrals.assessing import assess_rows
from justice_desk.services.referrals.finding import open_referral_for
from justice_desk.services.referrals.referring import new_referral, pass_on, refuse_twice, written
from justice_desk.terms.clock import today
from justice_desk.terms.enums import HolderKind

if TYPE_CHECKING:
    import uuid

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case, Judgment
    from justice_desk.services.referrals.referring import Referred, Request

APPEAL_COURTS: Final = frozenset({"cour_appel"})
"""The types that hear appeals: the courts of appeal of Bamako, Kayes and Mopti (domain.md §1.3)."""


def appeal(session: Session, decision: str, asked: Request) -> Referred:
    """Bring a judgment before a court of appeal, with every safeguard of a referral.

    Args:
        session: a writing one.
        decision: a case, whose last judgment is meant, or the referral whose court decided.
        asked: of the court of appeal; its kind is an appeal.

    Raises:
        UnknownActor, AmbiguousActor, NotACourtOfAppeal: before anything else is judged.
        UnknownCase, UnknownReference, CaseIsRestricted, NotAllowed, AlreadyClosed: the case.
        NoJudgment, AlreadyAppealed: there is nothing to appeal against, or not any more.
        Blocked, OverrideNeeded, OverrideNotYours: a safeguard, with its reason.
    """
    court = find(session, asked.actor)
    if court.type not in APPEAL_COURTS:
        raise NotACourtOfAppeal(actor=court.name)
    case, of = _named(session, decision)
    judgment = last_judgment(session, case, of)
    _refuse_again(session, judgment)
    row = new_referral(session, case, court, asked)
    refuse_twice(session, case, court)
    found = assess_rows(session, case, court, sent=row)
    row.from_actor_id = _from(session, case)
    pass_on(session, case, row, found, asked.override)
    judgment.appeal_referral_id = row.id
    _done(session, case, judgment)
    return written(row, found.findings)


def _named(session: Session, decision: str) -> tuple[Case, Referral | None]:
    if "/" in decision:
        return open_referral_for(session, "referral appeal", decision)
    return open_case_for(session, "referral appeal", decision), None


def _refuse_again(session: Session, judgment: Judgment) -> None:
    if judgment.appeal_referral_id is None:
        return
    row = session.get_one(Referral, judgment.appeal_referral_id)
    if row.state in NEVER_HEARD:
        return
    raise AlreadyAppealed(decided=judgment.decided_on, reference=row.reference)


def _from(session: Session, case: Case) -> uuid.UUID | None:
    """Return who hands the case up: the actor that has it still, else the office."""
    hold = current_hold(session, case)
    return hold.actor_id if hold.kind is HolderKind.ACTOR else None


def _done(session: Session, case: Case, judgment: Judgment) -> None:
    waiting = select(Task).where(
        Task.case_id == case.id,
        Task.kind == APPEAL_DEADLINE,
        or_(Task.judgment_id == judgment.id, Task.judgment_id.is_(None)),
        Task.done_on.is_(None),
    )
    for task in session.scalars(waiting):
        task.done_on = today()
