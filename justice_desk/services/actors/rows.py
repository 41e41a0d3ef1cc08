"""An actor as it leaves the services: frozen, with its places and who holds its seat."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import ActorTraining, JusticeActor, Mandate
from justice_desk.services.places import path_of
from justice_desk.terms.enums import JusticeOrder

if TYPE_CHECKING:
    import uuid
    from datetime import date

    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class MandateRow:
    """Who holds the seat, from when to when."""

    holder: str
    from_on: date | None
    until_on: date | None


@dataclass(frozen=True)
class TrainingRow:
    """A training that the actor followed."""

    title: str
    followed_on: date | None


@dataclass(frozen=True)
class ActorRow:
    """One justice actor; `seat` is where it sits now, None where that is its territory."""

    id: uuid.UUID
    code: str
    type: str
    order: JusticeOrder
    name: str
    place: str
    seat: str | None
    civility: str | None
    title_spoken: str | None
    title_envelope: str | None
    languages: tuple[str, ...]
    phone: str | None
    address: str | None
    mandates: tuple[MandateRow, ...]
    trainings: tuple[TrainingRow, ...]


def row_of(session: Session, actor: JusticeActor) -> ActorRow:
    """Return an actor as a frozen row."""
    return ActorRow(
        id=actor.id,
        code=actor.code,
        type=actor.type,
        order=JusticeOrder(actor.order),
        name=actor.name,
        place=path_of(session, actor.place_id),
        seat=path_of(session, actor.seat_id) if actor.seat_id else None,
        civility=actor.civility,
        title_spoken=actor.title_spoken,
        title_envelope=actor.title_envelope,
        languages=tuple(actor.languages),
        phone=actor.phone,
        address=actor.address,
        mandates=_mandates(session, actor.id),
        trainings=_trainings(session, actor.id),
    )


def _mandates(session: Session, actor_id: uuid.UUID) -> tuple[MandateRow, ...]:
    rows = session.scalars(
        select(Mandate).where(Mandate.actor_id == actor_id).order_by(Mandate.id.desc())
    )
    return tuple(MandateRow(row.holder, row.from_on, row.until_on) for row in rows)


def _trainings(session: Session, actor_id: uuid.UUID) -> tuple[TrainingRow, ...]:
    rows = session.scalars(
        select(ActorTraining).where(ActorTraining.actor_id == actor_id).order_by(ActorTraining.id)
    )
    return tuple(TrainingRow(row.title, row.followed_on) for row in rows)
