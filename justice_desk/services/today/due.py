"""The tasks that are late, due today and due this week: how many, and the first of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import case, func, select

from justice_desk.services.tasks.reach import TASK, in_order, within
from justice_desk.services.tasks.rows import rows_of
from justice_desk.services.today.rows import WEEK, Band, Group

if TYPE_CHECKING:
    import uuid
    from collections.abc import Mapping, Sequence
    from datetime import date

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session


def groups_of(
    session: Session, day: date, *, mine: bool, most: Mapping[Band, int]
) -> tuple[Group, ...]:
    """Return the three bands, each with at most so many of its tasks."""
    asked = within(session, mine=mine)
    counts = _counts(session, day, asked)
    ids = {
        band: _first(session, band, day, mine=mine, most=most[band]) if counts[band] else ()
        for band in Band
    }
    known = {
        row.id: row for row in rows_of(session, [key for keys in ids.values() for key in keys])
    }
    return tuple(
        Group(band, counts[band], tuple(known[key] for key in ids[band] if key in known))
        for band in Band
    )


def _counts(session: Session, day: date, asked: Sequence[ColumnElement[bool]]) -> dict[Band, int]:
    due = TASK.c.due_on
    band = case((due < day, Band.LATE.value), (due == day, Band.TODAY.value), else_=Band.WEEK.value)
    told = band.label("band")
    found = session.execute(
        select(told, func.count()).where(due <= day + WEEK, *asked).group_by(told)
    )
    return dict.fromkeys(Band, 0) | {Band(name): count for name, count in found}


def _first(
    session: Session, band: Band, day: date, *, mine: bool, most: int
) -> Sequence[uuid.UUID]:
    """Return the first tasks of a band; what is late longest comes first."""
    due = TASK.c.due_on
    when = {
        Band.LATE: (due < day,),
        Band.TODAY: (due == day,),
        Band.WEEK: (due > day, due <= day + WEEK),
    }[band]
    return session.scalars(in_order(session, mine=mine, when=when).limit(most)).all()
