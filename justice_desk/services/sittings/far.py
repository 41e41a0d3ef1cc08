"""How far it is between two places: as the office measured it, or an estimate that says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from justice_desk.models.all import Distance
from justice_desk.planning.distances import DETOUR
from justice_desk.services.places.distance import kilometres

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.services.places import PlaceRow


@dataclass(frozen=True)
class Road:
    """Kilometres by road, track or river; None where nobody measured and no place is known."""

    kilometres: int | None
    estimated: bool


def road(session: Session, one: PlaceRow, other: PlaceRow) -> Road:
    """Return the distance that the office wrote down, else the straight line × the road factor."""
    if one.id == other.id:
        return Road(0, estimated=False)
    measured = session.scalar(
        select(Distance.kilometres).where(
            or_(
                (Distance.one_id == one.id) & (Distance.other_id == other.id),
                (Distance.one_id == other.id) & (Distance.other_id == one.id),
            )
        )
    )
    if measured is not None:
        return Road(measured, estimated=False)
    straight = kilometres(one, other)
    return Road(None if straight is None else round(straight * DETOUR), estimated=True)
