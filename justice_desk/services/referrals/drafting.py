"""Sends a referral that was written as a draft; no safeguard is skipped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import JusticeActor, Task
from justice_desk.services.referrals.assessing import assess_rows
from justice_desk.services.referrals.errors import NotADraft, SentOutOfTime
from justice_desk.services.referrals.finding import open_referral_for
from justice_desk.services.referrals.referring import pass_on, refuse_twice, sent_day, written
from justice_desk.terms.clock import today
from justice_desk.terms.enums import ReferralState

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case, Referral
    from justice_desk.services.referrals.referring import Referred


def send(
    session: Session, reference: str, *, override: str | None = None, on: date | None = None
) -> Referred:
    """Send a draft: the safeguards are asked as of today, whatever day it was handed over `on`.

    Raises:
        UnknownReference, CaseIsRestricted, NotAllowed, AlreadyClosed: the referral.
        NotADraft: it was sent already, or called off.
        Blocked, OverrideNeeded, OverrideNotYours: a safeguard, with its reason.
        AlreadyReferred: the actor has the case, or is to answer another referral.
        SentOutOfTime: before the draft was written, before who has the case now, or tomorrow.
    """
    case, row = open_referral_for(session, "referral send", reference)
    if row.state is not ReferralState.DRAFT:
        raise NotADraft(reference=row.reference, sent=row.sent_on)
    actor = session.get_one(JusticeActor, row.actor_id)
    refuse_twice(session, case, actor)
    found = assess_rows(session, case, actor, sent=row)
    _done(session, row)
    row.sent_on = _day(session, case, row, on)
    pass_on(session, case, row, found, override)
    return written(row, found.findings)


def _day(session: Session, case: Case, row: Referral, on: date | None) -> date:
    if on is not None and on < row.sent_on:
        raise SentOutOfTime(found=on, sent=row.sent_on)
    return sent_day(session, case, row, on)


def _done(session: Session, row: Referral) -> None:
    waiting = select(Task).where(Task.referral_id == row.id, Task.done_on.is_(None))
    for task in session.scalars(waiting):
        task.done_on = today()
