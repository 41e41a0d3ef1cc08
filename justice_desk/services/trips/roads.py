"""Ways that are closed: from one day to another, in some months, for some vehicles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import or_, select

from justice_desk.models.all import ClosedRoad
from justice_desk.services.cases.checking import FIRST_YEAR
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.cases.measuring import checked_months
from justice_desk.services.places import find as find_place
from justice_desk.services.places import paths_of
from justice_desk.services.rights import require
from justice_desk.services.sittings.checking import text
from justice_desk.services.trips.errors import RoadDays, SameEnds, UnknownRoad
from justice_desk.services.trips.rows import RoadRow
from justice_desk.storage.audit import hold
from justice_desk.terms.clock import today
from justice_desk.terms.transport import VehicleKind

if TYPE_CHECKING:
    import uuid
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.services.trips.told import RoadTold

YEARS: Final = 10
"""Ahead of today, as far as anybody knows when a way opens."""


def close_road(session: Session, told: RoadTold) -> RoadRow:
    """Write down that a way cannot be taken, by anybody or by some vehicles.

    Raises:
        NotAllowed: who only reads.
        UnknownPlace, AmbiguousPlace, SameEnds: its ends.
        RoadDays: it opens before it closes.
        DoesNotFit, TextUnfit: a day, a month, a text.
    """
    require(session, "road close")
    hold(session)
    here, there = _ends(session, told.one, told.other)
    first, last = told.first_on, told.last_on
    if first is not None and last is not None and last < first:
        raise RoadDays(path="last_on", found=last)
    row = ClosedRoad(
        one_id=here,
        other_id=there,
        first_on=_day("first_on", first),
        last_on=_day("last_on", last),
        months=checked_months("months", told.months) or [],
        kinds=sorted(kind.value for kind in set(told.kinds)),
        why=text("why", told.why, limit=300),
    )
    session.add(row)
    session.flush()
    return _rows(session, [row])[0]


def open_road(session: Session, one: str, other: str) -> int:
    """Forget that a way is closed, and return how many entries said so.

    Raises:
        NotAllowed: who only reads.
        UnknownPlace, AmbiguousPlace, SameEnds: its ends.
        UnknownRoad: it is not closed.
    """
    require(session, "road open")
    hold(session)
    here, there = _ends(session, one, other)
    found = session.scalars(
        select(ClosedRoad).where(
            or_(
                (ClosedRoad.one_id == here) & (ClosedRoad.other_id == there),
                (ClosedRoad.one_id == there) & (ClosedRoad.other_id == here),
            )
        )
    ).all()
    if not found:
        raise UnknownRoad(one=one, other=other)
    for row in found:
        session.delete(row)
    session.flush()
    return len(found)


def closed_roads(session: Session) -> tuple[RoadRow, ...]:
    """Return the ways that are closed, ever or now, by the names of their ends.

    Raises:
        NotAllowed: every member may, so none today.
    """
    require(session, "road list")
    rows = _rows(session, session.scalars(select(ClosedRoad)).all())
    return tuple(sorted(rows, key=lambda row: (row.one, row.other, str(row.first_on))))


def _day(path: str, told: date | None) -> date | None:
    """Let a day pass on which a way can close or open, ahead of today too."""
    if told is None or FIRST_YEAR <= told.year <= today().year + YEARS:
        return told
    raise DoesNotFit(path=path, found=told, expected=f"{FIRST_YEAR} – {today().year + YEARS}")


def _ends(session: Session, one: str, other: str) -> tuple[uuid.UUID, uuid.UUID]:
    here, there = find_place(session, one), find_place(session, other)
    if here.id == there.id:
        raise SameEnds(place=here.path)
    return here.id, there.id


def _rows(session: Session, found: Sequence[ClosedRoad]) -> tuple[RoadRow, ...]:
    paths = paths_of(session, {end for row in found for end in (row.one_id, row.other_id)})
    return tuple(
        RoadRow(
            id=row.id,
            one=paths[row.one_id],
            other=paths[row.other_id],
            first_on=row.first_on,
            last_on=row.last_on,
            months=tuple(row.months),
            kinds=tuple(VehicleKind(kind) for kind in row.kinds),
            why=row.why,
        )
        for row in found
    )
