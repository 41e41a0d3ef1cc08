"""Finds the sitting that somebody names, and refuses what somebody else has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import Member, Sitting, SittingDay, SittingSecurity
from justice_desk.rules.sittings import OPEN
from justice_desk.services.cases.recording import told
from justice_desk.services.rights import require
from justice_desk.services.sittings.errors import SittingOver, UnknownSitting
from justice_desk.terms.clock import utc_now
from justice_desk.terms.errors import ChangedMeanwhile

if TYPE_CHECKING:
    import uuid
    from collections.abc import Mapping, Sequence

    from sqlalchemy.orm import Session

    from justice_desk.models.base import Record


def sitting_for(session: Session, verb: str, number: str) -> Sitting:
    """Return the sitting of this number, if the member may do `verb`.

    Raises:
        NotAllowed: her role does not hold the verb.
        UnknownSitting: none bears the number.
    """
    require(session, verb)
    typed = number.strip().upper()
    found = session.scalar(select(Sitting).where(Sitting.number == typed))
    if found is None:
        raise UnknownSitting(found=number)
    return found


def open_sitting_for(session: Session, verb: str, number: str) -> Sitting:
    """Return the same, but refuse one that was held or cancelled.

    Raises:
        SittingOver: it takes nothing more.
    """
    sitting = sitting_for(session, verb, number)
    if sitting.state not in OPEN:
        raise SittingOver(number=sitting.number)
    return sitting


def days_of(session: Session, sitting_id: uuid.UUID) -> Sequence[SittingDay]:
    """Return the days of a sitting in their order, room by room."""
    return session.scalars(
        select(SittingDay)
        .where(SittingDay.sitting_id == sitting_id)
        .order_by(SittingDay.held_on, SittingDay.room, SittingDay.id)
    ).all()


def last_security(session: Session, sitting_id: uuid.UUID) -> SittingSecurity | None:
    """Return the last word on security, None where nobody said one."""
    return session.scalar(
        select(SittingSecurity)
        .where(SittingSecurity.sitting_id == sitting_id)
        .order_by(SittingSecurity.said_at.desc(), SittingSecurity.id.desc())
        .limit(1)
    )


def refuse_older(
    session: Session, row: Record, seen: int | None, values: Mapping[str, object]
) -> None:
    """Refuse to change a sitting, or what stands below it, that moved on since it was seen.

    Neither keeps a trace of each field: whatever differs from what stands here now counts as
    changed by who wrote last.

    Raises:
        ChangedMeanwhile: with both values of the first field that differs.
    """
    if seen is None or seen == row.version:
        return
    for field, mine in values.items():
        theirs = getattr(row, field)
        if theirs != mine:
            who = session.get(Member, row.changed_by)
            raise ChangedMeanwhile(
                field=field,
                mine=told(mine) or "",
                theirs=told(theirs) or "",
                who=who.full_name if who else "",
                when=f"{row.changed_at:%Y-%m-%d %H:%M}",
            )


def touch(session: Session, sitting: Sitting, *, public: bool = False) -> None:
    """Count a change of what stands below a sitting; a public one outdates what was handed out."""
    if public:
        sitting.sequence += 1
    sitting.changed_at = utc_now()
    session.flush()
