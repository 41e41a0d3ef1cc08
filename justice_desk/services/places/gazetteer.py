"""Takes in a list of places, again and again, without doubling any.

A place is recognised by its p-code; one that has none yet (written by a paralegal, or shipped) by
its name under the same parent, and then gets its p-code.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.models.all import Place
from justice_desk.services.places.book import Book, Facts, Held
from justice_desk.services.places.errors import PlaceLevelDiffers
from justice_desk.services.places.rows import folded_of
from justice_desk.services.rights import require
from justice_desk.storage.bulk import insert_rows, update_rows
from justice_desk.terms.enums import PlaceLevel
from justice_desk.terms.fold import fold
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    import uuid
    from collections.abc import Mapping, Sequence

    from sqlalchemy.orm import Session

ABOVE: Final[Mapping[PlaceLevel, tuple[PlaceLevel, ...]]] = {
    PlaceLevel.REGION: (),
    PlaceLevel.CERCLE: (PlaceLevel.REGION,),
    PlaceLevel.COMMUNE: (PlaceLevel.REGION, PlaceLevel.CERCLE),
    PlaceLevel.VILLAGE: (PlaceLevel.REGION, PlaceLevel.CERCLE, PlaceLevel.COMMUNE),
}
"""The levels that an entry names above itself, the region first."""


@dataclass(frozen=True, slots=True)
class Parent:
    """A place that an entry stands under."""

    pcode: str
    name: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One place of a list; `row` is its row in the file, `parents` go from the region down."""

    row: int
    pcode: str
    level: PlaceLevel
    name: str
    alt_name: str | None
    latitude: float | None
    longitude: float | None
    parents: tuple[Parent, ...]


@dataclass(frozen=True)
class Tally:
    """What an import did. `read` is `new + updated + same`; the last two are counted beside.

    `kept_as_written_matched` are places that had no p-code and were recognised by their name;
    `parents` are those made only because an entry stands under them.
    """

    read: int
    new: int
    updated: int
    same: int
    kept_as_written_matched: int
    parents: int


def take_in(session: Session, entries: Sequence[Entry]) -> Tally:
    """Add the places that the office does not hold, bring the others up to date; all or nothing.

    Raises:
        PlaceLevelDiffers: a p-code is known at another level.
        NotAllowed: the member's role does not hold this verb.
    """
    require(session, "place import")
    book = Book.read(session)
    homes = {entry.pcode: _home(book, entry) for entry in entries}
    parents = len(book.fresh)
    strays = _strays(book, entries, homes)
    done = Counter(_settle(book, entry, homes[entry.pcode], strays) for entry in entries)
    insert_rows(session, Place, book.fresh_rows())
    update_rows(session, Place, book.touched_rows())
    return Tally(len(entries), done["new"], done["updated"], done["same"], book.adopted, parents)


def _home(book: Book, entry: Entry) -> Held | None:
    """Return the place that an entry stands under, made or recognised where need be."""
    above: Held | None = None
    for level, parent in zip(ABOVE[entry.level], entry.parents, strict=True):
        key = above.id if above else None
        held = book.known(parent.pcode)
        if held is None:
            facts = Facts(parent.name, None, folded_of(parent.name), key, None, None)
            held = book.adopt(level, key, parent.pcode, fold(parent.name))
            held = held or book.add(level, parent.pcode, facts)
        _check_level(held, level, parent.pcode, entry.row)
        above = held
    return above


def _settle(book: Book, entry: Entry, home: Held | None, strays: Mapping[str, Held]) -> str:
    """Put one entry in its place; return what became of it."""
    key = home.id if home else None
    facts = Facts(
        entry.name,
        entry.alt_name,
        folded_of(entry.name, entry.alt_name),
        key,
        entry.latitude,
        entry.longitude,
    )
    held = book.known(entry.pcode) or book.adopt(
        entry.level, key, entry.pcode, fold(entry.name), strays.get(entry.pcode)
    )
    if held is None:
        book.add(entry.level, entry.pcode, facts)
        return "new"
    _check_level(held, entry.level, entry.pcode, entry.row)
    return "updated" if book.update(held, facts) else "same"


def _check_level(held: Held, level: PlaceLevel, pcode: str, row: int) -> None:
    if held.level is not level:
        raise PlaceLevelDiffers(
            row=row, column="pcode", pcode=pcode, found=label(held.level), expected=label(level)
        )


def _strays(
    book: Book, entries: Sequence[Entry], homes: Mapping[str, Held | None]
) -> dict[str, Held]:
    """Return, by p-code, what was written right under a cercle and is one of its villages.

    « Gao/Essai » is kept as a commune; when the list knows no such commune but exactly one such
    village in the cercle, the village was meant.
    """
    loose = book.written_under_cercle()
    if not loose:
        return {}
    named: dict[tuple[uuid.UUID | None, str], list[str]] = {}
    for entry in entries:
        home = homes[entry.pcode]
        if entry.level is PlaceLevel.VILLAGE and home is not None:
            key = (home.facts.parent_id, fold(entry.name))
            named.setdefault(key, []).append(entry.pcode)
    return {
        pcodes[0]: loose[key] for key, pcodes in named.items() if key in loose and len(pcodes) == 1
    }
