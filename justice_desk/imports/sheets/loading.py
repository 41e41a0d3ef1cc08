"""Loads a sheet through calamine, once it is known to fit in memory."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from itertools import islice, repeat
from threading import Lock
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
_MOST_KEPT: Final = 400_000
"""Cells of sheets that are kept beside the one that is read: about 20 MB."""


@dataclass(frozen=True)
class SheetInfo:
    """A sheet of a book."""

    name: str
    hidden: bool = False


class Loader:
    """Loads the sheets of one file; the workbook is opened once, and sheets of late are kept.

    Whoever asks for a column, a sample or all rows asks for the same sheet again: an ODS or an XLS
    would be read whole each time. Two threads may ask at once.
    """

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._book: tuple[CalamineWorkbook, list[Scan] | dict[str, Scan]] | None = None
        self._parts: dict[str, str] | None = None
        self._sheets: dict[str, tuple[CalamineSheet, Scan]] = {}
        self._busy = Lock()

    def sheets(self, stem: str) -> tuple[SheetInfo, ...]:
        """Return the sheets of a file that hold cells; a text has one, named after the file.

        Raises:
            Unfit, CalamineError: there is none, or the file is damaged.
        """
        if self._opened.kind is Kind.TEXT:
            return (SheetInfo(stem),)
        with self._busy:
            metadata = self._workbook()[0].sheets_metadata
        sheets = tuple(
            SheetInfo(found.name, hidden=found.visible is not SheetVisibleEnum.Visible)
            for found in metadata
            if found.typ is SheetTypeEnum.WorkSheet
        )
        if not sheets or len(sheets) > _MOST_SHEETS:
            raise Unfit(_("{n} sheets").format(n=len(sheets)), a_register())
        return sheets

    def rows(self, sheet: str) -> Iterator[tuple[Cell, ...]]:
        """Yield the rows of a sheet from row 1 and column A on.

        Raises:
            Unfit, CalamineError: the sheet is too large, or damaged.
        """
        with self._busy:
            loaded, scan = self._sheet(sheet)
        bottom, right = loaded.end or (-1, -1)
        # A formula without a value may be all that stands in the last rows or columns.
        height = max(bottom + 1, scan.height if scan.broken else 0)
        merges = Merges(loaded.merged_cell_ranges or (), right + 1)
        # calamine's iterator gives the blank rows above the first cell, not the blank columns.
        indent = (None,) * (loaded.start[1] if loaded.start else 0)
        rows = _batched(loaded)
        broken = _by_row(scan)
        for number in range(height):
            cells = indent + tuple(map(cell_of, next(rows, ())))
            if number in broken:
                cells = _with(cells, broken[number])
            yield merges.over(number, cells)

    def _sheet(self, name: str) -> tuple[CalamineSheet, Scan]:
        """Return a sheet, the one asked for last behind the others."""
        found = self._sheets.pop(name, None)
        if found is None:
            workbook, scan = self._scanned(name)
            with hushed():
                found = (workbook.get_sheet_by_name(name), scan)
        self._sheets[name] = found
        kept = sum(_size(sheet) for sheet, _scan in self._sheets.values())
        for older in list(self._sheets)[:-1]:
            if kept <= _MOST_KEPT:
                break
            kept -= _size(self._sheets.pop(older)[0])
        return found

    def _workbook(self) -> tuple[CalamineWorkbook, list[Scan] | dict[str, Scan]]:
        """Load the workbook after a look at all that calamine loads with it at once."""
        if self._book is None:
            opened = self._opened
            scans: list[Scan] | dict[str, Scan] = {}
            if opened.package is None:
                scans = scan_xls(opened.stream)
            elif opened.kind is Kind.ODS:
                scans = scan_ods(opened.package)
            else:
                refuse_strings(opened.package)
                self._parts = sheet_parts(opened.package)
            with hushed():
                self._book = CalamineWorkbook.from_filelike(BytesIO(opened.data)), scans
        return self._book

    def _scanned(self, sheet: str) -> tuple[CalamineWorkbook, Scan]:
        workbook, scans = self._workbook()
        if isinstance(scans, list):
            return workbook, scans[workbook.sheet_names.index(sheet)]
        package = self._opened.package
        if package is None or self._parts is None:
            return workbook, scans[sheet]
        if sheet not in self._parts:
            raise damaged()
        if sheet not in scans:
            scans[sheet] = scan_xlsx(package, self._parts[sheet], sheet)
        return workbook, scans[sheet]


def _size(sheet: CalamineSheet) -> int:
    return sheet.total_height * sheet.total_width


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
