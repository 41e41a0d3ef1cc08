"""Loads a sheet through calamine, once it is known to fit in memory."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from itertools import islice, repeat
from typing import TYPE_CHECKING, Final

from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from justice_desk.i18n.messages import _
from justice_desk.imports.sheets.biff import scan_xls
from justice_desk.imports.sheets.cells import cell_of
from justice_desk.imports.sheets.hushed import hushed
from justice_desk.imports.sheets.kinds import Kind
from justice_desk.imports.sheets.merges import Merges
from justice_desk.imports.sheets.ods import scan_ods
from justice_desk.imports.sheets.unfit import Unfit, a_register, damaged
from justice_desk.imports.sheets.xlsx import refuse_strings, scan_xlsx, sheet_parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from python_calamine import CalamineSheet

    from justice_desk.imports.sheets.cells import Cell
    from justice_desk.imports.sheets.kinds import Opened
    from justice_desk.imports.sheets.scan import Scan

_BATCH: Final = 256
_MOST_SHEETS: Final = 512
_LISTS: Final = frozenset({"À corriger", "To correct"})
"""The names of the first sheet of a marked copy, in both languages."""


@dataclass(frozen=True)
class SheetInfo:
    """A sheet of a book."""

    name: str
    hidden: bool = False

    @property
    def report(self) -> bool:
        """Whether it is the list of a marked copy that comes back, which holds no rows."""
        return self.name in _LISTS


def sheets_of(opened: Opened, stem: str) -> tuple[SheetInfo, ...]:
    """Return the sheets of a file that hold cells; a text has one, named after the file.

    Raises:
        Unfit, CalamineError: there is none, or the file is damaged.
    """
    if opened.kind is Kind.TEXT:
        return (SheetInfo(stem),)
    sheets = tuple(
        SheetInfo(found.name, hidden=found.visible is not SheetVisibleEnum.Visible)
        for found in _guarded(opened)[0].sheets_metadata
        if found.typ is SheetTypeEnum.WorkSheet
    )
    if not sheets or len(sheets) > _MOST_SHEETS:
        raise Unfit(_("{n} sheets").format(n=len(sheets)), a_register())
    return sheets


def loaded_rows(opened: Opened, sheet: str) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of a sheet from row 1 and column A on.

    Raises:
        Unfit, CalamineError: the sheet is too large, or damaged.
    """
    workbook, scan = _scanned(opened, sheet)
    with hushed():
        loaded = workbook.get_sheet_by_name(sheet)
    bottom, right = loaded.end or (-1, -1)
    # A formula without a value may be all that stands in the last rows or columns.
    height = max(bottom + 1, scan.height if scan.broken else 0)
    merges = Merges(loaded.merged_cell_ranges or (), right + 1)
    # calamine's iterator gives the blank rows above the first cell, and not the blank columns.
    indent = (None,) * (loaded.start[1] if loaded.start else 0)
    rows = _batched(loaded)
    broken = _by_row(scan)
    for number in range(height):
        cells = indent + tuple(map(cell_of, next(rows, ())))
        if number in broken:
            cells = _with(cells, broken[number])
        yield merges.over(number, cells)


def _guarded(opened: Opened) -> tuple[CalamineWorkbook, list[Scan] | dict[str, Scan]]:
    """Load a workbook after a look at all that calamine loads with it at once."""
    scans: list[Scan] | dict[str, Scan] = {}
    if opened.package is None:
        scans = scan_xls(opened.stream)
    elif opened.kind is Kind.ODS:
        scans = scan_ods(opened.package)
    else:
        refuse_strings(opened.package)
    with hushed():
        return CalamineWorkbook.from_filelike(BytesIO(opened.data)), scans


def _scanned(opened: Opened, sheet: str) -> tuple[CalamineWorkbook, Scan]:
    workbook, scans = _guarded(opened)
    if isinstance(scans, list):
        return workbook, scans[workbook.sheet_names.index(sheet)]
    if opened.package is None or opened.kind is Kind.ODS:
        return workbook, scans[sheet]
    parts = sheet_parts(opened.package)
    if sheet not in parts:
        raise damaged()
    if sheet not in opened.scans:
        opened.scans[sheet] = scan_xlsx(opened.package, parts[sheet], sheet)
    return workbook, opened.scans[sheet]


def _batched(loaded: CalamineSheet) -> Iterator[Sequence[object]]:
    """Yield the rows of a sheet: a duration of millions of years is a panic of the reader."""
    rows = loaded.iter_rows()
    while True:
        with hushed():
            batch = list(islice(rows, _BATCH))
        if not batch:
            return
        yield from batch


def _by_row(scan: Scan) -> dict[int, dict[int, Cell]]:
    rows: dict[int, dict[int, Cell]] = {}
    for (row, column), broken in scan.broken.items():
        rows.setdefault(row, {})[column] = broken
    return rows


def _with(cells: tuple[Cell, ...], broken: dict[int, Cell]) -> tuple[Cell, ...]:
    wide = max(broken) + 1 - len(cells)
    told = [*cells, *repeat(None, max(0, wide))]
    for column, cell in broken.items():
        if told[column] is None:
            told[column] = cell
    return tuple(told)
