"""Two likely twins side by side: every field that either of them says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.models.all import Person
from justice_desk.services.cases.correctable import CASE_FIELDS, values
from justice_desk.services.cases.finding import case_for
from justice_desk.services.rights import require
from justice_desk.services.twins.errors import NoSuchPerson

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterator, Sequence

    from sqlalchemy.orm import Session

    from justice_desk.services.cases.correctable import FieldNow

PERSON_FIELDS: Final = (
    "name",
    "name_arabic",
    "sex",
    "birth_year",
    "place",
    "landmark",
    "phone",
    "phone_safe",
    "phone_when",
    "through",
    "displacement",
    "languages",
    "other_language",
    "interpreter",
    "can_read",
    "disability",
    "identity_paper",
    "identity_number",
    "wishes_woman",
    "transport",
    "transport_from",
)
"""In the order of the intake form; the names are those that a merge takes."""


@dataclass(frozen=True, slots=True)
class Beside:
    """One field of both: codes as they are kept, blank where that one says nothing."""

    field: str
    one: str
    other: str

    @property
    def differs(self) -> bool:
        """Return whether both say something, and not the same."""
        return bool(self.one and self.other and self.one != self.other)


def persons_beside(session: Session, one: uuid.UUID, other: uuid.UUID) -> tuple[Beside, ...]:
    """Return what two persons say, field by field.

    Raises:
        NotAllowed: the member's role does not look for twins.
        NoSuchPerson: one of them is gone, or is closed to the member.
    """
    require(session, "duplicates list")
    a, b = (_person(session, key) for key in (one, other))
    said = (values(session, person, PERSON_FIELDS) for person in (a, b))
    return tuple(_paired(*said))


def cases_beside(session: Session, one: str, other: str) -> tuple[Beside, ...]:
    """Return what two cases say, field by field; the caller records the access.

    Raises:
        NotAllowed: the member's role does not look for twins.
        UnknownCase, CaseIsRestricted: as `case_for`.
    """
    require(session, "duplicates list")
    fields = ("status", *CASE_FIELDS)
    a, b = (case_for(session, "case show", number) for number in (one, other))
    said = (values(session, case, fields) for case in (a, b))
    return tuple(_paired(*said))


def _person(session: Session, key: uuid.UUID) -> Person:
    person = session.get(Person, key)
    if person is None:
        raise NoSuchPerson(found=str(key))
    return person


def _paired(one: Sequence[FieldNow], other: Sequence[FieldNow]) -> Iterator[Beside]:
    for mine, theirs in zip(one, other, strict=True):
        if mine.value or theirs.value:
            yield Beside(mine.field, mine.value, theirs.value)
