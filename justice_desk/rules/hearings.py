"""What a hearing is like while nobody has said otherwise: its kind, its length, its doors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.rules.reference import category
from justice_desk.rules.reference.rows import Flag
from justice_desk.terms.enums import MaybeCrime
from justice_desk.terms.sittings import HearingKind

if TYPE_CHECKING:
    from collections.abc import Mapping

SHORTEST: Final = 5
LONGEST: Final = 600
"""Minutes of one slot: choices of this tool, so that a mistyped length is noticed."""

MINUTES: Final[Mapping[HearingKind, int]] = {
    HearingKind.CIVIL: 40,
    HearingKind.PENAL: 60,
    HearingKind.CIVIL_STATUS: 10,
}
"""How long a slot is while nobody said: choices of this tool, no source gives a length.

Five cases at one sitting of some days were reported (domain.md §0.7), so the day is not short.
"""


def usual_kind(code: str, crime: MaybeCrime) -> HearingKind:
    """Return what a case of this category is about for the court.

    A case that may be a crime is penal; one that is still to be checked is not taken for one.
    """
    kind = category(code)
    if MaybeCrime.YES in {crime, kind.may_be_crime}:
        return HearingKind.PENAL
    return HearingKind.CIVIL_STATUS if Flag.CIVIL_STATUS in kind.flags else HearingKind.CIVIL


def behind_closed_doors(code: str, *, restricted: bool) -> bool:
    """Tell whether a case is heard without public while nobody decided otherwise.

    Publicity may be left out where it endangers order or morals, by a decision of the court before
    the hearing (domain.md §3.4); the sensitive categories, and every case that the office itself
    keeps closed, are proposed so.
    """
    return restricted or category(code).restricted
