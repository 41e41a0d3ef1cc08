"""Keeps how the columns of a kind of file are read, under a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import ImportMapping
from justice_desk.rules.text import checked_text
from justice_desk.services.importing.errors import UnknownMapping
from justice_desk.services.importing.rows import MappingRow
from justice_desk.services.importing.told import Reading
from justice_desk.services.rights import require
from justice_desk.terms.errors import at_field
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from justice_desk.terms.importing import ImportKind

NAME_LIMIT = 80


def keep_mapping(session: Session, name: str, kind: ImportKind, reading: Reading) -> MappingRow:
    """Keep a mapping under a name; one of that name is replaced.

    Raises:
        TextMissing, TextTooLong: the name.
        NotAllowed: the member's role takes nothing in.
    """
    require(session, "import")
    with at_field("name"):
        said = checked_text(name, limit=NAME_LIMIT, required=True)
    row = _found(session, said) or ImportMapping(name=said, kind=kind)
    row.kind = kind
    row.columns, row.settings = dict(reading.columns), dict(reading.settings)
    session.add(row)
    session.flush()
    return _row(row)


def mapping(session: Session, name: str) -> MappingRow:
    """Return the mapping of a name.

    Raises:
        UnknownMapping: there is none; the others are told.
    """
    require(session, "mapping show")
    return _row(_one(session, name))


def mappings(session: Session, kind: ImportKind | None = None) -> tuple[MappingRow, ...]:
    """Return the mappings that are kept, by name; of one kind when asked."""
    require(session, "mapping list")
    return tuple(_row(row) for row in _all(session) if kind in {None, row.kind})


def drop_mapping(session: Session, name: str) -> None:
    """Forget a mapping.

    Raises:
        UnknownMapping: there is none of this name.
    """
    require(session, "import")
    session.delete(_one(session, name))
    session.flush()


def _one(session: Session, name: str) -> ImportMapping:
    found = _found(session, name)
    if found is None:
        kept = ", ".join(row.name for row in _all(session)) or "–"
        raise UnknownMapping(found=name, candidates=kept)
    return found


def _found(session: Session, name: str) -> ImportMapping | None:
    return next((row for row in _all(session) if fold(row.name) == fold(name)), None)


def _all(session: Session) -> Sequence[ImportMapping]:
    rows = session.scalars(select(ImportMapping)).all()
    return sorted(rows, key=lambda row: fold(row.name))


def _row(row: ImportMapping) -> MappingRow:
    return MappingRow(row.name, row.kind, Reading(dict(row.columns), dict(row.settings)))
