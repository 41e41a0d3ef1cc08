"""How far two places lie apart, as the crow flies."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from justice_desk.services.places.rows import PlaceRow

EARTH_KM: Final = 6371.0
"""Mean radius of the earth in kilometres."""


def kilometres(home: PlaceRow | None, there: PlaceRow) -> int | None:
    """Return the distance in kilometres (haversine formula), None without both coordinates.

    Roads are longer: no cost is computed from it.
    """
    if home is None or None in {home.latitude, home.longitude, there.latitude, there.longitude}:
        return None
    ends = (home.latitude, home.longitude, there.latitude, there.longitude)
    lat1, lon1, lat2, lon2 = (math.radians(float(end or 0)) for end in ends)
    half = (
        math.sin((lat2 - lat1) / 2) ** 2
        + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    )
    return round(2 * EARTH_KM * math.asin(math.sqrt(half)))
