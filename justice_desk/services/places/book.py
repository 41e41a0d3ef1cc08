"""All places of the office in memory, while a list is taken in: 15,000 small rows at most."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Self

from sqlalchemy import select

from justice_desk.models.all import Place
from justice_desk.models.keys import new_id
from justice_desk.terms.enums import PlaceLevel
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

_Name = tuple[PlaceLevel, "uuid.UUID | None", str]
"""A level, a parent and a folded name: what recognises a place that has no p-code."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a list may say of a place."""

    name: str
    alt_name: str | None
    folded: str
    parent_id: uuid.UUID | None
    latitude: float | None
    longitude: float | None

    def over(self, old: Facts) -> Facts:
        """Return these facts, keeping of the old ones what these leave out or spell worse."""
        located = self.latitude is not None
        same_name = fold(self.name) == fold(old.name)
        better = old if same_name and self.name.isascii() else self
        alt_name = self.alt_name or old.alt_name
        return replace(
            self,
            name=better.name,
            alt_name=alt_name,
            folded=self.folded if self.alt_name or not old.alt_name else old.folded,
            latitude=self.latitude if located else old.latitude,
            longitude=self.longitude if located else old.longitude,
        )


@dataclass(slots=True)
class Held:
    """A place as the office holds it, or is about to."""

    id: uuid.UUID
    pcode: str | None
    level: PlaceLevel
    facts: Facts
    approximate: bool
    as_written: bool

    def row(self) -> dict[str, Any]:
        """Return the columns to write."""
        return {
            "id": self.id,
            "pcode": self.pcode,
            "level": self.level,
            "name": self.facts.name,
            "alt_name": self.facts.alt_name,
            "folded": self.facts.folded,
            "parent_id": self.facts.parent_id,
            "latitude": self.facts.latitude,
            "longitude": self.facts.longitude,
            "approximate": self.approximate,
            "as_written": self.as_written,
        }


@dataclass
class Book:
    """The places by p-code, and by name those without; what is fresh, what was touched."""

    by_pcode: dict[str, Held]
    by_name: dict[_Name, Held]
    fresh: dict[uuid.UUID, Held] = field(default_factory=dict)
    touched: dict[uuid.UUID, Held] = field(default_factory=dict)
    adopted: int = 0

    @classmethod
    def read(cls, session: Session) -> Self:
        """Return the book of the office."""
        by_pcode: dict[str, Held] = {}
        by_name: dict[_Name, Held] = {}
        for held in _all(session):
            if held.pcode is None:
                by_name[held.level, held.facts.parent_id, held.facts.folded] = held
            else:
                by_pcode[held.pcode] = held
        return cls(by_pcode, by_name)

    def known(self, pcode: str) -> Held | None:
        """Return the place of a p-code."""
        return self.by_pcode.get(pcode)

    def adopt(
        self,
        level: PlaceLevel,
        parent_id: uuid.UUID | None,
        pcode: str,
        folded: str,
        stray: Held | None = None,
    ) -> Held | None:
        """Give a p-code to the place that had none and bears this name under this parent."""
        held = self.by_name.pop((level, parent_id, folded), None) or stray
        if held is None:
            return None
        held.pcode, held.level, held.as_written = pcode, level, False
        held.facts = replace(held.facts, parent_id=parent_id)
        self.by_pcode[pcode] = held
        self.touched[held.id] = held
        self.adopted += 1
        return held

    def add(self, level: PlaceLevel, pcode: str, facts: Facts) -> Held:
        """Add a place that nobody held."""
        located = facts.latitude is not None
        held = Held(new_id(), pcode, level, facts, approximate=not located, as_written=False)
        self.by_pcode[pcode] = held
        self.fresh[held.id] = held
        return held

    def update(self, held: Held, told: Facts) -> bool:
        """Bring a held place up to date; tell whether anything of it changed."""
        facts = told.over(held.facts)
        approximate = held.approximate and told.latitude is None
        same = (facts, approximate) == (held.facts, held.approximate)
        if not same:
            held.facts, held.approximate = facts, approximate
            if held.id not in self.fresh:
                self.touched[held.id] = held
        return not same or held.id in self.touched

    def written_under_cercle(self) -> dict[tuple[uuid.UUID | None, str], Held]:
        """Return the communes still without p-code that have nothing under them."""
        everyone = [*self.by_pcode.values(), *self.by_name.values()]
        above = {held.facts.parent_id for held in everyone}
        return {
            (parent_id, folded): held
            for (level, parent_id, folded), held in self.by_name.items()
            if level is PlaceLevel.COMMUNE and held.as_written and held.id not in above
        }

    def fresh_rows(self) -> list[dict[str, Any]]:
        """Return the rows to insert, parents before children."""
        order = list(PlaceLevel)
        return [
            held.row() for held in sorted(self.fresh.values(), key=lambda h: order.index(h.level))
        ]

    def touched_rows(self) -> list[dict[str, Any]]:
        """Return the rows to change."""
        return [held.row() for held in self.touched.values()]


def _all(session: Session) -> Iterator[Held]:
    columns = (
        Place.id,
        Place.pcode,
        Place.level,
        Place.name,
        Place.alt_name,
        Place.folded,
        Place.parent_id,
        Place.latitude,
        Place.longitude,
        Place.approximate,
        Place.as_written,
    )
    for row in session.execute(select(*columns)):
        key, pcode, level, *facts, approximate, as_written = row
        yield Held(key, pcode, level, Facts(*facts), approximate, as_written)
