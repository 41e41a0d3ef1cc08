"""When judges, rooms and others are taken, as their own calendars say."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import BusyTime
from justice_desk.rules.text import NAME_LIMIT, checked_text
from justice_desk.services.calendar.errors import NobodyNamed
from justice_desk.services.calendar.told import BusyRow, BusyTally
from justice_desk.services.rights import require
from justice_desk.storage.bulk import delete_rows, insert_rows
from justice_desk.terms.errors import at_field
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.services.calendar.told import BusyTold
    from justice_desk.terms.sittings import OfficerRole

_DAY: Final = timedelta(days=1)


def take_busy(
    session: Session,
    name: str,
    role: OfficerRole | None,
    times: Iterable[BusyTold],
    *,
    spoken: Collection[str] = (),
    replace: bool = False,
) -> BusyTally:
    """Write down when somebody is taken; the same file again changes nothing.

    Args:
        session: a writing one.
        name: whose hours they are, as sittings name her.
        role: what she does at sittings; None for a room.
        times: the hours.
        spoken: the events that the file speaks of: what was known of them is forgotten first, so
            that one that moved or was called off is not kept at its old hour.
        replace: forget everything known of her first: the file is her whole calendar.

    Raises:
        NotAllowed: the member's role takes no calendar in.
        NobodyNamed, TextUnfit: the name.
    """
    require(session, "calendar import")
    with at_field("name"):
        whose = checked_text(name, limit=NAME_LIMIT)
    if not fold(whose):
        raise NobodyNamed
    wanted = {(one.uid, one.starts_at): one for one in times}
    there = _there(session, whose, None if replace else {*spoken, *(uid for uid, _at in wanted)})
    kept = {
        slot
        for slot, row in there.items()
        if slot in wanted and (row.ends_at, row.role) == (wanted[slot].ends_at, role)
    }
    stale = [row.id for slot, row in there.items() if slot not in kept]
    delete_rows(session, BusyTime, stale)
    new = [one for slot, one in wanted.items() if slot not in kept]
    base = {"role": role, "name": whose, "folded": fold(whose)}
    insert_rows(
        session,
        BusyTime,
        [
            {**base, "uid": one.uid, "starts_at": one.starts_at, "ends_at": one.ends_at}
            for one in new
        ],
    )
    return BusyTally(added=len(new), removed=len(stale), same=len(kept))


def busy(
    session: Session, first: date, last: date, *, names: Collection[str] | None = None
) -> tuple[BusyRow, ...]:
    """Return the hours that are taken between two days, of all or of these names, in order.

    Raises:
        NotAllowed: every member may, so none today.
    """
    require(session, "sitting list")
    begins = datetime.combine(first, time.min, UTC)
    asked = (
        select(BusyTime)
        .where(BusyTime.starts_at < datetime.combine(last, time.min, UTC) + _DAY)
        .where(BusyTime.ends_at > begins)
        .order_by(BusyTime.starts_at, BusyTime.folded)
    )
    if names is not None:
        asked = asked.where(BusyTime.folded.in_({fold(name) for name in names}))
    return tuple(
        BusyRow(row.name, row.role, row.starts_at, row.ends_at) for row in session.scalars(asked)
    )


def _there(
    session: Session, whose: str, uids: Collection[str] | None
) -> dict[tuple[str, datetime], BusyTime]:
    """Return what is known of somebody, by event and hour; of these events alone, or of all."""
    found = session.scalars(select(BusyTime).where(BusyTime.folded == fold(whose)))
    return {(row.uid, row.starts_at): row for row in found if uids is None or row.uid in uids}
