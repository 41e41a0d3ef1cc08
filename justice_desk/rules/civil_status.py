"""What a court usually asks for before it says by judgment when and of whom somebody was born."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date

WITNESSES: Final = 2
"""Names beside each applicant. Two are what registries are known to ask for; no text of the law
that gives a number was read (domain.md has none), so that fewer are told and never refused."""

DECLARED_WITHIN: Final = timedelta(days=30)
"""Clear days in which a birth is declared without a judgment: art. 133 of law 2011-087
(domain.md §2, ECI)."""

SELDOM: Final = 100
"""Years; somebody older is rare enough for the year to be looked at again. A choice of this tool,
against a year typed in another century."""


def can_be_declared(born_on: date, heard_on: date) -> bool:
    """Tell whether the town hall would still write a birth down without a judgment.

    Clear days count neither the day of the birth nor the last one.
    """
    return heard_on <= born_on + DECLARED_WITHIN + timedelta(days=1)
