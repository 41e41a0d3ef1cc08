"""Finds out in which order a file writes day and month: its own cells tell, or a person is asked.

One answer holds for the whole file. Where cells contradict each other, those that do not fit the
order taken are faults, each with its place: none is turned round silently.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from justice_desk.imports.values.calendars import MONTHS
from justice_desk.imports.values.cells import digits_read
from justice_desk.terms.fold import fold
from justice_desk.terms.importing import DayOrder

_NUMERIC: Final = re.compile(r"(\d{1,2}) (\d{1,2}) (\d{4}|\d{2})(?: .*)?")


@dataclass(slots=True)
class DaySurvey:
    """How many cells only fit one order, and how many fit both."""

    day_first: int = 0
    month_first: int = 0
    either: int = 0

    def see(self, cell: object) -> None:
        """Count one cell; days that the sheet knows as such, and words, tell nothing."""
        if not isinstance(cell, str):
            return
        numeric = _NUMERIC.fullmatch(fold(digits_read(cell)))
        if numeric is None:
            return
        first, second = int(numeric[1]), int(numeric[2])
        if first > MONTHS >= second:
            self.day_first += 1
        elif second > MONTHS >= first:
            self.month_first += 1
        elif first != second:
            self.either += 1

    @property
    def conflicting(self) -> bool:
        """Whether some cells fit the one order alone and some the other alone."""
        return bool(self.day_first and self.month_first)

    @property
    def needs_asking(self) -> bool:
        """Whether a person must say how the file is read: nothing in it tells, or it disagrees."""
        if self.conflicting:
            return True
        return bool(self.either) and not (self.day_first or self.month_first)

    @property
    def order(self) -> DayOrder:
        """The order that more of the cells ask for; the day first where they do not tell."""
        if self.month_first > self.day_first:
            return DayOrder.MONTH_FIRST
        return DayOrder.DAY_FIRST
