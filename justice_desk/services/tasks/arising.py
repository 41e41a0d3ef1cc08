"""Tasks that arise by themselves from a consent or an intake, and end with their cause."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import Consent, JusticeActor, Referral, Task
from justice_desk.rules.reference import category
from justice_desk.rules.reference.rows import Flag
from justice_desk.rules.safeguards import HEALTH
from justice_desk.rules.status import UNDER_WAY
from justice_desk.terms.clock import today
from justice_desk.terms.enums import ConsentPurpose, Priority

if TYPE_CHECKING:
    import uuid
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case

RENEW_BEFORE: Final = timedelta(days=7)
"""A consent is to be asked again a week before it ends."""
CARE_WITHIN: Final = timedelta(hours=72)
"""Care after sexual violence counts within 72 hours (domain.md, health after rape)."""
CONSENT_RENEW: Final = "consent_renew"
CONSENT_GONE: Final = "consent_gone"
HEALTH_72H: Final = "health_72h"
CHOOSE_NEXT: Final = "choose_next"
RESERVED: Final = "reserved_judgment"
DAYS_TO_CHOOSE: Final = {Priority.HOURS_24: 0, Priority.HOURS_72: 1, Priority.WEEKS_2: 3}
"""Days from a refusal until another receiver is due, by how urgent the referral was."""


def ask_again(session: Session, case: Case, consent: Consent) -> None:
    """Follow an answer that was just recorded: it ends the wait for it, and may end itself.

    The task of an older answer of the same purpose and receiver is done; a new one is due a week
    before a consent with an end runs out.
    """
    session.flush()
    for older in _same_question(session, consent):
        end(session, case.id, CONSENT_RENEW, consent_id=older)
    if consent.refused or consent.until is None or consent.until < today():
        return
    due = max(consent.until - RENEW_BEFORE, consent.given_on)
    session.add(
        Task(
            case_id=case.id,
            kind=CONSENT_RENEW,
            due_on=due,
            member_id=case.responsible_id,
            consent_id=consent.id,
        )
    )


def call_off(session: Session, case: Case, gone: Consent) -> None:
    """Follow a consent that was taken back: who has its letter, or the case, is to be told today.

    The task ends with the referral, once it is called off, taken back or answered to its end.
    """
    if gone.purpose is not ConsentPurpose.REFERRAL:
        return
    under_way = session.execute(
        select(Referral, JusticeActor.type)
        .join(JusticeActor, JusticeActor.id == Referral.actor_id)
        .where(Referral.case_id == case.id, Referral.state.in_(UNDER_WAY))
    )
    for row, kind in under_way.all():
        if gone.receiver_id == row.actor_id or gone.receiver_type == kind:
            task = Task(case_id=case.id, kind=CONSENT_GONE, due_on=today(), referral_id=row.id)
            task.member_id = case.responsible_id
            session.add(task)


def bring_to_care(session: Session, case: Case) -> None:
    """Follow an intake: what happened within 72 hours, or nobody knows when, is brought to care."""
    if Flag.HEALTH_72H not in category(case.category).flags:
        return
    last = (case.facts_on or case.opened_on) + CARE_WITHIN
    if last < case.opened_on:
        return
    session.add(Task(case_id=case.id, kind=HEALTH_72H, due_on=last, member_id=case.responsible_id))


def referral_sent(session: Session, case: Case, referral: Referral) -> None:
    """Follow a referral that was sent: a receiver is found, and one of health ends its wait."""
    end(session, case.id, CHOOSE_NEXT)
    if session.get_one(JusticeActor, referral.actor_id).type in HEALTH:
        end(session, case.id, HEALTH_72H)


def choose_next(session: Session, case: Case, refused: Referral, day: date) -> None:
    """Follow a refusal that leaves the case with nobody else: another way must be found."""
    waiting = select(Referral.id).where(
        Referral.case_id == case.id, Referral.id != refused.id, Referral.state.in_(UNDER_WAY)
    )
    if session.scalar(waiting.limit(1)) is not None:
        return
    due = day + timedelta(days=DAYS_TO_CHOOSE[refused.priority])
    task = Task(case_id=case.id, kind=CHOOSE_NEXT, due_on=due, member_id=case.responsible_id)
    session.add(task)


def await_judgment(session: Session, case: Case, day: date | None) -> None:
    """Follow what a court does with a case: a judgment that it reserved is asked for on its day.

    Args:
        session: a writing one.
        case: that was called.
        day: of the reserved judgment; None where none is awaited any more.
    """
    end(session, case.id, RESERVED)
    if day is not None:
        task = Task(case_id=case.id, kind=RESERVED, due_on=day, member_id=case.responsible_id)
        session.add(task)
        session.flush()


def end(
    session: Session,
    case_id: uuid.UUID,
    kind: str,
    *,
    consent_id: uuid.UUID | None = None,
    on: date | None = None,
) -> None:
    """Write that the open tasks of a kind are done, since their cause is."""
    waiting = select(Task).where(Task.case_id == case_id, Task.kind == kind, Task.done_on.is_(None))
    if consent_id is not None:
        waiting = waiting.where(Task.consent_id == consent_id)
    for task in session.scalars(waiting):
        task.done_on = on or today()
    session.flush()


def _same_question(session: Session, consent: Consent) -> list[uuid.UUID]:
    rows = session.scalars(
        select(Consent).where(Consent.case_id == consent.case_id, Consent.id != consent.id)
    )
    asked = (consent.purpose, consent.receiver_id, consent.receiver_type, consent.by_id)
    return [
        row.id
        for row in rows
        if (row.purpose, row.receiver_id, row.receiver_type, row.by_id) == asked
    ]
