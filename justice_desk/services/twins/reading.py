"""Reads of each person and each case what comparing them needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from justice_desk.models.all import Case, Party, Person, Place
from justice_desk.rules.ages import Birth
from justice_desk.rules.likeness import PersonFacts
from justice_desk.rules.twins import CaseFacts
from justice_desk.services.twins.rows import Side
from justice_desk.terms.enums import PlaceLevel
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    import uuid
    from collections.abc import Mapping

    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class PersonRead:
    """A person as she is compared and shown."""

    id: uuid.UUID
    facts: PersonFacts
    place: str | None
    cases: frozenset[str]

    def side(self) -> Side:
        """Return her as one of two likely twins."""
        born = self.facts.birth.year if self.facts.birth else None
        return Side(
            self.id,
            self.facts.name,
            self.facts.sex,
            born,
            self.place,
            self.facts.phone,
            tuple(sorted(self.cases)),
        )


@dataclass(frozen=True, slots=True)
class CaseRead:
    """A case as it is compared and shown."""

    id: uuid.UUID
    number: str
    lead_id: uuid.UUID
    facts: CaseFacts
    place: str | None

    def side(self) -> Side:
        """Return it as one of two likely twins."""
        lead = self.facts.lead
        return Side(
            self.id,
            lead.name,
            lead.sex,
            lead.birth.year if lead.birth else None,
            self.place,
            lead.phone,
            number=self.number,
            category=self.facts.category,
            opened_on=self.facts.opened_on,
            summary=self.facts.summary,
        )


@dataclass(frozen=True, slots=True)
class _Ground:
    """A place by name, with the keys by which two persons are of one village or commune."""

    name: str
    village: str | None
    commune: str | None


def persons_read(session: Session) -> list[PersonRead]:
    """Return every person with a name whom the member may see."""
    grounds, cases = _grounds(session), _cases_by_person(session)
    rows = session.execute(select(Person.id, *_SAID).where(Person.name != ""))
    return [_person(row, grounds, cases.get(row.id, frozenset())) for row in rows]


def cases_read(session: Session) -> list[CaseRead]:
    """Return every case that the member may see, with the person who came."""
    grounds = _grounds(session)
    told = (Case.id, Case.number, Case.category, Case.opened_on, Case.summary, Case.old_number)
    rows = session.execute(
        select(*told, Case.lead_id, *_SAID)
        .join(Person, Person.id == Case.lead_id)
        .where(Person.name != "")
    )
    return [_case(row, grounds) for row in rows]


_SAID = (
    Person.name,
    Person.sex,
    Person.birth_year,
    Person.birth_estimated,
    Person.place_id,
    Person.phone,
)


def _facts(row: Any, ground: _Ground | None) -> PersonFacts:
    birth = Birth(row.birth_year, estimated=row.birth_estimated) if row.birth_year else None
    village, commune = (ground.village, ground.commune) if ground else (None, None)
    return PersonFacts(row.name, row.sex, birth, village, commune, row.phone)


def _person(row: Any, grounds: Mapping[Any, _Ground], cases: frozenset[str]) -> PersonRead:
    ground = grounds.get(row.place_id)
    return PersonRead(row.id, _facts(row, ground), ground.name if ground else None, cases)


def _case(row: Any, grounds: Mapping[Any, _Ground]) -> CaseRead:
    ground = grounds.get(row.place_id)
    facts = CaseFacts(_facts(row, ground), row.category, row.opened_on, row.summary, row.old_number)
    return CaseRead(row.id, row.number, row.lead_id, facts, ground.name if ground else None)


def _grounds(session: Session) -> dict[uuid.UUID, _Ground]:
    """Return every place by its id; a village typed by hand is the same as one of a list."""
    rows = session.execute(select(Place.id, Place.name, Place.level, Place.parent_id)).all()
    return {row.id: _ground(row) for row in rows}


def _ground(row: Any) -> _Ground:
    above = f"{row.parent_id}"
    if row.level is PlaceLevel.COMMUNE:
        return _Ground(row.name, None, f"{row.id}")
    if row.level in {PlaceLevel.REGION, PlaceLevel.CERCLE}:
        return _Ground(row.name, None, None)
    return _Ground(row.name, f"{above} {fold(row.name)}", above)


def _cases_by_person(session: Session) -> dict[uuid.UUID, frozenset[str]]:
    found: dict[uuid.UUID, set[str]] = {}
    rows = session.execute(
        select(Party.person_id, Case.number).join(Case, Case.id == Party.case_id)
    )
    for person, number in rows:
        found.setdefault(person, set()).add(number)
    return {person: frozenset(numbers) for person, numbers in found.items()}
