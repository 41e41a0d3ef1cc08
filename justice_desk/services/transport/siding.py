"""Who of some persons may not travel beside whom, in cases that are closed to the member too."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from justice_desk.rules.transport_apart import RideApart, among, facing, opposed
from justice_desk.services.trips.pairs import marked
from justice_desk.storage.existence import sides_of
from justice_desk.terms.enums import PartyRole

if TYPE_CHECKING:
    import uuid
    from collections.abc import Collection, Mapping

    from sqlalchemy.orm import Session

    from justice_desk.rules.transport_apart import Pair


def refuse_opposed(session: Session, names: Mapping[uuid.UUID, str]) -> None:
    """Refuse to let two ride on one request who are kept apart.

    Args:
        session: any.
        names: of everybody who rides and stands in the register, by id.

    Raises:
        RideApart: a victim and an accused, or two whom somebody marked.
    """
    two = among(_never(session, names), names)
    if two is not None:
        raise RideApart(one=names[two[0]], other=names[two[1]])


def against(session: Session, people: Collection[uuid.UUID]) -> frozenset[Pair]:
    """Return who of these persons stands on the other side from whom, or is kept apart from her."""
    sides = _sides(session, people)
    return _never(session, people) | {both for roles in sides for both in facing(roles)}


def _never(session: Session, people: Collection[uuid.UUID]) -> frozenset[Pair]:
    hurt = {both for roles in _sides(session, people) for both in opposed(roles)}
    return frozenset(hurt | set(marked(session, people)))


def _sides(
    session: Session, people: Collection[uuid.UUID]
) -> Collection[Mapping[uuid.UUID, list[PartyRole]]]:
    """Return the roles of these persons, case by case."""
    of: dict[uuid.UUID, dict[uuid.UUID, list[PartyRole]]] = defaultdict(dict)
    for row in sides_of(session, people):
        of[row.case_id][row.person_id] = [PartyRole(role) for role in row.roles]
    return of.values()
