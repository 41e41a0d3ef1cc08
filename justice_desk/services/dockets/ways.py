"""How far the parties of a case have to go to a site: the farthest of them counts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from sqlalchemy import or_, select

from justice_desk.models.all import Distance
from justice_desk.planning.distances import Distance as Way
from justice_desk.planning.distances import Distances
from justice_desk.services.places import find, get
from justice_desk.services.places.rows import chain
from justice_desk.services.sittings.finding import sitting_for

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterable, Mapping

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Place
    from justice_desk.services.places import PlaceRow

_SITTING: Final = re.compile(r"[A-Z0-9]+-S-\d{4}-\d+", re.IGNORECASE)


def site_named(session: Session, said: str) -> PlaceRow:
    """Return the place that somebody names, or that of the sitting whose number was typed.

    Raises:
        UnknownSitting: it reads as the number of a sitting, and none bears it.
        UnknownPlace, AmbiguousPlace: the place.
    """
    if _SITTING.fullmatch(said.strip()):
        return get(session, sitting_for(session, "sitting show", said).place_id)
    return find(session, said)


def ways_to(session: Session, site: PlaceRow, places: Mapping[uuid.UUID, Place]) -> Distances:
    """Return the distances between these places and a site, in one query.

    A place without coordinates lies where the next place above it lies, a region excepted: an
    estimate like the others.
    """
    measured = session.scalars(
        select(Distance).where(or_(Distance.one_id == site.id, Distance.other_id == site.id))
    )
    by_hand = {(str(row.one_id), str(row.other_id)): row.kilometres for row in measured}
    points = {str(key): point for key, one in places.items() if (point := point_of(one, places))}
    if site.latitude is not None and site.longitude is not None:
        points[str(site.id)] = (site.latitude, site.longitude)
    return Distances(points, by_hand)


def farthest(ways: Distances, site: PlaceRow, homes: Iterable[uuid.UUID]) -> Way | None:
    """Return the longest way to a site, None where no way is known."""
    found = [way for home in homes if (way := ways.between(str(home), str(site.id)))]
    return max(found, key=lambda way: (way.km, way.estimated), default=None)


def point_of(place: Place, places: Mapping[uuid.UUID, Place]) -> tuple[float, float] | None:
    """Return latitude and longitude of a place, else of the next one above it but a region."""
    above = chain(place, places)
    for one in reversed(above[1:] or above):
        if one.latitude is not None and one.longitude is not None:
            return one.latitude, one.longitude
    return None
