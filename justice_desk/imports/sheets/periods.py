"""The month or the year that a line alone announces for the rows below it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from justice_desk.imports.sheets.cells import written
from justice_desk.imports.values.calendars import YEARS
from justice_desk.imports.values.months import month_of
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    from justice_desk.imports.sheets.cells import Cell

_YEAR: Final = re.compile(r"(?<!\d)((?:19[6-9]|20\d)\d)(?!\d)")
_FILLERS: Final = frozenset(
    ["mois", "de", "du", "d", "annee", "an", "exercice", "month", "year", "of", "the", "en", "pour"]
)
_MONTH_AND_YEAR: Final = 2
_CENTURY: Final = 2000
_SHORT_YEAR: Final = 2
_FULL_YEAR: Final = 4


@dataclass(frozen=True, slots=True)
class Context:
    """What stands above a row and holds for it: year, month from 1, and a line such as a cercle."""

    year: int | None = None
    month: int | None = None
    group: str = ""

    def under(self, later: Context) -> Context:
        """Return this context after a line that says more: a year alone ends its month."""
        if later.year is None and later.month is None:
            return replace(self, group=later.group or self.group)
        return replace(self, year=later.year or self.year, month=later.month)


def period_of(cell: Cell) -> Context | None:
    """Return the period of a cell that says a period and nothing else, such as « MARS 2021 »."""
    if isinstance(cell, date):
        return Context(cell.year, cell.month) if cell.day == 1 else None
    if isinstance(cell, int):
        return Context(cell) if cell in YEARS and not isinstance(cell, bool) else None
    words = [word for word in re.findall(r"\w+", fold(written(cell))) if word not in _FILLERS]
    if not words or len(words) > _MONTH_AND_YEAR:
        return None
    return _told(words)


def year_in(text: str) -> int | None:
    """Return the one year that a title or the name of a sheet holds; None for none or several."""
    years = set(_YEAR.findall(text))
    return int(years.pop()) if len(years) == 1 else None


def context_of(name: str) -> Context:
    """Return what the name of a sheet says of all its rows: « 2021 », « Janvier 2021 »."""
    return period_of(name) or Context(year_in(name))


def _told(words: list[str]) -> Context | None:
    months = [month for word in words if (month := month_of(word))]
    figures = [word for word in words if word.isdecimal()]
    if len(months) + len(figures) != len(words) or len(months) > 1 or len(figures) > 1:
        return None
    year = _year(figures[0], short=bool(months)) if figures else None
    if figures and year is None:
        return None
    return Context(year, months[0] if months else None)


def _year(figures: str, *, short: bool) -> int | None:
    if len(figures) == _FULL_YEAR and int(figures) in YEARS:
        return int(figures)
    return _CENTURY + int(figures) if short and len(figures) == _SHORT_YEAR else None
