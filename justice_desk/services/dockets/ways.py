"""How far the parties of a case have to go to a site: the farthest of them counts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from justice_desk.services.places import find, get
from justice_desk.services.sittings.finding import sitting_for

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterable

    from sqlalchemy.orm import Session

    from justice_desk.planning.distances import Distance as Way
    from justice_desk.planning.distances import Distances
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


def farthest(ways: Distances, site: PlaceRow, homes: Iterable[uuid.UUID]) -> Way | None:
    """Return the longest way to a site, None where no way is known."""
    found = [way for home in homes if (way := ways.between(str(home), str(site.id)))]
    return max(found, key=lambda way: (way.km, way.estimated), default=None)
