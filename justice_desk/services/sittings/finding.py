"""Finds the sitting that somebody names, and refuses what somebody else has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, or_, select

from justice_desk.models.all import Member, Sitting, SittingDay, SittingSecurity
from justice_desk.rules.sittings import OPEN, to_come
from justice_desk.services.cases.recording import told
from justice_desk.services.rights import require
from justice_desk.services.sittings.errors import DaySat, SittingOver, UnknownSitting
from justice_desk.terms.clock import today, utc_now
from justice_desk.terms.errors import ChangedMeanwhile
from justice_desk.terms.sittings import SittingState

if TYPE_CHECKING:
    import uuid
    from collections.abc import Mapping, Sequence
    from datetime import date

    from sqlalchemy import ColumnElement
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
        raise UnknownSitting(found=number.strip() or "–")
    return found


def open_sitting_for(session: Session, verb: str, number: str) -> Sitting:
    """Return the same, but refuse one that was cancelled, or held to its last day.

    Raises:
        SittingOver: it takes nothing more.
    """
    sitting = sitting_for(session, verb, number)
    if not takes(sitting, sitting.last_on):
        raise SittingOver(number=sitting.number)
    return sitting


def takes(sitting: Sitting, day: date) -> bool:
    """Tell whether cases are still planned for a day of a sitting."""
    return to_come(sitting.state, sitting.first_on, day, today())


def refuse_sat(sitting: Sitting, day: date) -> None:
    """Refuse a day of a sitting on which nothing more is planned.

    Raises:
        SittingOver: nor on any other, it was cancelled or held to its last day.
        DaySat: the court sat on it, and sits on others still.
    """
    if takes(sitting, day):
        return
    if takes(sitting, sitting.last_on):
        raise DaySat(number=sitting.number, day=day)
    raise SittingOver(number=sitting.number)


def still_to_come() -> ColumnElement[bool]:
    """Return the condition on `Sitting` and `SittingDay`, joined, that `takes` is."""
    later = and_(SittingDay.held_on > Sitting.first_on, SittingDay.held_on >= today())
    return or_(Sitting.state.in_(OPEN), and_(Sitting.state == SittingState.HELD, later))


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
