"""Opens a case from an intake: numbered, held by the office, with what the person agreed to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import Case, CaseAccess, Hold, Office, Party, Person, Relation, Task
from justice_desk.rules.reference import category
from justice_desk.services.cases.checking import checked
from justice_desk.services.cases.likely import Conflict, Likely, conflicts, likely_same
from justice_desk.services.cases.persons import check_person, person_row
from justice_desk.services.cases.recording import record, reindex
from justice_desk.services.consents.recording import record_answer
from justice_desk.services.numbering import next_number
from justice_desk.services.places import find_or_keep
from justice_desk.services.rights import require
from justice_desk.services.tasks.arising import bring_to_care
from justice_desk.storage.session import acting
from justice_desk.terms.enums import EventKind, HolderKind, HoldHow
from justice_desk.terms.errors import at_field

if TYPE_CHECKING:
    import uuid
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.services.cases.intake import Intake, PersonIntake

TIME_TO_COMPLETE: Final = timedelta(days=7)
"""How long the questions left for later may wait before the case counts as stuck."""


@dataclass(frozen=True)
class Opened:
    """A case that was opened, and what the program noticed: hints, never a refusal."""

    id: uuid.UUID
    number: str
    restricted: bool
    likely_same: tuple[Likely, ...]
    conflicts: tuple[Conflict, ...]


def open_case(session: Session, told: Intake) -> Opened:
    """Open a case.

    Raises:
        NotAllowed: the member's role opens no case.
        IntakeIncomplete, DoesNotFit: what is missing or cannot be, by its path.
    """
    require(session, "case open")
    told, opened_on = checked(told)
    for n, one in enumerate(told.persons):
        check_person(one, opened_on, f"persons[{n}].")
    noticed = _notice(session, told, opened_on)
    persons = {
        one.ref: person_row(session, one, opened_on, f"persons[{n}].")
        for n, one in enumerate(told.persons)
    }
    case = _case_row(session, told, opened_on, persons)
    _people_it(session, case, told, persons)
    _begin_journey(session, case)
    for answer in told.consents:
        record_answer(session, case, answer, persons)
    bring_to_care(session, case)
    reindex(session, case)
    return Opened(case.id, case.number, case.restricted, *noticed)


def _notice(
    session: Session, told: Intake, opened_on: date
) -> tuple[tuple[Likely, ...], tuple[Conflict, ...]]:
    same = [found for one in told.persons for found in likely_same(session, one, opened_on)]
    against = [found for one in told.persons for found in conflicts(session, one)]
    return tuple(same), tuple(against)


def _case_row(session: Session, told: Intake, opened_on: date, persons: dict[str, Person]) -> Case:
    office = session.scalars(select(Office)).one()
    sequence = next_number(session, f"case {office.code}", opened_on.year)
    lead, kind = persons[told.persons[0].ref], category(told.category)
    case = Case(
        number=f"{office.code}-{opened_on.year}-{sequence:04}",
        series=office.code,
        year=opened_on.year,
        sequence=sequence,
        old_number=told.old_number,
        category=told.category,
        restricted=kind.restricted,
        opened_on=opened_on,
        responsible_id=acting(session).member_id,
        lead_id=lead.id,
        place_id=lead.place_id,
        summary=told.summary,
        facts=told.facts,
        facts_on=told.facts_on,
        facts_place_id=_place_of_facts(session, told),
        request=told.request,
        priority=told.priority,
        maybe_crime=told.maybe_crime or kind.may_be_crime,
        danger_to_life=told.danger_to_life,
        danger=list(told.danger),
        already_seized=list(told.already_seized),
        **{field: getattr(told, field) for field in AS_SAID},
        later=left_for_later(told.persons[0]),
    )
    session.add(case)
    session.flush()
    return case


AS_SAID: Final = (
    "written_by",
    "intake_place",
    "came_by",
    "guardian_informed",
    "guardian_not_informed_why",
)
"""What a case keeps of its intake as it was said."""


def _place_of_facts(session: Session, told: Intake) -> uuid.UUID | None:
    with at_field("case.facts_place"):
        return find_or_keep(session, told.facts_place).id if told.facts_place else None


def left_for_later(lead: PersonIntake) -> list[str]:
    """Return the fields of the person who came that nobody asked yet: they come back."""
    asked = {
        "phone": lead.phone,
        "languages": lead.languages,
        "displacement": lead.displacement,
        "disability": lead.disability,
        "can_read": lead.can_read,
    }
    return [field for field, answer in asked.items() if answer in {None, ()}]


def _people_it(session: Session, case: Case, told: Intake, persons: dict[str, Person]) -> None:
    for position, one in enumerate(told.persons):
        party = Party(
            case_id=case.id,
            person_id=persons[one.ref].id,
            roles=[role.value for role in one.roles],
            position=position,
        )
        session.add(party)
    for one in told.persons:
        if one.guardian_of:
            _tie(session, persons[one.ref], persons[one.guardian_of], "guardian")
    for tie in told.relations:
        session.add(
            Relation(person_id=persons[tie.person].id, other_id=persons[tie.other].id, tie=tie.tie)
        )
    if case.restricted:
        session.add(CaseAccess(case_id=case.id, member_id=case.responsible_id))


def _tie(session: Session, one: Person, other: Person, tie: str) -> None:
    session.add(Relation(person_id=one.id, other_id=other.id, tie=tie))


def _begin_journey(session: Session, case: Case) -> None:
    session.add(
        Hold(
            case_id=case.id,
            position=0,
            kind=HolderKind.OFFICE,
            from_on=case.opened_on,
            began=HoldHow.OPENED,
        )
    )
    if case.later:
        session.add(
            Task(
                case_id=case.id,
                kind="complete_intake",
                due_on=case.opened_on + TIME_TO_COMPLETE,
                member_id=case.responsible_id,
            )
        )
    record(session, case, EventKind.OPENED, on=case.opened_on)
