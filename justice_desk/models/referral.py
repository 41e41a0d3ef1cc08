"""Referrals with their slip, and the letters that left the office."""

from __future__ import annotations

import uuid
from datetime import date

from sqlalchemy import JSON, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from justice_desk.models.base import Record
from justice_desk.models.partial import partial_index
from justice_desk.models.scope import OfCase
from justice_desk.terms.enums import Outcome, Priority, ReferralKind, ReferralState


class Referral(OfCase, Record):
    """A case handed from one holder to the next; `slip_code` opens its tear-off answer.

    `from_actor_id` is who handed it on, None for the office. `sent_on` of a draft is the day it
    was written. `outcome` is the result as a code, where the answer told one; `interpreter` who
    translates at the receiver's.
    """

    __tablename__ = "referral"
    __table_args__ = (
        UniqueConstraint("office_id", "reference"),
        UniqueConstraint("office_id", "slip_code"),
        partial_index(
            "ix_referral_awaited",
            "reply_by",
            "case_id",
            where="state = 'sent'",
        ),
        Index("ix_referral_state", "state", "reply_by", "case_id"),
        partial_index(
            "ix_referral_from",
            "from_actor_id",
            "state",
            "reply_by",
            "case_id",
            where="from_actor_id IS NOT NULL",
        ),
    )

    reference: Mapped[str] = mapped_column(String(40))
    position: Mapped[int]
    kind: Mapped[ReferralKind] = mapped_column(default=ReferralKind.HANDOVER)
    actor_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("justice_actor.id"), index=True)
    from_actor_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("justice_actor.id"))
    reason: Mapped[str] = mapped_column(Text)
    priority: Mapped[Priority] = mapped_column(default=Priority.WEEKS_2)
    reply_by: Mapped[date | None]
    state: Mapped[ReferralState]
    sent_on: Mapped[date]
    acknowledged_on: Mapped[date | None]
    answered_on: Mapped[date | None]
    completed_on: Mapped[date | None]
    answer_note: Mapped[str] = mapped_column(Text, default="")
    outcome: Mapped[Outcome | None]
    interpreter: Mapped[str | None] = mapped_column(String(200))
    slip_code: Mapped[str] = mapped_column(String(8))
    override_why: Mapped[str | None] = mapped_column(Text)
    override_by: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("member.id"))
    findings: Mapped[list[dict[str, str]]] = mapped_column(JSON, default=list)
    anonymous: Mapped[bool] = mapped_column(default=False)


class Letter(OfCase, Record):
    """A paper that was produced: which kind, the hash of the file, never the file.

    `mail_year` and `mail_number` are its place in the register of outgoing mail, the same for
    every copy of one letter; None for a paper that goes to nobody.
    """

    __tablename__ = "letter"

    referral_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("referral.id"), index=True)
    kind: Mapped[str] = mapped_column(String(40))
    anonymous: Mapped[bool] = mapped_column(default=False)
    sha256: Mapped[str] = mapped_column(String(64))
    mail_year: Mapped[int | None]
    mail_number: Mapped[int | None]
