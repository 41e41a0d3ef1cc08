"""Brings a judgment before a court of appeal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import or_, select

from justice_desk.models.all import Judgment, Referral, Task
from justice_desk.services.actors import find
from justice_desk.services.cases.choosing import chosen, in_force, which_one
from justice_desk.services.cases.finding import open_case_for
from justice_desk.services.cases.working import current_hold
from justice_desk.services.court.errors import AlreadyAppealed, NoJudgment, NotACourtOfAppeal
from justice_desk.services.referrals.appeals import APPEAL_DEADLINE, NEVER_HEARD
from justice_desk.services.referrals.assessing import assess_rows
from justice_desk.services.referrals.finding import open_referral_for
from justice_desk.services.referrals.referring import new_referral, pass_on, refuse_twice, written
from justice_desk.terms.clock import today
from justice_desk.terms.enums import HolderKind

if TYPE_CHECKING:
    import uuid

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case
    from justice_desk.services.referrals.referring import Referred, Request

APPEAL_COURTS: Final = frozenset({"cour_appel"})
"""The types that hear appeals: the courts of appeal of Bamako, Kayes and Mopti (domain.md §1.3)."""


def appeal(
    session: Session, decision: str, asked: Request, judgment_named: str | None = None
) -> Referred:
    """Bring a judgment before a court of appeal, with every safeguard of a referral.

    Args:
        session: a writing one.
        decision: a case, or the referral whose court decided.
        asked: of the court of appeal; its kind is an appeal.
        judgment_named: the id or the day of the judgment; may be left out where one only is in
            force that was not appealed.

    Raises:
        UnknownActor, AmbiguousActor, NotACourtOfAppeal: before anything else is judged.
        UnknownCase, UnknownReference, CaseIsRestricted, NotAllowed, AlreadyClosed: the case.
        WhichOne, NoSuchOne, WithdrawnAlready: which judgment is meant.
        NoJudgment, AlreadyAppealed: there is nothing to appeal against, or not any more.
        Blocked, OverrideNeeded, OverrideNotYours: a safeguard, with its reason.
    """
    court = find(session, asked.actor)
    if court.type not in APPEAL_COURTS:
        raise NotACourtOfAppeal(actor=court.name)
    case, of = _named(session, decision)
    judgment = _judgment(session, case, of, judgment_named)
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


def _judgment(session: Session, case: Case, of: Referral | None, named: str | None) -> Judgment:
    """Return the judgment that is meant; one that a higher court has is meant by none of two."""
    none = NoJudgment(number=case.number)
    if named:
        return chosen(session, case, Judgment, named, none)
    rows = [
        row for row in in_force(session, case, Judgment) if of is None or row.referral_id == of.id
    ]
    free = [row for row in rows if _appeal_of(session, row) is None]
    if len(free) > 1:
        raise which_one(case, free)
    if not rows:
        raise none
    return free[0] if free else rows[-1]


def _refuse_again(session: Session, judgment: Judgment) -> None:
    row = _appeal_of(session, judgment)
    if row is not None:
        raise AlreadyAppealed(decided=judgment.decided_on, reference=row.reference)


def _appeal_of(session: Session, judgment: Judgment) -> Referral | None:
    """Return the appeal that a court took up, or may still take up."""
    if judgment.appeal_referral_id is None:
        return None
    row = session.get_one(Referral, judgment.appeal_referral_id)
    return None if row.state in NEVER_HEARD else row


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
