"""Checks whole numbers and months that a member said; None stays what was not said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import _
from justice_desk.services.cases.errors import DoesNotFit

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST: Final = 10**9
"""Francs CFA of anything at once: more is a slip of the hand."""
_YEAR: Final = 12


def checked_number(path: str, found: int | None, least: int, most: int) -> int | None:
    """Return a number that lies between two others.

    Raises:
        DoesNotFit: it does not.
    """
    if found is not None and not least <= found <= most:
        raise DoesNotFit(path=path, found=found, expected=f"{least} – {most}")
    return found


def checked_months(path: str, found: Iterable[int] | None) -> list[int] | None:
    """Return months of a year, each once, in their order.

    Raises:
        DoesNotFit: one is none.
    """
    if found is None:
        return None
    months = sorted(set(found))
    wrong = [month for month in months if not 1 <= month <= _YEAR]
    if wrong:
        raise DoesNotFit(path=path, found=wrong[0], expected=_("months from 1 to 12"))
    return months
