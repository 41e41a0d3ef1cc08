"""How days are read: what counts as one, and in which order it is written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from justice_desk.i18n.messages import _
from justice_desk.imports.values.said import Said, misfit
from justice_desk.terms.importing import DayOrder

EARLIEST: Final = date(1960, 1, 1)
"""Independence: no office's paper is older (the same bound as an intake's)."""
YEARS: Final = range(EARLIEST.year, 2100)
"""Years that a register can name."""
MONTHS: Final = 12
_EXCEL_ZERO: Final = date(1899, 12, 30)
"""Day 0 of the 1900 system, such that 44256 is 1 March 2021; right from March 1900 on."""
SERIALS: Final = (10_000, 99_999)
"""Numbers of days that a spreadsheet can mean, from 1927 to 2173."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day, or the first one of the month or year that was written (`exact` is then False)."""

    on: date
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Calendar:
    """How days are read: the order of day and month, what today is, what is too early."""

    today: date
    order: DayOrder = DayOrder.DAY_FIRST
    earliest: date = EARLIEST


def day_shape(order: DayOrder) -> str:
    """Return in words how a day is written in this file."""
    if order is DayOrder.MONTH_FIRST:
        return _("a day such as 03/12/2021: month, day, year")
    return _("a day such as 12/03/2021: day, month, year")


def serial_day(number: int, calendar: Calendar) -> Said[Day]:
    """Return the day of a spreadsheet's number of days."""
    if not SERIALS[0] <= number <= SERIALS[1]:
        return misfit(day_shape(calendar.order))
    return checked_day(_EXCEL_ZERO + timedelta(days=number), calendar)


def checked_day(on: date, calendar: Calendar, *, exact: bool = True) -> Said[Day]:
    """Return a day on which something can have happened, or the fault of another one."""
    if on > calendar.today:
        return misfit(_("today at the latest"))
    if on < calendar.earliest:
        return misfit(_("a day from {year} to today").format(year=calendar.earliest.year))
    return Said(Day(on, exact))
