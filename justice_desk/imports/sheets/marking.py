"""Gives a register file back as XLSX, with what does not fit marked and commented.

Nothing in the copy can run: formulas come back as their values, texts that look like formulas as
texts (a cell that begins with = + - @ is one on opening otherwise).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, count, islice
from typing import TYPE_CHECKING, Final

from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink

from justice_desk.formats.workbooks import (
    StyledCell,
    add_sheet,
    bold,
    new_workbook,
    saved,
    text_in,
)
from justice_desk.i18n.messages import _, ngettext
from justice_desk.imports.sheets.book import open_book
from justice_desk.imports.sheets.cells import letters, written
from justice_desk.imports.sheets.copied import copied
from justice_desk.imports.sheets.listing import MARK, is_our_list
from justice_desk.imports.sheets.placing import placed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from justice_desk.formats.workbooks import InMemorySheet
    from justice_desk.imports.sheets.book import Book, Row
    from justice_desk.imports.sheets.placing import Place
    from justice_desk.services.importing.told import Fault

_RED: Final = PatternFill("solid", fgColor="FBE7E5")
_AMBER: Final = PatternFill("solid", fgColor="FBF0D9")
"""The soft red and amber of the window."""
_MOST_COMMENTS: Final = 5000
"""Comments in the sheets; each is a drawing, and the list at the front has them all."""
_AUTHOR: Final = "Justice Desk"
_SAMPLE: Final = 100
_NARROWEST: Final = 8
_WIDEST: Final = 48
_LIST_WIDTHS: Final = {"A": 22, "B": 8, "C": 26, "D": 34, "E": 60}
_COMMENT: Final = (320, 90)
"""Pixels."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """A row that may be in the register already, and under which number."""

    sheet: str
    row: int
    number: str


@dataclass(frozen=True, slots=True)
class _Mark:
    sheet: str
    row: int
    column: str
    at: int
    value: str
    told: str
    fill: PatternFill


def list_title() -> str:
    """Return the name of the sheet that lists what is to be corrected."""
    return _("To correct")


def marked_copy(path: Path, faults: Sequence[Fault], duplicates: Sequence[Likeness] = ()) -> bytes:
    """Return a file as XLSX with its bad cells filled and commented, and a list of them in front.

    The sheets keep their names, rows and values; an older list in front is left out.

    Raises:
        FileMissing, FileUnreadable: the file has gone, or changed beyond reading.
        OSError: the machine will not read it.
    """
    book = open_book(path)
    names = [info.name for info in book.sheets if not is_our_list(book.rows(info.name))]
    marks = _marks(book, names, faults, duplicates)
    workbook = new_workbook()
    front = add_sheet(workbook, _free(list_title(), names))
    sheets = {name: add_sheet(workbook, name) for name in names}
    _fill_front(front, book.file, marks, {name: sheet.title for name, sheet in sheets.items()})
    budget = iter(range(_MOST_COMMENTS))
    for info in book.sheets:
        if info.name in sheets:
            sheets[info.name].sheet_state = "hidden" if info.hidden else "visible"
            own = [mark for mark in marks if mark.sheet == info.name]
            _fill(sheets[info.name], book.rows(info.name), own, budget)
    return saved(workbook)


def _free(title: str, names: Sequence[str]) -> str:
    """Return a name for the list: the sheets of the office keep theirs, whatever they are."""
    taken = {name.casefold() for name in names}
    tries = chain([title], (f"{title} ({n})" for n in count(2)))
    return next(one for one in tries if one.casefold() not in taken)


def _marks(
    book: Book, names: Sequence[str], faults: Sequence[Fault], duplicates: Sequence[Likeness]
) -> list[_Mark]:
    marks = [_fault(fault, place) for fault, place in placed(book, faults)]
    for like in duplicates:
        told = _("Perhaps in the register already: {number}").format(number=like.number)
        marks.append(_Mark(like.sheet, like.row, "", 0, "", told, _AMBER))
    order = {name: at for at, name in enumerate(names)}
    return sorted(marks, key=lambda mark: (order.get(mark.sheet, 0), mark.row, mark.at))


def _fault(fault: Fault, place: Place) -> _Mark:
    told = _("Expected: {expected}").format(expected=fault.expected)
    if not place.sure:
        words = _("Somewhere in this row: “{found}”. Expected: {expected}")
        told = words.format(found=fault.value, expected=fault.expected)
    return _Mark(fault.sheet, fault.row, fault.column, place.at, fault.value, told, _RED)


def _fill_front(
    front: InMemorySheet, file: str, marks: Sequence[_Mark], titles: Mapping[str, str]
) -> None:
    front.widen(_LIST_WIDTHS)
    front.freeze_panes = "A4"
    front.print_wide()
    told = ngettext("{n} cell to correct in {file}", "{n} cells to correct in {file}", len(marks))
    front.append([bold(front, told.format(n=len(marks), file=file))])
    front.append([_mark(front)])
    heads = (_("Sheet"), _("Row"), _("Column"), _("Value"), _("What is expected"))
    front.append([bold(front, head) for head in heads])
    for mark in marks:
        place = text_in(front, mark.sheet)
        title = titles.get(mark.sheet)
        if title is not None:
            place.hyperlink = _link(title, mark)
            place.style = "Hyperlink"
        front.append([place, mark.row, *(copied(front, text) for text in _listed(mark))])


def _mark(front: InMemorySheet) -> StyledCell:
    cell = text_in(front, MARK)
    cell.number_format = ";;;"
    return cell


def _listed(mark: _Mark) -> tuple[str, str, str]:
    return mark.column, mark.value, mark.told


def _link(title: str, mark: _Mark) -> Hyperlink:
    place = f"{quote_sheetname(title)}!{letters(mark.at)}{mark.row}"
    return Hyperlink(ref="A1", location=place, display=mark.sheet)


def _fill(
    sheet: InMemorySheet, rows: Iterator[Row], marks: Sequence[_Mark], budget: Iterator[int]
) -> None:
    """Write the rows of a sheet, those of the marks with their fill and their comment."""
    sample = list(islice(rows, _SAMPLE))
    sheet.widen(_widths(sample))
    by_row: dict[int, list[_Mark]] = {}
    for mark in marks:
        by_row.setdefault(mark.row, []).append(mark)
    for number, cells in chain(sample, rows):
        told = [copied(sheet, cell) for cell in cells]
        for mark in by_row.get(number, ()):
            told += [None] * (mark.at + 1 - len(told))
            told[mark.at] = _marked(sheet, told[mark.at], mark, budget)
        sheet.append(told)


def _marked(sheet: InMemorySheet, cell: object, mark: _Mark, budget: Iterator[int]) -> StyledCell:
    marked = cell if isinstance(cell, StyledCell) else StyledCell(sheet, value=cell)
    marked.fill = mark.fill
    if marked.comment is not None:
        marked.comment.text += f"\n{mark.told}"
    elif next(budget, None) is not None:
        width, height = _COMMENT
        marked.comment = Comment(mark.told, _AUTHOR, width=width, height=height)
    return marked


def _widths(sample: Sequence[Row]) -> dict[str, float]:
    widths: dict[int, int] = {}
    for _number, cells in sample:
        for at, cell in enumerate(cells):
            widths[at] = max(widths.get(at, _NARROWEST), len(written(cell)) + 2)
    return {letters(at): float(min(width, _WIDEST)) for at, width in widths.items()}
