"""How far it is between two places: as the office measured it, or an estimate that says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from justice_desk.services.places.roads import roads_between

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.planning.distances import Distance
    from justice_desk.services.places import PlaceRow


@dataclass(frozen=True)
class Road:
    """Kilometres by road, track or river; None where nobody measured and no place is known."""

    kilometres: int | None
    estimated: bool


def road(session: Session, one: PlaceRow, other: PlaceRow) -> Road:
    """Return how far two places are: as the office wrote it down, else an estimate."""
    ways = roads_between(session, [one.id], other.id)
    return road_of(ways.between(str(one.id), str(other.id)))


def road_of(way: Distance | None) -> Road:
    """Return a way in words of the sitting; one that nobody knows has no kilometres."""
    return Road(None, estimated=True) if way is None else Road(way.km, way.estimated)
