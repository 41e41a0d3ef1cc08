"""The places that the office holds, level by level."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from justice_desk.models.all import Place
from justice_desk.services.places.finding import find
from justice_desk.services.places.rows import PlaceRow, rows_of
from justice_desk.services.places.within import within
from justice_desk.services.rights import require

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from justice_desk.terms.enums import PlaceLevel


@dataclass(frozen=True)
class PlacePage:
    """Some places, and how many there are in all."""

    total: int
    places: tuple[PlaceRow, ...]


def listed(
    session: Session,
    *,
    level: PlaceLevel | None = None,
    under: str | None = None,
    limit: int = 100,
) -> PlacePage:
    """Return places by name, those under a place where one is said.

    Raises:
        UnknownPlace, AmbiguousPlace: for `under`.
    """
    require(session, "place list")
    conditions: list[ColumnElement[bool]] = []
    if level is not None:
        conditions.append(Place.level == level)
    if under is not None:
        conditions.append(within(find(session, under).id))
    total = session.scalar(select(func.count(Place.id)).where(*conditions))
    first = select(Place).where(*conditions).order_by(Place.folded, Place.pcode).limit(limit)
    return PlacePage(total or 0, rows_of(session, list(session.scalars(first))))
