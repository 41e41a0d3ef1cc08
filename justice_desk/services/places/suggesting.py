"""What a place field offers while somebody types: communes first, villages with their commune."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import case, select

from justice_desk.models.all import Place
from justice_desk.services.places.nearest import nearest
from justice_desk.services.places.rows import PlaceRow, rows_of
from justice_desk.services.places.twins import without_twins
from justice_desk.services.places.within import within
from justice_desk.services.rights import require
from justice_desk.terms.enums import PlaceLevel
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    import uuid
    from collections.abc import Collection

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import Session

SHOWN: Final = 8
_GUESS_FROM: Final = 3
"""Letters typed before a wrong spelling is guessed at."""
_OFFERED: Final = (
    PlaceLevel.COMMUNE,
    PlaceLevel.CERCLE,
    PlaceLevel.REGION,
    PlaceLevel.VILLAGE,
)


def suggest(
    session: Session,
    typed: str,
    *,
    parent: uuid.UUID | None = None,
    levels: Collection[PlaceLevel] = tuple(PlaceLevel),
    limit: int = SHOWN,
) -> tuple[PlaceRow, ...]:
    """Return the places to offer for what is typed so far; nothing is picked.

    Args:
        session: reads only.
        typed: the letters so far; blank offers all that stands under `parent`, if there is one.
        parent: a place already chosen; only what stands under it is offered.
        levels: the levels that the field takes, `(PlaceLevel.COMMUNE,)` for the first of two.
        limit: rows to offer.
    """
    require(session, "place find")
    folded = fold(typed)
    if not folded and parent is None:
        return ()
    found = _first(session, _asked(folded, parent, levels), limit)
    if not found and len(folded) >= _GUESS_FROM:
        found = nearest(session, typed, under=parent, levels=levels, limit=limit)
    return rows_of(session, found)


def _first(session: Session, asked: Select[Place], limit: int) -> list[Place]:
    """Return the first places of a query, each village once, in the query's order."""
    found = list(session.scalars(asked.limit(2 * limit)))
    kept = {place.id for place in without_twins(found)}
    return [place for place in found if place.id in kept][:limit]


def _asked(folded: str, parent: uuid.UUID | None, levels: Collection[PlaceLevel]) -> Select[Place]:
    asked = select(Place).where(Place.level.in_(levels), Place.folded.like(f"%{folded}%"))
    if parent is not None:
        asked = asked.where(within(parent))
    return asked.order_by(_closeness(folded), _level(), Place.folded, Place.pcode)


def _closeness(folded: str) -> ColumnElement[int]:
    """Return 0 for the very name, then its beginning, then a word's beginning, then anything."""
    return case(
        (Place.folded == folded, 0),
        (Place.folded.like(f"{folded}%"), 1),
        (Place.folded.like(f"% {folded}%"), 2),
        else_=3,
    )


def _level() -> ColumnElement[int]:
    return case(
        *((Place.level == level, rank) for rank, level in enumerate(_OFFERED)),
        else_=len(_OFFERED),
    )
