"""What the side panel of the intake shows while names are typed: hints, never a refusal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from justice_desk.models.all import Person
from justice_desk.rules.phones import shown
from justice_desk.services import places
from justice_desk.services.cases.errors import UnknownPerson
from justice_desk.services.cases.likely import Conflict, Likely, conflicts, likely_same
from justice_desk.services.rights import require

if TYPE_CHECKING:
    import uuid
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.services.cases.intake import PersonIntake
    from justice_desk.services.places import PlaceRow
    from justice_desk.terms.enums import Sex


@dataclass(frozen=True)
class Noticed:
    """Whom the office may know already, and who stands on the other side of an open case."""

    likely_same: tuple[Likely, ...] = ()
    conflicts: tuple[Conflict, ...] = ()


@dataclass(frozen=True)
class KnownPerson:
    """What the office holds of a person, to be shown at intake instead of being asked again."""

    id: uuid.UUID
    name: str
    sex: Sex | None
    birth_year: int | None
    birth_estimated: bool
    place: PlaceRow | None
    phone: str
    languages: tuple[str, ...]


def notice(session: Session, persons: Sequence[PersonIntake], on: date) -> Noticed:
    """Return what there is to know about the persons of an intake as far as it was typed.

    Args:
        session: reads only; its member's filter holds, so that no closed case is hinted at.
        persons: the person who came first; only she is looked for among those known.
        on: the day on which ages are compared.

    Raises:
        NotAllowed: the member's role opens no case.
    """
    require(session, "case open")
    same = likely_same(session, persons[0], on) if persons else ()
    against = [found for one in persons for found in conflicts(session, one)]
    return Noticed(same, tuple(dict.fromkeys(against)))


def known_person(session: Session, person_id: uuid.UUID) -> KnownPerson:
    """Return the record of a person whom `notice` proposed.

    Raises:
        UnknownPerson: nobody has this id, or the member may not see her.
        NotAllowed: the member's role opens no case.
    """
    require(session, "case open")
    person = session.get(Person, person_id)
    if person is None:
        raise UnknownPerson(found=person_id, candidates="")
    return KnownPerson(
        id=person.id,
        name=person.name,
        sex=person.sex,
        birth_year=person.birth_year,
        birth_estimated=person.birth_estimated,
        place=places.get(session, person.place_id) if person.place_id else None,
        phone=shown(person.phone) if person.phone else "",
        languages=tuple(person.languages),
    )
