"""Reads how long something took, in minutes: 45, « 45 mn », « 1h30 », « une heure », 0:45."""

from __future__ import annotations

import re
from datetime import time
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import _
from justice_desk.imports.sheets.cells import written
from justice_desk.imports.values.cells import digits_read, says_nothing
from justice_desk.imports.values.said import Said, misfit
from justice_desk.services.consultations.checking import LONGEST
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    from justice_desk.imports.sheets.cells import Cell

_HOURS: Final = re.compile(r"(\d{1,2})\s*(?:h|heures?|hours?|:)\s*(\d{1,2})?\s*(?:min\w*|mn|m)?")
_MINUTES: Final = re.compile(r"(\d{1,3})\s*(?:min\w*|mn|m|')?")
_WORDS: Final = {"une heure": 60, "une demi heure": 30, "demi heure": 30, "1 2 heure": 30}
_IN_AN_HOUR: Final = 60


def read_minutes(cell: Cell) -> Said[int]:
    """Return a number of minutes; a fault outside 1 to 600."""
    if isinstance(cell, time):
        return _fits(cell.hour * _IN_AN_HOUR + cell.minute)
    text = digits_read(written(cell)).casefold().strip(" .~±")
    if says_nothing(text):
        return Said()
    known = _WORDS.get(fold(text))
    hours, minutes = _HOURS.fullmatch(text), _MINUTES.fullmatch(text)
    if known:
        return Said(known)
    if minutes:
        return _fits(int(minutes[1]))
    if hours:
        return _fits(int(hours[1]) * _IN_AN_HOUR + int(hours[2] or 0))
    return misfit(_expected())


def _fits(minutes: int) -> Said[int]:
    return Said(minutes) if 1 <= minutes <= LONGEST else misfit(_expected())


def _expected() -> str:
    return _("minutes, 1 to {longest}").format(longest=LONGEST)
