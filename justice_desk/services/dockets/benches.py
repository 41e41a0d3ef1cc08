"""The slots of one bench as rows: read in their order, laid anew, written where they changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.i18n.formats import short_date
from justice_desk.models.all import DocketEntry, Hearing
from justice_desk.services.dockets.checking import refuse_full
from justice_desk.services.dockets.errors import NoSuchDay
from justice_desk.services.dockets.laying import Bench, Piece, lay
from justice_desk.services.sittings.finding import days_of
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    import uuid
    from collections.abc import Collection, Iterable, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Sitting, SittingDay
    from justice_desk.services.dockets.told import Placed


def benches_on(
    session: Session, sitting: Sitting, day: date | None, room: str | None
) -> list[SittingDay]:
    """Return the benches of a sitting that a day and a room leave open, in their order.

    Raises:
        NoSuchDay: none; the days of the sitting are told.
    """
    days = days_of(session, sitting.id)
    meant = [
        one
        for one in days
        if day in {None, one.held_on} and (room is None or fold(room) == fold(one.room))
    ]
    if not meant:
        found = _told(day, room) or "–"
        raise NoSuchDay(sitting=sitting.number, found=found, known=told_benches(days))
    return meant


def told_benches(days: Iterable[SittingDay]) -> str:
    """Return benches as a sentence names them: each day with its room, if it has a name."""
    return ", ".join(_told(one.held_on, one.room) for one in days)


def slots_on(session: Session, day_ids: Collection[uuid.UUID]) -> list[DocketEntry]:
    """Return the slots of some benches in the order of their positions."""
    return list(
        session.scalars(
            select(DocketEntry)
            .where(DocketEntry.day_id.in_(day_ids), DocketEntry.left_on.is_(None))
            .order_by(DocketEntry.position, DocketEntry.id)
        )
    )


def bench_of(day: SittingDay) -> Bench:
    """Return a bench as it is laid."""
    return Bench(day.id, day.starts, day.ends, day.pause_starts, day.pause_ends)


def end_of(order: Iterable[DocketEntry]) -> int:
    """Return when the last of some slots ends, in minutes after midnight; 0 without any."""
    return max((one.starts + one.minutes for one in order), default=0)


def lay_anew(
    session: Session,
    day: SittingDay,
    order: Sequence[DocketEntry],
    *,
    since: int = 0,
    stood: int | None = 0,
) -> None:
    """Lay the slots of a bench in this order and write what changed.

    Those before the index `since` keep their hours: they were planned with gaps perhaps, and their
    summonses printed. So do those that the court has called.

    Args:
        session: a writing one.
        day: the bench.
        order: its slots.
        since: the index from which they are laid anew.
        stood: when the last of them ended before; None where one left, which fills no day.

    Raises:
        DayFull: the last one would end after midnight, and later than before.
    """
    heard = _heard(session, order)
    kept = [one for at, one in enumerate(order) if at < since and not one.fixed]
    after = max((one.starts + one.minutes for one in kept), default=0)
    pieces = [
        Piece(
            one.id,
            at,
            one.minutes,
            one.starts,
            fixed=one.fixed or at < since or one.id in heard,
        )
        for at, one in enumerate(order)
    ]
    placed = lay(bench_of(day), pieces, after=after)
    if stood is not None:
        refuse_full(day.held_on, placed, stood)
    write(order, placed)
    session.flush()


def write(entries: Iterable[DocketEntry], placed: Iterable[Placed]) -> None:
    """Write where slots go."""
    by_id = {one.id: one for one in entries}
    for place in placed:
        row = by_id[place.entry]
        row.day_id, row.position = place.day_id, place.position
        row.starts, row.minutes = place.starts, place.minutes


def _told(day: date | None, room: str | None) -> str:
    return " ".join(filter(None, (short_date(day) if day else "", (room or "").strip())))


def _heard(session: Session, entries: Iterable[DocketEntry]) -> set[uuid.UUID]:
    ids = [one.id for one in entries]
    asked = select(Hearing.entry_id).where(Hearing.entry_id.in_(ids), Hearing.result.is_not(None))
    return set(session.scalars(asked))
