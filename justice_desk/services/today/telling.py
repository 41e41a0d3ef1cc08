"""What a typed title tells of where a person is to be found, and does not stay on paper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from sqlalchemy import or_, select

from justice_desk.models.all import Case, Party, Person, Place
from justice_desk.terms.enums import PlaceLevel

if TYPE_CHECKING:
    import uuid
    from collections.abc import Collection, Iterable

    from sqlalchemy.orm import Session

_GAP: Final = r"[\s.\-]?"
_PHONE: Final = re.compile(
    # four pairs with one and the same mark between them, so that 24.11.2026 stays a day
    rf"(?<!\d)(?:(?:\+|00)?223{_GAP})?\d{{2}}(?P<gap>{_GAP})\d{{2}}(?P=gap)\d{{2}}(?P=gap)\d{{2}}(?!\d)"
    r"|\+\d(?:[\s.\-]?\d){7,}"
)
_TOO_SHORT: Final = 3  # letters of a village that would be taken out of the middle of a sentence


def without_phones(title: str) -> str:
    """Return a title whose numbers to call are taken out."""
    return _PHONE.sub("…", title)


def without_places(title: str, villages: Iterable[str]) -> str:
    """Return a title in which none of these villages is named."""
    for village in sorted(villages, key=len, reverse=True):
        title = re.sub(rf"(?<!\w){re.escape(village)}(?!\w)", "…", title, flags=re.IGNORECASE)
    return title


def villages_of(session: Session, cases: Collection[uuid.UUID]) -> dict[uuid.UUID, set[str]]:
    """Return the villages of the persons of each case, and those of its facts."""
    if not cases:
        return {}
    theirs = or_(Place.id == Person.place_id, Place.id == Case.facts_place_id)
    found = session.execute(
        select(Party.case_id, Place.name, Place.alt_name)
        .join(Person, Person.id == Party.person_id)
        .join(Case, Case.id == Party.case_id)
        .join(Place, theirs)
        .where(Party.case_id.in_(cases), Place.level == PlaceLevel.VILLAGE)
    )
    named: dict[uuid.UUID, set[str]] = {}
    for case_id, *names in found:
        told = {name for name in names if name and len(name) >= _TOO_SHORT}
        named.setdefault(case_id, set()).update(told)
    return named
