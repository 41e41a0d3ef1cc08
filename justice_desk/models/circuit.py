"""What a circuit is planned from: candidate sites, distances, hours that are taken."""

from __future__ import annotations

import uuid
from datetime import date, datetime

from sqlalchemy import JSON, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from justice_desk.models.base import Record
from justice_desk.terms.sittings import OfficerRole, SiteSecurity


class SittingSite(Record):
    """A place where a court could sit. `months` are those in which it can be reached, 1 to 12.

    `minutes` is the time for hearing on one day of one bench; `cost` is of one day, in whole
    francs CFA.
    """

    __tablename__ = "sitting_site"
    __table_args__ = (UniqueConstraint("place_id", "building"),)

    place_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("place.id"))
    building: Mapped[str] = mapped_column(String(200), default="")
    rooms: Mapped[int] = mapped_column(default=1)
    minutes: Mapped[int] = mapped_column(default=360)
    cost: Mapped[int] = mapped_column(default=0)
    months: Mapped[list[int]] = mapped_column(JSON, default=list)
    security: Mapped[SiteSecurity] = mapped_column(default=SiteSecurity.OPEN)
    security_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(Text, default="")
    closed_on: Mapped[date | None]


class Distance(Record):
    """Kilometres of road, track or river between two places, corrected by hand."""

    __tablename__ = "distance"
    __table_args__ = (UniqueConstraint("one_id", "other_id"),)

    one_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("place.id"))
    other_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("place.id"), index=True)
    kilometres: Mapped[int]
    note: Mapped[str] = mapped_column(String(200), default="")


class BusyTime(Record):
    """Hours at which a judge, a room or somebody else who serves is taken, from a calendar file.

    `folded` is the name as `terms.fold` makes it; what the file said of the reason is not kept.
    """

    __tablename__ = "busy_time"
    __table_args__ = (UniqueConstraint("folded", "uid", "starts_at"),)

    role: Mapped[OfficerRole | None]
    """None for a room."""
    name: Mapped[str] = mapped_column(String(200))
    folded: Mapped[str] = mapped_column(String(200))
    uid: Mapped[str] = mapped_column(String(255))
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
