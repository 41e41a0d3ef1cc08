"""The places of the office in memory, to resolve those of thousands of rows.

A village is looked for within the commune or cercle of its row, as `services.places.find` reads a
path: a village name alone is never picked, a name that two places bear is not either. What is not
known is kept as it was written under the commune or cercle that is, as `find_or_keep` does, for the
next list of places to recognise; where not even that is known, it stands beside the person's name
as her landmark.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from justice_desk.models.all import Place
from justice_desk.models.keys import new_id
from justice_desk.rules.text import BadText, checked_name
from justice_desk.services.places.finding import READ_AS, answers
from justice_desk.services.places.keeping import NAME_LIMIT
from justice_desk.services.places.rows import SLASH, folded_of
from justice_desk.services.places.twins import without_twins
from justice_desk.terms.enums import PlaceLevel
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    import uuid
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from justice_desk.services.importing.ready import ReadyCase

_NEXT: Final = {PlaceLevel.CERCLE: PlaceLevel.COMMUNE, PlaceLevel.COMMUNE: PlaceLevel.VILLAGE}
_BETWEEN: Final = "|"


@dataclass(frozen=True, slots=True)
class Where:
    """Where a place of a row is: its place, or what stays beside it as written.

    `sure` is False when the place is unknown or one of several: it comes back as a question.
    """

    place_id: uuid.UUID | None
    landmark: str = ""
    sure: bool = True
    keep: tuple[str, ...] = ()
    """Names to be kept under `place_id`, from above."""


NOWHERE: Final = Where(None)


class PlaceBook:
    """All places, by name and by key. `fresh` are rows of places that were kept as written."""

    def __init__(self, session: Session) -> None:
        self.fresh: list[dict[str, Any]] = []
        self.unclear: Counter[tuple[str, str]] = Counter()
        self._known: dict[uuid.UUID, Place] = {}
        self._named: dict[str, list[Place]] = defaultdict(list)
        self._asked: dict[tuple[str, str], Where] = {}
        self._paths: dict[uuid.UUID, str] = {}
        for place in session.scalars(select(Place)):
            self._learn(place)

    def _learn(self, place: Place) -> None:
        self._known[place.id] = place
        for name in (*place.folded.split(_BETWEEN), fold(place.pcode or "")):
            if name:
                self._named[name].append(place)

    def where(self, written: str | None, within: str | None) -> Where:
        """Return where a place of a row is."""
        key = ((written or "").strip(), (within or "").strip())
        if key == ("", ""):
            return NOWHERE
        found = self._asked.get(key)
        if found is None:
            found = self._asked[key] = self._find(*key)
        return found

    def of_person(self, told: ReadyCase, number: int) -> Where:
        """Return where the nth person of a row lives; who came, in the row's commune at least."""
        written = told.intake.persons[number].place
        return self.where(written, told.told.within) if written or not number else NOWHERE

    def note(self, written: str | None, within: str | None) -> bool:
        """Tell whether a place of a row is sure; count it in `unclear` when it is not."""
        is_sure = self.where(written, within).sure
        if not is_sure:
            self.unclear[(written or "").strip(), (within or "").strip()] += 1
        return is_sure

    def settled(self, where: Where) -> uuid.UUID | None:
        """Return the place of a row, keeping as written what is to be kept under it."""
        place = where.place_id
        for name in where.keep:
            assert place is not None  # noqa: S101 - names are kept under a known place alone
            place = self._kept(self._known[place], name)
        return place

    def path(self, place_id: uuid.UUID) -> str:
        """Return « Gao/Gao/Gounzoureye »."""
        found = self._paths.get(place_id)
        if found is None:
            found = SLASH.join(place.name for place in self._line(self._known[place_id]))
            self._paths[place_id] = found
        return found

    def commune(self, place_id: uuid.UUID) -> uuid.UUID | None:
        """Return the commune that a place is in, or is."""
        line = self._line(self._known[place_id])
        return next((p.id for p in line if p.level is PlaceLevel.COMMUNE), None)

    def village(self, place_id: uuid.UUID) -> uuid.UUID | None:
        """Return the place itself, when it is a village."""
        level = self._known[place_id].level
        return place_id if level is PlaceLevel.VILLAGE else None

    def _find(self, written: str, within: str) -> Where:
        parts = [part.strip() for part in f"{within}{SLASH}{written}".split(SLASH)]
        parts = [part for part in parts if fold(part)]
        parts = [part for n, part in enumerate(parts) if n == 0 or fold(part) != fold(parts[n - 1])]
        meant = self._meant(parts)
        if meant is not None:
            return Where(meant.id)
        home, rest = self._home(parts)
        said = ", ".join(reversed(parts))
        if home is None:
            alone = self._meant(parts[-1:])
            return Where(alone.id if alone else None, landmark=said, sure=False)
        if self._several(parts):
            return Where(home.id, landmark=", ".join(reversed(rest)), sure=False)
        return self._below(home, rest)

    def _below(self, home: Place, rest: Sequence[str]) -> Where:
        """Return names to keep under a known place, if so many levels fit under it."""
        depth = {PlaceLevel.CERCLE: 2, PlaceLevel.COMMUNE: 1}.get(home.level, 0)
        fit = len(rest) <= depth and all(map(_may_be_kept, rest))
        if not fit:
            return Where(home.id, landmark=", ".join(reversed(rest)), sure=False)
        return Where(home.id, sure=False, keep=tuple(rest))

    def _home(self, parts: Sequence[str]) -> tuple[Place | None, list[str]]:
        """Return the nearest known place above, and what stands below it."""
        for cut in range(len(parts) - 1, 0, -1):
            place = self._meant(parts[:cut])
            if place is not None:
                return place, list(parts[cut:])
        return None, list(parts)

    def _several(self, parts: Sequence[str]) -> bool:
        return len(without_twins(self._bearing(parts))) > 1

    def _bearing(self, parts: Sequence[str]) -> list[Place]:
        """Return the places of the last name that stand under the others, in their order."""
        wanted = [fold(part) for part in parts[:-1]]
        named = self._named.get(fold(parts[-1]), [])
        return [place for place in named if self._stands_under(place, wanted)]

    def _stands_under(self, place: Place, wanted: Sequence[str]) -> bool:
        above = iter(answers(self._line(place))[:-1])
        return all(any(name in names for names in above) for name in wanted)

    def _meant(self, parts: Sequence[str]) -> Place | None:
        found = self._bearing(parts)
        for level in READ_AS:
            here = [place for place in found if place.level is level]
            if len(here) == 1:
                return here[0]
        distinct = without_twins(found)
        return distinct[0] if len(distinct) == 1 and len(parts) > 1 else None

    def _line(self, place: Place) -> list[Place]:
        line = [place]
        while line[0].parent_id is not None:
            line.insert(0, self._known[line[0].parent_id])
        return line

    def _kept(self, home: Place, name: str) -> uuid.UUID:
        """Return the place of a name right under another one, made where it is not there yet."""
        folded = folded_of(name)
        for place in self._named.get(folded, ()):
            if place.parent_id == home.id:
                return place.id
        row = {
            "id": new_id(),
            "level": _NEXT[home.level],
            "name": checked_name(name),
            "folded": folded,
            "parent_id": home.id,
            "approximate": True,
            "cut": home.cut,
            "as_written": True,
        }
        self.fresh.append(row)
        self._learn(Place(**row))
        return row["id"]  # type: ignore[return-value]  # a row is a mapping of anything


def _may_be_kept(name: str) -> bool:
    try:
        return len(checked_name(name)) <= NAME_LIMIT
    except BadText:
        return False
