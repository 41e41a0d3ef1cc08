"""What was done during an import and after it, as the audit numbers it: no clock is asked.

Two things of one moment would be one to a clock, and one that was set back would hide the later.
Whatever a verb changes of a case has an entry that names the case; only imports and merges write
rows in bulk, and these are told by their own rows (`built_on`).
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sqlalchemy import func, select

from justice_desk.models.all import AuditEntry
from justice_desk.terms.enums import AuditAction

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from sqlalchemy.orm import Session

    from justice_desk.models.all import ImportBatch, Record

_CHANGES: Final = (AuditAction.INSERT, AuditAction.UPDATE, AuditAction.DELETE)
_TOLD_ELSEWHERE: Final = ("import", "import undo", "duplicates merge", "duplicates undo")
"""Verbs whose work can be taken back whole: what stands of it is told by rows of its own."""


class Span(NamedTuple):
    """The first and the last entry of one import."""

    first: int
    last: int


def span_of(session: Session, batch: ImportBatch) -> Span:
    """Return where an import stands in the audit."""
    number = AuditEntry.number
    of_batch = select(func.min(number), func.max(number)).where(
        AuditEntry.table_name == "import_batch",
        AuditEntry.row_id == str(batch.id),
        AuditEntry.verb != "import undo",
    )
    first, last = session.execute(of_batch).one()
    return Span(first or 0, last or 0)


def worked_on(session: Session, span: Span, cases: Collection[uuid.UUID]) -> Iterator[uuid.UUID]:
    """Yield the cases on which somebody worked after an import."""
    found = select(AuditEntry.case_id).where(
        AuditEntry.case_id.in_(cases),
        AuditEntry.number > span.last,
        AuditEntry.action.in_(_CHANGES),
        AuditEntry.verb.not_in(_TOLD_ELSEWHERE),
    )
    yield from (key for key in session.scalars(found.distinct()) if key is not None)


def merged_since(session: Session, span: Span, cases: Collection[uuid.UUID]) -> Iterator[uuid.UUID]:
    """Yield the cases of which something was put together after an import, or taken apart."""
    found = select(AuditEntry.case_id).where(
        AuditEntry.case_id.in_(cases),
        AuditEntry.number > span.last,
        AuditEntry.verb.in_(("duplicates merge", "duplicates undo")),
    )
    yield from (key for key in session.scalars(found.distinct()) if key is not None)


def touched(
    session: Session, span: Span, model: type[Record], keys: Collection[uuid.UUID]
) -> frozenset[uuid.UUID]:
    """Return which of these rows were made or changed after an import."""
    found = select(AuditEntry.row_id).where(
        AuditEntry.table_name == model.__tablename__,
        AuditEntry.row_id.in_([str(key) for key in keys]),
        AuditEntry.number > span.last,
        AuditEntry.action.in_(_CHANGES),
    )
    return frozenset(map(uuid.UUID, session.scalars(found)))


def arisen(
    session: Session, span: Span, model: type[Any], cases: Collection[uuid.UUID]
) -> list[uuid.UUID]:
    """Return the rows of some cases that an import added while it changed them."""
    found = select(AuditEntry.row_id).where(
        AuditEntry.table_name == model.__tablename__,
        AuditEntry.case_id.in_(cases),
        AuditEntry.number.between(span.first, span.last),
        AuditEntry.action == AuditAction.INSERT,
    )
    return list(map(uuid.UUID, session.scalars(found)))
