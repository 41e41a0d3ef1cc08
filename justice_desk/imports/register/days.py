"""The days of a row: read in the order of the file, inside the year and month around it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from justice_desk.imports.sheets.cells import written
from justice_desk.imports.sheets.periods import Context
from justice_desk.imports.values.calendars import MONTHS, YEARS, Calendar, Day
from justice_desk.imports.values.days import read_day
from justice_desk.imports.values.months import month_of
from justice_desk.rules.ages import OLDEST
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    from justice_desk.imports.register.row import RowCells
    from justice_desk.imports.register.settings import Settings
    from justice_desk.imports.sheets.cells import Cell
    from justice_desk.imports.values.said import Said


class RowDays:
    """Reads the days of one row."""

    def __init__(self, cells: RowCells, settings: Settings, today: date, group: str) -> None:
        """Take the context from the columns of year and month, then from around the row.

        Args:
            cells: the row.
            settings: the order of days.
            today: nothing lies after it.
            group: "case" or "consultation", which the keys of its fields begin with.
        """
        self._cells = cells
        self.opened_on: date | None = None
        self.calendar = Calendar(today, settings.order)
        around = cells.row.context
        year = _whole(cells.cell(f"{group}.year"), YEARS)
        month = _month(cells.cell(f"{group}.month"))
        self.context = Context(year or around.year, month or (None if year else around.month))

    def read(self, cell: Cell) -> Said[Day]:
        """Return the day of a cell; one without a year is the next one after the case opened."""
        said = read_day(cell, self.calendar, self.context)
        if said.value is not None or not said.later or self.opened_on is None:
            return said
        near = read_day(cell, self.calendar, Context(self.opened_on.year))
        if near.value is None:
            return said
        return replace(near, value=not_before(near.value, self.opened_on, self.calendar))

    def take(self, key: str, asked: str = "") -> Day | None:
        """Return the day of a field; one that is not exact stays a question."""
        day = self._cells.take(key, self.read, asked)
        if day is not None and not day.exact and asked:
            self._cells.later.append(asked)
        return day

    def around(self) -> date | None:
        """Return the first day of the month or year around the row, not after today."""
        if self.context.year is None:
            return None
        first = date(self.context.year, self.context.month or 1, 1)
        return first if first <= self.calendar.today else None


def not_before(day: Day, other: date, calendar: Calendar) -> Day:
    """Return a day without a year, told in the year of another day, or the next one after it.

    It lies in the year after where it would precede, unless that is after today.
    """
    if (day.on.year, day.on.month) >= (other.year, other.month):
        return day
    try:
        later = day.on.replace(year=day.on.year + 1)
    except ValueError:
        return day
    return replace(day, on=later) if later <= calendar.today else day


def births(calendar: Calendar) -> Calendar:
    """Return how days of birth are read: nobody living is older than 120."""
    return replace(calendar, earliest=date(calendar.today.year - OLDEST, 1, 1))


def _whole(cell: Cell, allowed: range) -> int | None:
    text = written(cell)
    plain = text.isdecimal() and len(text) == len(str(allowed.start))
    return int(text) if plain and int(text) in allowed else None


def _month(cell: Cell) -> int | None:
    text = written(cell)
    if text.isdecimal() and len(text) <= 2:  # noqa: PLR2004 - a month has two figures
        return int(text) if 1 <= int(text) <= MONTHS else None
    words = fold(text).split()
    return month_of(words[0]) if words else None
