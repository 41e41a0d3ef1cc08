"""Which answer about a crime weighs more: what is learnt may make a matter graver, not lighter."""

from __future__ import annotations

from typing import Final

from justice_desk.terms.enums import MaybeCrime

weight: Final = (MaybeCrime.NO, MaybeCrime.TO_CHECK, MaybeCrime.YES).index
"""How grave an answer is: 0 for no, 1 for to check, 2 for yes."""


def graver(one: MaybeCrime, other: MaybeCrime) -> MaybeCrime:
    """Return the graver of two answers."""
    return max(one, other, key=weight)
