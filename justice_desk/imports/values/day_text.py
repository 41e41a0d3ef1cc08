"""Takes a text apart in which a day may stand: numbers, names of months, other words."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import _
from justice_desk.imports.values.calendars import (
    MONTHS,
    SERIALS,
    checked_day,
    day_shape,
    serial_day,
)
from justice_desk.imports.values.months import HIJRI, is_weekday, month_of
from justice_desk.imports.values.said import Said, kept, misfit
from justice_desk.terms.importing import DayOrder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.imports.sheets.periods import Context
    from justice_desk.imports.values.calendars import Calendar, Day

_HIJRI_YEARS: Final = (1350, 1470)
"""1931 to 2047: years that can only be meant in the Islamic calendar."""
_SMALL: Final = frozenset(
    {"le", "la", "du", "de", "des", "en", "au", "aux", "mois"}
    | {"date", "annee", "an", "dans", "depuis", "on", "of", "in", "the"}
    | {"jour", "l", "d", "er", "ere", "e", "eme", "nd", "rd"}
    | {"th", "st"}
)
_ABOUT: Final = frozenset(
    {"vers", "environ", "courant", "debut", "fin", "mi", "about", "circa", "around"}
    | {"approximativement", "avant", "apres", "ca"}
)
_COMPACT: Final = re.compile(r"\d{8}")
_CENTURY: Final = 100
_LONGEST_NUMBER: Final = 8
"""Figures of 12032021."""
_SHORT_YEAR: Final = 2
_LONG_YEAR: Final = 4
_DAY_PARTS: Final = 3
_DAYS_IN_MONTH: Final = 31


class DayText:
    """One text taken apart: numbers, month names, other words."""

    def __init__(self, folded: str, calendar: Calendar, context: Context) -> None:
        self.calendar, self.context = calendar, context
        self.words = [word for word in folded.split() if not _says_nothing(word)]
        self.about = any(word in _ABOUT for word in self.words)
        self.words = [word for word in self.words if word not in _ABOUT]
        self.months = [(at, m) for at, word in enumerate(self.words) if (m := month_of(word))]
        self.numbers = [(at, word) for at, word in enumerate(self.words) if _is_number(word)]
        self.others = [word for word in self.words if not _is_number(word) and not month_of(word)]
        self.more = bool(self.others)

    def said(self) -> Said[Day]:
        """Return the day; `more` tells whether the text says something beside it."""
        if any(word in HIJRI for word in self.others) or self._hijri_year():
            return kept()
        if self.months:
            return self._with_month()
        if not self.numbers or any(word.isdecimal() for word in self.others):
            return self._unreadable()
        return self._of_numbers([word for _at, word in self.numbers])

    def _hijri_year(self) -> bool:
        low, high = _HIJRI_YEARS
        return any(len(word) == _LONG_YEAR and low <= int(word) <= high for _, word in self.numbers)

    def _unreadable(self) -> Said[Day]:
        """Return a fault, unless one word beside a year still says when."""
        years = [word for _at, word in self.numbers if len(word) == _LONG_YEAR]
        if any(word.isalpha() for word in self.others) and len(years) == len(self.numbers) == 1:
            return self._day(years[0], 1, 1, exact=False)
        return misfit(day_shape(self.calendar.order))

    def _of_numbers(self, numbers: list[str]) -> Said[Day]:
        if len(numbers) >= _DAY_PARTS:
            self.more = self.more or len(numbers) > _DAY_PARTS
            return self._three(numbers[:_DAY_PARTS])
        if len(numbers) == 2:  # noqa: PLR2004 - two parts
            return self._two(*numbers)
        if self.others:
            return self._unreadable()
        return self._one(numbers[0])

    def _three(self, parts: Sequence[str]) -> Said[Day]:
        first, second, third = parts
        if len(first) == _LONG_YEAR:
            return self._day(first, int(second), int(third), exact=not self.about)
        if self.calendar.order is DayOrder.MONTH_FIRST:
            first, second = second, first
        return self._day(third, int(second), int(first), exact=not self.about)

    def _two(self, first: str, second: str) -> Said[Day]:
        if len(first) == len(second) == _LONG_YEAR:
            return kept()
        if len(second) == _LONG_YEAR:
            return self._day(second, int(first), 1, exact=False)
        if len(first) == _LONG_YEAR:
            return self._day(first, int(second), 1, exact=False)
        if self.context.year is not None:
            return self._three((first, second, str(self.context.year)))
        if int(second) > _DAYS_IN_MONTH or (int(second) > MONTHS >= int(first)):
            return self._day(second, int(first), 1, exact=False)
        return kept()

    def _one(self, number: str) -> Said[Day]:
        if _COMPACT.fullmatch(number):
            return self._compact(number)
        if len(number) == _LONG_YEAR:
            return self._day(number, 1, 1, exact=False)
        if SERIALS[0] <= int(number) <= SERIALS[1] and len(number) == len(str(SERIALS[0])):
            return serial_day(int(number), self.calendar)
        inside = self.context.year is not None and self.context.month is not None
        if inside and int(number) <= _DAYS_IN_MONTH:
            return self._day(str(self.context.year), self.context.month or 1, int(number))
        return misfit(day_shape(self.calendar.order))

    def _compact(self, number: str) -> Said[Day]:
        if number.startswith(("19", "20")) and _exists(number[:4], number[4:6], number[6:]):
            return self._three((number[:4], number[4:6], number[6:]))
        return self._three((number[:2], number[2:4], number[4:]))

    def _with_month(self) -> Said[Day]:
        at, month = self.months[0]
        before = [word for place, word in self.numbers if place < at]
        after = [word for place, word in self.numbers if place > at]
        year, rest = self._year(before, after)
        if year is None:
            return kept()
        days = [word for word in rest if len(word) <= _SHORT_YEAR]
        self.more = self.more or len(rest) > 1 or len(self.months) > 1
        if not days:
            return self._day(year, month, 1, exact=False)
        return self._day(year, month, int(days[0]), exact=not self.about)

    def _year(self, before: list[str], after: list[str]) -> tuple[str | None, list[str]]:
        """Return the year that goes with the month, and the numbers that are none."""
        for side in (after, before):
            for word in side:
                if len(word) == _LONG_YEAR:
                    return word, [*before, *after[:1]] if word not in after[:1] else before
        if after and (before or self._is_year(after[-1])):
            return after[0] if before else after[-1], before
        if self.context.year is not None:
            return str(self.context.year), [*before, *after]
        return None, []

    def _is_year(self, word: str) -> bool:
        """Tell whether « mars 21 » names a year: it does, unless the context says which."""
        year = self.context.year
        return year is None or int(word) == year % _CENTURY

    def _day(self, year: str, month: int, day: int, *, exact: bool = True) -> Said[Day]:
        number = self._whole_year(year)
        if number is None:
            return misfit(day_shape(self.calendar.order))
        try:
            on = date(number, month, day)
        except ValueError:
            return self._impossible(month, day)
        return checked_day(on, self.calendar, exact=exact)

    def _impossible(self, month: int, day: int) -> Said[Day]:
        """Return the fault of a day that no calendar has, or that the other order alone has."""
        if month > MONTHS >= day:
            return misfit(day_shape(self.calendar.order))
        return misfit(_("a day that the calendar has, such as 28/02/2021"))

    def _whole_year(self, year: str) -> int | None:
        if len(year) == _LONG_YEAR:
            return int(year)
        if len(year) > _SHORT_YEAR:
            return None
        this = self.calendar.today.year
        century = this - this % _CENTURY
        return century + int(year) - (_CENTURY if int(year) > this % _CENTURY else 0)


def _is_number(word: str) -> bool:
    return word.isdecimal() and len(word) <= _LONGEST_NUMBER


def _says_nothing(word: str) -> bool:
    return word in _SMALL or is_weekday(word)


def _exists(year: str, month: str, day: str) -> bool:
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True
