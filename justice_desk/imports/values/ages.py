"""Reads an age, a year of birth or a day of birth, whichever the cell holds.

« majeur », « adulte », « vieux » say no age: they are kept as written. An age of months is that
of a child of 0 or 1 year.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import _, language
from justice_desk.imports.sheets.cells import written
from justice_desk.imports.values.calendars import Calendar
from justice_desk.imports.values.cells import digits_read, says_nothing
from justice_desk.imports.values.days import read_day
from justice_desk.imports.values.said import Said, kept, misfit
from justice_desk.rules.ages import OLDEST, AgeBand, band_of
from justice_desk.terms.fold import fold
from justice_desk.terms.importing import DayOrder

if TYPE_CHECKING:
    from justice_desk.imports.sheets.cells import Cell

_ABOUT: Final = re.compile(
    r"[±~≈<>?+]|\b(environ|env|vers|plus|moins|presque|autour|about|circa|entre|aine)\b|\daine"
)
_TENS: Final = {
    "vingtaine": 20,
    "trentaine": 30,
    "quarantaine": 40,
    "cinquantaine": 50,
    "soixantaine": 60,
}
_BORN: Final = re.compile(r"^\s*(?:n[ée]e?|born)(?:\s?\(?e\)?)? ", re.IGNORECASE)
_LONGEST: Final = 8
"""Figures; what has more is no age, nor a year."""
_SO_OLD: Final = re.compile(r"\d\s*ans?\b")
_MONTHS: Final = re.compile(r"(\d{1,2})\s*mois|(\d{1,2})\s*months?")
_NUMBERS: Final = re.compile(r"\d+(?:[.,]\d+)?")
_BAND: Final = re.compile(r"(\d{1,3})\s*(?:ans)?\s*(?:[-–à]|a|to|et)\s*(\d{1,3})\s*(?:ans)?\.?")
_YEARS: Final = (1000, 2999)
_YEAR_LETTERS: Final = 4
_IN_A_YEAR: Final = 12


@dataclass(frozen=True, slots=True)
class Birth:
    """An age in whole years or a year of birth: one of both; `on` where the day is known."""

    age: int | None = None
    year: int | None = None
    estimated: bool = False
    on: date | None = None


def read_age(cell: Cell, today: date, order: DayOrder = DayOrder.DAY_FIRST) -> Said[Birth]:
    """Return the age that a cell says; a year or a day of birth is taken as such.

    Args:
        cell: as the sheet holds it.
        today: nobody was born after it.
        order: how the file writes a day, should one stand here.
    """
    if isinstance(cell, date):
        return _dated(cell, written(cell), _living(today, order))
    return _of_text(written(cell), today, order, language())


def _living(today: date, order: DayOrder) -> Calendar:
    """Return how a day of birth is read where an age is expected."""
    earliest = today.replace(year=today.year - OLDEST, day=min(today.day, 28))
    return Calendar(today, order, earliest)


def read_birth(cell: Cell, calendar: Calendar) -> Said[Birth]:
    """Return the birth that a column of births says: a day, a year, « né vers 1985 », an age."""
    text = written(cell)
    plain = fold(digits_read(text))
    without = _BORN.sub("", plain)
    if _SO_OLD.search(plain) or (without.isdecimal() and len(without) < _YEAR_LETTERS):
        return read_age(cell, calendar.today, calendar.order)
    return _dated(without if without != plain else cell, text, calendar)


def _dated(cell: Cell, text: str, calendar: Calendar) -> Said[Birth]:
    """Return the birth of a cell that holds a day or a year; `text` is all of it."""
    said = read_day(cell, calendar)
    if said.value is None:
        return Said(note=text if said.later else "", later=said.later, expected=said.expected)
    about = bool(_ABOUT.search(text.casefold()))
    day, exact = said.value.on, said.value.exact
    return Said(Birth(year=day.year, estimated=about, on=day if exact else None), said.note)


@lru_cache(maxsize=4096)
def _of_text(text: str, today: date, order: DayOrder, _spoken: str) -> Said[Birth]:
    if says_nothing(text):
        return Said()
    plain = digits_read(text).casefold()
    ten = next((age for word, age in _TENS.items() if word in plain), None)
    if ten is not None:
        return Said(Birth(age=ten, estimated=True))
    numbers = [float(number.replace(",", ".")) for number in _NUMBERS.findall(plain)]
    if not numbers:
        return kept(text)
    if max(numbers) >= 10**_LONGEST:
        return misfit(_("an age between 0 and {oldest} years").format(oldest=OLDEST))
    year = int(numbers[-1]) in range(*_YEARS) and not _SO_OLD.search(plain)
    if year or re.search(r"\d[/.-]\d+[/.-]\d", plain):
        return _dated(_BORN.sub("", text), text, _living(today, order))
    return _years(plain, numbers)


def _years(plain: str, numbers: list[float]) -> Said[Birth]:
    estimated = bool(_ABOUT.search(plain))
    months = _MONTHS.search(plain)
    if months and re.search(r"\bans?\b", plain) is None:
        return Said(Birth(age=int(months[1] or months[2]) // _IN_A_YEAR, estimated=estimated))
    between = _BAND.search(plain)
    if between:
        numbers = [(int(between[1]) + int(between[2])) / 2]
        estimated = True
    age = int(numbers[0])
    if plain.strip().startswith(("-", "−")) or not 0 <= age <= OLDEST:
        return misfit(_("an age between 0 and {oldest} years").format(oldest=OLDEST))
    return Said(Birth(age=age, estimated=estimated))


_CHILD: Final = frozenset(
    {"mineur", "mineure", "enfant", "moins de 18", "moins de 18 ans", "minor"}
)
_ELDER: Final = frozenset({"60", "60 ans et plus", "60 et plus", "plus de 60", "plus de 60 ans"})
_BANDS: Final = {
    **{fold(band.value): band for band in AgeBand if band is not AgeBand.UNKNOWN},
    **dict.fromkeys(_CHILD, AgeBand.CHILD),
    **dict.fromkeys(_ELDER, AgeBand.ELDER),
}


def read_band(cell: Cell, today: date, order: DayOrder = DayOrder.DAY_FIRST) -> Said[AgeBand]:
    """Return the age band of a cell of the journal of consultations: a band, or an age."""
    text = written(cell)
    known = _BANDS.get(re.sub(r" a | ans\b", " ", fold(text)).strip()) or _BANDS.get(fold(text))
    if known:
        return Said(known)
    between = _BAND.fullmatch(text.casefold().strip())
    if between and band_of(int(between[1])) is not band_of(int(between[2])):
        return kept(text)
    said = read_age(cell, today, order)
    if said.value is None:
        return Said(note=said.note, later=said.later, expected=said.expected)
    birth = said.value
    years = birth.age if birth.age is not None else today.year - (birth.year or today.year)
    return Said(band_of(years))
