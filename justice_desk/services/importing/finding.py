"""Finds an import, and lists those of the office."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import ImportBatch, Member
from justice_desk.services.importing.errors import UnknownBatch
from justice_desk.services.importing.rows import BatchRow
from justice_desk.services.importing.told import Reading
from justice_desk.services.rights import require

if TYPE_CHECKING:
    from typing import Any

    from sqlalchemy.orm import Session


def batches(session: Session) -> tuple[BatchRow, ...]:
    """Return what was taken in, the newest first; files that are undone too.

    Raises:
        NotAllowed: the member's role does not hold this verb.
    """
    require(session, "import list")
    found = session.execute(
        select(ImportBatch, Member.full_name)
        .join(Member, Member.id == ImportBatch.created_by)
        .order_by(ImportBatch.id.desc())
    )
    return tuple(_row(batch, name) for batch, name in found)


def batch_named(session: Session, said: str | uuid.UUID) -> ImportBatch:
    """Return the import of an id.

    Raises:
        UnknownBatch: there is none.
    """
    try:
        key = said if isinstance(said, uuid.UUID) else uuid.UUID(said.strip())
    except ValueError as error:
        raise UnknownBatch(found=said) from error
    found = session.get(ImportBatch, key)
    if found is None:
        raise UnknownBatch(found=said)
    return found


def reading_of(settings: dict[str, Any]) -> Reading:
    """Return how a file was read, as it was kept."""
    return Reading(settings.get("columns", {}), settings.get("settings", {}))


def _row(batch: ImportBatch, by: str) -> BatchRow:
    return BatchRow(
        id=batch.id,
        kind=batch.kind,
        file_name=batch.file_name,
        rows=batch.rows,
        outcomes=dict(batch.outcomes),
        state=batch.state,
        by=by,
        at=batch.created_at,
        undone_at=batch.undone_at,
        reading=reading_of(batch.settings),
    )
