"""What the office lived with an actor: answers, days to answer, declines, cases held now."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, select

from justice_desk.models.all import Case, Hold, Referral
from justice_desk.services.actors.complaints import ComplaintRow, complaints
from justice_desk.services.actors.finding import find
from justice_desk.services.actors.rows import ActorRow, row_of
from justice_desk.services.rights import require
from justice_desk.terms.enums import ReferralState

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

DECLINES: Final = 20
"""Declines that are told, the newest first."""
_NOT_SENT: Final = frozenset({ReferralState.DRAFT, ReferralState.CANCELLED})
_OWED: Final = frozenset({ReferralState.SENT, ReferralState.ACKNOWLEDGED})


@dataclass(frozen=True)
class Decline:
    """One refusal, with its reason as the slip gave it."""

    reference: str
    on: date | None
    reason: str


@dataclass(frozen=True)
class Held:
    """A case that the actor holds now."""

    number: str
    since: date


@dataclass(frozen=True)
class ActorRecord:
    """The record of one actor, from the cases that the member may see.

    Attributes:
        actor: the actor itself.
        received: referrals that were sent to it.
        answered: those of them that have an answer.
        overdue: those that owe one, and whose day has passed.
        median_days: days from sending to answer, the median; None without an answer.
        declines: its refusals, the newest first.
        held: the cases that it has now, the longest held first.
        complaints: about its conduct, the newest first.
    """

    actor: ActorRow
    received: int
    answered: int
    overdue: int
    median_days: float | None
    declines: tuple[Decline, ...]
    held: tuple[Held, ...]
    complaints: tuple[ComplaintRow, ...]

    @property
    def declined(self) -> int:
        """Return how many refusals are told."""
        return len(self.declines)


def record_of(session: Session, named: str, day: date) -> ActorRecord:
    """Return the record of an actor as of `day`.

    Raises:
        UnknownActor, AmbiguousActor: whom.
    """
    require(session, "actor show")
    actor = find(session, named)
    sent = _sent_to(session, actor.id)
    waits = [(r.answered_on - r.sent_on).days for r in sent if r.answered_on is not None]
    return ActorRecord(
        actor=row_of(session, actor),
        received=len(sent),
        answered=len(waits),
        overdue=sum(_is_overdue(row, day) for row in sent),
        median_days=float(median(waits)) if waits else None,
        declines=_declines(session, actor.id),
        held=_held(session, actor.id),
        complaints=complaints(session, str(actor.id)),
    )


def _sent_to(session: Session, actor_id: object) -> Sequence[Any]:
    """Return state and days of every referral that reached the actor; no text, no object."""
    return session.execute(
        select(Referral.state, Referral.sent_on, Referral.answered_on, Referral.reply_by).where(
            Referral.actor_id == actor_id, Referral.state.not_in(_NOT_SENT)
        )
    ).all()


def _is_overdue(row: Any, day: date) -> bool:
    return row.state in _OWED and row.reply_by is not None and row.reply_by < day


def _declines(session: Session, actor_id: object) -> tuple[Decline, ...]:
    told_on = func.coalesce(Referral.answered_on, Referral.sent_on)
    found = session.execute(
        select(Referral.reference, Referral.answered_on, Referral.answer_note)
        .where(Referral.actor_id == actor_id, Referral.state == ReferralState.DECLINED)
        .order_by(told_on.desc(), Referral.id.desc())
        .limit(DECLINES)
    )
    return tuple(Decline(*row) for row in found)


def _held(session: Session, actor_id: object) -> tuple[Held, ...]:
    found = session.execute(
        select(Case.number, Hold.from_on)
        .join(Case, Case.id == Hold.case_id)
        .where(Hold.actor_id == actor_id, Hold.until_on.is_(None))
        .order_by(Hold.from_on, Case.number)
    )
    return tuple(Held(row.number, row.from_on) for row in found)
