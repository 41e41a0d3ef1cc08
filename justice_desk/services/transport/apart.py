"""Marks two persons who never travel together, and lists those whom somebody marked."""

from __future__ import annotations

import uuid
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import (
    KeepApart,
    Party,
    Person,
    TransportRequest,
    Traveller,
    Trip,
    TripSeat,
)
from justice_desk.rules.transport_apart import pair
from justice_desk.services.cases.finding import case_for, person_in
from justice_desk.services.rights import require
from justice_desk.services.sittings.checking import text
from justice_desk.services.transport.errors import KeptAlready, SamePerson
from justice_desk.services.transport.finding import WHY_LIMIT
from justice_desk.services.trips.pairs import Pairs, pairs
from justice_desk.services.trips.standing import OPEN, STAYS
from justice_desk.storage.audit import hold
from justice_desk.storage.session import acting
from justice_desk.terms.clock import today
from justice_desk.terms.enums import Role

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from sqlalchemy.orm import Session

__all__ = ["ApartRow", "Pairs", "keep_apart", "kept", "pairs"]


@dataclass(frozen=True)
class ApartRow:
    """Two persons who were marked, and why; the reason is blank for all but the coordination."""

    id: uuid.UUID
    one: str
    other: str
    why: str
    trips: tuple[str, ...] = ()


def keep_apart(
    session: Session,
    one_case: str,
    one: str,
    other: str,
    *,
    other_case: str | None = None,
    why: str = "",
) -> str:
    """Let two persons never share a leg or a waiting place, and return the id of the mark.

    Args:
        session: a writing one.
        one_case: number of the case in which the first one is.
        one: her name or id.
        other: name or id of the second one.
        other_case: number of the case in which he is, where it is another one.
        why: in words.

    Raises:
        NotAllowed, UnknownCase, CaseIsRestricted: a case.
        UnknownPerson, AmbiguousPerson, SamePerson, KeptAlready: the persons.
    """
    require(session, "apart add")
    hold(session)
    here = case_for(session, "case show", one_case)
    there = case_for(session, "case show", other_case) if other_case else here
    first, second = person_in(session, here.id, one), person_in(session, there.id, other)
    if first.id == second.id:
        raise SamePerson
    one_id, other_id = pair(first.id, second.id)
    same = select(KeepApart.id).where(KeepApart.one_id == one_id, KeepApart.other_id == other_id)
    if session.scalar(same) is not None:
        raise KeptAlready(one=first.name or "–", other=second.name or "–")
    row = KeepApart(one_id=one_id, other_id=other_id, why=text("why", why, limit=WHY_LIMIT))
    session.add(row)
    session.flush()
    return str(row.id)


def kept(session: Session) -> tuple[ApartRow, ...]:
    """Return who was marked, but nobody who is only in cases that are closed to the member.

    A mark does not say in which case it was made, and its reason tells of that case. Only the
    coordination, to whom every case is open, reads it.

    Raises:
        NotAllowed: her role does not hold the verb.
    """
    require(session, "apart list")
    marks = session.scalars(select(KeepApart).order_by(KeepApart.id)).all()
    ids = {person for mark in marks for person in (mark.one_id, mark.other_id)}
    known = select(Party.person_id).where(Party.person_id.in_(ids)).distinct()
    asked = select(Person.id, Person.name).where(Person.id.in_(set(session.scalars(known))))
    names = {row[0]: row[1] for row in session.execute(asked)}
    leads = acting(session).role is Role.COORDINATOR
    seen = [mark for mark in marks if mark.one_id in names and mark.other_id in names]
    aboard = _aboard(session, {end for mark in seen for end in (mark.one_id, mark.other_id)})
    return tuple(
        ApartRow(
            mark.id,
            names[mark.one_id],
            names[mark.other_id],
            mark.why if leads else "",
            tuple(sorted(aboard[mark.one_id] & aboard[mark.other_id])),
        )
        for mark in seen
    )


def shared_trips(session: Session, mark: str) -> tuple[str, ...]:
    """Return the trips of today and later on which the two of a mark ride together.

    Whoever marks two is told them: such a trip cannot be confirmed any more.
    """
    row = session.get_one(KeepApart, uuid.UUID(mark))
    aboard = _aboard(session, {row.one_id, row.other_id})
    return tuple(sorted(aboard[row.one_id] & aboard[row.other_id]))


def _aboard(session: Session, people: Collection[uuid.UUID]) -> Mapping[uuid.UUID, set[str]]:
    """Return the numbers of the trips to come on which each of these persons rides."""
    found: dict[uuid.UUID, set[str]] = defaultdict(set)
    asked = (
        select(Traveller.person_id, Trip.number)
        .join(TripSeat, TripSeat.request_id == Traveller.request_id)
        .join(TransportRequest, TransportRequest.id == Traveller.request_id)
        .join(Trip, Trip.id == TripSeat.trip_id)
        .where(
            Traveller.person_id.in_(people),
            TransportRequest.state.not_in(STAYS),
            Trip.state.in_(OPEN),
            Trip.held_on >= today(),
        )
    )
    for person, number in session.execute(asked):
        if person is not None:
            found[person].add(number)
    return found
