"""An actor as it leaves the services: frozen, with its places and who holds its seat."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import ActorTraining, JusticeActor, Mandate
from justice_desk.services.places.rows import paths_of
from justice_desk.terms.enums import JusticeOrder

if TYPE_CHECKING:
    import uuid
    from collections.abc import Sequence
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
    """A training that the actor followed; `norms` says that it was on human-rights norms."""

    title: str
    followed_on: date | None
    norms: bool = False
    hours: int | None = None
    organiser: str | None = None


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
    version: int = 1


def row_of(session: Session, actor: JusticeActor) -> ActorRow:
    """Return an actor as a frozen row."""
    return rows_of(session, [actor])[0]


def rows_of(session: Session, actors: Sequence[JusticeActor]) -> tuple[ActorRow, ...]:
    """Return actors as frozen rows: one query for their mandates, one for their trainings."""
    ids = [actor.id for actor in actors]
    places = paths_of(session, [p for a in actors for p in (a.place_id, a.seat_id) if p])
    mandates, trainings = _mandates(session, ids), _trainings(session, ids)
    return tuple(
        ActorRow(
            id=actor.id,
            code=actor.code,
            type=actor.type,
            order=JusticeOrder(actor.order),
            name=actor.name,
            place=places[actor.place_id],
            seat=places[actor.seat_id] if actor.seat_id else None,
            civility=actor.civility,
            title_spoken=actor.title_spoken,
            title_envelope=actor.title_envelope,
            languages=tuple(actor.languages),
            phone=actor.phone,
            address=actor.address,
            mandates=tuple(mandates[actor.id]),
            trainings=tuple(trainings[actor.id]),
            version=actor.version,
        )
        for actor in actors
    )


def _mandates(session: Session, ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, list[MandateRow]]:
    found: dict[uuid.UUID, list[MandateRow]] = defaultdict(list)
    rows = select(Mandate).where(Mandate.actor_id.in_(ids)).order_by(Mandate.id.desc())
    for row in session.scalars(rows) if ids else ():
        found[row.actor_id].append(MandateRow(row.holder, row.from_on, row.until_on))
    return found


def _trainings(session: Session, ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, list[TrainingRow]]:
    found: dict[uuid.UUID, list[TrainingRow]] = defaultdict(list)
    rows = select(ActorTraining).where(ActorTraining.actor_id.in_(ids)).order_by(ActorTraining.id)
    for row in session.scalars(rows) if ids else ():
        found[row.actor_id].append(
            TrainingRow(row.title, row.followed_on, row.norms, row.hours, row.organiser)
        )
    return found
