"""Finds the cell that a fault is about: by its heading, else by what stands in the row."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from justice_desk.imports.sheets.cells import written
from justice_desk.imports.sheets.grid import grid_of
from justice_desk.imports.sheets.headings import filled_of, lettered

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from justice_desk.imports.sheets.book import Book
    from justice_desk.imports.sheets.cells import Cell
    from justice_desk.services.importing.told import Fault


class Place(NamedTuple):
    """The index of a column from 0; not `sure` where nothing tells that it is the right one."""

    at: int
    sure: bool = True


def placed(book: Book, faults: Sequence[Fault]) -> Iterator[tuple[Fault, Place]]:
    """Yield each fault with its cell, in the order given.

    What a row says as a whole, or beside the headings, names no column of the sheet: the cell with
    that value is meant, and where there is none, the first of the row that holds something.

    Raises:
        FileUnreadable: a sheet is damaged further down.
    """
    names = {info.name for info in book.sheets}
    touched = {fault.sheet for fault in faults if fault.sheet in names}
    columns = {name: grid_of(book, name).columns for name in touched}
    lost = [fault for fault in faults if fault.column not in columns.get(fault.sheet, {})]
    rows = _rows_of(book, lost)
    for fault in faults:
        at = columns.get(fault.sheet, {}).get(fault.column)
        cells = rows.get((fault.sheet, fault.row), ())
        yield fault, _found(fault, cells) if at is None else Place(at)


def _rows_of(book: Book, faults: Sequence[Fault]) -> Mapping[tuple[str, int], Sequence[Cell]]:
    wanted = {(fault.sheet, fault.row) for fault in faults}
    names = [info.name for info in book.sheets if info.name in {sheet for sheet, _row in wanted}]
    return {
        (name, number): cells
        for name in names
        for number, cells in book.rows(name)
        if (name, number) in wanted
    }


def _found(fault: Fault, cells: Sequence[Cell]) -> Place:
    filled = filled_of(cells)
    same = [at for at, cell in filled if fault.value and written(cell) == fault.value]
    by_letter = [at for at, _cell in filled if lettered(at) == fault.column]
    if by_letter or len(same) == 1:
        return Place((by_letter or same)[0])
    first = (same or [at for at, _cell in filled] or [0])[0]
    return Place(first, sure=False)
