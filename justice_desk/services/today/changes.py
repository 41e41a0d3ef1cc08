"""What the others wrote, since the last visit, in cases that the member may see."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, literal, select

from justice_desk.models.all import Case, CaseEvent, JusticeActor, Member, Referral
from justice_desk.services.today.rows import Change
from justice_desk.storage.session import acting
from justice_desk.terms.enums import EventKind

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

QUIET: Final = (EventKind.PRINTED, EventKind.TASK, EventKind.CONSENT)
"""What moves nothing for anybody else."""
LOOKED_AT: Final = 500
"""The newest events that are looked through, so that a large import of hers hides nothing slow."""
_MILLISECONDS: Final = 80
"""Bits after the time in a key: UUIDv7 (RFC 9562, 5.7) begins with 48 bits of milliseconds."""


def changes_since(session: Session, moment: datetime | None, most: int) -> tuple[Change, ...]:
    """Return the newest events of other hands since a moment, newest first."""
    if moment is None:
        return ()
    found = session.execute(
        select(
            CaseEvent.kind,
            CaseEvent.details,
            CaseEvent.created_at,
            Case.number,
            Case.restricted,
            Member.full_name,
        )
        .join(Case, Case.id == CaseEvent.case_id)
        .join(Member, Member.id == CaseEvent.created_by)
        .where(
            CaseEvent.id > _far_enough(first_key(moment)),
            CaseEvent.created_by != acting(session).member_id,
            CaseEvent.kind.not_in(QUIET),
        )
        .order_by(CaseEvent.id.desc())
        .limit(most)
    ).all()
    actors = _actors(session, [row.details.get("reference") for row in found])
    return tuple(_change(row, actors) for row in found)


def first_key(moment: datetime) -> uuid.UUID:
    """Return the key below those of every row that was written after `moment`."""
    return uuid.UUID(int=int(moment.timestamp() * 1000) << _MILLISECONDS)


def _far_enough(first: uuid.UUID) -> ColumnElement[uuid.UUID]:
    """Return the key before those that are looked through: `first`, or a later one."""
    event = CaseEvent.__table__
    newer = select(event.c.id).where(event.c.id > first).order_by(event.c.id.desc())
    # a bare UUID would be bound as text, and SQLite holds every key to be greater than a text
    bound = literal(first, event.c.id.type)
    return func.coalesce(newer.offset(LOOKED_AT).limit(1).scalar_subquery(), bound)


def _actors(session: Session, references: list[str | None]) -> dict[str, str]:
    asked = [reference for reference in references if reference]
    if not asked:
        return {}
    found = session.execute(
        select(Referral.reference, JusticeActor.name)
        .join(JusticeActor, JusticeActor.id == Referral.actor_id)
        .where(
            Referral.office_id == acting(session).office_id,  # the index begins with it
            Referral.reference.in_(asked),
        )
    )
    return {row.reference: row.name for row in found}


def _change(row: Any, actors: dict[str, str]) -> Change:
    return Change(
        number=row.number,
        kind=row.kind,
        at=row.created_at,
        by=row.full_name,
        restricted=row.restricted,
        details=dict(row.details),
        actor=actors.get(row.details.get("reference", "")),
    )
