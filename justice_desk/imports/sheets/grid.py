"""The table inside a sheet: its headings, its rows, and everything that was left out of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING, Final, NamedTuple

from justice_desk.imports.sheets.cells import written
from justice_desk.imports.sheets.furniture import Furniture, Why
from justice_desk.imports.sheets.headings import filled_of, find_headings, lettered
from justice_desk.imports.sheets.listing import is_our_list
from justice_desk.imports.sheets.periods import Context, context_of, period_of, year_in
from justice_desk.imports.values.cells import is_ditto

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from justice_desk.imports.sheets.book import Book, Row
    from justice_desk.imports.sheets.cells import Cell

_SAMPLE: Final = 200
"""Rows that are looked at before the first is given."""
_SLASHES: Final = re.compile(r"[-–—'’ ]*/{2,}[-–—'’ /]*")
"""« // » and « -//- »: the same as above."""
_MARKS: Final = frozenset("iIdDmMcC\"'”“〃″»«’,-–—/ \u00a0")
"""What a mark for the same begins with: a quick look at each cell of a long sheet."""


class LeftOut(NamedTuple):
    """A line that is no row of the table, or several blank ones, and why."""

    row: int
    why: Why
    until: int
    """The last of several blank rows; the row itself otherwise."""
    text: str = ""


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row of the table, by its number in the sheet."""

    number: int
    cells: Mapping[str, Cell]
    """Every heading; a column that only this row fills stands under its letter.

    A cell that said « idem » holds the value above, nothing where nothing stands there.
    """
    context: Context


class Grid:
    """The table of one sheet.

    `rows` can be gone through once; `left_out` is whole when they have been. `ours` tells that it
    is the list of a marked copy that comes back, which holds no rows of a register.
    """

    def __init__(self, sheet: str, source: Iterator[Row]) -> None:
        sample = list(islice(source, _SAMPLE))
        self.sheet = sheet
        self.ours = is_our_list(sample)
        self._headings = find_headings(sample)
        self._context = context_of(sheet)
        self._left_out: list[LeftOut] = []
        self._last: Mapping[str, Cell] = {}
        columns = self._headings.columns
        self._width = columns[-1][0] + 1 if columns else 0
        self._titles(sample)
        self.rows: Iterator[GridRow] = self._read(chain(sample, source))

    @property
    def header_row(self) -> int:
        """The row of the headings, the lower one of two; 0 where there are none."""
        return self._headings.rows[-1][0] if self._headings.rows else 0

    @property
    def headings(self) -> tuple[str, ...]:
        """The heading of each column, each once; a blank one by its letter."""
        return tuple(heading for _at, heading in self._headings.columns)

    @property
    def columns(self) -> Mapping[str, int]:
        """The index of each column, from 0, by its heading."""
        return {heading: at for at, heading in self._headings.columns}

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """The lines that are no rows, as far as the rows have been read."""
        return tuple(self._left_out)

    def _titles(self, sample: Sequence[Row]) -> None:
        first = self._headings.rows[0][0] if self._headings.rows else 0
        for number, cells in sample[: max(0, first - 1)]:
            filled = filled_of(cells)
            text = " ".join(written(cell) for _at, cell in filled)
            self._leave(number, Why.TITLE if filled else Why.BLANK, text)
            told = period_of(filled[0][1]) if len(filled) == 1 else None
            self._context = self._context.under(told or Context(year_in(text)))

    def _read(self, rows: Iterator[Row]) -> Iterator[GridRow]:
        furniture = Furniture(self._headings)
        for number, cells in rows:
            if number <= self.header_row:
                continue
            why = furniture.judge(cells)
            if why is None:
                yield self._row(number, cells)
            else:
                self._aside(number, cells, why)

    def _aside(self, number: int, cells: Sequence[Cell], why: Why) -> None:
        filled = filled_of(cells)
        text = " ".join(written(cell) for _at, cell in filled)
        self._leave(number, why, text)
        if why is Why.PERIOD:
            self._context = self._context.under(period_of(filled[0][1]) or Context())
        elif why is Why.GROUP:
            self._context = self._context.under(Context(year_in(text)))
            self._context = self._context.under(Context(group=text))

    def _leave(self, number: int, why: Why, text: str) -> None:
        last = self._left_out[-1] if self._left_out else None
        if why is Why.BLANK and last and last.why is why and last.until == number - 1:
            self._left_out[-1] = last._replace(until=number)
        else:
            self._left_out.append(LeftOut(number, why, number, text))

    def _row(self, number: int, cells: Sequence[Cell]) -> GridRow:
        width = len(cells)
        columns = self._headings.columns
        told = {heading: cells[at] if at < width else None for at, heading in columns}
        if width > self._width:
            told.update(self._beyond(cells))
        marked = [
            heading
            for heading, cell in told.items()
            if type(cell) is str and cell[:1] in _MARKS and says_the_same(cell)
        ]
        told.update({heading: self._last.get(heading) for heading in marked})
        self._last = told
        return GridRow(number, told, self._context)

    def _beyond(self, cells: Sequence[Cell]) -> dict[str, Cell]:
        """Return what stands in columns right of all that the first rows filled."""
        beyond = range(self._width, len(cells))
        return {lettered(at): cells[at] for at in beyond if cells[at] is not None}


def says_the_same(text: str) -> bool:
    """Tell whether a cell says « the same as above »: idem, ", //, -//-."""
    return bool(_SLASHES.fullmatch(text.strip())) or is_ditto(text)


def grid_of(book: Book, sheet: str) -> Grid:
    """Return the table of a sheet.

    Raises:
        FileUnreadable: the sheet is too large or damaged.
        KeyError: there is no such sheet.
    """
    return Grid(sheet, book.rows(sheet))
