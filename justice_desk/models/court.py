"""What a court decided, and whether it was carried out."""

from __future__ import annotations

import uuid
from datetime import date

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from justice_desk.models.base import Record
from justice_desk.models.scope import OfCase
from justice_desk.models.withdrawal import Withdrawable
from justice_desk.terms.settlements import DecisionFor


class Judgment(OfCase, Withdrawable, Record):
    """A decision. `appeal_referral_id` is the referral that brought it before a higher court."""

    __tablename__ = "judgment"

    actor_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("justice_actor.id"))
    referral_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("referral.id"))
    number: Mapped[str | None] = mapped_column(String(60))
    decided_on: Mapped[date]
    decision: Mapped[DecisionFor]
    terms: Mapped[str] = mapped_column(Text, default="")
    appeal_until: Mapped[date | None]
    appeal_referral_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("referral.id"))
    executed_on: Mapped[date | None]
    execution_note: Mapped[str] = mapped_column(Text, default="")
