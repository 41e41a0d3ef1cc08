"""Works out the days of a sitting that somebody writes anew, and refuses those of somebody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.i18n.formats import short_date
from justice_desk.models.all import Member
from justice_desk.services.sittings.checking import clock
from justice_desk.services.sittings.finding import days_of
from justice_desk.services.sittings.told import EVENING, MORNING, DayTold, day_between
from justice_desk.terms.errors import ChangedMeanwhile
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Sitting, SittingDay
    from justice_desk.services.sittings.rows import DayRow

    Day = DayTold | DayRow | SittingDay


def days_on(
    there: Sequence[DayRow],
    on: Sequence[date],
    *,
    starts: int | None = None,
    ends: int | None = None,
    rooms: Sequence[str] = (),
) -> tuple[DayTold, ...]:
    """Return the benches that some days mean; what is not said of one stays as it is.

    Args:
        there: those that the sitting has now.
        on: the days on which it is to sit.
        starts: when each of them begins, in minutes after midnight.
        ends: when it ends.
        rooms: in which rooms it sits on each of them; those of that day when left out, one without
            a name on a new day.
    """
    told = []
    for day in on:
        now = {fold(row.room): row for row in there if row.held_on == day}
        for room in rooms or [row.room for row in now.values()] or [""]:
            row = now.get(fold(room))
            first, last = (row.starts, row.ends) if row else (MORNING, EVENING)
            begins = first if starts is None else starts
            told.append(day_like(row, day, begins, last if ends is None else ends, room))
    return tuple(told)


def day_like(row: DayRow | None, held_on: date, starts: int, ends: int, room: str) -> DayTold:
    """Return a bench that keeps the pause of another one, as long as it lies within its hours."""
    if row is None:
        return day_between(held_on, starts, ends, room=room)
    pause = row.pause_starts, row.pause_ends
    if pause[0] is None or pause[1] is None or not starts < pause[0] < pause[1] < ends:
        pause = (None, None)
    return DayTold(held_on, starts, ends, *pause, room=room)


def refuse_other_days(
    session: Session,
    sitting: Sitting,
    days: Sequence[DayTold],
    seen: int | None,
    shown: Sequence[DayRow] | None,
) -> None:
    """Refuse to write over other days than those that were shown.

    Raises:
        ChangedMeanwhile: with both.
    """
    if seen in {None, sitting.version}:
        return
    there = days_of(session, sitting.id)
    now = _said(there)
    if now == _said(days) or (shown is not None and now == _said(shown)):
        return
    last = max(there, key=lambda row: row.changed_at)
    who = session.get(Member, last.changed_by)
    raise ChangedMeanwhile(
        field="days",
        mine=told_days(days),
        theirs=told_days(there),
        who=who.full_name if who else "",
        when=f"{last.changed_at:%Y-%m-%d %H:%M}",
    )


def told_days(days: Iterable[Day]) -> str:
    """Return days as a sentence names them, each with its hours and its room."""
    parts = (
        f"{short_date(day.held_on)} {clock(day.starts)} – {clock(day.ends)} {day.room}".strip()
        for day in days
    )
    return ", ".join(parts)


def _said(days: Iterable[Day]) -> set[tuple[object, ...]]:
    return {
        (day.held_on, fold(day.room), day.starts, day.ends, day.pause_starts, day.pause_ends)
        for day in days
    }
