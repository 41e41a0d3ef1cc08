"""Sees who must not have a case any more once more is known of it, and asks to take it back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import JusticeActor, Referral, Task
from justice_desk.rules.safeguards import barred
from justice_desk.rules.status import UNDER_WAY
from justice_desk.services.referrals.facts import actor_facts, case_facts
from justice_desk.terms.clock import today

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case

RECEIVER_BARRED: Final = "receiver_barred"


@dataclass(frozen=True)
class Barred:
    """A referral that would be blocked today: to whom it went, and why it must come back."""

    reference: str
    actor: str
    why: str


def call_back(session: Session, case: Case) -> tuple[Barred, ...]:
    """Ask to take a case back from everybody who would not be given it today.

    A task due today arises for each referral under way that a safeguard now blocks, once; it ends
    with the referral, or when nothing bars the receiver any more.
    """
    under_way = session.execute(
        select(Referral, JusticeActor)
        .join(JusticeActor, JusticeActor.id == Referral.actor_id)
        .where(Referral.case_id == case.id, Referral.state.in_(UNDER_WAY))
        .order_by(Referral.position)
    )
    looked = [_look(session, case, row, actor) for row, actor in under_way.all()]
    session.flush()
    return tuple(one for one in looked if one is not None)


def _look(session: Session, case: Case, row: Referral, actor: JusticeActor) -> Barred | None:
    found = barred(case_facts(session, case, but=row), actor_facts(session, actor))
    asked = session.scalar(
        select(Task).where(
            Task.referral_id == row.id, Task.kind == RECEIVER_BARRED, Task.done_on.is_(None)
        )
    )
    if found is None:
        if asked is not None:
            asked.done_on = today()
        return None
    if asked is None:
        task = Task(case_id=case.id, kind=RECEIVER_BARRED, due_on=today(), referral_id=row.id)
        task.member_id = case.responsible_id
        session.add(task)
    return Barred(row.reference, actor.name, found.reason)
