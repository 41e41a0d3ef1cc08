"""The office, its members, and the counters that number its papers."""

from __future__ import annotations

import uuid
from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from justice_desk.models.base import Base, Record
from justice_desk.models.keys import new_id
from justice_desk.terms.enums import Role, Sex


class Office(Base):
    """The one office that owns this register; its `code` begins every number."""

    __tablename__ = "office"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    code: Mapped[str] = mapped_column(String(8), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    region: Mapped[str] = mapped_column(String(80))
    demo: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]
    recovery_public: Mapped[bytes | None]
    recovery_tag: Mapped[bytes | None]
    address: Mapped[str | None] = mapped_column(String(400))
    phone: Mapped[str | None] = mapped_column(String(20))
    last_backup_at: Mapped[datetime | None]
    last_backup_to: Mapped[str | None] = mapped_column(String(500))


class Member(Record):
    """Who works in the office and can unlock it; the private halves of the keys lie elsewhere."""

    __tablename__ = "member"
    __table_args__ = (UniqueConstraint("office_id", "name"),)

    name: Mapped[str] = mapped_column(String(40))
    full_name: Mapped[str] = mapped_column(String(200))
    role: Mapped[Role]
    box_public: Mapped[bytes]
    sign_public: Mapped[bytes]
    former_sign_public: Mapped[bytes | None]
    """The signing keys before each recovery, 32 bytes each: old audit entries stay provable."""
    slot_tag: Mapped[bytes]
    disabled_at: Mapped[datetime | None]
    sex: Mapped[Sex | None]
    """None where nobody said: some persons ask for a woman."""


class Counter(Base):
    """The next number of a series, such as cases of 2026; a number is never given twice."""

    __tablename__ = "counter"
    __table_args__ = (UniqueConstraint("office_id", "series", "year"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    office_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("office.id"))
    series: Mapped[str] = mapped_column(String(40))
    year: Mapped[int]
    last: Mapped[int] = mapped_column(default=0)
