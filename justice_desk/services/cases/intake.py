"""What an intake says, before anything is stored: for screen, file and import alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from justice_desk.terms.enums import (
    ConsentHow,
    ConsentPurpose,
    ConsentScope,
    Displacement,
    MaybeCrime,
    PartyRole,
    Priority,
    Sex,
)

if TYPE_CHECKING:
    import uuid
    from datetime import date


@dataclass(frozen=True)
class PersonIntake:
    """One person as she was described. `ref` names her inside this intake only.

    `person_id` says that the office knows her already: her record is used, not doubled.
    `birth_year` wins over `age`, which is in whole years on the opening day.
    """

    ref: str
    name: str
    roles: tuple[PartyRole, ...]
    person_id: uuid.UUID | None = None
    name_arabic: str | None = None
    sex: Sex | None = None
    birth_year: int | None = None
    age: int | None = None
    age_estimated: bool = False
    place: str | None = None
    landmark: str | None = None
    phone: str | None = None
    phone_safe: tuple[str, ...] = ()
    phone_when: str | None = None
    through: str | None = None
    languages: tuple[str, ...] = ()
    other_language: str | None = None
    interpreter: bool | None = None
    displacement: Displacement | None = None
    disability: tuple[str, ...] = ()
    can_read: bool | None = None
    identity_paper: tuple[str, ...] = ()
    identity_number: str | None = None
    wishes_woman: str | None = None
    transport: bool | None = None
    transport_from: str | None = None
    guardian_of: str | None = None


@dataclass(frozen=True)
class RelationIntake:
    """`person` is the `tie` of `other`, both by their ref."""

    person: str
    other: str
    tie: str


@dataclass(frozen=True)
class ConsentIntake:
    """One answer given at intake; `by` is a ref, the first person when left out."""

    purpose: ConsentPurpose
    how: ConsentHow = ConsentHow.ORAL
    by: str | None = None
    guardian_of: str | None = None
    witness: str | None = None
    scope: tuple[ConsentScope, ...] = tuple(ConsentScope)
    refused: bool = False
    given_on: date | None = None
    until: date | None = None


@dataclass(frozen=True)
class Intake:
    """A whole intake: the persons, the first of whom came; what happens; what she agreed to.

    `opened_on` None means today; `written_by` names who wrote the paper that is typed in.
    """

    persons: tuple[PersonIntake, ...]
    category: str
    summary: str
    opened_on: date | None = None
    written_by: str | None = None
    old_number: str | None = None
    facts: str = ""
    facts_on: date | None = None
    facts_place: str | None = None
    request: str = ""
    priority: Priority = Priority.WEEKS_2
    maybe_crime: MaybeCrime | None = None
    danger_to_life: bool = False
    danger: tuple[str, ...] = ()
    intake_place: str | None = None
    came_by: str | None = None
    already_seized: tuple[str, ...] = ()
    guardian_informed: bool | None = None
    guardian_not_informed_why: str | None = None
    relations: tuple[RelationIntake, ...] = ()
    consents: tuple[ConsentIntake, ...] = ()
