"""The case, who is in it, who may see it."""

from __future__ import annotations

import uuid
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import JSON, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from justice_desk.models.base import Base, Record
from justice_desk.models.scope import OfCase
from justice_desk.terms.enums import CaseStatus, MaybeCrime, Outcome, Priority, Satisfaction

_FILTERED = ("restricted", "status", "category", "responsible_id")


class Case(Record):
    """One matter. `restricted` closes it to all but coordinators and the members named on it.

    `lead_id` is the person who came. Who holds the case is told by its open `Hold`.
    """

    __tablename__ = "case"
    __table_args__ = (
        UniqueConstraint("office_id", "number"),
        # The register is counted, ordered and jumped in from these alone, without reading the
        # wide rows: on 100,000 cases that is the difference of 10 and 400 ms.
        Index("ix_case_order", "year", "sequence", "id", *_FILTERED),
        Index("ix_case_opened", "opened_on", "year", "sequence", "id", *_FILTERED),
        Index("ix_case_restricted", "restricted", "year", "sequence", "id", "opened_on"),
        Index("ix_case_responsible", "responsible_id", "year", "sequence", "id", *_FILTERED[:3]),
        Index("ix_case_status", "status"),
    )

    number: Mapped[str] = mapped_column(String(30))
    series: Mapped[str] = mapped_column(String(10))
    year: Mapped[int]
    sequence: Mapped[int]
    old_number: Mapped[str | None] = mapped_column(String(60))
    status: Mapped[CaseStatus] = mapped_column(default=CaseStatus.INTAKE)
    category: Mapped[str] = mapped_column(String(3))
    restricted: Mapped[bool] = mapped_column(default=False)
    opened_on: Mapped[date]
    closed_on: Mapped[date | None]
    outcome: Mapped[Outcome | None]
    satisfied: Mapped[Satisfaction | None]
    responsible_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("member.id"))
    lead_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id"), index=True)
    place_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("place.id"))
    summary: Mapped[str] = mapped_column(String(500))
    facts: Mapped[str] = mapped_column(Text, default="")
    facts_place_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("place.id"))
    facts_on: Mapped[date | None]
    request: Mapped[str] = mapped_column(Text, default="")
    priority: Mapped[Priority] = mapped_column(default=Priority.WEEKS_2)
    maybe_crime: Mapped[MaybeCrime] = mapped_column(default=MaybeCrime.TO_CHECK)
    danger_to_life: Mapped[bool] = mapped_column(default=False)
    danger: Mapped[list[str]] = mapped_column(JSON, default=list)
    written_by: Mapped[str | None] = mapped_column(String(200))
    intake_place: Mapped[str | None] = mapped_column(String(200))
    came_by: Mapped[str | None] = mapped_column(String(40))
    already_seized: Mapped[list[str]] = mapped_column(JSON, default=list)
    guardian_informed: Mapped[bool | None]
    guardian_not_informed_why: Mapped[str | None] = mapped_column(String(200))
    later: Mapped[list[str]] = mapped_column(JSON, default=list)


class CaseStub(Base):
    """What every member may know of any case: that it exists, since when."""

    __table__ = Case.__table__
    __mapper_args__ = {  # noqa: RUF012 - SQLAlchemy reads it from the class
        "include_properties": ["id", "number", "opened_on", "restricted", "year", "sequence"]
    }
    if TYPE_CHECKING:
        id: Mapped[uuid.UUID]
        number: Mapped[str]
        opened_on: Mapped[date]
        restricted: Mapped[bool]
        year: Mapped[int]
        sequence: Mapped[int]


class CaseAccess(OfCase, Record):
    """A member named on a restricted case."""

    __tablename__ = "case_access"
    __table_args__ = (
        UniqueConstraint("case_id", "member_id"),
        Index("ix_case_access_member", "member_id", "case_id"),
    )

    member_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("member.id"))


class Party(OfCase, Record):
    """A person in a case; `roles` holds one or more `PartyRole` codes."""

    __tablename__ = "party"
    __table_args__ = (UniqueConstraint("case_id", "person_id"),)

    person_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id"), index=True)
    roles: Mapped[list[str]] = mapped_column(JSON)
    position: Mapped[int] = mapped_column(default=0)
