"""What happened to a case, who held it, what was corrected, what remains to be done."""

from __future__ import annotations

import uuid
from datetime import date

from sqlalchemy import JSON, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from justice_desk.models.base import Record
from justice_desk.models.partial import partial_index
from justice_desk.models.scope import OfCase
from justice_desk.terms.enums import EventKind, HolderKind, HoldHow


class Hold(OfCase, Record):
    """Who has the case from when to when; the journey is derived from these rows alone.

    The first hold is the office's; at most one hold of a case is open.
    """

    __tablename__ = "hold"
    __table_args__ = (
        partial_index(
            "uq_hold_open",
            "case_id",
            where="until_on IS NULL",
            unique=True,
        ),
        partial_index(
            "ix_hold_now",
            "actor_id",
            "case_id",
            where="until_on IS NULL",
        ),
    )

    position: Mapped[int]
    kind: Mapped[HolderKind]
    actor_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("justice_actor.id"))
    referral_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("referral.id"))
    from_on: Mapped[date]
    until_on: Mapped[date | None]
    began: Mapped[HoldHow]
    ended: Mapped[HoldHow | None]


class CaseEvent(OfCase, Record):
    """What happened on a day. `details` holds codes and references; `note` what was written."""

    __tablename__ = "case_event"

    kind: Mapped[EventKind]
    happened_on: Mapped[date]
    note: Mapped[str] = mapped_column(Text, default="")
    details: Mapped[dict[str, str]] = mapped_column(JSON, default=dict)


class FieldChange(OfCase, Record):
    """One changed field of an event; what was recorded before stays here.

    `case_version` is the version that the case had after the change: it tells whether a field
    moved on since somebody read the case.
    """

    __tablename__ = "field_change"

    event_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("case_event.id"), index=True)
    table_name: Mapped[str] = mapped_column(String(40))
    row_id: Mapped[uuid.UUID]
    field: Mapped[str] = mapped_column(String(40))
    before: Mapped[str | None] = mapped_column(Text)
    after: Mapped[str | None] = mapped_column(Text)
    case_version: Mapped[int]


class Task(OfCase, Record):
    """What somebody must do by a day; `kind` is a code, `title` what was typed."""

    __tablename__ = "task"
    __table_args__ = (
        partial_index(
            "ix_task_due",
            "due_on",
            "case_id",
            "done_on",
            where="done_on IS NULL",
        ),
    )

    kind: Mapped[str] = mapped_column(String(40))
    title: Mapped[str] = mapped_column(String(200), default="")
    due_on: Mapped[date | None]
    done_on: Mapped[date | None]
    member_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("member.id"))
    referral_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("referral.id"))
    agreement_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("agreement.id"))
    consent_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("consent.id"))
    mediation_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("mediation.id"))
    judgment_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("judgment.id"))
