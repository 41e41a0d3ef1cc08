"""Persons as rows: made from an intake, checked field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from justice_desk.models.all import Person
from justice_desk.rules.ages import birth_of_age, birth_of_year
from justice_desk.rules.phones import normalise
from justice_desk.rules.text import checked_name
from justice_desk.services.cases.checking import checked_at, checked_each
from justice_desk.services.cases.errors import UnknownPerson
from justice_desk.services.places import find_or_keep
from justice_desk.terms.errors import at_field
from justice_desk.terms.fold import fold
from justice_desk.terms.spelling import spelling_key

if TYPE_CHECKING:
    import uuid
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.rules.ages import Birth
    from justice_desk.services.cases.intake import PersonIntake


def person_row(session: Session, told: PersonIntake, opened_on: date, path: str = "") -> Person:
    """Return the row of a person: the one that the office knows, or a new one.

    `path` leads to the person in what was told, such as `persons[0].`; complaints name it.

    Raises:
        UnknownPerson: an id that is nobody's.
        BadInput: a name, age, phone or place that cannot be.
    """
    if told.person_id is not None:
        known = session.get(Person, told.person_id)
        if known is None:
            raise UnknownPerson(found=told.person_id, candidates="")
        return known
    person = Person(**described(told, opened_on, path), place_id=_place(session, told, path))
    session.add(person)
    session.flush()
    return person


def check_person(told: PersonIntake, opened_on: date, path: str) -> None:
    """Let a person pass whom the office can look for: her names and her birth can be.

    Raises:
        BadInput: they cannot; the field is named.
    """
    if told.person_id is None:
        birth_told(told, opened_on, path)
        _names(told, path)


def named(name: str) -> dict[str, str]:
    """Return the three forms in which a name is kept: as said, folded, by spelling."""
    said = checked_name(name) if name.strip() else ""
    return {"name": said, "folded": fold(said), "spelling": spelling_key(said)}


_AS_SAID = ("sex", "interpreter", "displacement", "can_read", "transport")
_TEXTS = (
    "landmark",
    "phone_when",
    "through",
    "other_language",
    "identity_number",
    "wishes_woman",
    "transport_from",
)
_LISTS = ("phone_safe", "languages", "disability", "identity_paper")


def described(told: PersonIntake, opened_on: date, path: str = "") -> dict[str, Any]:
    """Return the columns of a person but for her place; for `path` see `person_row`.

    Raises:
        BadInput: a name, age or phone that cannot be.
    """
    birth = birth_told(told, opened_on, path)
    with at_field(f"{path}phone"):
        phone = normalise(told.phone) if told.phone else None
    return {
        **_names(told, path),
        **{field: getattr(told, field) for field in _AS_SAID},
        **{field: checked_at(path + field, getattr(told, field)) for field in _TEXTS},
        **{field: list(checked_each(path + field, getattr(told, field))) for field in _LISTS},
        "birth_year": birth.year if birth else None,
        "birth_estimated": birth.estimated if birth else False,
        "phone": phone,
    }


def _names(told: PersonIntake, path: str) -> dict[str, str | None]:
    with at_field(f"{path}name"):
        names: dict[str, str | None] = dict(named(told.name))
    with at_field(f"{path}name_arabic"):
        names["name_arabic"] = checked_name(told.name_arabic) if told.name_arabic else None
    return names


def _place(session: Session, told: PersonIntake, path: str) -> uuid.UUID | None:
    with at_field(f"{path}place"):
        return find_or_keep(session, told.place).id if told.place else None


def birth_told(told: PersonIntake, opened_on: date, path: str = "") -> Birth | None:
    """Return when a person was born by what she said; the year wins over the age.

    `path` leads to the person, as for `person_row`.

    Raises:
        ImpossibleBirthYear, ImpossibleAge: nobody living was born then.
    """
    if told.birth_year is not None:
        with at_field(f"{path}birth_year"):
            return birth_of_year(told.birth_year, opened_on, estimated=told.age_estimated)
    if told.age is not None:
        with at_field(f"{path}age"):
            return birth_of_age(told.age, opened_on, estimated=told.age_estimated)
    return None
