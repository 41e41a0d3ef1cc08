"""Asks for the support of everybody who is called to a sitting, one after the other."""

from __future__ import annotations

import uuid  # noqa: TC003 - the fields are asked for their types at run time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.i18n.messages import _
from justice_desk.models.all import Person, SittingOfficer
from justice_desk.rules.ages import is_minor
from justice_desk.rules.transport import DEAD
from justice_desk.services.cases.finding import case_for
from justice_desk.services.dockets.showing import docket
from justice_desk.services.funds.booking import line_named
from justice_desk.services.referrals.facts import birth_of
from justice_desk.services.rights import require
from justice_desk.services.sittings.finding import open_sitting_for
from justice_desk.services.transport.pricing import way_between
from justice_desk.services.transport.requesting import request
from justice_desk.services.transport.riders import guardians_of
from justice_desk.services.transport.told import SupportTold, TravellerTold
from justice_desk.storage.audit import hold
from justice_desk.storage.existence import journeys_of
from justice_desk.terms.errors import BadInput, Refused
from justice_desk.terms.sittings import OfficerRole
from justice_desk.terms.transport import TravellerRole, TravelMode

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Sitting
    from justice_desk.services.dockets.rows import SlotRow

VERB = "trip request-all"


@dataclass(frozen=True)
class AskedRow:
    """What became of one person of a sitting.

    Attributes:
        case: number of her case; None for who serves at the sitting.
        name: blank where the case is closed to the member.
        number: of her request, blank where none was written.
        why: in a sentence why none was, blank otherwise.
        code: of that reason, such as `supported_twice`.
    """

    case: str | None
    person_id: uuid.UUID | None
    name: str
    number: str
    why: str = ""
    code: str = ""


def request_all(
    session: Session, sitting: str, *, mode: TravelMode = TravelMode.CAR, line: str | None = None
) -> tuple[AskedRow, ...]:
    """Write a request for everybody called to a sitting who has none, and tell what became of each.

    Parties and witnesses are asked for, minors with their guardian and before anybody else, so that
    a guardian who is called herself rides once. Who needs none, or lives where the court sits, is
    left out. Interpreters are told as well: nobody knows from where they come.

    Raises:
        NotAllowed, UnknownSitting, SittingOver: the sitting.
        UnknownLine: what would pay.
    """
    require(session, VERB)
    hold(session)
    row = open_sitting_for(session, "sitting show", sitting)
    if line is not None:
        line_named(session, line)
    slots = [slot for slot in docket(session, row.number) if slot.result is None]
    people = _people(session, slots)
    found: list[AskedRow] = []
    for slot in slots:
        if slot.hidden:
            why = _("The case is closed to you: the coordination asks for its parties.")
            found.append(AskedRow(slot.number, None, "", "", why, "restricted"))
        found += [
            _ask(session, row, slot, person, (mode, line)) for person in _in_order(slot, people)
        ]
    return (*found, *_interpreters(session, row))


def _people(session: Session, slots: list[SlotRow]) -> Mapping[uuid.UUID, Person]:
    ids = {one.person_id for slot in slots for one in slot.called}
    return {row.id: row for row in session.scalars(select(Person).where(Person.id.in_(ids)))}


def _in_order(slot: SlotRow, people: Mapping[uuid.UUID, Person]) -> list[Person]:
    """Return who is called to a slot, minors before the others."""
    called = (people[one.person_id] for one in slot.called)
    return sorted(called, key=lambda one: not is_minor(birth_of(one), slot.held_on))


def _ask(
    session: Session,
    sitting: Sitting,
    slot: SlotRow,
    person: Person,
    usual: tuple[TravelMode, str | None],
) -> AskedRow:
    """Write the request of one person, or say why there is none."""
    why, code = _needless(session, sitting, person)
    if why:
        return AskedRow(slot.number, person.id, person.name, "", why, code)
    mode, line = usual
    told = SupportTold(
        who=str(person.id),
        case=slot.number,
        sitting=sitting.number,
        mode=mode,
        line=line,
        with_her=tuple(_guardians(session, slot, person)),
    )
    try:
        number = request(session, told)
    except (BadInput, Refused) as refused:
        return AskedRow(slot.number, person.id, person.name, "", refused.message(), refused.code)
    return AskedRow(slot.number, person.id, person.name, number)


def _needless(session: Session, sitting: Sitting, person: Person) -> tuple[str, str]:
    """Return why somebody needs no support, with its code, or blanks."""
    if person.transport is False:
        return _("She said that she needs none."), "needs_none"
    if person.place_id is not None:
        way = way_between(session, person.place_id, sitting.place_id)
        if person.place_id == sitting.place_id or (way and not way.estimated and not way.km):
            return _("She lives where the court sits."), "lives_there"
    return "", ""


def _guardians(session: Session, slot: SlotRow, person: Person) -> Iterator[TravellerTold]:
    """Yield the guardian who rides with a minor: the first of the case who rides nowhere yet."""
    if not is_minor(birth_of(person), slot.held_on):
        return
    case = case_for(session, "case show", slot.number)
    adults = guardians_of(session, case.id, slot.held_on)
    free = [one for one in adults if not _rides(session, one, slot)]
    if free and len(free) == len(adults):
        yield TravellerTold(str(free[0].id), TravellerRole.GUARDIAN)


def _rides(session: Session, person: Person, slot: SlotRow) -> bool:
    rows = journeys_of(session, [person.id])
    return any(row.there_on == slot.held_on and row.state not in DEAD for row in rows)


def _interpreters(session: Session, sitting: Sitting) -> Iterator[AskedRow]:
    asked = select(SittingOfficer.name).where(
        SittingOfficer.sitting_id == sitting.id, SittingOfficer.role == OfficerRole.INTERPRETER
    )
    why = _("Interprets at the sitting: ask for her by name and say where she comes from.")
    for name in session.scalars(asked.order_by(SittingOfficer.name)):
        yield AskedRow(None, None, name, "", why, "without_village")
