"""Looks into a register file: which sheets hold such a list, and which column holds what."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Final

from justice_desk.imports.columns.kinds import other_kind
from justice_desk.imports.columns.mapping import check_mapping, joined, knows_nothing, of_sheet
from justice_desk.imports.columns.suggesting import Suggestion, suggest
from justice_desk.imports.register.settings import Settings
from justice_desk.imports.register.survey import FileSurvey, SheetRows, survey_sheets
from justice_desk.imports.sheets.cells import written
from justice_desk.imports.sheets.children import Children, children_of
from justice_desk.imports.sheets.grid import grid_of
from justice_desk.imports.taking.errors import NoSuchList
from justice_desk.terms.importing import ImportKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from justice_desk.imports.sheets.book import Book
    from justice_desk.imports.sheets.cells import Cell
    from justice_desk.imports.sheets.grid import GridRow

LOOKED_AT: Final = 60
"""Rows of a sheet from which its columns are told."""
SHOWN: Final = 5
"""Values of a column that are shown as a sample."""
_HEADINGS_TOLD: Final = 12


@dataclass(frozen=True)
class SheetLook:
    """One sheet: its columns, a suggestion for each, some of its values.

    `fits` tells whether it holds such a list at all; a sheet of children never does. `seems` is the
    kind of list that its headings tell of, where that is another one than was said.
    """

    name: str
    hidden: bool
    headings: tuple[str, ...]
    suggested: Mapping[str, Suggestion]
    samples: Mapping[str, tuple[str, ...]]
    fits: bool
    seems: ImportKind | None = None

    @property
    def fields(self) -> dict[str, str]:
        """The suggested field of each of its headings, blank for none."""
        return {heading: told.field for heading, told in self.suggested.items()}


@dataclass(frozen=True)
class Look:
    """A file that was looked into."""

    book: Book
    kind: ImportKind
    sheets: tuple[SheetLook, ...]
    children: Mapping[str, Children] = field(default_factory=dict)

    @property
    def taken(self) -> tuple[SheetLook, ...]:
        """The sheets whose rows are read."""
        return tuple(sheet for sheet in self.sheets if sheet.fits)

    @property
    def mapping(self) -> dict[str, str]:
        """The suggested fields of the sheets that are read, as a mapping names them."""
        return joined({sheet.name: sheet.fields for sheet in self.taken})

    def with_mapping(self, mapping: Mapping[str, str]) -> Look:
        """Return the same, where the sheets that are read are those which `mapping` fits.

        Raises:
            UnknownField, FieldTwice: the mapping cannot be.
            NoSuchList: it names no column of this file.
        """
        sheets = tuple(_under(sheet, mapping, self) for sheet in self.sheets)
        found = Look(self.book, self.kind, sheets, self.children)
        for sheet in found.taken:
            check_mapping(sheet.fields, self.kind)
        return sound(found)


def look_into(book: Book, kind: ImportKind, today: date, settings: Settings | None = None) -> Look:
    """Return what a file holds, with a suggestion for each column.

    Raises:
        FileUnreadable: a sheet is too large or damaged.
    """
    words = (settings or Settings()).words
    children = children_of(book)
    looked = []
    for info in book.sheets:
        grid = grid_of(book, info.name)
        if grid.ours:
            continue
        rows = list(islice(grid.rows, LOOKED_AT))
        cells = {heading: _cells(rows, heading) for heading in grid.headings}
        told = {one: suggest(grid.headings, cells, one, words, today) for one in ImportKind}
        fields = {one: {h: s.field for h, s in found.items()} for one, found in told.items()}
        is_list = bool(rows) and info.name not in children
        looked.append(
            SheetLook(
                info.name,
                info.hidden,
                grid.headings,
                told[kind],
                {heading: _sample(found) for heading, found in cells.items()},
                is_list and not knows_nothing(fields[kind], kind),
                other_kind(kind, fields) if is_list else None,
            )
        )
    return Look(book, kind, tuple(looked), children)


def surveyed(look: Look) -> FileSurvey:
    """Return what must be asked once about the file, from all its rows."""
    return survey_sheets(_each_sheet(look), look.kind)


def _each_sheet(look: Look) -> Iterator[SheetRows]:
    for sheet in look.taken:
        yield sheet.fields, grid_of(look.book, sheet.name).rows


def _under(sheet: SheetLook, mapping: Mapping[str, str], look: Look) -> SheetLook:
    fields = of_sheet(mapping, sheet.name, sheet.headings)
    fits = sheet.name not in look.children and not knows_nothing(fields, look.kind)
    told = {heading: Suggestion(key, 100) for heading, key in fields.items()}
    return SheetLook(sheet.name, sheet.hidden, sheet.headings, told, sheet.samples, fits)


def sound(look: Look) -> Look:
    """Return a look of which at least one sheet is read.

    Raises:
        NoSuchList: none holds a date, a name or a category.
    """
    if look.taken:
        return look
    headings = [heading for sheet in look.sheets for heading in sheet.headings]
    raise NoSuchList(file=look.book.file, found=", ".join(headings[:_HEADINGS_TOLD]) or "–")


def _cells(rows: Sequence[GridRow], heading: str) -> tuple[Cell, ...]:
    found = (row.cells.get(heading) for row in rows)
    return tuple(cell for cell in found if cell is not None)


def _sample(cells: Sequence[Cell]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(written(cell) for cell in cells))[:SHOWN]
