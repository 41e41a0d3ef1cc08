"""Which column of a civil-status list holds what: the fields of a register, told for a list.

The headings are those of the registers (`resources/reference/import_words.toml`), misspelled ones
among them; a list has one more, the number of the case for which a line stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from justice_desk.imports.columns.suggesting import suggest
from justice_desk.imports.register.settings import Settings
from justice_desk.imports.sheets.cells import written
from justice_desk.imports.sheets.grid import grid_of
from justice_desk.imports.values.cells import says_something
from justice_desk.terms.importing import ImportKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from justice_desk.imports.sheets.book import Book
    from justice_desk.imports.sheets.cells import Cell
    from justice_desk.imports.sheets.grid import GridRow

CASE: Final = "civil.case"
"""The field of the number of a case of this office."""
CHILD: Final = "birth.child"
NAME: Final = "person.name"
FIRST_NAME: Final = "person.first_name"
WITNESS: Final = "witness.name"
BIRTHS: Final = ("birth.on", "person.birth_year")
AGES: Final = ("birth.age", "person.age")
SEXES: Final = ("birth.sex", "person.sex")
PLACE: Final = "birth.at"
PARENTS: Final = ("birth.father", "birth.mother")
_USED: Final = frozenset(
    {CHILD, NAME, FIRST_NAME, WITNESS, *BIRTHS, *AGES, *SEXES, PLACE, *PARENTS, CASE}
)
_LOOKED_AT: Final = 60
_NUMBER: Final = re.compile(r"[A-Z]{2,6}-\d{4}-\d{2,}", re.IGNORECASE)
"""`GAO-2026-0001`: nothing else on such a list looks so."""


@dataclass(frozen=True)
class SheetFields:
    """A sheet that holds such a list: its headings by field."""

    name: str
    fields: Mapping[str, tuple[str, ...]]

    def named(self) -> dict[str, str]:
        """Return the field of each heading that is read."""
        return {h: key for key, headings in self.fields.items() for h in headings}


def sheets_with_lists(book: Book, today: date) -> tuple[tuple[SheetFields, ...], list[str]]:
    """Return the sheets that hold a list, and the headings of all the others.

    Raises:
        FileUnreadable: a sheet is too large or damaged.
    """
    found, others = list[SheetFields](), list[str]()
    for info in book.sheets:
        grid = grid_of(book, info.name)
        if grid.ours:
            continue
        rows = list(islice(grid.rows, _LOOKED_AT))
        fields = _fields(grid.headings, rows, today)
        if rows and not fields.keys().isdisjoint({CHILD, NAME}):
            found.append(SheetFields(info.name, fields))
        else:
            others += grid.headings
    return tuple(found), others


def _fields(
    headings: Sequence[str], rows: Sequence[GridRow], today: date
) -> dict[str, tuple[str, ...]]:
    cells = {heading: _cells(rows, heading) for heading in headings}
    case = [heading for heading in headings if _is_case(cells[heading])]
    rest = [heading for heading in headings if heading not in case]
    told = suggest(rest, cells, ImportKind.CASES, Settings().words, today)
    fields: dict[str, tuple[str, ...]] = {CASE: tuple(case[:1])} if case else {}
    for heading, suggestion in told.items():
        if suggestion.field in _USED:
            fields[suggestion.field] = (*fields.get(suggestion.field, ()), heading)
    return fields


def _cells(rows: Sequence[GridRow], heading: str) -> tuple[Cell, ...]:
    found = (row.cells.get(heading) for row in rows)
    return tuple(cell for cell in found if says_something(cell))


def _is_case(cells: Sequence[Cell]) -> bool:
    return bool(cells) and all(_NUMBER.fullmatch(written(cell).strip()) for cell in cells)
