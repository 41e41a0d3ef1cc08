"""What one cell of a sheet can hold, and how it is written out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import _

WIDEST: Final = 16_384
"""Columns of a sheet: XFD is the last of Excel and of LibreOffice."""
MOST_CELLS: Final = 4_000_000
"""Cells of a sheet, blank ones between included: 80 columns of 50,000 rows."""
_WHOLE: Final = float(2**53)
"""Above it a number of a spreadsheet is no longer exact."""
_LONGEST: Final = timedelta(days=366)
"""A longer duration is another number that was given the format of one, such as a phone."""
_ERRORS: Final = frozenset({
    "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!",
    "#VALEUR!", "#NOM?", "#NUL!", "#NOMBRE!", "#PROPAGATION!",
})  # fmt: skip
"""Excel's, in English and in French."""
_ERR: Final = "Err:"
_ERR_LENGTH: Final = 7


@dataclass(frozen=True, slots=True)
class Broken:
    """A cell whose value the spreadsheet itself could not tell: an error, or no computed value."""

    shown: str
    """Such as `#N/A`; empty when a formula has no value."""

    def __str__(self) -> str:
        return self.shown or _("a formula without a value")


Cell = str | int | float | bool | datetime | date | time | Broken | None


def cell_of(value: object) -> Cell:
    """Return a value of a reader as a cell: a blank is None, 66001122.0 is 66001122."""
    if isinstance(value, str):
        return text_cell(value)
    if isinstance(value, float):
        return int(value) if value.is_integer() and abs(value) < _WHOLE else value
    if isinstance(value, timedelta):
        return _duration(value) if value < _LONGEST else value.days
    if value is None or isinstance(value, (int, datetime, date, time)):
        return value
    return str(value)


def text_cell(text: str) -> Cell:
    """Return a text as a cell: blank is None, `#N/A` is broken."""
    if not text or text.isspace():
        return None
    if text[0] == "#" and text.strip() in _ERRORS:
        return Broken(text.strip())
    if text.startswith(_ERR) and len(text) == _ERR_LENGTH and text[-3:].isdigit():
        return Broken(text)
    return text


def written(cell: Cell) -> str:
    """Return a cell as a person would read it; a date as 24/11/2026."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return f"{short_date(cell.date())} {cell:%H:%M}"
    if isinstance(cell, date):
        return short_date(cell)
    if isinstance(cell, time):
        return f"{cell:%H:%M}"
    if isinstance(cell, bool):
        return "oui" if cell else "non"  # in any language: it tells whether a line is known already
    return str(cell).strip()


def letters(column: int) -> str:
    """Return the letters of a column: 0 is A, 26 is AA."""
    named = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        named = chr(ord("A") + rest) + named
    return named


def column_of(named: str) -> int:
    """Return the index of a column from its letters: A is 0."""
    index = 0
    for letter in named.upper():
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1


def _duration(span: timedelta) -> str:
    minutes = int(span.total_seconds()) // 60
    return f"{minutes // 60}:{minutes % 60:02}"
