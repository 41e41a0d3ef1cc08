"""Tells how well the cells of a column fit a field: where headings are near, content decides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.imports.columns.fields import Sort
from justice_desk.imports.sheets.cells import Broken, written
from justice_desk.imports.sheets.periods import Context
from justice_desk.imports.values import coded
from justice_desk.imports.values.actors import type_of
from justice_desk.imports.values.ages import read_age, read_band, read_birth
from justice_desk.imports.values.calendars import Calendar
from justice_desk.imports.values.categories import read_category
from justice_desk.imports.values.cells import is_ditto, says_something
from justice_desk.imports.values.days import read_day
from justice_desk.imports.values.outcomes import read_outcome
from justice_desk.imports.values.phones import read_phone
from justice_desk.rules.ages import OLDEST

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from justice_desk.imports.sheets.cells import Cell
    from justice_desk.imports.values.words import Words

SEEN: Final = 60
"""Cells that are looked at in a column; more say nothing more."""
_LONG_TEXT: Final = 4
_NAME_WORDS: Final = (1, 6)
_ROWS: Final = Context(year=2000, month=1)
"""Any year and month: « 12/03 » counts as a day here, whatever year is around it."""


def fit(sort: Sort, cells: Sequence[Cell], words: Words, today: date) -> float | None:
    """Return which part of the cells fits a sort, 0 to 1; None where content says nothing of it."""
    test = _tests(words, today).get(sort)
    told = [cell for cell in cells if _tells(cell)][:SEEN]
    if test is None or not told:
        return None
    return sum(test(cell) for cell in told) / len(told)


def _tells(cell: Cell) -> bool:
    told = says_something(cell) and not isinstance(cell, Broken)
    return told and not is_ditto(written(cell))


def _tests(words: Words, today: date) -> Mapping[Sort, Callable[[Cell], bool]]:
    days = Calendar(today)
    births = Calendar(today, earliest=days.earliest.replace(year=today.year - OLDEST))
    return {
        Sort.DAY: lambda cell: read_day(cell, days, _ROWS).value is not None,
        Sort.BIRTH: lambda cell: read_birth(cell, births).value is not None,
        Sort.AGE: lambda cell: read_age(cell, today).value is not None,
        Sort.BAND: lambda cell: read_band(cell, today).value is not None,
        Sort.SEX: lambda cell: coded.read_sex(cell, words).value is not None,
        Sort.PHONE: lambda cell: (
            read_phone(cell).value is not None and read_day(cell, days, _ROWS).value is None
        ),
        Sort.ACTOR: lambda cell: type_of(written(cell), words) is not None,
        Sort.CATEGORY: lambda cell: read_category(cell, words).value is not None,
        Sort.OUTCOME: lambda cell: read_outcome(cell, words).value is not None,
        Sort.PRIORITY: lambda cell: coded.read_priority(cell, words).value is not None,
        Sort.SITUATION: lambda cell: coded.read_displacement(cell, words).value is not None,
        Sort.LANGUAGES: lambda cell: coded.read_languages(cell, words).value is not None,
        Sort.ROLE: lambda cell: coded.read_role(cell, words).value is not None,
        Sort.NAMES: _like_a_name,
        Sort.PARTIES: _like_a_name,
        Sort.NUMBER: _like_a_number,
        Sort.LONG_TEXT: lambda cell: len(written(cell).split()) >= _LONG_TEXT,
    }


def _like_a_name(cell: Cell) -> bool:
    text = written(cell)
    low, high = _NAME_WORDS
    few = low <= len(text.split()) <= 2 * high
    return isinstance(cell, str) and few and not any(letter.isdigit() for letter in text)


def _like_a_number(cell: Cell) -> bool:
    text = written(cell)
    return any(letter.isdigit() for letter in text) and len(text.split()) <= _LONG_TEXT
