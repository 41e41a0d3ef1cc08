"""Marks the rows that can be withdrawn: what was typed by mistake stays, and counts no more."""

from __future__ import annotations

import uuid
from datetime import date

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column


class Withdrawable:
    """A row that is in force until somebody withdraws it, with her reason."""

    withdrawn_on: Mapped[date | None] = mapped_column(sort_order=80)
    withdrawn_by: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("member.id"), sort_order=81)
    withdrawn_why: Mapped[str | None] = mapped_column(Text, sort_order=82)
