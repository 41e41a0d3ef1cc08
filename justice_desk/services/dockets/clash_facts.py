"""Gathers what a docket is compared with: its people, its benches, the other sittings of its days.

Whom a member may not see she does not meet here either: that somebody of a case closed to her is
taken at an hour would tell that she is in that case. A closed slot takes its room and its hour,
which everybody sees anyway; the clashes of its people are for those who may see it, and who plan.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import select

from justice_desk.models.all import (
    DocketEntry,
    Place,
    Sitting,
    SittingDay,
    SittingOfficer,
)
from justice_desk.services.calendar.busy import busy
from justice_desk.services.dockets.slots import behind, lines_where
from justice_desk.services.places.roads import roads_between
from justice_desk.services.places.rows import rows_of
from justice_desk.services.sittings.far import Road, road_of
from justice_desk.services.sittings.finding import days_of, still_to_come, takes
from justice_desk.terms.clock import today

if TYPE_CHECKING:
    import uuid
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case, Hearing
    from justice_desk.services.calendar.told import BusyRow
    from justice_desk.services.dockets.slots import Called, Line
    from justice_desk.services.places import PlaceRow


@dataclass(frozen=True)
class Slot:
    """A slot that still waits, with what the member may see of it."""

    line: Line
    sitting: Sitting
    case: Case | None
    hearing: Hearing | None
    called: Sequence[Called]

    @property
    def id(self) -> uuid.UUID:
        """Return the id of the slot."""
        return self.line.entry.id

    @property
    def number(self) -> str:
        """Return the number of its case."""
        return self.line.stub.number

    @property
    def day(self) -> date:
        """Return on which day it is heard."""
        return self.line.day.held_on

    @property
    def starts(self) -> int:
        """Return when it begins, in minutes after midnight."""
        return self.line.entry.starts

    @property
    def ends(self) -> int:
        """Return when it ends."""
        return self.line.entry.starts + self.line.entry.minutes

    def comes(self, one: Called) -> int:
        """Return at which minute somebody is to be there."""
        return self.starts if one.summons.comes_at is None else one.summons.comes_at


class Elsewhere(NamedTuple):
    """A bench of another sitting on one of the days."""

    day: SittingDay
    sitting: Sitting


@dataclass(frozen=True)
class Facts:
    """What stands around a docket.

    Attributes:
        waiting: its slots without a result, of a sitting that is held those of its later days;
            `slots` are those of today and the days to come.
        others: slots of other sittings on the same days.
        roads: from the home of somebody who is called to the site; `sites` from other sites.
    """

    sitting: Sitting
    waiting: Sequence[Slot]
    slots: Sequence[Slot]
    others: Sequence[Slot]
    days: Sequence[SittingDay]
    elsewhere: Sequence[Elsewhere]
    officers: Mapping[uuid.UUID, Sequence[SittingOfficer]]
    busy: Sequence[BusyRow]
    roads: Mapping[uuid.UUID, Road]
    names: Mapping[uuid.UUID, str]


def facts_of(session: Session, sitting: Sitting) -> Facts:
    """Return what stands around a docket, in a number of queries that is the same for all."""
    still = [day for day in days_of(session, sitting.id) if takes(sitting, day.held_on)]
    days = [day for day in still if day.held_on >= today()]
    dates = {day.held_on for day in days}
    own, others = _lines(session, sitting, still, dates)
    elsewhere = _elsewhere(session, sitting, dates)
    sittings = {one.sitting.id: one.sitting for one in elsewhere} | {sitting.id: sitting}
    seen = behind(session, [*own, *others])
    made = [
        Slot(
            line,
            sittings[line.entry.sitting_id],
            seen.cases.get(line.entry.id),
            seen.hearings.get(line.entry.id),
            seen.called.get(line.entry.id, ()),
        )
        for line in [*own, *others]
    ]
    waits = [slot for slot in made if slot.hearing is None or slot.hearing.result is None]
    waiting = [slot for slot in waits if slot.sitting is sitting]
    homes = {one.person.place_id for slot in waiting for one in slot.called}
    sites = {one.place_id for one in sittings.values()}
    places = _places(session, {place for place in homes | sites if place})
    return Facts(
        sitting=sitting,
        waiting=waiting,
        slots=[slot for slot in waiting if slot.day in dates],
        others=[slot for slot in waits if slot.sitting is not sitting],
        days=days,
        elsewhere=elsewhere,
        officers=_officers(session, sittings),
        busy=busy(session, min(dates), max(dates)) if dates else (),
        roads=_roads(session, sitting.place_id, places),
        names={key: place.name for key, place in places.items()},
    )


def _lines(
    session: Session, sitting: Sitting, days: Sequence[SittingDay], dates: Collection[date]
) -> tuple[list[Line], list[Line]]:
    """Return the slots of days of a sitting, and those of others to come on these dates."""
    there = DocketEntry.left_on.is_(None)
    own = lines_where(session, there & DocketEntry.day_id.in_([day.id for day in days]))
    others = (
        select(SittingDay.id)
        .join(Sitting, Sitting.id == SittingDay.sitting_id)
        .where(SittingDay.held_on.in_(dates), still_to_come(), Sitting.id != sitting.id)
    )
    return own, lines_where(session, there & DocketEntry.day_id.in_(others))


def _elsewhere(session: Session, sitting: Sitting, dates: Collection[date]) -> list[Elsewhere]:
    found = session.execute(
        select(SittingDay, Sitting)
        .join(Sitting, Sitting.id == SittingDay.sitting_id)
        .where(SittingDay.held_on.in_(dates), still_to_come(), Sitting.id != sitting.id)
        .order_by(SittingDay.held_on, Sitting.number, SittingDay.room)
    )
    return [Elsewhere(*row) for row in found]


def _officers(
    session: Session, sittings: Collection[uuid.UUID]
) -> Mapping[uuid.UUID, Sequence[SittingOfficer]]:
    found: dict[uuid.UUID, list[SittingOfficer]] = defaultdict(list)
    asked = select(SittingOfficer).where(SittingOfficer.sitting_id.in_(list(sittings)))
    for one in session.scalars(asked.order_by(SittingOfficer.id)):
        found[one.sitting_id].append(one)
    return found


def _places(session: Session, ids: Collection[uuid.UUID]) -> dict[uuid.UUID, PlaceRow]:
    found = session.scalars(select(Place).where(Place.id.in_(ids))).all()
    return {row.id: row for row in rows_of(session, found)}


def _roads(session: Session, site: uuid.UUID, places: Iterable[uuid.UUID]) -> dict[uuid.UUID, Road]:
    """Return how far each place is from the site: as the office measured it, else an estimate."""
    ways = roads_between(session, places, site)
    return {key: road_of(ways.between(str(key), str(site))) for key in places}
