"""What the hearing of one case is like while nobody has said otherwise."""

from __future__ import annotations

from typing import Final

from justice_desk.rules.reference import usual_hearing
from justice_desk.terms.enums import MaybeCrime
from justice_desk.terms.sittings import HearingKind

SHORTEST: Final = 5
LONGEST: Final = 600
"""Minutes of one slot: choices of this tool, so that a mistyped length is noticed."""


def usual_kind(category: str, crime: MaybeCrime) -> HearingKind:
    """Return what a case of this category is about for the court.

    A case that is said to be a crime is penal whatever its category; one that is still to be
    checked is not taken for one: a court decides what it is.
    """
    return HearingKind.PENAL if crime is MaybeCrime.YES else usual_hearing(category).kind


def behind_closed_doors(category: str, *, restricted: bool) -> bool:
    """Tell whether a case is heard without public while nobody decided otherwise.

    Publicity may be left out where it endangers order or morals, by a decision of the court before
    the hearing (domain.md §3.4); a case that the office itself keeps closed is proposed so.
    """
    return restricted or usual_hearing(category).closed_doors
