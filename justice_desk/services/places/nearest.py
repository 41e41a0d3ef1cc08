"""The places whose names come nearest to what was typed, for a spelling that is not quite right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import Place
from justice_desk.services.places.errors import NothingLikeIt, UnknownPlace
from justice_desk.services.places.rows import SLASH, candidates, rows_of
from justice_desk.services.places.twins import without_twins
from justice_desk.services.places.within import within
from justice_desk.terms.enums import PlaceLevel
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    import uuid
    from collections.abc import Collection

    from sqlalchemy.orm import Session

LIKE: Final = 60
"""Of 100, RapidFuzz's ratio: below it two Malian names no longer look alike."""
SHOWN: Final = 5


def nearest(
    session: Session,
    name: str,
    *,
    under: uuid.UUID | None = None,
    levels: Collection[PlaceLevel] = tuple(PlaceLevel),
    limit: int = SHOWN,
) -> list[Place]:
    """Return the places whose names resemble `name` most, the most alike first."""
    asked = select(Place.id, Place.folded).where(Place.level.in_(levels))
    if under is not None:
        asked = asked.where(within(under))
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - 10 ms, for a name that is not found

    names = {row.id: row.folded for row in session.execute(asked)}
    alike = process.extract(
        fold(name), names, scorer=fuzz.ratio, score_cutoff=LIKE, limit=2 * limit
    )
    ranked = {key: -score for _, score, key in alike}
    found = session.scalars(select(Place).where(Place.id.in_(list(ranked))))
    return sorted(without_twins(found), key=lambda p: (ranked[p.id], p.folded))[:limit]


def unknown(session: Session, said: str) -> UnknownPlace:
    """Return the error for a place that the office does not hold, with the nearest that it does."""
    near = rows_of(session, nearest(session, said.rpartition(SLASH)[2]))
    kind = UnknownPlace if near else NothingLikeIt
    return kind(found=said, **candidates(near))
