"""The restrictions of the office: those in force for the safeguards, all of them for a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import Member, Restriction
from justice_desk.rules.safeguards import OfficeRule
from justice_desk.services.rights import require
from justice_desk.terms.clock import today
from justice_desk.terms.enums import JusticeOrder

if TYPE_CHECKING:
    import uuid
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.terms.enums import FindingKind


@dataclass(frozen=True)
class RestrictionRow:
    """One restriction; `valid_to` is the first day without it, `end_asked_by` a full name."""

    id: uuid.UUID
    kind: FindingKind
    title: str
    reason: str
    category: str | None
    receiver_type: str | None
    receiver_order: str | None
    valid_from: date
    valid_to: date | None
    in_force: bool
    end_asked_by: str | None
    end_asked_on: date | None
    end_confirmed_by: str | None


def in_force(session: Session) -> tuple[OfficeRule, ...]:
    """Return what holds today, the oldest first, for the safeguards."""
    rows = session.scalars(select(Restriction).order_by(Restriction.id))
    return tuple(_rule(row) for row in rows if holds(row))


def listed(session: Session, *, ended: bool = False) -> Sequence[RestrictionRow]:
    """Return the restrictions, the newest first; with `ended` those that hold no more as well.

    Raises:
        NotAllowed: her role does not hold this verb.
    """
    require(session, "restriction list")
    rows = session.scalars(select(Restriction).order_by(Restriction.id.desc()))
    return [row_of(session, row) for row in rows if ended or holds(row)]


def holds(row: Restriction) -> bool:
    """Return whether a restriction holds today."""
    return row.valid_from <= today() and (row.valid_to is None or today() < row.valid_to)


def row_of(session: Session, row: Restriction) -> RestrictionRow:
    """Return a restriction as a frozen row."""
    return RestrictionRow(
        id=row.id,
        kind=row.kind,
        title=row.title,
        reason=row.reason,
        category=row.category,
        receiver_type=row.receiver_type,
        receiver_order=row.receiver_order,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        in_force=holds(row),
        end_asked_by=_name(session, row.end_asked_by),
        end_asked_on=row.end_asked_on,
        end_confirmed_by=_name(session, row.end_confirmed_by),
    )


def _rule(row: Restriction) -> OfficeRule:
    order = row.receiver_order
    return OfficeRule(
        id=str(row.id),
        kind=row.kind,
        title=row.title,
        reason=row.reason,
        category=row.category,
        receiver_type=row.receiver_type,
        receiver_order=JusticeOrder(order) if order else None,
    )


def _name(session: Session, member_id: uuid.UUID | None) -> str | None:
    return session.get_one(Member, member_id).full_name if member_id else None
