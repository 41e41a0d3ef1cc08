"""Moves what stands on a docket: another place in the order, another day, hour or length."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from justice_desk.models.all import Member, SittingDay
from justice_desk.services.dockets.adding import moved_from, place_by_hour
from justice_desk.services.dockets.arranging import arrange
from justice_desk.services.dockets.benches import benches_on, end_of, lay_anew, slots_on
from justice_desk.services.dockets.checking import (
    checked_minutes,
    checked_position,
    checked_start,
)
from justice_desk.services.dockets.errors import HourPromised
from justice_desk.services.dockets.finding import (
    case_of,
    entry_of,
    refuse_closed,
    refuse_heard,
    refuse_over,
)
from justice_desk.services.dockets.telling import MOVED, REMOVED, tell
from justice_desk.services.rights import require
from justice_desk.services.sittings.checking import clock
from justice_desk.services.sittings.finding import refuse_sat, touch
from justice_desk.terms.clock import today
from justice_desk.terms.errors import ChangedMeanwhile

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case, DocketEntry, Sitting
    from justice_desk.services.dockets.finding import Named

__all__ = ["arrange", "move_entry", "remove_entry"]


@dataclass(frozen=True)
class _Wish:
    """Where a slot is to go; None leaves that as it is."""

    position: int | None
    starts: int | None
    minutes: int | None
    let_go: bool


def move_entry(  # noqa: PLR0913 - each of its places by its name
    session: Session,
    entry: Named,
    *,
    position: int | None = None,
    day: date | None = None,
    room: str | None = None,
    starts: int | None = None,
    minutes: int | None = None,
    let_go: bool = False,
    seen: int | None = None,
) -> None:
    """Move a slot within its sitting and lay the others of both benches anew.

    Args:
        session: with who plans.
        entry: the id of the slot.
        position: its place in the order, 1 for the first.
        day: another day of the sitting; it comes last there unless `position` says otherwise.
        room: another room.
        starts: an hour that was promised, in minutes after midnight: it is kept from then on.
        minutes: how long it takes.
        let_go: the promised hour is given up, and the slot follows the order again.
        seen: the version of the slot that was looked at.

    Raises:
        NotAllowed, UnknownEntry, SittingOver, DaySat: the slot.
        AlreadyHeard: the court has called it.
        ClosedMeanwhile: its case was closed.
        NoSuchDay, DaySat, DoesNotFit: where it is to go.
        DayFull: the day would end after midnight, and later than it does.
        HourPromised: a place in the order for what has a promised hour.
        ChangedMeanwhile: somebody else moved it since `seen`.
    """
    require(session, "docket move")
    row = entry_of(session, entry)
    sitting = refuse_over(session, row)
    case = case_of(session, "docket add", row)
    refuse_heard(session, row, case)
    refuse_closed(case)
    wish = _checked(row, case, _Wish(position, starts, minutes, let_go))
    before = session.get_one(SittingDay, row.day_id)
    after = _bench(session, sitting, before, day, room)
    _refuse_older(session, row, wish, after, seen)
    stood = (row.day_id, row.position, row.starts, row.minutes, row.fixed)
    _place(session, row, wish, before, after)
    if stood != (row.day_id, row.position, row.starts, row.minutes, row.fixed):
        touch(session, sitting, public=True)
        tell(session, case, MOVED, sitting, after, row)


def remove_entry(session: Session, entry: Named) -> None:
    """Take a case off a docket before it was called; those behind it move up.

    The case may be closed by now. What was said of the slot is kept as history.

    Raises:
        UnknownEntry, SittingOver, DaySat: the slot.
        CaseIsRestricted, NotAllowed: the case.
        AlreadyHeard: the court has called it.
    """
    row = entry_of(session, entry)
    case = case_of(session, "docket remove", row)
    sitting = refuse_over(session, row)
    refuse_heard(session, row, case)
    day = session.get_one(SittingDay, row.day_id)
    order = slots_on(session, [day.id])
    at = order.index(row)
    row.left_on = today()
    order.remove(row)
    lay_anew(session, day, order, since=at, stood=None)
    touch(session, sitting, public=True)
    tell(session, case, REMOVED, sitting, day, row)


def _checked(row: DocketEntry, case: Case, wish: _Wish) -> _Wish:
    if wish.minutes is not None:
        checked_minutes(wish.minutes)
    if wish.starts is not None:
        checked_start(wish.starts)
    elif wish.position is not None and row.fixed and not wish.let_go:
        raise HourPromised(number=case.number, hour=clock(row.starts))
    return wish


def _bench(
    session: Session, sitting: Sitting, before: SittingDay, day: date | None, room: str | None
) -> SittingDay:
    """Return the bench that is meant: the present one while it is among those that could be."""
    held_on = before.held_on if day is None else day
    meant = benches_on(session, sitting, held_on, room)
    bench = before if before in meant else meant[0]
    refuse_sat(sitting, bench.held_on)
    return bench


def _place(
    session: Session, row: DocketEntry, wish: _Wish, before: SittingDay, after: SittingDay
) -> None:
    orders = slots_on(session, {before.id, after.id})
    left = [one for one in orders if one.day_id == before.id]
    was = left.index(row)
    left.remove(row)
    same = after is before
    order = left if same else [one for one in orders if one.day_id == after.id]
    stood = end_of([*order, row] if same else order)
    _write(row, wish)
    at = _index(row, wish, order, was if same else len(order))
    row.day_id = after.id
    order.insert(at, row)
    if not same:
        lay_anew(session, before, left, since=was, stood=None)
    since = moved_from(order, at)
    lay_anew(session, after, order, since=min(since, was) if same else since, stood=stood)


def _write(row: DocketEntry, wish: _Wish) -> None:
    if wish.minutes is not None:
        row.minutes = wish.minutes
    if wish.starts is not None:
        row.starts, row.fixed = wish.starts, True
    elif wish.let_go:
        row.fixed = False


def _index(row: DocketEntry, wish: _Wish, order: list[DocketEntry], unsaid: int) -> int:
    if row.fixed:
        return place_by_hour(order, row.starts)
    if wish.position is None:
        return unsaid
    return checked_position(wish.position, len(order) + 1) - 1


def _refuse_older(
    session: Session, row: DocketEntry, wish: _Wish, bench: SittingDay, seen: int | None
) -> None:
    """Refuse to move what somebody else has moved since it was seen.

    A slot keeps no trace of each field: whatever differs from what stands here now counts as
    changed by who wrote last.

    Raises:
        ChangedMeanwhile: with both values of the first field that differs.
    """
    if seen is None or seen == row.version:
        return
    wanted: dict[str, Any] = {
        "position": wish.position,
        "starts": wish.starts,
        "minutes": wish.minutes,
        "day_id": bench.id,
    }
    for field, mine in wanted.items():
        theirs = getattr(row, field)
        if mine is None or mine == theirs:
            continue
        who = session.get(Member, row.changed_by)
        raise ChangedMeanwhile(
            field=field.removesuffix("_id"),
            mine=_said(session, field, mine),
            theirs=_said(session, field, theirs),
            who=who.full_name if who else "",
            when=f"{row.changed_at:%Y-%m-%d %H:%M}",
        )


def _said(session: Session, field: str, value: Any) -> object:
    if field == "day_id":
        return session.get_one(SittingDay, value).held_on
    return clock(value) if field == "starts" else str(value)
