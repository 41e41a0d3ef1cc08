"""What came in from a file: the batch, what each row said as it was written, saved mappings."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from justice_desk.models.base import Record
from justice_desk.models.scope import OfCase
from justice_desk.terms.importing import BatchState, ImportKind


class ImportBatch(Record):
    """One file taken in.

    `outcomes` counts its rows by `RowOutcome`; `settings` holds how columns and dates were read.
    """

    __tablename__ = "import_batch"

    kind: Mapped[ImportKind]
    file_name: Mapped[str] = mapped_column(String(200))
    sha256: Mapped[str] = mapped_column(String(64))
    rows: Mapped[int]
    outcomes: Mapped[dict[str, int]] = mapped_column(JSON, default=dict)
    settings: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    state: Mapped[BatchState] = mapped_column(default=BatchState.APPLIED)
    undone_at: Mapped[datetime | None]


class ImportedCase(OfCase, Record):
    """The row of a register that a case came from, as written; hidden with the case.

    `identity` is the same whenever the same line of a register comes in again, `digest` only as
    long as nothing in it changed.
    """

    __tablename__ = "imported_case"

    batch_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("import_batch.id"), index=True)
    sheet: Mapped[str] = mapped_column(String(100))
    row: Mapped[int]
    identity: Mapped[str] = mapped_column(String(64), index=True)
    digest: Mapped[str] = mapped_column(String(64))
    created: Mapped[bool] = mapped_column(default=True)
    event_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("case_event.id"))
    written: Mapped[dict[str, str]] = mapped_column(JSON, default=dict)


class ImportedItem(Record):
    """The row that a consultation or a justice actor came from, as written."""

    __tablename__ = "imported_item"

    batch_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("import_batch.id"), index=True)
    target_id: Mapped[uuid.UUID] = mapped_column(index=True)
    sheet: Mapped[str] = mapped_column(String(100))
    row: Mapped[int]
    identity: Mapped[str] = mapped_column(String(64), index=True)
    digest: Mapped[str] = mapped_column(String(64))
    created: Mapped[bool] = mapped_column(default=True)
    before: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    written: Mapped[dict[str, str]] = mapped_column(JSON, default=dict)


class ImportMapping(Record):
    """How the columns of one kind of file are read, kept under a name."""

    __tablename__ = "import_mapping"
    __table_args__ = (UniqueConstraint("office_id", "name"),)

    name: Mapped[str] = mapped_column(String(80))
    kind: Mapped[ImportKind]
    columns: Mapped[dict[str, str]] = mapped_column(JSON, default=dict)
    settings: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
