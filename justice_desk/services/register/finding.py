"""Finds persons and actors by what is typed, for the palette; cases are a page of the register.

A person is found through a case that the member may see and that holds her name; who is only in
closed cases is never found.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import or_, select

from justice_desk.models.all import Case, JusticeActor, Mandate, Party, Person, Place
from justice_desk.services.rights import require
from justice_desk.storage.search.choosing import has_words, is_found
from justice_desk.terms.enums import JusticeOrder
from justice_desk.terms.fold import fold
from justice_desk.terms.spelling import spelling_key

if TYPE_CHECKING:
    import uuid
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

LOOKED_AT: Final = 60
"""Newest cases whose persons are looked at: enough for the five that a palette shows."""


@dataclass(frozen=True)
class PersonHit:
    """A person with her place and the numbers of the cases that the member may see."""

    id: uuid.UUID
    name: str
    place: str | None
    cases: tuple[str, ...]


@dataclass(frozen=True)
class ActorHit:
    """An actor of the directory."""

    code: str
    name: str
    order: JusticeOrder
    place: str


def persons(session: Session, typed: str, *, limit: int = 5) -> tuple[PersonHit, ...]:
    """Return persons whose names begin, word by word, with what is typed."""
    require(session, "case list")
    if not has_words(typed):
        return ()
    newest = (
        select(Case.id)
        .where(is_found(session, typed, Case.id))
        .order_by(Case.year.desc(), Case.sequence.desc())
        .limit(LOOKED_AT)
    )
    near = session.execute(
        select(Person.id, Person.name, Person.folded, Person.spelling, Place.name.label("place"))
        .join(Party, Party.person_id == Person.id)
        .outerjoin(Place, Place.id == Person.place_id)
        .where(Party.case_id.in_(session.scalars(newest).all()), Person.name != "")
        .order_by(Person.folded)
    )
    found = {row.id: row for row in near if _bears(typed, row.folded, row.spelling)}
    first = list(found.values())[:limit]
    numbers = _numbers(session, [row.id for row in first])
    return tuple(PersonHit(row.id, row.name, row.place, numbers[row.id]) for row in first)


def actors(session: Session, typed: str, *, limit: int = 5) -> tuple[ActorHit, ...]:
    """Return actors whose name, or the name of who holds the seat, holds every word typed."""
    require(session, "actor list")
    words = fold(typed).split()
    if not words:
        return ()
    rows = session.execute(
        select(JusticeActor.code, JusticeActor.name, JusticeActor.order, Place.name.label("place"))
        .join(Place, Place.id == JusticeActor.place_id)
        .where(JusticeActor.closed_on.is_(None), *(_named(word) for word in words))
        .order_by(JusticeActor.folded)
        .limit(limit)
    )
    return tuple(ActorHit(r.code, r.name, JusticeOrder(r.order), r.place) for r in rows)


def _named(word: str) -> ColumnElement[bool]:
    holds = (
        select(Mandate.actor_id)
        .where(Mandate.until_on.is_(None))
        .where(Mandate.folded.contains(word, autoescape=True))
    )
    return or_(JusticeActor.folded.contains(word, autoescape=True), JusticeActor.id.in_(holds))


def _bears(typed: str, folded: str, spelling: str) -> bool:
    names = [*folded.split(), *spelling.split()]
    return all(
        any(name.startswith((word, spelling_key(word))) for name in names)
        for word in fold(typed).split()
    )


def _numbers(session: Session, ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, tuple[str, ...]]:
    rows = session.execute(
        select(Party.person_id, Case.number)
        .join(Case, Case.id == Party.case_id)
        .where(Party.person_id.in_(ids))
        .order_by(Case.year.desc(), Case.sequence.desc())
    ).all()
    return {one: tuple(r.number for r in rows if r.person_id == one) for one in ids}
