"""Notices, as names are said: a person the office may know, and the other side of an open case.

Both are hints in a panel, never a refusal; both come through the member's filter, so that neither
can reveal a restricted case.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import or_, select

from justice_desk.models.all import Case, Party, Person, Place
from justice_desk.rules.ages import Birth
from justice_desk.rules.likeness import PersonFacts, likeness
from justice_desk.services.cases.persons import birth_told
from justice_desk.terms.enums import CaseStatus, PartyRole
from justice_desk.terms.fold import fold
from justice_desk.terms.spelling import spelling_key

if TYPE_CHECKING:
    import uuid
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from justice_desk.services.cases.intake import PersonIntake

_OUR_SIDE = frozenset({PartyRole.CLAIMANT, PartyRole.APPLICANT, PartyRole.VICTIM, PartyRole.HEIR})
_OTHER_SIDE = frozenset({PartyRole.RESPONDENT, PartyRole.ACCUSED})
SHORT: Final = 2
"""Words of so few letters (ag, el) are in too many names to look for."""
PREFIX: Final = 4
"""So many letters of a word find its neighbours; the likeness judges them."""


@dataclass(frozen=True)
class Likely:
    """A person whom the office may know already, how alike (0 to 100), and why in words."""

    ref: str
    person_id: uuid.UUID
    name: str
    birth_year: int | None
    place: str | None
    cases: tuple[str, ...]
    score: int
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Conflict:
    """A person of this intake who stands on the other side of an open case of the office."""

    ref: str
    name: str
    number: str
    role: PartyRole


def likely_same(session: Session, told: PersonIntake, on: date) -> tuple[Likely, ...]:
    """Return at most five persons of the register who may be this one, likeliest first."""
    if told.person_id is not None or not told.name.strip():
        return ()
    mine = _facts_told(told, on)
    found = [
        _likely(session, told.ref, mine, person, place, on)
        for person, place in _candidates(session, told)
    ]
    return tuple(sorted((f for f in found if f), key=lambda f: -f.score)[:5])


def conflicts(session: Session, told: PersonIntake) -> tuple[Conflict, ...]:
    """Return the open cases in which this person stands against the office's own side."""
    against = _OTHER_SIDE if _on(told.roles, _OUR_SIDE) else _OUR_SIDE
    if not _on(told.roles, _OUR_SIDE | _OTHER_SIDE) or not told.name.strip():
        return ()
    found = session.execute(
        select(Party, Person.name, Case.number)
        .join(Person, Person.id == Party.person_id)
        .join(Case, Case.id == Party.case_id)
        .where(Case.status != CaseStatus.CLOSED, _is(told))
        .limit(20)
    )
    return tuple(
        Conflict(told.ref, name, number, role)
        for party, name, number in found
        for role in map(PartyRole, party.roles)
        if role in against
    )


def _on(roles: Sequence[PartyRole], side: frozenset[PartyRole]) -> bool:
    return not side.isdisjoint(roles)


def _is(told: PersonIntake) -> ColumnElement[bool]:
    if told.person_id is not None:
        return Person.id == told.person_id
    return Person.spelling == spelling_key(told.name)


def _candidates(session: Session, told: PersonIntake) -> Sequence[tuple[Person, str | None]]:
    """Return persons who share the beginning of a word of the name's spelling, or the phone."""
    words = [word for word in spelling_key(told.name).split() if len(word) > SHORT]
    alike = [Person.spelling.contains(word[:PREFIX]) for word in words]
    if told.phone:
        alike.append(Person.phone == told.phone)
    if not alike:
        return []
    found = session.execute(
        select(Person, Place.name)
        .outerjoin(Place, Place.id == Person.place_id)
        .where(or_(*alike), Person.name != "")
        .limit(300)
    )
    return [(person, place) for person, place in found]


def _facts_told(told: PersonIntake, on: date) -> PersonFacts:
    village = fold(told.place.rpartition("/")[2]) if told.place else None
    return PersonFacts(told.name, told.sex, birth_told(told, on), village, None, told.phone)


def _facts_kept(person: Person, place: str | None) -> PersonFacts:
    known = person.birth_year is not None
    birth = Birth(person.birth_year or 0, estimated=person.birth_estimated) if known else None
    return PersonFacts(
        person.name, person.sex, birth, fold(place) if place else None, None, person.phone
    )


def _likely(
    session: Session, ref: str, mine: PersonFacts, kept: Person, place: str | None, on: date
) -> Likely | None:
    alike = likeness(mine, _facts_kept(kept, place), on)
    if not alike.likely:
        return None
    numbers = session.scalars(
        select(Case.number).join(Party, Party.case_id == Case.id).where(Party.person_id == kept.id)
    )
    return Likely(
        ref, kept.id, kept.name, kept.birth_year, place, tuple(numbers), alike.score, alike.reasons
    )
