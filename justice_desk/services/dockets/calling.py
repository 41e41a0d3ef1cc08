"""Who is called to a hearing, and in which language somebody must interpret for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.models.all import Summons
from justice_desk.rules.reference import languages
from justice_desk.services.cases.errors import DoesNotFit, UnknownPerson
from justice_desk.services.cases.finding import case_for, parties_of, person_in, persons_told

if TYPE_CHECKING:
    import uuid
    from collections.abc import Collection, Sequence

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case, Hearing, Party, Person

Called = tuple["Party", "Person"]
_OF_THE_COURT: Final = "fr"
"""The language in which the courts work: nobody interprets from it."""


def to_call(session: Session, case: Case, named: Collection[uuid.UUID] | None) -> Sequence[Called]:
    """Return who is called: all parties and witnesses, or those named by id of party or person.

    Raises:
        UnknownPerson: an id that is nobody's in this case.
    """
    there = parties_of(session, case.id)
    if named is None:
        return there
    chosen = [(party, person) for party, person in there if {party.id, person.id} & set(named)]
    known = {one for party, person in chosen for one in (party.id, person.id)}
    strangers = [one for one in named if one not in known]
    if strangers:
        raise UnknownPerson(found=strangers[0], candidates=persons_told(session, case.id))
    return chosen


def summon(session: Session, hearing: Hearing, called: Sequence[Called]) -> None:
    """Write down who is called to a hearing, each in her roles."""
    for party, person in called:
        session.add(
            Summons(
                case_id=hearing.case_id,
                hearing_id=hearing.id,
                person_id=person.id,
                roles=list(party.roles),
                transport=person.transport,
            )
        )
    session.flush()


def language_for(told: str | None, called: Sequence[Called]) -> str | None:
    """Return the language to interpret: the one that was said, blank for none.

    While nobody said, it is the first language of the first who needs an interpreter.

    Raises:
        DoesNotFit: no language of the reference data.
    """
    if told is None:
        return next((found for _, person in called if (found := _spoken(person))), None)
    code = told.strip()
    if code and code not in languages():
        raise DoesNotFit(path="interpreter", found=told, expected=", ".join(languages()))
    return code or None


def _spoken(person: Person) -> str | None:
    if not person.interpreter:
        return None
    return next((code for code in person.languages if code != _OF_THE_COURT), None)


def ids_named(session: Session, case_number: str, names: Collection[str]) -> tuple[uuid.UUID, ...]:
    """Return the ids of the persons of a case that names or ids mean.

    Raises:
        UnknownCase, CaseIsRestricted, NotAllowed: the case.
        UnknownPerson, AmbiguousPerson: nobody in it, or several.
    """
    case = case_for(session, "docket add", case_number)
    return tuple(person_in(session, case.id, name).id for name in names)
