"""What the colleagues did since the coordinator was last here, so that her day has news."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import Case, Referral, Visit
from justice_desk.services.cases.noting import add_note
from justice_desk.services.referrals.replying import reply
from justice_desk.storage.session import acting
from justice_desk.terms import clock
from justice_desk.terms.enums import CaseStatus, ReferralKind, ReferralState

if TYPE_CHECKING:
    import uuid
    from datetime import date

    from sqlalchemy.orm import Session

NOTES: Final = (
    "La personne a téléphoné ; elle apporte les papiers jeudi.",
    "Passée au bureau avec sa sœur, rien de nouveau.",
)
ANSWERS: Final = (
    (ReferralState.ACCEPTED, "La personne est convoquée la semaine prochaine."),
    (ReferralState.ACKNOWLEDGED, "Courrier reçu au secrétariat."),
)


def was_here(session: Session) -> None:
    """Write that who acts looked at her day a day ago."""
    yesterday = clock.utc_now() - timedelta(days=1)
    session.add(Visit(member_id=acting(session).member_id, seen_at=yesterday, before_at=None))


def work(session: Session, whose: uuid.UUID, today: date) -> None:
    """Write notes in the newest cases of a member, and record answers that came in time.

    Args:
        session: a writing one, of a colleague.
        whose: the member who shall find news.
        today: the last day of the register.
    """
    with clock.as_of(today):
        for number, note in zip(_newest(session, whose), NOTES, strict=False):
            add_note(session, number, note)
        for code, (answer, said) in zip(_awaited(session, today), ANSWERS, strict=False):
            reply(session, code, answer, note=said)


def _newest(session: Session, whose: uuid.UUID) -> list[str]:
    asked = select(Case.number).where(
        Case.responsible_id == whose, Case.status != CaseStatus.CLOSED
    )
    newest = asked.order_by(Case.opened_on.desc(), Case.year.desc(), Case.sequence.desc())
    return list(session.scalars(newest.limit(len(NOTES))))


def _awaited(session: Session, today: date) -> list[str]:
    """Return the slips of hand-overs that are not late, those with the most time left first."""
    asked = select(Referral.slip_code).where(
        Referral.state == ReferralState.SENT,
        Referral.kind == ReferralKind.HANDOVER,
        Referral.reply_by > today,
    )
    ordered = asked.order_by(Referral.reply_by.desc(), Referral.reference)
    return list(session.scalars(ordered.limit(len(ANSWERS))))
