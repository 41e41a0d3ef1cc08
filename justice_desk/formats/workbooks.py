"""Writes a workbook in memory: openpyxl alone would leave each sheet readable on the disk."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Font
from openpyxl.workbook import Workbook
from openpyxl.workbook.child import INVALID_TITLE_REGEX
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.writer.excel import ExcelWriter

if TYPE_CHECKING:
    from collections.abc import Mapping


_LONGEST: Final = 28
"""Characters of a title; Excel takes 31, and a number may follow."""
RUNS: Final = ("=", "+", "-", "@", "\t", "\r")
"""What begins a formula when a spreadsheet opens a text or edits a cell."""
_BOLD: Final = Font(bold=True)


class InMemorySheet(WriteOnlyWorksheet):
    """A sheet that is written row by row, to memory."""

    _writer: Any
    column_dimensions: Any
    sheet_state: Any
    page_setup: Any
    sheet_properties: Any

    def __init__(self, parent: Workbook, title: str) -> None:
        super().__init__(parent, title)
        self._held = BytesIO()

    def _get_writer(self) -> None:
        if self._writer is None:
            self._writer = WorksheetWriter(self, out=self._held)
            self._writer.write_top()

    def widen(self, widths: Mapping[str, float]) -> None:
        """Set the widths of columns, by letter, in characters; before the first row."""
        for letter, width in widths.items():
            self.column_dimensions[letter].width = width

    def print_wide(self) -> None:
        """Let the sheet be printed across the page, with all its columns on it."""
        self.page_setup.orientation = "landscape"
        self.page_setup.fitToHeight = 0
        self.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)

    def written(self) -> tuple[bytes, Any]:
        """Return the sheet as XML, and its relations to other parts."""
        if not self.closed:
            self.close()
        return self._held.getvalue(), self._writer._rels  # noqa: SLF001 - openpyxl hands them over by no other name


class _Writer(ExcelWriter):
    """Takes the sheets from memory."""

    _archive: Any

    def write_worksheet(self, ws: Any) -> None:
        content, relations = ws.written()
        ws._rels = relations  # noqa: SLF001 - as the method does that this one replaces
        self._archive.writestr(ws.path[1:], content)
        self.manifest.append(ws)


def new_workbook() -> Workbook:
    """Return a workbook without sheets."""
    workbook = Workbook(write_only=True)
    workbook.properties.creator = "Justice Desk"
    return workbook


def add_sheet(workbook: Workbook, title: str) -> InMemorySheet:
    """Add a sheet; a title that Excel would refuse is made to fit, and unique."""
    fitting = ILLEGAL_CHARACTERS_RE.sub("", INVALID_TITLE_REGEX.sub("-", title)).strip(" '")
    sheet = InMemorySheet(workbook, fitting[:_LONGEST].strip(" '") or "-")
    untyped: Any = workbook
    untyped._add_sheet(sheet)  # noqa: SLF001 - create_sheet makes a sheet that writes to the disk
    return sheet


def saved(workbook: Workbook) -> bytes:
    """Return a workbook as a file."""
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        _Writer(workbook, archive).write_data()
    return held.getvalue()


class StyledCell(Cell):
    """A cell with a style of its own."""

    def __init__(self, sheet: InMemorySheet, value: Any = None) -> None:
        super().__init__(sheet, row=1, column=1, value=value)


def bold(sheet: InMemorySheet, text: str) -> StyledCell:
    """Return a text in bold."""
    cell = text_in(sheet, text)
    cell.font = _BOLD
    return cell


def text_in(sheet: InMemorySheet, text: str) -> StyledCell:
    """Return a cell that stays a text, also when it is edited in Excel (the quote prefix)."""
    cell = StyledCell(sheet, value=text)
    cell.data_type = "s"
    cell.quotePrefix = text.startswith(RUNS)
    return cell


def number_in(sheet: InMemorySheet, number: int, *, strong: bool = False) -> StyledCell:
    """Return a whole number with its thousands apart."""
    cell = StyledCell(sheet, value=number)
    cell.number_format = "#,##0"
    if strong:
        cell.font = _BOLD
    return cell
