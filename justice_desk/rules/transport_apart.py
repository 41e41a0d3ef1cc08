"""Who never shares a seat, a leg or a waiting place: the two sides of a case, and those marked."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from justice_desk.terms.enums import PartyRole

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from uuid import UUID

Pair = tuple["UUID", "UUID"]
"""Two persons, the one whose id is smaller first."""
SIDES: Final = (
    frozenset({PartyRole.CLAIMANT, PartyRole.APPLICANT, PartyRole.VICTIM, PartyRole.HEIR}),
    frozenset({PartyRole.RESPONDENT, PartyRole.ACCUSED}),
)
"""The two sides of a case. Victim and accused is the rule of domain.md §3.5 and of every protection
guide; that claimant and respondent do not ride together either is a choice of this tool: a quarrel
over land is no safer in a car, and a seat more costs less than a blow."""


def pair(one: UUID, other: UUID) -> Pair:
    """Return two persons in the order in which they are kept."""
    return (one, other) if str(one) < str(other) else (other, one)


def opposed(roles: Mapping[UUID, Iterable[PartyRole]]) -> frozenset[Pair]:
    """Return the pairs of one case that stand on its two sides.

    A guardian or companion stands with no side by her role alone; who is on both sides of a case
    is kept apart from whoever stands on one of them only.
    """
    own, other = ({who for who, has in roles.items() if side & set(has)} for side in SIDES)
    return frozenset(pair(a, b) for a in own for b in other if a != b)


def kept_apart(
    pairs: Iterable[Pair], riders: Mapping[str, Iterable[UUID]]
) -> frozenset[frozenset[str]]:
    """Return which requests may not ride together, because somebody of one may not with another.

    Args:
        pairs: persons who are kept apart, in the order of `pair`.
        riders: the persons of each request, by its number.
    """
    known = set(pairs)
    return frozenset(
        frozenset({one, other})
        for (one, some), (other, more) in combinations(
            [(number, list(people)) for number, people in riders.items()], 2
        )
        if any(pair(a, b) in known for a in some for b in more)
    )
