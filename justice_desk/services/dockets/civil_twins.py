"""Tells when two lines of a list say the same person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.services.dockets.civil_errors import TwiceOnList
from justice_desk.terms.fold import fold
from justice_desk.terms.sittings import DocketResult

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from justice_desk.services.dockets.rows import CivilRow
    from justice_desk.services.dockets.told import CivilTold

_AGAIN: Final = frozenset({DocketResult.ADJOURNED, DocketResult.STRUCK_OUT})
"""Whoever was put off or struck out may stand on the list of another day."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a line is about: names folded, so that « Aïcha » and « aicha » are one.

    Two lines are one person when name, birth and parents agree. Where a line names no parent the
    applicant takes their place: many people of one year bear one name.
    """

    name: str
    birth: date | int | None
    parents: tuple[str, ...]


def identity(one: CivilTold | CivilRow) -> Identity:
    """Return who a line is about."""
    parents = (fold(one.father), fold(one.mother))
    asks = one.applicant if one.applicant.strip() else one.name
    return Identity(
        fold(one.name), one.born_on or one.birth_year, parents if any(parents) else (fold(asks),)
    )


def places(rows: Iterable[CivilRow]) -> dict[Identity, int]:
    """Return the place on the list of each person who still waits or was judged.

    What is closed to the reader is left out, so that typing a name does not tell who stands there.
    """
    return {
        identity(row): row.position for row in rows if not row.hidden and row.result not in _AGAIN
    }


def refuse_twins(lines: Sequence[CivilTold], there: dict[Identity, int], first: int) -> None:
    """Refuse lines that say somebody twice; the first of `lines` will be line `first`.

    Raises:
        TwiceOnList: with the numbers of both.
    """
    taken = dict(there)
    for at, told in enumerate(lines, start=first):
        who = identity(told)
        if who in taken:
            raise TwiceOnList(line=at, other=taken[who], name=told.name)
        taken[who] = at
