"""Reads a day as registers write it; a month or a year alone is its first day, and not exact.

Kept as written: days of the Islamic calendar, a day without a year, several years. Refused: what
is no day (31/02/2021), what lies in the future, what no office can have written (before 1960).
Two-digit years above today's are of the last century. Nothing is guessed from other cells but the
year and month of a heading line or of the sheet's name.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from functools import lru_cache
from math import isfinite
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import language
from justice_desk.imports.sheets.cells import written
from justice_desk.imports.sheets.periods import Context
from justice_desk.imports.values.calendars import SERIALS, checked_day, day_shape
from justice_desk.imports.values.cells import digits_read, says_nothing
from justice_desk.imports.values.day_text import DayText
from justice_desk.imports.values.said import Said, kept, misfit
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    from justice_desk.imports.sheets.cells import Cell
    from justice_desk.imports.values.calendars import Calendar, Day

_CLOCK: Final = re.compile(
    r"[t\s,à]+\d{1,2}\s?[:h]\s?\d{0,2}(:\d{2})?([.,]\d+)?\s?(z|[ap]m|gmt|utc|[+-]\d{2}:?\d{2})?\b",
    re.IGNORECASE,
)
_JOINED: Final = re.compile(r"(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])")
"""Where « 1er » and « 12mars2021 » come apart."""
NO_CONTEXT: Final = Context()


def read_day(cell: Cell, calendar: Calendar, context: Context = NO_CONTEXT) -> Said[Day]:
    """Return the day that a cell says; see the module for what is kept or refused."""
    if isinstance(cell, datetime):
        return checked_day(cell.date(), calendar)
    if isinstance(cell, date):
        return checked_day(cell, calendar)
    if isinstance(cell, float):
        return _of_number(cell, calendar, context)
    if isinstance(cell, bool | time):
        return misfit(day_shape(calendar.order))
    return _of_text(written(cell), calendar, context.year, context.month, language())


def _of_number(number: float, calendar: Calendar, context: Context) -> Said[Day]:
    """Return the day of a number: 44256.75 has an hour, but 3.05 is no day that anyone counts."""
    whole = isfinite(number) and (number >= SERIALS[0] or number.is_integer())
    if isfinite(number) and not whole:
        return kept(written(number))
    told = str(int(number)) if whole else written(number)
    return _of_text(told, calendar, context.year, context.month, language())


@lru_cache(maxsize=8192)
def _of_text(
    text: str, calendar: Calendar, year: int | None, month: int | None, _spoken: str
) -> Said[Day]:
    folded = _JOINED.sub(" ", fold(_CLOCK.sub(" ", digits_read(text))))
    if not folded or says_nothing(text):
        return Said()
    reading = DayText(folded, calendar, Context(year, month))
    said = reading.said()
    if said.value is not None and reading.more:
        return Said(said.value, note=text)
    return kept(text) if said.later else said
