"""Which requests never ride together: somebody of one may not meet somebody of the other."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import KeepApart, Party, Traveller
from justice_desk.rules.transport_apart import kept_apart, opposed, pair
from justice_desk.terms.enums import PartyRole

if TYPE_CHECKING:
    import uuid
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from sqlalchemy.orm import Session

    from justice_desk.models.all import TransportRequest
    from justice_desk.rules.transport_apart import Pair


def apart(session: Session, requests: Sequence[TransportRequest]) -> tuple[tuple[str, str], ...]:
    """Return pairs of the numbers of requests that never share a leg or a waiting place."""
    riders = _riders(session, requests)
    people = {person for each in riders.values() for person in each}
    found = kept_apart([*_opposed(session, people), *_marked(session, people)], riders)
    return tuple(sorted((min(both), max(both)) for both in found))


def _riders(
    session: Session, requests: Sequence[TransportRequest]
) -> Mapping[str, list[uuid.UUID]]:
    numbers = {row.id: row.number for row in requests}
    asked = select(Traveller.request_id, Traveller.person_id).where(
        Traveller.request_id.in_(numbers)
    )
    found: dict[str, list[uuid.UUID]] = defaultdict(list)
    for request, person in session.execute(asked):
        if person is not None:
            found[numbers[request]].append(person)
    return found


def _opposed(session: Session, people: Collection[uuid.UUID]) -> Iterator[Pair]:
    """Yield who stands on the two sides of any case, be it another one than that of the journey."""
    of: dict[uuid.UUID, dict[uuid.UUID, list[PartyRole]]] = defaultdict(dict)
    asked = select(Party.case_id, Party.person_id, Party.roles).where(Party.person_id.in_(people))
    for case, person, roles in session.execute(asked):
        of[case][person] = [PartyRole(role) for role in roles]
    for roles_of in of.values():
        yield from opposed(roles_of)


def _marked(session: Session, people: Collection[uuid.UUID]) -> Iterator[Pair]:
    asked = select(KeepApart.one_id, KeepApart.other_id).where(KeepApart.one_id.in_(people))
    yield from (pair(one, other) for one, other in session.execute(asked))
