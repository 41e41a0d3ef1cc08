"""Days as they are typed: 24/11/2026, 24 11 26, 24112026, or 24/11 for this year."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from justice_desk.i18n.messages import N_
from justice_desk.terms.clock import today
from justice_desk.terms.errors import BadInput

_PARTS: Final = re.compile(r"(\d{1,2})\D(\d{1,2})(?:\D(\d{4}|\d{2}))?")
_SHORT: Final = 5
"""Letters of a day without its year: 24/11."""
_SOLID: Final = re.compile(r"(\d{2})(\d{2})(\d{4})")


class NoSuchDay(BadInput):
    """What was typed is no day of any calendar."""

    code = "day"
    template = N_("“{found}” is no day: write it as 24/11/2026.")


def day_typed(typed: str) -> date | None:
    """Return the day that was typed, None for a blank.

    A year of two digits is of this century, unless that lies in the future.

    Raises:
        NoSuchDay: it is none.
    """
    if not typed:
        return None
    found = _PARTS.fullmatch(typed) or _SOLID.fullmatch(typed)
    if found is None:
        raise NoSuchDay(found=typed)
    day, month, year = found.groups()
    try:
        return date(_year(year), int(month), int(day))
    except ValueError as error:
        raise NoSuchDay(found=typed) from error


def day_ahead(typed: str) -> date | None:
    """Return a day that is to come, None for a blank: 24/11 is the next one of that name.

    Raises:
        NoSuchDay: it is none.
    """
    found = day_typed(typed)
    if found is None:
        return None
    if len(typed) <= _SHORT and found < today():
        return found.replace(year=found.year + 1)
    return found.replace(year=found.year + 100) if found.year < today().year - 50 else found


def _year(typed: str | None) -> int:
    now = today().year
    if typed is None:
        return now
    year = int(typed)
    if len(typed) > 2:  # noqa: PLR2004 - written whole
        return year
    return year + (2000 if year + 2000 <= now else 1900)
