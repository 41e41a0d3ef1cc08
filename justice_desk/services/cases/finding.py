"""Finds the case, the person or the member that somebody names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, select

from justice_desk.models.all import Case, CaseMerge, CaseStub, Member, Party, Person
from justice_desk.services.cases.errors import (
    AlreadyClosed,
    AmbiguousPerson,
    CaseIsRestricted,
    PutTogether,
    UnknownCase,
    UnknownMember,
    UnknownPerson,
)
from justice_desk.services.rights import require_case
from justice_desk.storage.session import acting
from justice_desk.terms.enums import CaseStatus
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    import uuid
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session


def bears(session: Session, number: str) -> ColumnElement[bool]:
    """Return the condition that a case bears a number, however it was typed.

    The office stands in it so that the index on both is used: there is only the one.
    """
    return and_(
        Case.__table__.c.office_id == acting(session).office_id,
        CaseStub.number == number.strip().upper(),
    )


def case_for(session: Session, verb: str, number: str) -> Case:
    """Return the case of this number, if the member may do `verb` on it.

    Raises:
        UnknownCase: no case bears the number.
        PutTogether: the case that bore it was put into another one.
        CaseIsRestricted: it is closed to the member.
        NotAllowed: her role does not hold the verb.
    """
    stub = session.scalar(select(CaseStub).where(bears(session, number)))
    if stub is None:
        raise unknown(session, number)
    case = session.get(Case, stub.id)
    if case is None:
        raise CaseIsRestricted(number=stub.number)
    require_case(session, verb, case)
    return case


def unknown(session: Session, number: str) -> UnknownCase:
    """Return why no case bears a number: it never did, or was put into one the member may see."""
    typed = number.strip().upper()
    kept = session.scalar(
        select(Case.number)
        .join(CaseMerge, CaseMerge.case_id == Case.id)
        .where(CaseMerge.number == typed, CaseMerge.undone_at.is_(None))
        .limit(1)
    )
    return PutTogether(number=typed, kept=kept) if kept else UnknownCase(number=number)


def open_case_for(session: Session, verb: str, number: str) -> Case:
    """Return the same, but refuse a closed case.

    Raises:
        AlreadyClosed: the case takes nothing more.
    """
    case = case_for(session, verb, number)
    if case.status is CaseStatus.CLOSED:
        raise AlreadyClosed(number=case.number)
    return case


def parties_of(session: Session, case_id: uuid.UUID) -> Sequence[tuple[Party, Person]]:
    """Return who is in a case, in the order of the intake."""
    found = session.execute(
        select(Party, Person)
        .join(Person, Person.id == Party.person_id)
        .where(Party.case_id == case_id)
        .order_by(Party.position)
    )
    return [(party, person) for party, person in found]


def person_in(session: Session, case_id: uuid.UUID, named: str) -> Person:
    """Return the person of a case that a name or an id means.

    Raises:
        UnknownPerson: nobody in the case.
        AmbiguousPerson: several; the candidates are told.
    """
    persons = [person for _, person in parties_of(session, case_id)]
    meant = [p for p in persons if str(p.id) == named or fold(p.name) == fold(named)]
    if not meant:
        meant = [p for p in persons if fold(named) and fold(named) in fold(p.name)]
    if len(meant) == 1:
        return meant[0]
    kind = AmbiguousPerson if meant else UnknownPerson
    raise kind(found=named, candidates=_told(meant or persons))


def persons_told(session: Session, case_id: uuid.UUID) -> str:
    """Return the persons of a case, each with her id, for a sentence."""
    return _told([person for _, person in parties_of(session, case_id)])


def _told(persons: Sequence[Person]) -> str:
    return ", ".join(f"{person.name or '–'} ({person.id})" for person in persons)


def member_named(session: Session, name: str) -> Member:
    """Return the working member of this short name.

    Raises:
        UnknownMember: there is none; the others are told.
    """
    members = session.scalars(select(Member).where(Member.disabled_at.is_(None))).all()
    for member in members:
        if fold(member.name) == fold(name):
            return member
    raise UnknownMember(found=name, candidates=", ".join(sorted(m.name for m in members)))
