"""What stands in the fields that can be corrected, so that the new value is seen beside it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from justice_desk.services.cases.finding import case_for, person_in
from justice_desk.services.places import path_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case, Person

CASE_FIELDS: Final = (
    "category",
    "summary",
    "facts",
    "facts_on",
    "request",
    "opened_on",
    "priority",
    "maybe_crime",
    "danger_to_life",
    "place",
)
PERSON_FIELDS: Final = (
    "name",
    "name_arabic",
    "sex",
    "birth_year",
    "phone",
    "phone_when",
    "landmark",
    "interpreter",
    "can_read",
    "transport",
    "displacement",
    "languages",
    "disability",
    "place",
)


@dataclass(frozen=True)
class FieldNow:
    """One field and its value as `correct` takes it; blank where nothing was recorded.

    Several codes stand between commas.
    """

    field: str
    value: str


def fields_now(session: Session, number: str, person: str | None = None) -> tuple[FieldNow, ...]:
    """Return every correctable field of a case, or of one person in it, with its value.

    Raises:
        UnknownPerson, AmbiguousPerson: nobody, or several, of that name in the case.
    """
    case = case_for(session, "case correct", number)
    row: Case | Person = person_in(session, case.id, person) if person else case
    fields = PERSON_FIELDS if person else CASE_FIELDS
    return values(session, row, fields)


def values(session: Session, row: Case | Person, fields: Iterable[str]) -> tuple[FieldNow, ...]:
    """Return what stands in some fields of a case or a person."""
    return tuple(FieldNow(field, _value(session, row, field)) for field in fields)


def _value(session: Session, row: Case | Person, field: str) -> str:
    if field == "place":
        return path_of(session, row.place_id) if row.place_id else ""
    value = getattr(row, field)
    if value is None:
        return ""
    if isinstance(value, list):
        return ",".join(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value.value) if isinstance(value, Enum) else str(value)
