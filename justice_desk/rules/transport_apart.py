"""Who never shares a leg or a waiting place: victim and accused, and whoever was marked."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_
from justice_desk.terms.enums import PartyRole
from justice_desk.terms.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from uuid import UUID

Pair = tuple["UUID", "UUID"]
"""Two persons, the one whose id is smaller first."""
SIDES: Final = (
    frozenset({PartyRole.CLAIMANT, PartyRole.APPLICANT, PartyRole.VICTIM, PartyRole.HEIR}),
    frozenset({PartyRole.RESPONDENT, PartyRole.ACCUSED}),
)
"""The two sides of a case."""
_HURT: Final = frozenset({PartyRole.VICTIM, PartyRole.ACCUSED})
"""Roles that make the two sides dangerous to each other: domain.md §3.5 and every protection guide
keep victim and accused apart. That the other side of either is kept from her as well, such as a
claimant from an accused, is a choice of this tool. Two who quarrel over land may share a car, for
there is often one only; whoever plans is told, and marks them where they must not."""


class RideApart(Refused):
    """Two who are kept apart would travel on one request, in one vehicle and side by side."""

    code = "ride_apart"
    template = N_("{one} and {other} are kept apart: they cannot travel on one request.")


def pair(one: UUID, other: UUID) -> Pair:
    """Return two persons in the order in which they are kept."""
    return (one, other) if str(one) < str(other) else (other, one)


def opposed(roles: Mapping[UUID, Iterable[PartyRole]]) -> frozenset[Pair]:
    """Return the pairs of one case that stand on its two sides where one is victim or accused.

    A guardian or companion stands with no side by her role alone; who is on both sides of a case
    is kept apart from whoever stands on one of them only.
    """
    hurt = {who for who, has in roles.items() if _HURT & set(has)}
    return frozenset(both for both in facing(roles) if hurt & set(both))


def facing(roles: Mapping[UUID, Iterable[PartyRole]]) -> frozenset[Pair]:
    """Return every pair of one case that stands on its two sides, dangerous or not."""
    own, other = ({who for who, has in roles.items() if side & set(has)} for side in SIDES)
    return frozenset(pair(a, b) for a in own for b in other if a != b)


def among(pairs: Iterable[Pair], people: Iterable[UUID]) -> Pair | None:
    """Return the first two of some people who are kept apart, None where all may be together."""
    here = set(people)
    return next((both for both in sorted(pairs, key=str) if here >= set(both)), None)


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
