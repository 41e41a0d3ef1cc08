"""Moves a case from one holder to the next, and keeps of each move what stood there before.

One holder at any time: a hold ends on the day on which the next one begins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import FieldChange, Hold, JusticeActor, Referral, Task
from justice_desk.services.cases.recording import change
from justice_desk.services.cases.working import current_hold
from justice_desk.services.referrals.errors import HeldElsewhere
from justice_desk.terms.enums import HolderKind, HoldHow, ReferralKind, ReferralState

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case, CaseEvent

WAITS: Final = ("reply_slip", "draft_referral", "consent_gone", "receiver_barred")
"""The kinds of tasks that end with their referral."""
MADE: Final = "position"
"""The field whose first value tells that a hold was made."""

_HOW: Final = {
    ReferralKind.HANDOVER: HoldHow.ACCEPTED,
    ReferralKind.FORWARD: HoldHow.FORWARDED,
    ReferralKind.APPEAL: HoldHow.APPEALED,
}


def has_it(session: Session, case: Case, row: Referral) -> bool:
    """Tell whether the actor of a referral has the case now, by this referral."""
    return current_hold(session, case).referral_id == row.id


def may_take(hold: Hold, row: Referral) -> bool:
    """Tell whether a referral may take the case from who holds it.

    The office hands on what it holds; an actor what it holds itself.
    """
    if hold.kind is HolderKind.OFFICE:
        return True
    return row.from_actor_id is not None and hold.actor_id == row.from_actor_id


def take(session: Session, case: Case, event: CaseEvent, row: Referral, day: date) -> None:
    """Give the case to the actor of a referral; who had it before has done its part.

    Raises:
        HeldElsewhere: another actor has the case.
    """
    hold = current_hold(session, case)
    if not may_take(hold, row):
        raise _elsewhere(session, hold)
    _end_part(session, case, event, hold, day)
    _follow(session, case, event, day, _HOW[row.kind], row)


def give_back(
    session: Session, case: Case, event: CaseEvent, day: date, how: HoldHow = HoldHow.RETURNED
) -> None:
    """Bring the case back to the office."""
    _follow(session, case, event, day, how, None)


def finish_task(session: Session, case: Case, event: CaseEvent, row: Referral, day: date) -> None:
    """Close what waited for this referral; a reaction that was asked for is left to a person."""
    waiting = select(Task).where(
        Task.referral_id == row.id, Task.kind.in_(WAITS), Task.done_on.is_(None)
    )
    for task in session.scalars(waiting).all():
        change(session, case, event, task, {"done_on": day})


def _follow(
    session: Session, case: Case, event: CaseEvent, day: date, how: HoldHow, to: Referral | None
) -> None:
    last = current_hold(session, case)
    # At most one hold is open: the old one ends before the new one begins.
    begins = max(day, last.from_on)
    change(session, case, event, last, {"until_on": begins, "ended": how})
    made = Hold(
        case_id=case.id,
        position=last.position + 1,
        kind=HolderKind.ACTOR if to else HolderKind.OFFICE,
        actor_id=to.actor_id if to else None,
        referral_id=to.id if to else None,
        from_on=begins,
        began=how,
    )
    session.add(made)
    session.add(
        FieldChange(
            case_id=case.id,
            event_id=event.id,
            table_name=Hold.__tablename__,
            row_id=made.id,
            field=MADE,
            before=None,
            after=str(made.position),
            case_version=case.version + 1,
        )
    )
    session.flush()


def _end_part(session: Session, case: Case, event: CaseEvent, hold: Hold, day: date) -> None:
    """Complete the referral of an actor who sends the case on: it has no more to answer."""
    row = session.get(Referral, hold.referral_id) if hold.referral_id else None
    if row is None or row.state is not ReferralState.ACCEPTED:
        return
    values = {"state": ReferralState.COMPLETED, "completed_on": day}
    change(session, case, event, row, values)
    finish_task(session, case, event, row, day)


def _elsewhere(session: Session, hold: Hold) -> HeldElsewhere:
    actor = session.get_one(JusticeActor, hold.actor_id)
    row = session.get(Referral, hold.referral_id) if hold.referral_id else None
    return HeldElsewhere(actor=actor.name, reference=row.reference if row else "–")
