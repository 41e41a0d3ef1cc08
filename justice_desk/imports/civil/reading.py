"""Reads a civil-status list from a file of any kind: every row, and every cell that will not do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.imports.civil import columns as c
from justice_desk.imports.civil.errors import NoCivilList
from justice_desk.imports.civil.row import CivilRead, RowReader
from justice_desk.imports.register.days import births
from justice_desk.imports.register.settings import Settings
from justice_desk.imports.sheets.book import open_book
from justice_desk.imports.sheets.grid import grid_of
from justice_desk.imports.values.calendars import Calendar
from justice_desk.imports.values.day_order import DaySurvey
from justice_desk.terms.clock import today

if TYPE_CHECKING:
    from pathlib import Path

    from justice_desk.imports.sheets.book import Book
    from justice_desk.terms.importing import DayOrder

_HEADINGS_TOLD: Final = 12


@dataclass(frozen=True)
class CivilFile:
    """A list that was read.

    Attributes:
        file: its name.
        rows: what each row says, in the order of the sheets.
        sheets: the sheets that were read, with the field of each heading.
        order: how days are written in it.
        unsure: nothing in the file tells that order, and nobody said it.
    """

    file: str
    rows: tuple[CivilRead, ...]
    sheets: tuple[c.SheetFields, ...]
    order: DayOrder
    unsure: bool


def read_civil_file(path: Path, order: DayOrder | None = None) -> CivilFile:
    """Return what a spreadsheet or CSV file says, row by row.

    Args:
        path: of the file.
        order: how 03/04/2021 is read; what its own cells tell when left out, else the day first.

    Raises:
        FileMissing, FileUnreadable: the file as a whole will not do.
        NoCivilList: no sheet has a column for names.
        OSError: the machine will not read it.
    """
    book = open_book(path)
    sheets, others = c.sheets_with_lists(book, today())
    if not sheets:
        told = ", ".join(others[:_HEADINGS_TOLD]) or "–"
        raise NoCivilList(file=book.file, found=told)
    survey = _survey(book, sheets)
    calendar = births(Calendar(today(), order or survey.order))
    rows = tuple(read for sheet in sheets for read in _read(book, sheet, calendar))
    unsure = order is None and survey.needs_asking
    return CivilFile(book.file, rows, sheets, calendar.order, unsure)


def _survey(book: Book, sheets: tuple[c.SheetFields, ...]) -> DaySurvey:
    survey = DaySurvey()
    for sheet in sheets:
        headings = [heading for key in c.BIRTHS for heading in sheet.fields.get(key, ())]
        for row in grid_of(book, sheet.name).rows if headings else ():
            for heading in headings:
                survey.see(row.cells.get(heading))
    return survey


def _read(book: Book, sheet: c.SheetFields, calendar: Calendar) -> list[CivilRead]:
    reader = RowReader(sheet, Settings(order=calendar.order), calendar)
    found = (reader.read(row) for row in grid_of(book, sheet.name).rows)
    return [read for read in found if read is not None]
