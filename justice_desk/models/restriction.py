"""What an office forbids or asks beyond the safeguards that the product ships."""

from __future__ import annotations

import uuid
from datetime import date

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from justice_desk.models.base import Record
from justice_desk.terms.enums import FindingKind


class Restriction(Record):
    """A safeguard of the office's own: for a category, a kind of receiver, or both.

    A blank `category`, `receiver_type` or `receiver_order` means any. Ending one loosens a
    protection: one coordinator asks (`end_asked_by`), another one confirms (`end_confirmed_by`)
    where the office has two.
    """

    __tablename__ = "restriction"

    category: Mapped[str | None] = mapped_column(String(3))
    receiver_type: Mapped[str | None] = mapped_column(String(40))
    receiver_order: Mapped[str | None] = mapped_column(String(20))
    kind: Mapped[FindingKind]
    title: Mapped[str] = mapped_column(String(200))
    reason: Mapped[str] = mapped_column(String(400))
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    end_asked_by: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("member.id"))
    end_asked_on: Mapped[date | None]
    end_confirmed_by: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("member.id"))
