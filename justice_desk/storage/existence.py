"""Tells, beside the filter, that something exists; never a word of what it holds.

The one name that passes is that of a relative, for a safeguard to compare and never to show.
"""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from justice_desk.models.all import (
    Case,
    ImportedCase,
    Letter,
    Party,
    Person,
    Referral,
    TransportRequest,
    Traveller,
)
from justice_desk.storage.filter import named_on
from justice_desk.storage.session import DOOR, acting
from justice_desk.terms.enums import Role

if TYPE_CHECKING:
    import uuid
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date

    from sqlalchemy.orm import Session


def slip_exists(session: Session, code: str) -> bool:
    """Tell whether any referral of the office, a restricted one too, bears this slip code."""
    return code in slips_taken(session, (code,))


def slips_taken(session: Session, codes: Collection[str]) -> frozenset[str]:
    """Return which of these slip codes a referral of the office, a restricted one too, bears."""
    table = Referral.__table__
    mine = table.c.office_id == acting(session).office_id
    found = session.execute(
        select(table.c.slip_code).where(mine, table.c.slip_code.in_(list(codes))),
        execution_options={DOOR: "system"},
    )
    return frozenset(code for (code,) in found)


def brought_in_by_me(session: Session, identities: Collection[str]) -> frozenset[tuple[str, str]]:
    """Return identity and digest of the lines of a register that the member took in herself.

    A line may have become a case that is closed to her. That the very line is there already is
    nothing new to her: it stands in the file that she brought twice; what it became is not told.
    """
    table = ImportedCase.__table__
    found = session.execute(
        select(table.c.identity, table.c.digest).where(
            table.c.identity.in_(list(identities)),
            table.c.created_by == acting(session).member_id,
        ),
        execution_options={DOOR: "system"},
    )
    return frozenset((identity, digest) for identity, digest in found)


def mail_given(session: Session, since: date, before: date) -> list[tuple[int, int, date]]:
    """Return year, number and day of every letter first printed from a day to before another.

    A register of mail has no gap: a letter of a restricted case is there for every member.
    """
    table = Letter.__table__
    first = func.min(table.c.created_at)
    found = session.execute(
        select(table.c.mail_year, table.c.mail_number, first)
        .where(table.c.mail_number.is_not(None), table.c.mail_year >= since.year)
        .group_by(table.c.mail_year, table.c.mail_number)
        .having(first >= _begin(since), first < _begin(before))
        .order_by(table.c.mail_year, table.c.mail_number),
        execution_options={DOOR: "system"},
    )
    return [(year, number, at.date()) for year, number, at in found]


def met_behind(
    session: Session, people: Collection[uuid.UUID]
) -> Mapping[uuid.UUID, frozenset[uuid.UUID]]:
    """Return who of these persons is in which cases that are closed to the member."""
    who = acting(session)
    if who.role is Role.COORDINATOR or not people:
        return {}
    case, party = Case.__table__, Party.__table__
    found = session.execute(
        select(party.c.person_id, party.c.case_id)
        .join(case, case.c.id == party.c.case_id)
        .where(
            party.c.person_id.in_(list(people)),
            case.c.restricted,
            case.c.id.not_in(named_on(who.member_id)),
        ),
        execution_options={DOOR: "system"},
    )
    there: dict[uuid.UUID, frozenset[uuid.UUID]] = {}
    for person, met in found:
        there[person] = there.get(person, frozenset()) | {met}
    return there


def name_to_compare(session: Session, person: uuid.UUID) -> str:
    """Return the name of a person whom the filter may hide, for a safeguard to compare.

    Without it a case would be handed to the relative whom a restricted case accuses.
    """
    name = Person.__table__.c.name
    found = select(name).where(Person.__table__.c.id == person)
    told: str = session.execute(found, execution_options={DOOR: "system"}).scalar_one()
    return told


def journeys_of(session: Session, people: Collection[uuid.UUID]) -> Sequence[Any]:
    """Return for what these persons have transport support: number, state, day, place, hearing.

    A journey for a restricted case counts as well, so that nobody is paid twice for it; which
    `case_id` it is for says whether the member may know of it.
    """
    request, traveller = TransportRequest.__table__, Traveller.__table__
    asked = (
        select(
            traveller.c.person_id,
            request.c.case_id,
            request.c.id,
            request.c.number,
            request.c.state,
            request.c.there_on,
            request.c.to_id,
            request.c.entry_id,
            request.c.sitting_id,
        )
        .join(request, request.c.id == traveller.c.request_id)
        .where(traveller.c.person_id.in_(list(people)))
        .order_by(request.c.number)
    )
    session.flush()
    return session.execute(asked, execution_options={DOOR: "system"}).all()


def sides_of(session: Session, people: Collection[uuid.UUID]) -> Sequence[Any]:
    """Return on which side these persons stand in which case: case, person, roles.

    A restricted case counts as well, so that nobody is seated beside whoever hurt her; that two
    persons may not travel together is told, and never why.
    """
    party = Party.__table__
    asked = select(party.c.case_id, party.c.person_id, party.c.roles).where(
        party.c.person_id.in_(list(people))
    )
    session.flush()
    return session.execute(asked, execution_options={DOOR: "system"}).all()


def _begin(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
