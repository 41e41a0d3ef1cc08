"""`place import`: reads a list of places as OCHA publishes it, checks it whole, takes it in.

Reading needs no office, so that a long file is prepared before the register is held.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from justice_desk.formats.places import layout
from justice_desk.i18n.messages import _
from justice_desk.imports.place_rows import PlaceReader
from justice_desk.imports.problems import Complaints
from justice_desk.imports.tables import rows
from justice_desk.imports.texts import read_text
from justice_desk.services.places import Entry, PlaceLevelDiffers, Tally, take_in

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class PlaceFile:
    """A list of places, read and sound."""

    file: str
    entries: tuple[Entry, ...]


def read(path: Path) -> PlaceFile:
    """Return the places of a file.

    Raises:
        FileMissing, FileUnreadable: the file as a whole will not do.
        FileRefused: some cells do not fit; each with its row, column, what was found and expected.
        OSError: the machine will not read it.
    """
    text = read_text(path)
    complaints = Complaints(text.file)
    table = rows(text, complaints)
    if not table:
        complaints.refuse()
    entries = _entries(table, complaints)
    complaints.refuse()
    return PlaceFile(text.file, entries)


def import_places(session: Session, file: PlaceFile) -> Tally:
    """Take a list in, in the session's transaction: all of it, or nothing.

    Raises:
        FileRefused: a p-code is known at another level.
        NotAllowed: the member's role does not hold this verb.
    """
    try:
        return take_in(session, file.entries)
    except PlaceLevelDiffers as differs:
        told = {name: str(differs.details[name]) for name in ("column", "found", "expected")}
        complaints = Complaints(file.file)
        complaints.add(int(str(differs.details["row"])), **told)
        complaints.refuse()
        raise


def _entries(table: Sequence[tuple[int, list[str]]], complaints: Complaints) -> tuple[Entry, ...]:
    number, headings = table[0]
    found = layout(headings)
    for name in found.missing:
        complaints.add(number, name, ", ".join(headings), _("a column for it"))
    if found.missing:
        return ()
    if len(table) == 1:
        complaints.add(number + 1, headings[0], "", _("at least one place"))
    reader = PlaceReader(found, complaints)
    entries = [reader.entry(row, cells) for row, cells in table[1:]]
    return tuple(entry for entry in entries if entry is not None)
