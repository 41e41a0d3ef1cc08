"""Court sittings: where and when, who sits, what they cost, what was decided about them."""

from __future__ import annotations

import uuid
from datetime import date, datetime

from sqlalchemy import JSON, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from justice_desk.models.base import Record
from justice_desk.terms.sittings import OfficerRole, SittingKind, SittingPaper, SittingState


class Sitting(Record):
    """A court that sits, at its seat or away from it.

    `sequence` counts what changed for those who hold its papers or its calendar entry: days, hours,
    site, state. `authorities` holds who was told, in words.
    """

    __tablename__ = "sitting"
    __table_args__ = (UniqueConstraint("office_id", "number"),)

    number: Mapped[str] = mapped_column(String(30))
    kind: Mapped[SittingKind] = mapped_column(default=SittingKind.MOBILE)
    state: Mapped[SittingState] = mapped_column(default=SittingState.PROPOSED, index=True)
    court_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("justice_actor.id"), index=True)
    place_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("place.id"))
    building: Mapped[str] = mapped_column(String(200), default="")
    first_on: Mapped[date] = mapped_column(index=True)
    last_on: Mapped[date]
    authorised_number: Mapped[str | None] = mapped_column(String(60))
    authorised_on: Mapped[date | None]
    recon_on: Mapped[date | None]
    recon_note: Mapped[str] = mapped_column(Text, default="")
    information_on: Mapped[date | None]
    information_place: Mapped[str | None] = mapped_column(String(200))
    authorities: Mapped[list[str]] = mapped_column(JSON, default=list)
    authorities_on: Mapped[date | None]
    closed_doors: Mapped[bool] = mapped_column(default=False)
    closed_doors_decision: Mapped[str | None] = mapped_column(String(200))
    sequence: Mapped[int] = mapped_column(default=0)
    note: Mapped[str] = mapped_column(Text, default="")


class SittingDay(Record):
    """One bench in one room on one day; hours are minutes after midnight, Bamako time."""

    __tablename__ = "sitting_day"
    __table_args__ = (UniqueConstraint("sitting_id", "held_on", "room"),)

    sitting_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("sitting.id"), index=True)
    held_on: Mapped[date] = mapped_column(index=True)
    room: Mapped[str] = mapped_column(String(80), default="")
    starts: Mapped[int]
    ends: Mapped[int]
    pause_starts: Mapped[int | None]
    pause_ends: Mapped[int | None]


class SittingOfficer(Record):
    """Who sits or serves at a sitting; interpreters with their languages."""

    __tablename__ = "sitting_officer"

    sitting_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("sitting.id"), index=True)
    role: Mapped[OfficerRole]
    name: Mapped[str] = mapped_column(String(200))
    folded: Mapped[str] = mapped_column(String(200), index=True)
    languages: Mapped[list[str]] = mapped_column(JSON, default=list)
    confirmed: Mapped[bool] = mapped_column(default=False)
    phone: Mapped[str | None] = mapped_column(String(20))


class SittingSecurity(Record):
    """A go or no-go: who said it, when, why. The last one counts."""

    __tablename__ = "sitting_security"

    sitting_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("sitting.id"), index=True)
    go: Mapped[bool]
    said_by: Mapped[str] = mapped_column(String(200))
    said_at: Mapped[datetime]
    reason: Mapped[str] = mapped_column(Text, default="")


class SittingMove(Record):
    """A change of state or of days, with its reason: the history of a sitting."""

    __tablename__ = "sitting_move"

    sitting_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("sitting.id"), index=True)
    before: Mapped[SittingState | None]
    after: Mapped[SittingState]
    moved_on: Mapped[date]
    from_on: Mapped[date | None]
    to_on: Mapped[date | None]
    reason: Mapped[str] = mapped_column(Text, default="")


class BudgetLine(Record):
    """What one kind of expense of a sitting was planned at and cost; francs CFA, whole."""

    __tablename__ = "budget_line"
    __table_args__ = (UniqueConstraint("sitting_id", "code"),)

    sitting_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("sitting.id"), index=True)
    code: Mapped[str] = mapped_column(String(40))
    planned: Mapped[int] = mapped_column(default=0)
    spent: Mapped[int | None]
    note: Mapped[str] = mapped_column(String(200), default="")


class SittingPrint(Record):
    """A paper that left the office, and the `sequence` of the sitting that it shows."""

    __tablename__ = "sitting_print"

    sitting_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("sitting.id"), index=True)
    paper: Mapped[SittingPaper]
    sequence: Mapped[int]
    printed_on: Mapped[date]
    digest: Mapped[str] = mapped_column(String(64))
