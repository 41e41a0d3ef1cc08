"""Persons as rows: made from an intake, checked field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from justice_desk.models.all import Person
from justice_desk.rules.ages import birth_of_age, birth_of_year
from justice_desk.rules.phones import normalise
from justice_desk.rules.text import checked_name
from justice_desk.services.cases.errors import UnknownPerson
from justice_desk.services.places import find_or_keep
from justice_desk.terms.fold import fold
from justice_desk.terms.spelling import spelling_key

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.rules.ages import Birth
    from justice_desk.services.cases.intake import PersonIntake


def person_row(session: Session, told: PersonIntake, opened_on: date) -> Person:
    """Return the row of a person: the one that the office knows, or a new one.

    Raises:
        UnknownPerson: an id that is nobody's.
        BadInput: a name, age, phone or place that cannot be.
    """
    if told.person_id is not None:
        known = session.get(Person, told.person_id)
        if known is None:
            raise UnknownPerson(found=told.person_id, candidates="")
        return known
    person = Person(**_fields(session, told, opened_on))
    session.add(person)
    session.flush()
    return person


def named(name: str) -> dict[str, str]:
    """Return the three forms in which a name is kept: as said, folded, by spelling."""
    said = checked_name(name) if name.strip() else ""
    return {"name": said, "folded": fold(said), "spelling": spelling_key(said)}


_AS_SAID = (
    "name_arabic",
    "sex",
    "landmark",
    "phone_when",
    "through",
    "other_language",
    "interpreter",
    "displacement",
    "can_read",
    "identity_number",
    "wishes_woman",
    "transport",
    "transport_from",
)
_LISTS = ("phone_safe", "languages", "disability", "identity_paper")


def _fields(session: Session, told: PersonIntake, opened_on: date) -> dict[str, Any]:
    place = find_or_keep(session, told.place) if told.place else None
    birth = birth_told(told, opened_on)
    return {
        **named(told.name),
        **{field: getattr(told, field) for field in _AS_SAID},
        **{field: list(getattr(told, field)) for field in _LISTS},
        "birth_year": birth.year if birth else None,
        "birth_estimated": birth.estimated if birth else False,
        "place_id": place.id if place else None,
        "phone": normalise(told.phone) if told.phone else None,
    }


def birth_told(told: PersonIntake, opened_on: date) -> Birth | None:
    """Return when a person was born by what she said; the year wins over the age.

    Raises:
        ImpossibleBirthYear, ImpossibleAge: nobody living was born then.
    """
    if told.birth_year is not None:
        return birth_of_year(told.birth_year, opened_on, estimated=told.age_estimated)
    if told.age is not None:
        return birth_of_age(told.age, opened_on, estimated=told.age_estimated)
    return None
