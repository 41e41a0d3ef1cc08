"""The regions and cercles that the product ships, in the old cut and that of 2023.

They are facts for a sketch, unofficial, with approximate coordinates; an import gives them better
ones. A place of the cut of 2023 has no p-code: OCHA's communes still follow the old cut.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from justice_desk.models.all import Place
from justice_desk.models.keys import new_id
from justice_desk.rules.reference import Cut, cercles, regions
from justice_desk.services.places.rows import folded_of
from justice_desk.storage.bulk import insert_rows
from justice_desk.terms.enums import PlaceLevel

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from justice_desk.rules.reference import Cercle, Region


def seed(session: Session) -> int:
    """Add the shipped places that the office does not hold yet; return how many were added.

    `init` and the first-run window call it in the office's first transaction; again, it adds
    nothing.
    """
    held = _held(session)
    ids = {key: held.get(key) or new_id() for key in _keys()}
    fresh = [row for key, row in _rows(ids) if key not in held]
    insert_rows(session, Place, fresh)
    return len(fresh)


_Key = tuple[PlaceLevel, str]
"""A level and the p-code where there is one, the folded name otherwise."""


def _held(session: Session) -> dict[_Key, uuid.UUID]:
    shipped = (PlaceLevel.REGION, PlaceLevel.CERCLE)
    held = session.execute(
        select(Place.id, Place.level, Place.pcode, Place.folded).where(Place.level.in_(shipped))
    )
    return {(row.level, key): row.id for row in held for key in (row.pcode, row.folded) if key}


def _keys() -> Iterator[_Key]:
    yield from (_key(PlaceLevel.REGION, region) for region in regions().values())
    yield from (_key(PlaceLevel.CERCLE, cercle) for cercle in cercles().values())


def _key(level: PlaceLevel, told: Region | Cercle) -> _Key:
    return level, told.code if told.cut is Cut.OLD else folded_of(told.name)


def _rows(ids: dict[_Key, uuid.UUID]) -> Iterator[tuple[_Key, dict[str, Any]]]:
    for region in regions().values():
        key = _key(PlaceLevel.REGION, region)
        yield key, _row(ids[key], PlaceLevel.REGION, region, None)
    for cercle in cercles().values():
        key = _key(PlaceLevel.CERCLE, cercle)
        home = cercle.region if cercle.cut is Cut.OLD else cercle.region_2023
        parent = ids[_key(PlaceLevel.REGION, regions()[home])]
        yield key, _row(ids[key], PlaceLevel.CERCLE, cercle, parent)


def _row(
    key: uuid.UUID, level: PlaceLevel, told: Region | Cercle, parent: uuid.UUID | None
) -> dict[str, Any]:
    return {
        "id": key,
        "pcode": told.code if told.cut is Cut.OLD else None,
        "level": level,
        "name": told.name,
        "folded": folded_of(told.name),
        "parent_id": parent,
        "latitude": told.latitude,
        "longitude": told.longitude,
        "approximate": True,
        "cut": told.cut.value,
    }
