"""The audit: who did what to which row, never a value; append-only, chained, signed."""

from __future__ import annotations

import uuid
from datetime import datetime

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from justice_desk.models.base import Base
from justice_desk.terms.enums import AuditAction


class AuditEntry(Base):
    """One link of the chain. `hash` covers every other column but `signature`, and `previous`."""

    __tablename__ = "audit_entry"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    office_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("office.id"))
    at: Mapped[datetime]
    member_id: Mapped[uuid.UUID]
    verb: Mapped[str] = mapped_column(String(40))
    action: Mapped[AuditAction]
    table_name: Mapped[str] = mapped_column(String(40))
    row_id: Mapped[str] = mapped_column(String(40))
    case_id: Mapped[uuid.UUID | None] = mapped_column(index=True)
    fields: Mapped[list[str]] = mapped_column(JSON)
    rows: Mapped[int]
    salt: Mapped[bytes]
    digest: Mapped[bytes]
    previous: Mapped[bytes]
    hash: Mapped[bytes] = mapped_column(unique=True)
    signature: Mapped[bytes]
