"""Records a session of mediation: when, who came, how it ended, when it goes on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from justice_desk.models.all import Mediation, Task
from justice_desk.rules.text import NAME_LIMIT, TEXT_LIMIT, checked_text
from justice_desk.services.actors import find
from justice_desk.services.cases.checking import checked_day
from justice_desk.services.cases.finding import open_case_for, person_in
from justice_desk.services.cases.recording import change, record
from justice_desk.services.cases.working import current_hold
from justice_desk.services.outside.errors import NextNotAfter, PresentAndAbsent
from justice_desk.services.outside.safe import let_settle
from justice_desk.terms.clock import today
from justice_desk.terms.enums import CaseStatus, EventKind, HolderKind
from justice_desk.terms.errors import at_field

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case
    from justice_desk.terms.settlements import MediationResult


@dataclass(frozen=True)
class MediationTold:
    """What is known of a session.

    Attributes:
        result: how it ended.
        on: the day; today when left out.
        by: who mediated: an actor's code, id or name; None for the office.
        place: where, in words.
        present: parties who came, by name or id.
        absent: parties who did not.
        next_on: the day on which it goes on.
        note: in words.
        override: a coordinator's reason where a safeguard asks for one.
    """

    result: MediationResult
    on: date | None = None
    by: str | None = None
    place: str = ""
    present: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    next_on: date | None = None
    note: str = ""
    override: str | None = None


def add_mediation(session: Session, number: str, told: MediationTold) -> str:
    """Record a session and return its id; an agreement that it reached is written by itself.

    Raises:
        UnknownActor, AmbiguousActor: before anything else is judged.
        Blocked, OverrideNeeded, OverrideNotYours: this matter is not mediated, or not by it.
        UnknownPerson, AmbiguousPerson, PresentAndAbsent: who came.
        DoesNotFit, NextNotAfter: a day that cannot be.
    """
    actor = find(session, told.by) if told.by else None
    case = open_case_for(session, "mediation add", number)
    day = checked_day("on", told.on) or today()
    let_settle(session, case, told.override, "mediation", by=actor, on=day)
    if told.next_on is not None and told.next_on <= day:
        raise NextNotAfter(found=told.next_on, held=day)
    present, absent = _who(session, case, told)
    row = Mediation(
        case_id=case.id,
        actor_id=actor.id if actor else None,
        held_on=day,
        place=_text("place", told.place, NAME_LIMIT) or None,
        present=present,
        absent=absent,
        result=told.result,
        next_on=told.next_on,
        note=_text("note", told.note),
    )
    session.add(row)
    _tell(session, case, row)
    return str(row.id)


def _who(session: Session, case: Case, told: MediationTold) -> tuple[list[str], list[str]]:
    with at_field("present"):
        here = [person_in(session, case.id, named) for named in told.present]
    with at_field("absent"):
        away = [person_in(session, case.id, named) for named in told.absent]
    both = {person.id: person.name for person in here if person in away}
    if both:
        raise PresentAndAbsent(name=", ".join(both.values()))
    present, absent = ({str(person.id): None for person in some} for some in (here, away))
    return list(present), list(absent)


def _text(path: str, typed: str, limit: int = TEXT_LIMIT) -> str:
    with at_field(path):
        return checked_text(typed, limit=limit)


def _tell(session: Session, case: Case, row: Mediation) -> None:
    event = record(
        session,
        case,
        EventKind.MEDIATION,
        on=row.held_on,
        note=row.note,
        result=row.result.value,
        mediation=str(row.id),
    )
    if current_hold(session, case).kind is HolderKind.OFFICE:
        change(session, case, event, case, {"status": CaseStatus.MEDIATION})
    if row.next_on is not None and row.next_on >= today():
        session.add(
            Task(
                case_id=case.id,
                kind="follow_up",
                due_on=row.next_on,
                member_id=case.responsible_id,
                mediation_id=row.id,
            )
        )
        session.flush()
