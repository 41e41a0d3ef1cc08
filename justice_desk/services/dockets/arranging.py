"""Takes over a plan of a docket, whole or in part."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import Case, DocketEntry, Hearing
from justice_desk.services.dockets.benches import bench_of, slots_on, told_benches, write
from justice_desk.services.dockets.checking import checked_minutes, checked_start, refuse_full
from justice_desk.services.dockets.errors import (
    AlreadyHeard,
    ClosedMeanwhile,
    HourPromised,
    NoSuchDay,
    PlanOverlaps,
    UnknownEntry,
)
from justice_desk.services.dockets.laying import Piece, lay
from justice_desk.services.dockets.telling import MOVED, tell
from justice_desk.services.sittings.checking import clock
from justice_desk.services.sittings.finding import days_of, open_sitting_for, refuse_sat, touch
from justice_desk.terms.enums import CaseStatus

if TYPE_CHECKING:
    import uuid
    from collections.abc import Mapping, Sequence

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Sitting, SittingDay
    from justice_desk.services.dockets.told import Placed


def arrange(session: Session, sitting_number: str, placed: Sequence[Placed]) -> None:
    """Put slots of a docket where a plan places them.

    The hours of the plan are kept, gaps too. Slots of the same benches that the plan does not name
    keep theirs where nothing lies over them, else they are laid around the plan in their order. An
    hour outside those of the bench is taken over: it is a clash to be shown.

    Raises:
        NotAllowed, UnknownSitting, SittingOver: the sitting.
        UnknownEntry: a slot that is on no docket any more, or on that of another sitting.
        NoSuchDay, DaySat: a bench that is not of this sitting, or sat already.
        AlreadyHeard, ClosedMeanwhile: what stays where it is, and what is to be taken off.
        HourPromised: a fixed slot that the plan moves.
        PlanOverlaps: two slots of the plan over each other.
        DayFull: one that ends after midnight, and later than its day did.
        DoesNotFit: a length or an hour that cannot be.
    """
    sitting = open_sitting_for(session, "docket move", sitting_number)
    days = {day.id: day for day in days_of(session, sitting.id)}
    entries = {one.id: one for one in _entries(session, sitting)}
    cases = _cases(session, entries)
    for place in placed:
        if place.entry not in entries:
            raise UnknownEntry(found=place.entry)
        if place.day_id not in days:
            known = told_benches(days.values())
            raise NoSuchDay(sitting=sitting.number, found=place.day_id, known=known)
        checked_minutes(place.minutes)
        checked_start(place.starts)
        for day_id in (entries[place.entry].day_id, place.day_id):
            refuse_sat(sitting, days[day_id].held_on)
        _refuse_promised(entries[place.entry], place, cases)
    heard = _refuse_done(session, entries, placed, cases)
    _refuse_overlaps(placed, days, entries, cases)
    stood = {one: (row.day_id, row.starts, row.minutes) for one, row in entries.items()}
    write(entries.values(), placed)
    session.flush()
    for day_id in dict.fromkeys(place.day_id for place in placed):
        ended = max((at + long for of, at, long in stood.values() if of == day_id), default=0)
        _lay_others(session, days[day_id], {place.entry for place in placed} | heard, ended)
    _tell(session, sitting, days, entries, cases, stood)


def _entries(session: Session, sitting: Sitting) -> Sequence[DocketEntry]:
    there = DocketEntry.left_on.is_(None)
    asked = select(DocketEntry).where(DocketEntry.sitting_id == sitting.id, there)
    return session.scalars(asked).all()


def _cases(session: Session, entries: Mapping[uuid.UUID, DocketEntry]) -> dict[uuid.UUID, Case]:
    """Return the cases of slots by the id of the slot; who plans may see them all."""
    ids = {one.case_id for one in entries.values()}
    found = {case.id: case for case in session.scalars(select(Case).where(Case.id.in_(ids)))}
    return {one.id: found[one.case_id] for one in entries.values()}


def _refuse_promised(row: DocketEntry, place: Placed, cases: Mapping[uuid.UUID, Case]) -> None:
    if row.fixed and (row.day_id, row.starts) != (place.day_id, place.starts):
        raise HourPromised(number=cases[row.id].number, hour=clock(row.starts))


def _refuse_done(
    session: Session,
    entries: Mapping[uuid.UUID, DocketEntry],
    placed: Sequence[Placed],
    cases: Mapping[uuid.UUID, Case],
) -> set[uuid.UUID]:
    """Return what the court has called, none of which the plan moves; refuse closed cases."""
    asked = select(Hearing.entry_id).where(
        Hearing.entry_id.in_(entries), Hearing.result.is_not(None)
    )
    heard = set(session.scalars(asked))
    for place in placed:
        case = cases[place.entry]
        if place.entry in heard:
            raise AlreadyHeard(number=case.number)
        if case.status is CaseStatus.CLOSED:
            raise ClosedMeanwhile(number=case.number)
    return heard


def _refuse_overlaps(
    placed: Sequence[Placed],
    days: Mapping[uuid.UUID, SittingDay],
    entries: Mapping[uuid.UUID, DocketEntry],
    cases: Mapping[uuid.UUID, Case],
) -> None:
    """Refuse two slots over each other, among those of the plan and those that cannot give way."""
    named = {place.entry for place in placed}
    plan = [(one.day_id, one.starts, one.starts + one.minutes, one.entry) for one in placed]
    stays = [
        (row.day_id, row.starts, row.starts + row.minutes, row.id)
        for row in entries.values()
        if row.fixed and row.id not in named
    ]
    for at, one in enumerate(plan):
        for other in [*plan[at + 1 :], *stays]:
            if one[0] == other[0] and one[1] < other[2] and other[1] < one[2]:
                raise PlanOverlaps(
                    one=cases[one[3]].number,
                    other=cases[other[3]].number,
                    day=days[one[0]].held_on,
                    hour=clock(max(one[1], other[1])),
                )


def _lay_others(session: Session, day: SittingDay, stay: set[uuid.UUID], stood: int) -> None:
    """Number the slots of a bench by their hours, those that lie under the plan laid around it.

    Raises:
        DayFull: one of them ends after midnight, and later than the last one did.
    """
    slots = sorted(slots_on(session, [day.id]), key=lambda one: (one.starts, one.position))
    clear = all(one.starts + one.minutes <= other.starts for one, other in pairwise(slots))
    pieces = [
        Piece(one.id, at, one.minutes, one.starts, fixed=clear or one.fixed or one.id in stay)
        for at, one in enumerate(slots)
    ]
    placed = lay(bench_of(day), pieces)
    refuse_full(day.held_on, placed, stood)
    write(slots, placed)
    session.flush()


def _tell(
    session: Session,
    sitting: Sitting,
    days: Mapping[uuid.UUID, SittingDay],
    entries: Mapping[uuid.UUID, DocketEntry],
    cases: Mapping[uuid.UUID, Case],
    stood: Mapping[uuid.UUID, tuple[uuid.UUID, int, int]],
) -> None:
    """Add the event to each case that has another day or hour than before."""
    moved = [
        row for one, row in entries.items() if stood[one] != (row.day_id, row.starts, row.minutes)
    ]
    for row in moved:
        tell(session, cases[row.id], MOVED, sitting, days[row.day_id], row)
    if moved:
        touch(session, sitting, public=True)
