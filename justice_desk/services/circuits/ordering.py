"""Proposes another order for the docket of a sitting, beside the one that stands.

Gathering needs a session, solving none: the window solves on a thread of its own, with progress.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import _
from justice_desk.planning.docket.problem import (
    Bench,
    Busy,
    Called,
    DocketProblem,
    Entry,
    Interpreter,
    Slot,
)
from justice_desk.services.circuits.errors import PlanIsStale
from justice_desk.services.circuits.people import arrives, vulnerable
from justice_desk.services.dockets.arranging import arrange
from justice_desk.services.dockets.clash_benches import minute_of
from justice_desk.services.dockets.clash_facts import facts_of
from justice_desk.services.dockets.ready import is_urgent
from justice_desk.services.dockets.showing import docket
from justice_desk.services.dockets.told import Placed
from justice_desk.services.rights import require
from justice_desk.services.sittings.checking import MIDNIGHT, clock
from justice_desk.services.sittings.finding import open_sitting_for
from justice_desk.terms.clock import today
from justice_desk.terms.fold import fold
from justice_desk.terms.sittings import OfficerRole

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import SittingDay, SittingOfficer
    from justice_desk.planning.docket.plan import DocketPlan, PlannedBench
    from justice_desk.services.calendar.told import BusyRow
    from justice_desk.services.dockets.clash_facts import Facts
    from justice_desk.services.dockets.clash_facts import Slot as Waiting
    from justice_desk.services.dockets.slots import Called as Summoned


@dataclass(frozen=True)
class OrderAsked:
    """What a docket is planned from.

    Attributes:
        sitting: its number.
        numbers: of the cases, by the key of the entry (the id of the slot).
        problem: for `planning.docket`.
        positions: of the slots in the order that stands, 1 for the first of its bench.
        kilometres: from the home of each person who is called to the site, one way, where known.
    """

    sitting: str
    numbers: Mapping[str, str]
    problem: DocketProblem
    positions: Mapping[str, int]
    kilometres: Mapping[str, int]


def order_asked(session: Session, number: str) -> OrderAsked:
    """Return what the docket of a sitting is planned from: what still waits, from today on.

    Raises:
        NotAllowed: planning is the coordination's.
        UnknownSitting, SittingOver: the sitting.
    """
    require(session, "sitting plan")
    sitting = open_sitting_for(session, "sitting show", number)
    facts = facts_of(session, sitting)
    benches = tuple(_bench(day, facts.officers.get(sitting.id, ())) for day in facts.days)
    problem = DocketProblem(
        entries=tuple(_entry(slot, facts) for slot in facts.slots),
        benches=benches,
        busy=tuple(_busy(facts)),
    )
    return OrderAsked(
        sitting=sitting.number,
        numbers={str(slot.id): slot.number for slot in facts.slots},
        problem=problem,
        positions={str(slot.id): slot.line.entry.position for slot in facts.slots},
        kilometres=dict(_kilometres(facts)),
    )


def accept(
    session: Session, asked: OrderAsked, plan: DocketPlan, only: Collection[str] | None = None
) -> int:
    """Take a plan over, whole or some of its entries, and return how many slots moved.

    Raises:
        NotAllowed, UnknownSitting, SittingOver: the sitting.
        PlanIsStale: a case that it places was moved since.
        UnknownEntry, AlreadyHeard, ClosedMeanwhile, HourPromised, PlanOverlaps: what changed since.
    """
    require(session, "sitting plan")
    placed = [place for bench in plan.benches for place in _placed(bench) if _wanted(place, only)]
    before = {entry.key: entry.now for entry in asked.problem.entries}
    moved = [one for one in placed if before.get(str(one.entry)) != _slot_of(one)]
    if moved:
        _refuse_stale(session, asked, placed)
        arrange(session, asked.sitting, placed)
    return len(moved)


def _refuse_stale(session: Session, asked: OrderAsked, placed: Collection[Placed]) -> None:
    """Refuse a plan of which a case stands elsewhere now: somebody may have promised that hour."""
    stands = {slot.id: slot for slot in docket(session, asked.sitting)}
    before = {entry.key: entry.now for entry in asked.problem.entries}
    for place in placed:
        slot = stands.get(place.entry)
        if slot is not None and before[str(slot.id)] != Slot(str(slot.day_id), slot.starts):
            why = _("{number} stands on {day} at {hour} now.").format(
                number=slot.number, day=short_date(slot.held_on), hour=clock(slot.starts)
            )
            raise PlanIsStale(why=why)


def _wanted(place: Placed, only: Collection[str] | None) -> bool:
    return only is None or str(place.entry) in only


def _slot_of(place: Placed) -> Slot:
    return Slot(str(place.day_id), place.starts)


def _placed(bench: PlannedBench) -> Iterator[Placed]:
    for position, entry in enumerate(bench.entries, start=1):
        yield Placed(
            entry=UUID(entry.entry),
            day_id=UUID(bench.bench),
            position=position,
            starts=entry.starts,
            minutes=entry.minutes,
        )


def _kilometres(facts: Facts) -> Iterator[tuple[str, int]]:
    for slot in facts.slots:
        for one in slot.called:
            road = facts.roads.get(one.person.place_id) if one.person.place_id else None
            if road is not None and road.kilometres is not None:
                yield str(one.person.id), road.kilometres


def _bench(day: SittingDay, officers: Collection[SittingOfficer]) -> Bench:
    judges = [one for one in officers if one.role is OfficerRole.JUDGE]
    speaking = [one for one in officers if one.role is OfficerRole.INTERPRETER]
    pause = None
    if day.pause_starts is not None and day.pause_ends is not None:
        pause = (day.pause_starts, day.pause_ends)
    return Bench(
        key=str(day.id),
        date=day.held_on,
        room=day.room,
        starts=day.starts,
        ends=day.ends,
        pause=pause,
        judge=judges[0].folded if len(judges) == 1 else None,
        interpreters=tuple(Interpreter(one.folded, frozenset(one.languages)) for one in speaking),
    )


def _entry(slot: Waiting, facts: Facts) -> Entry:
    row, now = slot.line.entry, Slot(str(slot.line.day.id), slot.line.entry.starts)
    case = slot.case
    spoken = {code for one in facts.officers.get(facts.sitting.id, ()) for code in one.languages}
    language = slot.hearing.interpreter if slot.hearing else None
    return Entry(
        key=str(row.id),
        minutes=row.minutes,
        people=tuple(_person(one, slot, facts) for one in slot.called),
        kind=slot.hearing.kind.value if slot.hearing else "",
        closed_doors=row.closed_doors,
        # An interpreter who is still to be found keeps no case off the docket: it is a clash shown.
        language=language if language in spoken else None,
        urgent=case is not None and is_urgent(case),
        waited=(today() - case.opened_on).days if case is not None else 0,
        fixed=now if row.fixed else None,
        now=now,
    )


def _person(one: Summoned, slot: Waiting, facts: Facts) -> Called:
    return Called(
        person=str(one.person.id),
        roles=tuple(one.summons.roles),
        earliest=_arrives(one, facts),
        vulnerable=vulnerable(one.person, one.summons.roles, slot.day.year),
    )


def _arrives(one: Summoned, facts: Facts) -> int | None:
    road = facts.roads.get(one.person.place_id) if one.person.place_id else None
    return arrives(road.kilometres if road is not None else None)


def _busy(facts: Facts) -> Iterator[Busy]:
    """Yield who is elsewhere: called to another sitting, sitting there, or taken by a calendar."""
    for slot in facts.others:
        for one in slot.called:
            yield Busy(str(one.person.id), slot.day, slot.comes(one), slot.ends)
    ours = {one.folded for one in facts.officers.get(facts.sitting.id, ())}
    for there in facts.elsewhere:
        for officer in facts.officers.get(there.sitting.id, ()):
            if officer.folded in ours:
                yield Busy(officer.folded, there.day.held_on, there.day.starts, there.day.ends)
    for row in facts.busy:
        if row.role is not None and fold(row.name) in ours:
            yield from (_taken(row, day.held_on) for day in facts.days)


def _taken(row: BusyRow, day: date) -> Busy:
    """Return the part of a taken time that lies on a day; an empty one when it lies on others."""
    ends = min(max(minute_of(row.ends_at, day), 0), MIDNIGHT)
    return Busy(fold(row.name), day, min(max(minute_of(row.starts_at, day), 0), ends), ends)
