"""Puts a case on the docket of a sitting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.models.all import DocketEntry, Hearing, Sitting, SittingDay
from justice_desk.rules.hearings import behind_closed_doors, usual_kind
from justice_desk.rules.reference import usual_hearing
from justice_desk.services.cases.finding import open_case_for
from justice_desk.services.dockets.barring import refuse_barred, refuse_decided
from justice_desk.services.dockets.benches import (
    bench_of,
    benches_on,
    end_of,
    lay_anew,
    slots_on,
)
from justice_desk.services.dockets.calling import language_for, summon, to_call
from justice_desk.services.dockets.checking import (
    checked_minutes,
    checked_position,
    checked_start,
)
from justice_desk.services.dockets.laying import Piece, lay
from justice_desk.services.dockets.scheduled import refuse_twice
from justice_desk.services.dockets.telling import ADDED, tell
from justice_desk.services.sittings.finding import open_sitting_for, refuse_sat, takes, touch
from justice_desk.terms.clock import today

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case
    from justice_desk.services.dockets.told import EntryTold


def add_entry(
    session: Session,
    sitting_number: str,
    case_number: str,
    told: EntryTold,
    *,
    leaving: SittingDay | None = None,
) -> str:
    """Put a case on a docket and return the id of its slot; everybody in it is called.

    `leaving` is the day whose docket it leaves for a later one: it does not wait there any more.

    Raises:
        UnknownCase, CaseIsRestricted, NotAllowed: the case.
        AlreadyClosed: it takes nothing more.
        UnknownSitting, SittingOver: the sitting.
        AlreadyScheduled: it waits for a hearing already; where and when is told.
        DecidedAlready: a court judged it, or gives its judgment on a day to come.
        NotReady: nobody consented to it, or not for the court that sits. What else it misses is
            no bar: `ready.readiness`.
        NoSuchDay, DaySat: the sitting does not sit on that day, or not in that room, or sat then.
        DoesNotFit: a length, an hour, a place in the order or a language that cannot be.
        UnknownPerson: somebody is called who is not in the case.
    """
    case = open_case_for(session, "docket add", case_number)
    sitting = open_sitting_for(session, "sitting show", sitting_number)
    refuse_twice(session, case, leaving=leaving)
    refuse_decided(session, case)
    refuse_barred(session, sitting, case)
    called = to_call(session, case, told.called)
    language = language_for(told.interpreter, called)
    kind = told.kind or usual_kind(case.category, case.maybe_crime)
    entry = _slot(sitting, case, told)
    benches = _to_come(sitting, benches_on(session, sitting, told.day, told.room), leaving)
    day = _enter(session, benches, entry, told)
    hearing = Hearing(case_id=case.id, entry_id=entry.id, kind=kind, interpreter=language, note="")
    session.add(hearing)
    session.flush()
    summon(session, hearing, called)
    touch(session, sitting, public=True)
    tell(session, case, ADDED, sitting, day, entry)
    return str(entry.id)


def _slot(sitting: Sitting, case: Case, told: EntryTold) -> DocketEntry:
    closed = told.closed_doors
    if closed is None:
        closed = behind_closed_doors(case.category, restricted=case.restricted)
    usual = usual_hearing(case.category).minutes
    return DocketEntry(
        sitting_id=sitting.id,
        case_id=case.id,
        starts=0 if told.starts is None else checked_start(told.starts),
        minutes=checked_minutes(usual if told.minutes is None else told.minutes),
        closed_doors=closed,
        fixed=told.starts is not None,
    )


def _enter(
    session: Session, benches: Sequence[SittingDay], entry: DocketEntry, told: EntryTold
) -> SittingDay:
    """Add the slot to the order of a bench, lay those behind it anew, and return its day."""
    slots = slots_on(session, [bench.id for bench in benches])
    orders = {day.id: [one for one in slots if one.day_id == day.id] for day in benches}
    # What fits nowhere runs over: the last bench, or the first where an hour was promised.
    over = benches[0] if entry.fixed else benches[-1]
    day = next((one for one in benches if _has_room(one, orders[one.id], entry)), over)
    order = orders[day.id]
    stood = end_of(order)
    at = _place(order, entry, told.position)
    entry.day_id, entry.position = day.id, at + 1
    session.add(entry)
    session.flush()
    order.insert(at, entry)
    lay_anew(session, day, order, since=moved_from(order, at), stood=stood)
    return day


def moved_from(order: Sequence[DocketEntry], at: int) -> int:
    """Return from where a bench is laid anew when the slot at an index is new there.

    A promised hour pushes aside whatever lies over it; nothing else moves what stands before.
    """
    entry = order[at]
    if not entry.fixed:
        return at
    ends = (
        index for index in range(at) if order[index].starts + order[index].minutes > entry.starts
    )
    return next(ends, at)


def place_by_hour(order: Sequence[DocketEntry], starts: int) -> int:
    """Return the index at which a promised hour stands in an order."""
    return sum(one.starts <= starts for one in order)


def _place(order: Sequence[DocketEntry], entry: DocketEntry, position: int | None) -> int:
    if entry.fixed:
        return place_by_hour(order, entry.starts)
    last = len(order) + 1
    return checked_position(last if position is None else position, last) - 1


def _to_come(
    sitting: Sitting, benches: Sequence[SittingDay], leaving: SittingDay | None
) -> Sequence[SittingDay]:
    """Leave out the days that have passed, unless all have: a docket may be written up late.

    What leaves another day is heard after it, where the sitting has such a day.

    Raises:
        DaySat: the court sat on all of them.
    """
    free = [one for one in benches if takes(sitting, one.held_on)]
    if not free:
        refuse_sat(sitting, benches[0].held_on)
    after = [one for one in free if leaving is None or one.held_on > leaving.held_on] or free
    return [one for one in after if one.held_on >= today()] or after


def _has_room(day: SittingDay, order: Sequence[DocketEntry], entry: DocketEntry) -> bool:
    """Tell whether a slot ends before the bench does when it comes last."""
    last = max((one.starts + one.minutes for one in order if not one.fixed), default=0)
    there = [Piece(one.id, at, one.minutes, one.starts, fixed=True) for at, one in enumerate(order)]
    new = Piece(day.id, len(order), entry.minutes, entry.starts, fixed=entry.fixed)
    placed = lay(bench_of(day), [*there, new], after=last)
    return all(one.starts + one.minutes <= day.ends for one in placed if one.entry == day.id)
