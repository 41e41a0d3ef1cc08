"""What a person means by the name of a place.

A p-code, an id, or a name, alone or after its parents (`Gao/Gao/Gounzoureye`; any of the parents
may be left out). A bare name is read as cercle, then region, then commune, and the first level
where it names exactly one place is taken. A name that only villages bear is never picked: village
names are no identifiers (1,971 of 15,022 distinct ones in OCHA's list occur more than once).
"""

from __future__ import annotations

import re
import uuid
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import Place
from justice_desk.rules.reference import cercles, regions
from justice_desk.rules.text import checked_name
from justice_desk.services.places.errors import (
    AmbiguousPlace,
    OnlyVillages,
    PlaceNameUnfit,
    PlaceNotSaid,
)
from justice_desk.services.places.nearest import unknown
from justice_desk.services.places.rows import (
    SLASH,
    PlaceRow,
    bears,
    candidates,
    chain,
    names_of,
    rows_of,
    with_ancestors,
)
from justice_desk.services.places.twins import without_twins
from justice_desk.services.rights import require
from justice_desk.terms.enums import PlaceLevel
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

READ_AS: Final = (PlaceLevel.CERCLE, PlaceLevel.REGION, PlaceLevel.COMMUNE)
LONGEST: Final = 500
"""Characters of a whole path; nothing longer is a place."""
_PCODE: Final = re.compile(r"[A-Za-z]{2}\d{2,}")


def find(session: Session, text: str) -> PlaceRow:
    """Return the one place that `text` means.

    Raises:
        UnknownPlace: there is none; the nearest are told.
        AmbiguousPlace: there are several, or only villages bear the bare name.
    """
    require(session, "place find")
    said = spoken(text)
    place = look_up(session, said)
    if place is None:
        raise unknown(session, said)
    return rows_of(session, [place])[0]


def spoken(text: str) -> str:
    """Return a place as it was said, with single spaces and no empty step in its path.

    Raises:
        PlaceNotSaid: nothing was.
        PlaceNameUnfit: it is longer than any place.
        BadText: a step of its path holds no letter.
    """
    parts = [" ".join(part.split()) for part in text.split(SLASH)]
    for part in parts:
        if part and not fold(part) and fold(text):
            checked_name(part)  # signs alone, amid names: says which one cannot be
    said = SLASH.join(part for part in parts if part)
    if not said:
        raise PlaceNotSaid(found="", **candidates(()))
    if len(said) > LONGEST:
        raise PlaceNameUnfit(found=f"{said[:40]}…", limit=LONGEST)
    return said


def look_up(session: Session, said: str) -> Place | None:
    """Return the place that cleaned words mean, or None.

    Raises:
        AmbiguousPlace: they may mean several.
    """
    key = _id(said)
    if key is not None:
        return session.get(Place, key)
    if _PCODE.fullmatch(said):
        return session.scalar(select(Place).where(Place.pcode == said.upper()))
    parts = said.split(SLASH)
    # The last step first; a few names hold a slash themselves, so then the last two, and so on.
    for cut in reversed(range(len(parts))):
        meant = _meant(session, parts[:cut], SLASH.join(parts[cut:]))
        if meant:
            return _choose(session, said, meant)
    return None


def _id(said: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(said)
    except ValueError:
        return None


def _meant(session: Session, parents: Sequence[str], name: str) -> list[Place]:
    folded = fold(name)
    if not folded:
        return []
    found = list(session.scalars(select(Place).where(bears(folded)).order_by(Place.pcode)))
    known = with_ancestors(session, found)
    wanted = [fold(parent) for parent in parents]
    return [p for p in found if _stands_under(chain(p, known), wanted)]


def _stands_under(line: Sequence[Place], wanted: Sequence[str]) -> bool:
    """Tell whether the parents that were said stand above a place, in their order."""
    above = iter(answers(line)[:-1])
    return all(any(parent in names for names in above) for parent in wanted)


def answers(line: Sequence[Place]) -> list[frozenset[str]]:
    """Return what the places of a line answer to, from the region down: names and p-codes.

    A region answers to the one that its cercle belongs to since 2023, too.
    """
    answers = [names_of(place) | {fold(place.pcode or "")} for place in line]
    cercle = cercles().get(line[1].pcode or "") if len(line) > 1 else None
    if cercle is not None:
        answers[0] |= {fold(regions()[cercle.region_2023].name)}
    return answers


def _choose(session: Session, said: str, meant: Sequence[Place]) -> Place:
    for level in READ_AS:
        here = [place for place in meant if place.level is level]
        if len(here) == 1:
            return here[0]
    villages = all(place.level is PlaceLevel.VILLAGE for place in meant)
    distinct = without_twins(meant)
    if len(distinct) == 1 and SLASH in said:
        return distinct[0]
    shown = sorted(rows_of(session, distinct), key=lambda row: row.path)
    kind = OnlyVillages if villages else AmbiguousPlace
    raise kind(found=said, **candidates(shown))
