"""The directory of justice actors: add, show, list, and who holds a seat."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, count
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import JusticeActor
from justice_desk.rules.phones import normalise
from justice_desk.rules.reference import actor_type
from justice_desk.rules.text import checked_name
from justice_desk.services.actors.finding import find
from justice_desk.services.actors.rows import ActorRow, row_of, rows_of
from justice_desk.services.actors.seats import begin_mandate
from justice_desk.services.cases.checking import checked_at, checked_each
from justice_desk.services.places import find_or_keep
from justice_desk.services.rights import require
from justice_desk.terms.errors import at_field
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    import uuid
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

CODE_LIMIT: Final = 60
PARTICLES: Final = frozenset({"de", "du", "des", "d", "la", "le", "les", "l"})
"""Words of a French name that its code leaves out: they say nothing and are typed for nothing."""


@dataclass(frozen=True)
class ActorTold:
    """What is said of a new actor; titles are those of its type when left out.

    `place` is its territory, `seat` where it sits now when that is elsewhere.
    """

    type: str
    name: str
    place: str
    seat: str | None = None
    civility: str | None = None
    title_spoken: str | None = None
    title_envelope: str | None = None
    languages: tuple[str, ...] = ()
    phone: str | None = None
    address: str | None = None
    holder: str | None = None
    holder_since: date | None = None


def add(session: Session, told: ActorTold) -> ActorRow:
    """Add an actor to the directory.

    Raises:
        UnknownCode: no such type.
        UnknownPlace, AmbiguousPlace: its territory or its seat.
        BadText, BadPhone: what was typed.
    """
    require(session, "actor add")
    kind = actor_type(told.type)
    with at_field("name"):
        name = checked_name(told.name)
    actor = JusticeActor(
        code=_fresh_code(session, kind.code, name),
        type=kind.code,
        order=kind.order.value,
        name=name,
        folded=fold(name),
        place_id=_place(session, "place", told.place),
        seat_id=_place(session, "seat", told.seat) if told.seat else None,
        civility=told.civility or kind.civility,
        title_spoken=_title("title", told.title_spoken),
        title_envelope=_title("envelope", told.title_envelope),
        languages=list(checked_each("language", told.languages)),
        phone=_phone(told.phone),
        address=_title("address", told.address),
    )
    session.add(actor)
    session.flush()
    if told.holder:
        begin_mandate(session, actor, told.holder, told.holder_since)
    return row_of(session, actor)


def show(session: Session, named: str) -> ActorRow:
    """Return the actor that a code, an id or a name means."""
    require(session, "actor show")
    return row_of(session, find(session, named))


def listed(session: Session, *, kind: str | None = None, search: str = "") -> Sequence[ActorRow]:
    """Return the directory by order and name, only a type or a part of a name when asked."""
    require(session, "actor list")
    found = select(JusticeActor).order_by(JusticeActor.order, JusticeActor.folded)
    if kind:
        found = found.where(JusticeActor.type == actor_type(kind).code)
    if fold(search):
        found = found.where(JusticeActor.folded.contains(fold(search), autoescape=True))
    return rows_of(session, session.scalars(found).all())


def _title(path: str, typed: str | None) -> str | None:
    return checked_at(path, typed) or None


def _place(session: Session, path: str, typed: str) -> uuid.UUID:
    with at_field(path):
        return find_or_keep(session, typed).id


def _phone(typed: str | None) -> str | None:
    with at_field("phone"):
        return normalise(typed) if typed else None


def _fresh_code(session: Session, kind: str, name: str) -> str:
    """Return a code that can be typed: the type, then what the name adds to it."""
    apart = name.replace("’", " ").replace("'", " ")  # an elided article is no part of a name
    left_out = PARTICLES.union(kind.split("_"))
    words = [word for word in fold(apart).split() if word not in left_out]
    plain = "".join(c if c.isascii() and c.isalnum() else "-" for c in "-".join(words))
    base = f"{kind}-{plain.strip('-')}"[:CODE_LIMIT].rstrip("-")
    alike = select(JusticeActor.code).where(JusticeActor.code.startswith(base, autoescape=True))
    taken = set(session.scalars(alike))
    others = (f"{base}-{n}" for n in count(2))
    return next(code for code in chain([base], others) if code not in taken)
