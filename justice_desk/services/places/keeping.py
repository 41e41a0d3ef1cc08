"""Keeps a commune or village that no list holds yet, as it was written, under its cercle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.models.all import Place
from justice_desk.rules.text import checked_name
from justice_desk.services.places.errors import PlaceNameUnfit
from justice_desk.services.places.finding import look_up, spoken
from justice_desk.services.places.nearest import unknown
from justice_desk.services.places.rows import SLASH, PlaceRow, folded_of, rows_of
from justice_desk.terms.enums import PlaceLevel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

NAME_LIMIT: Final = 120
_NEXT: Final[Mapping[PlaceLevel, PlaceLevel]] = {
    PlaceLevel.CERCLE: PlaceLevel.COMMUNE,
    PlaceLevel.COMMUNE: PlaceLevel.VILLAGE,
}


def find_or_keep(session: Session, text: str) -> PlaceRow:
    """Return the place that `text` means, keeping a new commune or village as it was written.

    It is kept only under a cercle that the office holds (`Gao/Gao/Essai`, `Gao/Essai`); the next
    import gives it its p-code. The row says `as_written`, so that a screen can ask again.

    Raises:
        UnknownPlace: no cercle was named, or it is not known either; the nearest are told.
        AmbiguousPlace: it may be several.
        BadText: its name cannot be written.
    """
    said = spoken(text)
    place = look_up(session, said) or _keep(session, said)
    return rows_of(session, [place])[0]


def _keep(session: Session, said: str) -> Place:
    head, _, name = said.rpartition(SLASH)
    if not head:
        raise unknown(session, said)
    parent = look_up(session, head) or _keep(session, head)
    level = _NEXT.get(parent.level)
    if level is None:
        raise unknown(session, said)
    kept = _checked(name)
    place = Place(
        level=level,
        name=kept,
        folded=folded_of(kept),
        parent_id=parent.id,
        approximate=True,
        cut=parent.cut,
        as_written=True,
    )
    session.add(place)
    session.flush()
    return place


def _checked(name: str) -> str:
    kept = checked_name(name)
    if len(kept) > NAME_LIMIT:
        raise PlaceNameUnfit(found=f"{kept[:40]}…", limit=NAME_LIMIT)
    return kept
