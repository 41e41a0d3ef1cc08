"""Who may not read whom on a list that is signed: marked pairs, and the two sides of a crime.

Everybody who signs reads the lines above. Claimant and respondent of a quarrel over a field may
stand on one list; a victim and who is accused, or two persons whom the office keeps apart, may not.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import product
from typing import TYPE_CHECKING, Final, TypeVar

from sqlalchemy import select

from justice_desk.models.all import KeepApart, Party, TransportRequest, Traveller
from justice_desk.terms.enums import PartyRole

if TYPE_CHECKING:
    import uuid
    from collections.abc import Collection, Iterator, Mapping

    from sqlalchemy.orm import Session

    Pair = tuple[uuid.UUID, uuid.UUID]
    Riding = Mapping[uuid.UUID, frozenset[str]]

_Key = TypeVar("_Key")
_FEW: Final = 500
"""Keys that one statement names."""


def signing_apart(session: Session, numbers: Collection[str]) -> frozenset[str]:
    """Return which of these requests are signed for on a sheet of their own.

    Somebody of a case that is closed to the reader is not looked at: she signs alone anyway.
    """
    riding, cases = _riding(session, sorted(numbers))
    people = set(riding)
    found: set[str] = set()
    for one, other in [*_marked(session, people), *_crimes(session, cases, people)]:
        mine, hers = riding[one], riding[other]
        if mine != hers:
            found |= mine | hers
    return frozenset(found)


def _riding(session: Session, numbers: list[str]) -> tuple[Riding, set[uuid.UUID]]:
    """Return on which requests each person travels, and the cases of the requests."""
    riding: dict[uuid.UUID, set[str]] = defaultdict(set)
    cases = set()
    for part in _parts(numbers):
        asked = (
            select(TransportRequest.number, TransportRequest.case_id, Traveller.person_id)
            .join(Traveller, Traveller.request_id == TransportRequest.id)
            .where(TransportRequest.number.in_(part), Traveller.person_id.is_not(None))
        )
        for number, case, person in session.execute(asked):
            if person:
                riding[person].add(number)
            if case:
                cases.add(case)
    return {person: frozenset(has) for person, has in riding.items()}, cases


def _marked(session: Session, people: Collection[uuid.UUID]) -> Iterator[Pair]:
    """Yield the pairs that the office keeps apart, both of whom travel."""
    for one, other in session.execute(select(KeepApart.one_id, KeepApart.other_id)):
        if one in people and other in people:
            yield one, other


def _crimes(
    session: Session, cases: Collection[uuid.UUID], people: Collection[uuid.UUID]
) -> Iterator[Pair]:
    """Yield each victim with each accused of her case, both of whom travel."""
    sides: dict[uuid.UUID, tuple[list[uuid.UUID], list[uuid.UUID]]] = {}
    for part in _parts(sorted(cases, key=str)):
        asked = select(Party.case_id, Party.person_id, Party.roles).where(Party.case_id.in_(part))
        for case, person, roles in session.execute(asked):
            victims, accused = sides.setdefault(case, ([], []))
            if person in people and PartyRole.VICTIM in roles:
                victims.append(person)
            if person in people and PartyRole.ACCUSED in roles:
                accused.append(person)
    for victims, accused in sides.values():
        yield from product(victims, accused)


def _parts(keys: list[_Key]) -> Iterator[list[_Key]]:
    for at in range(0, len(keys), _FEW):
        yield keys[at : at + _FEW]
