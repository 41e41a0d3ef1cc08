"""Fills the rows of the board; no name of a person stands in one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import aliased

from justice_desk.models.all import Case, JusticeActor, Referral
from justice_desk.rules.status import AWAITING
from justice_desk.terms.enums import JusticeOrder

if TYPE_CHECKING:
    import uuid
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.terms.enums import Outcome, Priority, ReferralKind, ReferralState

Origin = aliased(JusticeActor)


@dataclass(frozen=True)
class Party:
    """Who hands a case on, or takes it; the office has neither code nor order."""

    name: str
    code: str | None = None
    order: JusticeOrder | None = None


@dataclass(frozen=True)
class BoardRow:
    """One referral. `late` is by how many days its answer is overdue; 0 when it is not."""

    id: uuid.UUID
    reference: str
    number: str
    category: str
    restricted: bool
    kind: ReferralKind
    state: ReferralState
    priority: Priority
    origin: Party | None
    to: Party
    to_id: uuid.UUID
    sent_on: date
    reply_by: date | None
    acknowledged_on: date | None
    answered_on: date | None
    completed_on: date | None
    outcome: Outcome | None
    late: int


def rows_of(session: Session, ids: Sequence[uuid.UUID], today: date) -> tuple[BoardRow, ...]:
    """Return these referrals in this order; one that the member may not see leaves no gap."""
    if not ids:
        return ()
    found = session.execute(_details().where(Referral.id.in_(ids)))
    rows = {one.id: _row(one, today) for one in found}
    return tuple(rows[wanted] for wanted in ids if wanted in rows)


def _details() -> Any:
    return (
        select(
            Referral.id,
            Referral.reference,
            Case.number,
            Case.category,
            Case.restricted,
            Referral.kind,
            Referral.state,
            Referral.priority,
            Referral.actor_id,
            *_named(Origin, "origin"),
            *_named(JusticeActor, "to"),
            Referral.sent_on,
            Referral.reply_by,
            Referral.acknowledged_on,
            Referral.answered_on,
            Referral.completed_on,
            Referral.outcome,
        )
        .join(Case, Case.id == Referral.case_id)
        .join(JusticeActor, JusticeActor.id == Referral.actor_id)
        .outerjoin(Origin, Origin.id == Referral.from_actor_id)
    )


def _named(actor: Any, label: str) -> tuple[Any, ...]:
    return (
        actor.name.label(label),
        actor.code.label(f"{label}_code"),
        actor.order.label(f"{label}_order"),
    )


def _row(found: Any, today: date) -> BoardRow:
    return BoardRow(
        id=found.id,
        reference=found.reference,
        number=found.number,
        category=found.category,
        restricted=found.restricted,
        kind=found.kind,
        state=found.state,
        priority=found.priority,
        origin=_party(found.origin, found.origin_code, found.origin_order),
        to=Party(found.to, found.to_code, JusticeOrder(found.to_order)),
        to_id=found.actor_id,
        sent_on=found.sent_on,
        reply_by=found.reply_by,
        acknowledged_on=found.acknowledged_on,
        answered_on=found.answered_on,
        completed_on=found.completed_on,
        outcome=found.outcome,
        late=_late(found, today),
    )


def _late(row: Any, today: date) -> int:
    if row.reply_by is None or row.state not in AWAITING:
        return 0
    late: int = (today - row.reply_by).days
    return max(late, 0)


def _party(name: str | None, code: str, order: str) -> Party | None:
    return Party(name, code, JusticeOrder(order)) if name is not None else None
