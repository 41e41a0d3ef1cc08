"""How far places lie from each other on the ground: the one source of every way of the office.

As somebody measured it, in the table that the office corrects by hand; else the straight line times
a factor, marked as an estimate (`planning.distances`). The planner of circuits, the order of a
docket, its clashes, the list of cases that are ready and the page of a sitting all ask here, so
that one way has one length everywhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from justice_desk.models.all import Distance, Place
from justice_desk.planning.distances import Distances
from justice_desk.services.places.rows import chain, with_ancestors

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterable, Mapping

    from sqlalchemy.orm import Session


def roads_between(
    session: Session, ids: Iterable[uuid.UUID], site: uuid.UUID | None = None
) -> Distances:
    """Return the distances between these places, by their ids as text; see `roads`."""
    wanted = set(ids) | ({site} if site else set())
    rows = session.scalars(select(Place).where(Place.id.in_(wanted))).all()
    return roads(session, with_ancestors(session, rows), site)


def roads(
    session: Session, places: Mapping[uuid.UUID, Place], site: uuid.UUID | None = None
) -> Distances:
    """Return the distances between places that were read with those above them.

    A place without coordinates lies where the next place above it lies, a region excepted: an
    estimate like the others.

    Args:
        session: to read what was measured.
        places: by id, with everything above them.
        site: only ways to it are asked for; None for ways between all of them.
    """
    asked = select(Distance)
    if site is not None:
        asked = asked.where(or_(Distance.one_id == site, Distance.other_id == site))
    by_hand = {
        (str(row.one_id), str(row.other_id)): row.kilometres for row in session.scalars(asked)
    }
    points = {str(key): point for key, one in places.items() if (point := point_of(one, places))}
    return Distances(points, by_hand)


def point_of(place: Place, places: Mapping[uuid.UUID, Place]) -> tuple[float, float] | None:
    """Return latitude and longitude of a place, else of the next one above it but a region."""
    above = chain(place, places)
    for one in reversed(above[1:] or above):
        if one.latitude is not None and one.longitude is not None:
            return one.latitude, one.longitude
    return None
