"""Corrects what was recorded: by a new dated event with its reason, never edited away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.models.all import Case, Person, Record
from justice_desk.rules.ages import birth_of_year
from justice_desk.rules.gravity import graver
from justice_desk.rules.phones import normalise
from justice_desk.rules.reference import category
from justice_desk.rules.text import SENTENCE_LIMIT, checked_text
from justice_desk.services.cases.checking import check_category, date_fits, day_expected
from justice_desk.services.cases.completing import OF_INTAKE, answer_later, answer_read, strike
from justice_desk.services.cases.errors import (
    DoesNotFit,
    OpeningNeedsCoordinator,
    PersonNotSaid,
    UnknownField,
)
from justice_desk.services.cases.finding import open_case_for, person_in, persons_told
from justice_desk.services.cases.naming import name_who_works_on
from justice_desk.services.cases.persons import named
from justice_desk.services.cases.recording import change, record, reindex
from justice_desk.services.places import find_or_keep
from justice_desk.services.referrals.barring import call_back
from justice_desk.storage.session import acting
from justice_desk.terms.clock import day_written, today
from justice_desk.terms.enums import Displacement, EventKind, MaybeCrime, Priority, Role, Sex
from justice_desk.terms.errors import at_field

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from enum import StrEnum

    from sqlalchemy.orm import Session

    from justice_desk.services.referrals.barring import Barred

    Reader = Callable[[Session, str, str], dict[str, object]]

_WEIGHED: Final = frozenset({"category", "maybe_crime", "danger_to_life"})
"""What the safeguards look at of a case when they ask who may have it; of a person, anything."""


def correct(  # noqa: PLR0913 - the words of one correction, each by its name
    session: Session,
    number: str,
    *,
    field: str,
    value: str,
    reason: str,
    person: str | None = None,
    seen: int | None = None,
) -> tuple[Barred, ...]:
    """Correct one field of a case, or of a person in it, and keep what stood there before.

    A question that the intake left for later is answered so too: it needs no reason, and a blank
    value says that the person does not wish to say.

    Args:
        session: a writing one.
        number: of the case.
        field: which one.
        value: what should stand there; several codes stand between commas.
        reason: why; blank only where a question is answered.
        person: whose field, by name or id; who came where a question is answered.
        seen: the version of the case that was looked at.

    Returns:
        Who has the case, or its letter, and must not have it by what is known now; each is a task.

    Raises:
        UnknownField: the field cannot be corrected; those that can are told.
        PersonNotSaid: the field is a person's, and nobody is named.
        DoesNotFit: the value cannot be.
        ChangedMeanwhile: the field moved on since the version `seen`.
        OpeningNeedsCoordinator: the correction would open a restricted case.
    """
    case = open_case_for(session, "case correct", number)
    if _left_open(session, case, field, person):
        with at_field("reason"):
            told = checked_text(reason, limit=SENTENCE_LIMIT)
        return _answer(session, case, field, value, told, seen)
    if not person and field in _PERSON.keys() - _CASE.keys():
        raise PersonNotSaid(found=field, candidates=persons_told(session, case.id))
    row: Record = person_in(session, case.id, person) if person else case
    with at_field(field):
        values = _read(session, _PERSON if person else _CASE, field, value)
    with at_field("reason"):
        why = checked_text(reason, limit=SENTENCE_LIMIT, required=True)
    event = record(session, case, EventKind.CORRECTION, note=why, field=field)
    if field == "category":
        values |= _restriction(session, case, value)
    change(session, case, event, row, values, seen=seen)
    reindex(session, case)
    return call_back(session, case) if person or field in _WEIGHED else ()


def _left_open(session: Session, case: Case, field: str, person: str | None) -> bool:
    """Tell whether this is the answer to a question of the intake that was left for later."""
    if field not in case.later:
        return False
    return not person or person_in(session, case.id, person).id == case.lead_id


def _codes(value: str) -> list[str]:
    return [code for code in (part.strip() for part in value.split(",")) if code]


def _answer(
    session: Session, case: Case, field: str, value: str, note: str, seen: int | None
) -> tuple[Barred, ...]:
    """Answer a question that an intake or an old register left open; a blank one strikes it."""
    if field in OF_INTAKE:
        answer_later(session, case, field, _codes(value), note=note, seen=seen)
        return ()
    lead = session.get_one(Person, case.lead_id)
    event = record(
        session, case, EventKind.CORRECTION, note=note, on=today(), field=field, left="for_later"
    )
    if value.strip():
        of_lead = field in _PERSON
        with at_field(field):
            values = _read(session, _PERSON if of_lead else _CASE, field, value)
        if field == "category":
            values |= _restriction(session, case, value)
        change(session, case, event, lead if of_lead else case, values, seen=seen)
    strike(session, case, field)
    reindex(session, case)
    return call_back(session, case)


def _read(session: Session, table: dict[str, Reader], field: str, value: str) -> dict[str, object]:
    reader = table.get(field)
    if reader is None:
        raise UnknownField(found=field, candidates=", ".join(table))
    return reader(session, field, value)


def _restriction(session: Session, case: Case, code: str) -> dict[str, object]:
    """Return what a new category does to who may see the case, and whether it may be a crime.

    Closing a case is everybody's to do; what may be a crime stays one.
    """
    restricted = category(code).restricted
    if case.restricted and not restricted and acting(session).role is not Role.COORDINATOR:
        raise OpeningNeedsCoordinator
    if restricted and not case.restricted:
        name_who_works_on(session, case)
    crime = graver(case.maybe_crime, category(code).may_be_crime)
    return {"restricted": restricted, "maybe_crime": crime}


def _sentence(_session: Session, field: str, value: str) -> dict[str, object]:
    return {field: checked_text(value, limit=SENTENCE_LIMIT, required=True)}


def _story(_session: Session, field: str, value: str) -> dict[str, object]:
    return {field: checked_text(value)}


def _day(_session: Session, field: str, value: str) -> dict[str, object]:
    day = _iso(field, value)
    if not date_fits(day):
        raise DoesNotFit(path=field, found=value, expected=day_expected(day))
    return {field: day}


def _category(_session: Session, field: str, value: str) -> dict[str, object]:
    check_category(value)
    return {field: value}


def _place(session: Session, _field: str, value: str) -> dict[str, object]:
    return {"place_id": find_or_keep(session, value).id}


def _name(_session: Session, _field: str, value: str) -> dict[str, object]:
    return dict(named(value))


def _year(_session: Session, _field: str, value: str) -> dict[str, object]:
    if not (value.isascii() and value.isdigit()):
        raise DoesNotFit(path="birth_year", found=value, expected="1980")
    birth = birth_of_year(int(value), today())
    return {"birth_year": birth.year, "birth_estimated": birth.estimated}


def _phone(_session: Session, field: str, value: str) -> dict[str, object]:
    return {field: normalise(value)}


def _flag(_session: Session, field: str, value: str) -> dict[str, object]:
    if value not in {"yes", "no"}:
        raise DoesNotFit(path=field, found=value, expected="yes, no")
    return {field: value == "yes"}


def _several(_session: Session, field: str, value: str) -> dict[str, object]:
    return {field: answer_read(field, _codes(value))}


def _one_of(kind: type[StrEnum]) -> Reader:
    def read(_session: Session, field: str, value: str) -> dict[str, object]:
        try:
            return {field: kind(value)}
        except ValueError as error:
            raise DoesNotFit(path=field, found=value, expected=", ".join(kind)) from error

    return read


def _iso(field: str, value: str) -> date:
    try:
        return day_written(value)
    except ValueError as error:
        raise DoesNotFit(path=field, found=value, expected="2026-11-24") from error


_CASE: Final[dict[str, Reader]] = {
    "category": _category,
    "summary": _sentence,
    "facts": _story,
    "facts_on": _day,
    "request": _story,
    "opened_on": _day,
    "priority": _one_of(Priority),
    "maybe_crime": _one_of(MaybeCrime),
    "danger_to_life": _flag,
    "place": _place,
}
_PERSON: Final[dict[str, Reader]] = {
    "name": _name,
    "name_arabic": _sentence,
    "sex": _one_of(Sex),
    "birth_year": _year,
    "phone": _phone,
    "phone_when": _sentence,
    "landmark": _sentence,
    "interpreter": _flag,
    "can_read": _flag,
    "transport": _flag,
    "displacement": _one_of(Displacement),
    "languages": _several,
    "disability": _several,
    "place": _place,
}
