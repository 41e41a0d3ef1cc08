"""Justice actors of all orders, who holds their seat, what they were trained in."""

from __future__ import annotations

import uuid
from datetime import date

from sqlalchemy import JSON, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from justice_desk.models.base import Record
from justice_desk.terms.enums import ComplaintState


class JusticeActor(Record):
    """Who hears, helps or decides. `place_id` is the territory, `seat_id` where it sits now."""

    __tablename__ = "justice_actor"
    __table_args__ = (UniqueConstraint("office_id", "code"),)

    code: Mapped[str] = mapped_column(String(80))
    type: Mapped[str] = mapped_column(String(40), index=True)
    order: Mapped[str] = mapped_column(String(20))
    name: Mapped[str] = mapped_column(String(200))
    folded: Mapped[str] = mapped_column(String(200), index=True)
    place_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("place.id"))
    seat_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("place.id"))
    civility: Mapped[str | None] = mapped_column(String(40))
    title_spoken: Mapped[str | None] = mapped_column(String(200))
    title_envelope: Mapped[str | None] = mapped_column(String(400))
    languages: Mapped[list[str]] = mapped_column(JSON, default=list)
    phone: Mapped[str | None] = mapped_column(String(20))
    address: Mapped[str | None] = mapped_column(String(400))
    closed_on: Mapped[date | None]


class Mandate(Record):
    """Who holds an actor's seat, from when to when."""

    __tablename__ = "mandate"

    actor_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("justice_actor.id"), index=True)
    holder: Mapped[str] = mapped_column(String(200))
    folded: Mapped[str] = mapped_column(String(200))
    person_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("person.id"))
    from_on: Mapped[date | None]
    until_on: Mapped[date | None]


class ActorTraining(Record):
    """A training that an actor followed."""

    __tablename__ = "actor_training"

    actor_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("justice_actor.id"), index=True)
    title: Mapped[str] = mapped_column(String(200))
    followed_on: Mapped[date | None]
    norms: Mapped[bool] = mapped_column(default=False)
    """The training was on human-rights norms."""
    hours: Mapped[int | None]
    organiser: Mapped[str | None] = mapped_column(String(200))


class ActorComplaint(Record):
    """What somebody complained of in an actor's conduct; it names nobody of a case."""

    __tablename__ = "actor_complaint"

    actor_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("justice_actor.id"), index=True)
    received_on: Mapped[date]
    subject: Mapped[str] = mapped_column(String(400))
    state: Mapped[ComplaintState] = mapped_column(default=ComplaintState.OPEN)
    closed_on: Mapped[date | None]
    result: Mapped[str] = mapped_column(Text, default="")
