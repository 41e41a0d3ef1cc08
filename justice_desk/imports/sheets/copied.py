"""One value of a sheet as it goes into a copy: as a value, never as anything that runs."""

from __future__ import annotations

import math
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from justice_desk.formats.workbooks import RUNS, StyledCell, text_in
from justice_desk.imports.sheets.cells import Broken, written

if TYPE_CHECKING:
    from justice_desk.formats.workbooks import InMemorySheet
    from justice_desk.imports.sheets import cells

_ERROR: Final = "#"
_EXACT: Final = 10**15
"""Excel keeps fifteen digits of a number."""
_FIRST_YEAR: Final = 1901
"""Excel's days begin in 1900, and its February of 1900 has a 29th."""


def copied(sheet: InMemorySheet, cell: cells.Cell) -> Any:
    """Return a value as `append` takes it: plain where it can be, a text cell where it must be."""
    if isinstance(cell, Broken):
        return text_in(sheet, cell.shown) if cell.shown else None
    if isinstance(cell, str):
        return _string(sheet, cell)
    if isinstance(cell, float) and not math.isfinite(cell):
        return str(cell)
    if isinstance(cell, int) and abs(cell) >= _EXACT:
        return str(cell)
    if isinstance(cell, date):
        return _day(sheet, cell)
    return cell


def _string(sheet: InMemorySheet, text: str) -> Any:
    clean = ILLEGAL_CHARACTERS_RE.sub("", text).encode("utf-8", "replace").decode()
    return text_in(sheet, clean) if clean.startswith((*RUNS, _ERROR)) else clean


def _day(sheet: InMemorySheet, day: date) -> Any:
    if day.year < _FIRST_YEAR:
        return written(day)
    cell = StyledCell(sheet, value=day)
    cell.number_format = "DD/MM/YYYY HH:MM" if isinstance(day, datetime) else "DD/MM/YYYY"
    return cell
