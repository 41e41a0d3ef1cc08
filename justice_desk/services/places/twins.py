"""One village written twice: OCHA lists the seat of a commune beside the village itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.terms.enums import PlaceLevel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from justice_desk.models.all import Place

NEAR: Final = 0.03
"""Degrees, about 3 km: two points of one name in one commune so close are one village."""


def without_twins(places: Iterable[Place]) -> list[Place]:
    """Return the places without the second point of a village; the seat's own code goes first."""
    kept: list[Place] = []
    for place in sorted(places, key=_village_before_seat):
        if not any(_twins(place, other) for other in kept):
            kept.append(place)
    return kept


def _village_before_seat(place: Place) -> tuple[bool, str]:
    code = place.pcode or ""
    return code.endswith("000"), code


def _twins(one: Place, other: Place) -> bool:
    if one.level is not PlaceLevel.VILLAGE or other.level is not PlaceLevel.VILLAGE:
        return False
    if one.parent_id != other.parent_id or one.folded != other.folded:
        return False
    return _near(one.latitude, other.latitude) and _near(one.longitude, other.longitude)


def _near(one: float | None, other: float | None) -> bool:
    return one is not None and other is not None and abs(one - other) <= NEAR
