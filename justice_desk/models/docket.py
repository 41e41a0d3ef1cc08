"""The docket of a sitting: which case when, who is called, what the court did.

What says something of a case is a row of that case and hidden with it; the slot itself holds an
order, an hour and a number, which every member may see.
"""

from __future__ import annotations

import uuid
from datetime import date

from sqlalchemy import JSON, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from justice_desk.models.base import Record
from justice_desk.models.scope import OfCase
from justice_desk.terms.enums import Sex
from justice_desk.terms.sittings import DocketResult, HearingKind, ResultCause


class DocketEntry(Record):
    """A slot on a day: the case, its order, its minutes after midnight and its length in minutes.

    A slot that was moved to another sitting keeps its row; `left_on` is the day it was taken off
    this one without having been called.
    """

    __tablename__ = "docket_entry"

    sitting_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("sitting.id"), index=True)
    day_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("sitting_day.id"), index=True)
    case_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("case.id"), index=True)
    position: Mapped[int]
    starts: Mapped[int]
    minutes: Mapped[int]
    closed_doors: Mapped[bool] = mapped_column(default=False)
    fixed: Mapped[bool] = mapped_column(default=False)
    left_on: Mapped[date | None]


class Hearing(OfCase, Record):
    """What a slot is for, and what came of it."""

    __tablename__ = "hearing"
    __table_args__ = (UniqueConstraint("entry_id"),)

    entry_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("docket_entry.id"))
    kind: Mapped[HearingKind]
    interpreter: Mapped[str | None] = mapped_column(String(40))
    result: Mapped[DocketResult | None]
    cause: Mapped[ResultCause | None]
    resulted_on: Mapped[date | None]
    until_on: Mapped[date | None]
    adjourned_to_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("sitting.id"))
    judgment_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("judgment.id"))
    note: Mapped[str] = mapped_column(Text, default="")


class Summons(OfCase, Record):
    """Somebody who is called to a hearing: party or witness, and how the paper reached her."""

    __tablename__ = "summons"
    __table_args__ = (UniqueConstraint("hearing_id", "person_id"),)

    hearing_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("hearing.id"), index=True)
    person_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id"), index=True)
    roles: Mapped[list[str]] = mapped_column(JSON, default=list)
    comes_at: Mapped[int | None]
    """Minutes after midnight at which she is to be there, where it is not the hour of the slot."""
    transport: Mapped[bool | None]
    printed_on: Mapped[date | None]
    printed_as: Mapped[str | None] = mapped_column(String(400))
    """What the paper says of day, hour and place: what no longer says so must be printed again."""
    handed_on: Mapped[date | None]
    explained_in: Mapped[str | None] = mapped_column(String(40))
    came: Mapped[bool | None]


class CivilStatusLine(Record):
    """One applicant of a civil-status sitting: a line of a long list, judged in one go."""

    __tablename__ = "civil_status_line"
    __table_args__ = (UniqueConstraint("day_id", "position"),)

    sitting_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("sitting.id"), index=True)
    day_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("sitting_day.id"))
    position: Mapped[int]
    case_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("case.id"))
    applicant: Mapped[str] = mapped_column(String(200))
    name: Mapped[str] = mapped_column(String(200))
    folded: Mapped[str] = mapped_column(String(200), index=True)
    sex: Mapped[Sex | None]
    born_on: Mapped[date | None]
    birth_year: Mapped[int | None]
    born_at: Mapped[str] = mapped_column(String(200), default="")
    father: Mapped[str] = mapped_column(String(200), default="")
    mother: Mapped[str] = mapped_column(String(200), default="")
    witnesses: Mapped[list[str]] = mapped_column(JSON, default=list)
    result: Mapped[DocketResult | None]
    cause: Mapped[ResultCause | None]
    judgment_number: Mapped[str | None] = mapped_column(String(60))
    judged_on: Mapped[date | None]
    transcribed_on: Mapped[date | None]
