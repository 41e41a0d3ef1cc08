"""When those who have support are called now: a sitting is put off, a slot is moved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from justice_desk.models.all import (
    DocketEntry,
    Hearing,
    Sitting,
    SittingDay,
    Summons,
    Traveller,
)
from justice_desk.rules.transport import WAITS
from justice_desk.services.sittings.checking import MIDNIGHT
from justice_desk.services.sittings.moving import undated
from justice_desk.terms.sittings import SittingState

if TYPE_CHECKING:
    import uuid
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import TransportRequest

_EVE: Final = timedelta(days=1)
"""Whoever serves at a sitting may come a day before it or stay a day longer."""
_Slot = tuple[Any, Any]


@dataclass(frozen=True)
class Call:
    """Where a request stands with its hearing.

    Attributes:
        on: the day; None where nobody is called any more, or nobody knows when.
        at: minutes after midnight; None where it is not known to the member.
        last: of several days, for who serves at a sitting; else the same.
        entry_id: the slot.
        undated: the sitting was put off, and nobody knows to when.
    """

    on: date | None
    at: int | None = None
    last: date | None = None
    entry_id: uuid.UUID | None = None
    undated: bool = False


def calls_of(session: Session, found: Iterable[TransportRequest]) -> Mapping[uuid.UUID, Call]:
    """Return, by the id of the request, when who still is to travel for a sitting is called now.

    One whose hearing took place, or which is for no sitting, is missing. The number of queries is
    the same for one and for all, but for one for each sitting that was put off.
    """
    rows = [row for row in found if row.sitting_id and row.state in WAITS]
    sittings = _sittings(session, {row.sitting_id for row in rows})
    entries, heard = _entries(session, rows)
    hours = _hours(session, rows, [one.id for one, _day in entries.values()])
    days = _days(session, sittings)
    calls = {}
    for row in rows:
        state, lost = sittings[row.sitting_id]
        slot = entries.get((row.sitting_id, row.case_id))
        if state is SittingState.CANCELLED or lost:
            calls[row.id] = Call(None, undated=lost)
        elif row.case_id is None:
            first, last = days[row.sitting_id]
            calls[row.id] = Call(first.held_on, first.starts, last.held_on)
        elif slot is not None:
            entry, day = slot
            at = hours.get((row.id, entry.id))
            calls[row.id] = Call(day.held_on, _hour(at, entry), day.held_on, entry.id)
        elif row.entry_id is not None and row.entry_id not in heard:
            calls[row.id] = Call(None)
    return calls


def moved(row: TransportRequest, call: Call | None) -> bool:
    """Tell whether somebody is called on another day or at another hour than her request says.

    Whoever comes the day before and stays until her hearing is there.
    """
    if call is None:
        return False
    if call.on is None or call.last is None:
        return True
    if row.case_id is None:
        return not call.on - _EVE <= row.there_on <= call.last + _EVE
    if row.there_on != call.on:
        return not row.there_on < call.on <= (row.back_on or row.there_on)
    return call.at is not None and call.at != row.there_at


def _hour(said: tuple[int | None] | None, entry: DocketEntry) -> int | None:
    """Return when she is to be there; None where her summons is closed to the member."""
    if said is None:
        return None
    return min(entry.starts if said[0] is None else said[0], MIDNIGHT - 1)


def _sittings(
    session: Session, ids: Collection[uuid.UUID | None]
) -> Mapping[uuid.UUID | None, tuple[SittingState, bool]]:
    rows = session.scalars(select(Sitting).where(Sitting.id.in_(ids))).all()
    return {row.id: (row.state, undated(session, row)) for row in rows}


def _days(
    session: Session, ids: Collection[uuid.UUID | None]
) -> Mapping[uuid.UUID | None, tuple[SittingDay, SittingDay]]:
    """Return the first and the last day of sittings."""
    asked = select(SittingDay).where(SittingDay.sitting_id.in_(ids)).order_by(SittingDay.held_on)
    found: dict[uuid.UUID | None, tuple[SittingDay, SittingDay]] = {}
    for day in session.scalars(asked):
        first, _last = found.get(day.sitting_id, (day, day))
        found[day.sitting_id] = first, day
    return found


def _entries(
    session: Session, rows: Sequence[TransportRequest]
) -> tuple[Mapping[tuple[Any, Any], _Slot], frozenset[uuid.UUID]]:
    """Return the slots that are still to be called, by sitting and case, and the ids of others.

    These others were heard; a slot that was taken off the docket is in neither.
    """
    sittings, cases = {row.sitting_id for row in rows}, {row.case_id for row in rows}
    asked = (
        select(DocketEntry, SittingDay, Hearing.result)
        .join(SittingDay, SittingDay.id == DocketEntry.day_id)
        .outerjoin(Hearing, Hearing.entry_id == DocketEntry.id)
        .where(
            DocketEntry.sitting_id.in_(sittings),
            DocketEntry.case_id.in_(cases - {None}),
            DocketEntry.left_on.is_(None),
        )
        .order_by(SittingDay.held_on.desc())
    )
    found, heard = {}, set()
    for entry, day, result in session.execute(asked):
        if result is None:
            found[entry.sitting_id, entry.case_id] = entry, day
        else:
            heard.add(entry.id)
    return found, frozenset(heard)


def _hours(
    session: Session, rows: Sequence[TransportRequest], entries: Collection[uuid.UUID]
) -> Mapping[tuple[uuid.UUID, uuid.UUID], tuple[int | None]]:
    """Return at which hour the one whom a request is for is called, by request and slot.

    An hour of None is that of the slot; a request that is closed to the member is missing.
    """
    leads = dict(
        iter(
            session.execute(
                select(Traveller.request_id, Traveller.person_id).where(
                    Traveller.request_id.in_([row.id for row in rows]), Traveller.position == 0
                )
            )
        )
    )
    asked = (
        select(Hearing.entry_id, Summons.person_id, Summons.comes_at)
        .join(Hearing, Hearing.id == Summons.hearing_id)
        .where(Hearing.entry_id.in_(entries))
    )
    said: dict[tuple[uuid.UUID, uuid.UUID | None], int | None] = {
        (entry, person): hour for entry, person, hour in session.execute(asked)
    }
    return {
        (request, entry): (said.get((entry, person)),)
        for request, person in leads.items()
        for entry in entries
    }
