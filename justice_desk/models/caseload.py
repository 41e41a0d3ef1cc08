"""What a member hands over, and when she last looked."""

from __future__ import annotations

import uuid
from datetime import date, datetime

from sqlalchemy import JSON, ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from justice_desk.models.base import Record


class Handover(Record):
    """A caseload that went from one member to another; `cases` holds the ids of the cases."""

    __tablename__ = "handover"

    from_member_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("member.id"))
    to_member_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("member.id"))
    handed_on: Mapped[date]
    why: Mapped[str] = mapped_column(Text, default="")
    cases: Mapped[list[str]] = mapped_column(JSON, default=list)


class Visit(Record):
    """When a member last looked at her day: what changed since then is new to her."""

    __tablename__ = "visit"

    member_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("member.id"), index=True, unique=True)
    seen_at: Mapped[datetime]
    before_at: Mapped[datetime | None]
    """The visit before this one, which is what "since last time" counts from."""
