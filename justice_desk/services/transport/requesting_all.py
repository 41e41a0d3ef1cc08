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
from justice_desk.services.transport.siding import against
from justice_desk.services.transport.told import SupportTold, TravellerTold
from justice_desk.storage.audit import hold
from justice_desk.storage.existence import journeys_of
from justice_desk.terms.errors import BadInput, Refused
from justice_desk.terms.sittings import OfficerRole
from justice_desk.terms.transport import TravellerRole, TravelMode

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

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

    Parties and witnesses are asked for, minors before anybody else and on one request with their
    guardian, so that a guardian who is called herself or stands in for several rides once. Who
    needs none, or lives where the court sits, is left out. Interpreters are told as well: nobody
    knows from where they come.

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
        found += _of_slot(session, row, slot, people, (mode, line))
    return (*found, *_interpreters(session, row))


def _people(session: Session, slots: list[SlotRow]) -> Mapping[uuid.UUID, Person]:
    ids = {one.person_id for slot in slots for one in slot.called}
    return {row.id: row for row in session.scalars(select(Person).where(Person.id.in_(ids)))}


def _of_slot(
    session: Session,
    sitting: Sitting,
    slot: SlotRow,
    people: Mapping[uuid.UUID, Person],
    usual: tuple[TravelMode, str | None],
) -> Iterator[AskedRow]:
    """Ask for who is called to a slot, minors before the others, and tell what became of each."""
    called = [people[one.person_id] for one in slot.called]
    minors = {one.id for one in called if is_minor(birth_of(one), slot.held_on)}
    left = []
    for person in sorted(called, key=lambda one: one.id not in minors):
        why, code = _needless(session, sitting, person)
        if why:
            yield AskedRow(slot.number, person.id, person.name, "", why, code)
        else:
            left.append(person)
    while left:
        first = left.pop(0)
        guardian = _guardian(session, slot, first) if first.id in minors else None
        beside = [one for one in left if guardian and one.id in minors and one is not guardian]
        wards = [one for one in beside if _rides_along(session, slot, (first, one), guardian)]
        left = [one for one in left if one not in wards]
        yield from _ask(session, sitting, slot, (first, *wards), guardian, usual)


def _ask(
    session: Session,
    sitting: Sitting,
    slot: SlotRow,
    people: Sequence[Person],
    guardian: Person | None,
    usual: tuple[TravelMode, str | None],
) -> Iterator[AskedRow]:
    """Write one request for some people, several being wards of one guardian, or say why not."""
    mode, line = usual
    wards = [TravellerTold(str(one.id), TravellerRole.BENEFICIARY) for one in people[1:]]
    stands_in = [TravellerTold(str(guardian.id), TravellerRole.GUARDIAN)] if guardian else []
    told = SupportTold(
        who=str(people[0].id),
        case=slot.number,
        sitting=sitting.number,
        mode=mode,
        line=line,
        with_her=(*wards, *stands_in),
    )
    number, why, code = "", "", ""
    try:
        number = request(session, told)
    except (BadInput, Refused) as refused:
        why, code = refused.message(), refused.code
    for one in people:
        yield AskedRow(slot.number, one.id, one.name, number, why, code)


def _needless(session: Session, sitting: Sitting, person: Person) -> tuple[str, str]:
    """Return why somebody needs no support, with its code, or blanks."""
    if person.transport is False:
        return _("She said that she needs none."), "needs_none"
    if person.place_id is not None:
        way = way_between(session, person.place_id, sitting.place_id)
        if person.place_id == sitting.place_id or (way and not way.estimated and not way.km):
            return _("She lives where the court sits."), "lives_there"
    return "", ""


def _guardian(session: Session, slot: SlotRow, minor: Person) -> Person | None:
    """Return who rides with a minor: the first guardian of the case who rides nowhere yet.

    Where all ride already it is the first of them, so that her request is named.
    """
    case = case_for(session, "case show", slot.number)
    adults = guardians_of(session, case.id, slot.held_on, minor)
    free = (one for one in adults if not _rides(session, one, slot))
    return next(free, adults[0] if adults else None)


def _rides_along(
    session: Session, slot: SlotRow, wards: tuple[Person, Person], guardian: Person | None
) -> bool:
    """Tell whether a second minor rides with the first one and the same guardian."""
    first, other = wards
    if guardian is None or other.place_id != first.place_id or _rides(session, other, slot):
        return False
    hers = _guardian(session, slot, other)
    foes = against(session, [first.id, other.id])
    return hers is not None and hers.id == guardian.id and not foes


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
