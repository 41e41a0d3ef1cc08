"""Reads a list that went out to be filled in and comes back: lines by the keys of its columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.formats.workbooks import RUNS
from justice_desk.imports.sheets.book import open_book
from justice_desk.imports.sheets.cells import written
from justice_desk.imports.sheets.grid import grid_of
from justice_desk.imports.taking.errors import DecisionUnread
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from justice_desk.imports.sheets.cells import Cell

QUOTE: Final = "'"
"""Stands before what a spreadsheet would run, in a list that goes out."""
Line = tuple[int, dict[str, str]]
"""The row of the sheet, and what stands in the columns that are known."""


def filled_lines(path: Path, columns: Mapping[str, tuple[str, ...]], needed: str) -> Iterator[Line]:
    """Yield the lines of every sheet that has the column `needed`.

    Args:
        path: of the list, a spreadsheet or CSV.
        columns: the headings of each column, folded, by its key.
        needed: the key of the column that is filled in.

    Raises:
        FileMissing, FileUnreadable: the file as a whole will not do.
        OSError: the machine will not read it.
    """
    book = open_book(path)
    for info in book.sheets:
        grid = grid_of(book, info.name)
        known = {
            key: heading
            for heading in grid.headings
            for key, names in columns.items()
            if fold(heading) in names
        }
        if needed in known:
            for row in grid.rows:
                yield row.number, {k: _plain(row.cells.get(h)) for k, h in known.items()}


def _plain(cell: Cell) -> str:
    text = written(cell)
    return text[1:] if text.startswith(tuple(QUOTE + sign for sign in RUNS)) else text


def unread(
    path: Path, line: int, column: str, told: Mapping[str, str], expected: str
) -> DecisionUnread:
    """Return the refusal of one cell of such a list."""
    found = told.get(column, "")
    return DecisionUnread(file=path.name, row=line, column=column, found=found, expected=expected)
