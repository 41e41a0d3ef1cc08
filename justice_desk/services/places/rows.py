"""A place as it leaves the services: frozen, with the path that names it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from justice_desk.models.all import Place
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from justice_desk.terms.enums import PlaceLevel

SLASH = "/"
_BETWEEN = "|"
"""Parts the folded name from the folded other name in `Place.folded`; no fold holds it."""


@dataclass(frozen=True)
class PlaceRow:
    """One place; `path` is « Gao/Gao/Gounzoureye », coordinates are degrees.

    `as_written` marks what a paralegal wrote and no list holds yet. `cut` is `old` or `2023`.
    """

    id: uuid.UUID
    pcode: str | None
    name: str
    level: PlaceLevel
    path: str
    parent_id: uuid.UUID | None
    latitude: float | None
    longitude: float | None
    approximate: bool
    cut: str
    as_written: bool

    @property
    def under(self) -> str:
        """Return what stands before the name in the path: blank for a region."""
        return self.path[: -len(self.name)].rstrip(SLASH)


def get(session: Session, place_id: uuid.UUID) -> PlaceRow:
    """Return the place of an id that the office gave out."""
    return rows_of(session, [session.get_one(Place, place_id)])[0]


def path_of(session: Session, place_id: uuid.UUID) -> str:
    """Return « Gao/Gao/Gounzoureye » for the place of an id."""
    return get(session, place_id).path


def paths_of(session: Session, place_ids: Iterable[uuid.UUID]) -> dict[uuid.UUID, str]:
    """Return the paths of many places, in one query a level."""
    return {row.id: row.path for row in rows_of(session, _of_ids(session, set(place_ids)))}


def rows_of(session: Session, places: Sequence[Place]) -> tuple[PlaceRow, ...]:
    """Return frozen rows in the order given."""
    known = with_ancestors(session, places)
    return tuple(_row(place, known) for place in places)


def with_ancestors(session: Session, places: Iterable[Place]) -> Mapping[uuid.UUID, Place]:
    """Return the places and everything above them, by id, in one query a level."""
    known: dict[uuid.UUID, Place] = {}
    level = list(places)
    while level:
        known.update((place.id, place) for place in level)
        missing = {p.parent_id for p in level if p.parent_id and p.parent_id not in known}
        level = _of_ids(session, missing) if missing else []
    return known


def chain(place: Place, known: Mapping[uuid.UUID, Place]) -> list[Place]:
    """Return the places above one, the region first, itself last."""
    above = [place]
    while above[0].parent_id:
        above.insert(0, known[above[0].parent_id])
    return above


def folded_of(name: str, alt_name: str | None = None) -> str:
    """Return what `Place.folded` holds: the fold of the name, and of the other name."""
    one, other = fold(name), fold(alt_name or "")
    return f"{one}{_BETWEEN}{other}" if other not in {"", one} else one


def bears(folded: str) -> ColumnElement[bool]:
    """Return the condition that a place bears this folded name, as its first or other one."""
    return or_(
        Place.folded == folded,
        Place.folded.like(f"{folded}{_BETWEEN}%"),
        Place.folded.like(f"%{_BETWEEN}{folded}"),
    )


def names_of(place: Place) -> frozenset[str]:
    """Return the folded names that a place answers to."""
    return frozenset(place.folded.split(_BETWEEN))


def candidates(rows: Sequence[PlaceRow], limit: int = 8) -> dict[str, object]:
    """Return the details of an error that offers places: their paths in a line, and their keys."""
    return {
        "candidates": ", ".join(list(dict.fromkeys(row.path for row in rows))[:limit]),
        "places": [{"id": row.id, "pcode": row.pcode, "path": row.path} for row in rows],
    }


def _of_ids(session: Session, ids: Iterable[uuid.UUID]) -> list[Place]:
    return list(session.scalars(select(Place).where(Place.id.in_(ids))))


def _row(place: Place, known: Mapping[uuid.UUID, Place]) -> PlaceRow:
    return PlaceRow(
        id=place.id,
        pcode=place.pcode,
        name=place.name,
        level=place.level,
        path=SLASH.join(p.name for p in chain(place, known)),
        parent_id=place.parent_id,
        latitude=place.latitude,
        longitude=place.longitude,
        approximate=place.approximate,
        cut=place.cut,
        as_written=place.as_written,
    )
