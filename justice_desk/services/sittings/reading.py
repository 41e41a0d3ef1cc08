"""Reads a field of a sitting from what somebody typed on one line."""

from __future__ import annotations

from typing import Final

from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.terms.clock import day_written

_DAYS: Final = frozenset({"authorised_on", "recon_on", "information_on", "authorities_on"})
_TRUTH: Final = {"yes": True, "no": False, "oui": True, "non": False}


def read(field: str, typed: str) -> object:
    """Return what a field is to hold; a day is written 2026-11-24, several words between commas.

    Raises:
        DoesNotFit: a day or a yes that is none.
    """
    if field in _DAYS:
        return _day(field, typed)
    if field == "authorities":
        return [one.strip() for one in typed.split(",") if one.strip()]
    if field == "closed_doors":
        if typed not in _TRUTH:
            raise DoesNotFit(path=field, found=typed, expected=", ".join(_TRUTH))
        return _TRUTH[typed]
    return typed


def _day(field: str, typed: str) -> object:
    if not typed:
        return None
    try:
        return day_written(typed)
    except ValueError as error:
        raise DoesNotFit(path=field, found=typed, expected="2026-11-24") from error
