"""Takes days away from a sitting: those that nobody is heard on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import CivilStatusLine, DocketEntry, Hearing
from justice_desk.services.sittings.errors import DayHasCases, DayHasLines, DaySat
from justice_desk.services.sittings.finding import days_of, refuse_sat

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Sitting, SittingDay


def drop_days(session: Session, sitting: Sitting, days: Collection[SittingDay]) -> None:
    """Take days away whose cases were all taken off; at least one other day stays.

    What was taken off is history of its case: its slot hangs on the nearest day that stays, and
    the case tells on which day it had stood.

    Raises:
        DaySat: the court sat on one of them, or what it decided is written.
        DayHasCases, DayHasLines: somebody is heard on one of them.
    """
    for day in days:
        _refuse_filled(session, sitting, day)
    gone = {day.id for day in days}
    stay = [day for day in days_of(session, sitting.id) if day.id not in gone]
    for day in days:
        nearest = min(stay, key=lambda one: abs(one.held_on - day.held_on))
        for entry in session.scalars(select(DocketEntry).where(DocketEntry.day_id == day.id)):
            entry.day_id = nearest.id
    session.flush()
    for day in days:
        session.delete(day)
    session.flush()


def _refuse_filled(session: Session, sitting: Sitting, day: SittingDay) -> None:
    refuse_sat(sitting, day.held_on)
    slots = session.scalars(
        select(Hearing.result)
        .select_from(DocketEntry)
        .outerjoin(Hearing, Hearing.entry_id == DocketEntry.id)
        .where(DocketEntry.day_id == day.id, DocketEntry.left_on.is_(None))
    ).all()
    lines = session.scalars(
        select(CivilStatusLine.result).where(CivilStatusLine.day_id == day.id)
    ).all()
    if any([*slots, *lines]):
        raise DaySat(number=sitting.number, day=day.held_on)
    if slots:
        raise DayHasCases(day=day.held_on)
    if lines:
        raise DayHasLines(day=day.held_on)
