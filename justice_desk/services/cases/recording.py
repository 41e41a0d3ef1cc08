"""Writes what happened: an event, the fields that it changed, and the words to search."""

from __future__ import annotations

import uuid
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Enum as EnumColumn
from sqlalchemy import select

from justice_desk.models.all import Case, CaseEvent, CaseMerge, FieldChange, Member, Record
from justice_desk.services.cases.finding import parties_of
from justice_desk.services.places import path_of
from justice_desk.storage.search.index import index_case
from justice_desk.terms.clock import today, utc_now
from justice_desk.terms.errors import ChangedMeanwhile

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sqlalchemy.orm import Session

    from justice_desk.terms.enums import EventKind


def record(
    session: Session,
    case: Case,
    kind: EventKind,
    *,
    note: str = "",
    on: date | None = None,
    **details: str,
) -> CaseEvent:
    """Add a dated event to a case; `details` holds codes and references, never a name."""
    event = CaseEvent(
        case_id=case.id, kind=kind, happened_on=on or today(), note=note, details=details
    )
    session.add(event)
    session.flush()
    return event


def change(
    session: Session,
    case: Case,
    event: CaseEvent,
    row: Record,
    values: Mapping[str, object],
    *,
    seen: int | None = None,
) -> None:
    """Change fields of a case or of a row beside it, keeping what was recorded before.

    A field that says the same already is no change.

    Raises:
        ChangedMeanwhile: one of the fields moved on since the version `seen` of the case.
    """
    for field, after in values.items():
        before = getattr(row, field)
        if before == after:
            continue
        if seen is not None:
            refuse_stale(session, row, field, after, seen)
        setattr(row, field, after)
        session.add(trace(case, event, row, field, before, after))
    case.changed_at = utc_now()
    session.flush()


def reindex(session: Session, case: Case) -> None:
    """Make the case findable by its number, its persons, its place and its sentence."""
    persons = [person for _, person in parties_of(session, case.id)]
    places = {p for p in (case.place_id, *(person.place_id for person in persons)) if p}
    index_case(
        session,
        case.id,
        case.number,
        case.old_number,
        case.summary,
        *_numbers_within(session, case),
        *(name for person in persons for name in (person.name, person.name_arabic)),
        *(path_of(session, place) for place in places),
    )


def _numbers_within(session: Session, case: Case) -> list[str]:
    """Return the numbers of the cases that were put into this one: they lead here."""
    put = select(CaseMerge).where(CaseMerge.case_id == case.id, CaseMerge.undone_at.is_(None))
    merges = session.scalars(put).all()
    return [n for one in merges for n in (one.number, one.gone.get("old_number")) if n]


def told(value: object) -> str | None:
    """Return a value as it is kept in a correction; several codes stand between commas."""
    if value is None:
        return None
    if isinstance(value, list):
        return ",".join(map(str, value))
    return str(value.value) if isinstance(value, Enum) else str(value)


def typed(row: Record, field: str, text: str | None) -> object:
    """Return what was kept in a correction as its column holds it."""
    kind: Any = type(row).__table__.c[field].type
    if text is None:
        return None
    if isinstance(kind, EnumColumn):
        return kind.enum_class(text) if kind.enum_class else text
    read = _READ.get(kind.python_type)
    return read(text) if read else text


_READ: Final[dict[type, Callable[[str], object]]] = {
    date: date.fromisoformat,
    int: int,
    bool: "True".__eq__,
    uuid.UUID: uuid.UUID,
    object: lambda text: text.split(",") if text else [],
}
"""Reads back what `told` writes, by the type of the column; JSON ones, of any type, hold codes."""


def trace(
    case: Case, event: CaseEvent, row: Record, field: str, before: object, after: object
) -> FieldChange:
    """Return what is kept of one changed field, not yet in the session."""
    return FieldChange(
        case_id=case.id,
        event_id=event.id,
        table_name=row.__tablename__,
        row_id=row.id,
        field=field,
        before=told(before),
        after=told(after),
        case_version=case.version + 1,
    )


def refuse_stale(session: Session, row: Record, field: str, mine: object, seen: int) -> None:
    """Refuse to change a field that moved on since it was seen.

    Raises:
        ChangedMeanwhile: with both values.
    """
    moved = session.scalar(
        select(FieldChange)
        .where(
            FieldChange.row_id == row.id,
            FieldChange.field == field,
            FieldChange.case_version > seen,
        )
        .order_by(FieldChange.case_version.desc())
        .limit(1)
    )
    if moved is not None:
        who = session.get(Member, moved.created_by)
        raise ChangedMeanwhile(
            field=field,
            mine=told(mine) or "",
            theirs=moved.after or "",
            who=who.full_name if who else "",
            when=f"{moved.created_at:%Y-%m-%d %H:%M}",
        )
