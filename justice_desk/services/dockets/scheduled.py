"""Whether a case waits for its hearing already, at the docket or on a civil-status list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import CivilStatusLine, DocketEntry, Hearing, Sitting, SittingDay
from justice_desk.rules.sittings import OPEN
from justice_desk.services.dockets.errors import AlreadyListed, AlreadyScheduled
from justice_desk.services.dockets.saying import site_of
from justice_desk.services.sittings.checking import clock
from justice_desk.terms.sittings import SittingState

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case


WAITING: Final = OPEN | {SittingState.HELD}
"""A case without a result waits at a sitting to come, and at one that is held: for its own day of
it, or for its result to be written down."""


def refuse_twice(
    session: Session,
    case: Case,
    but: Sitting | None = None,
    *,
    leaving: SittingDay | None = None,
) -> None:
    """Refuse a case that waits for its hearing, or for the result of it to be written down.

    Args:
        session: any.
        case: that is to be heard.
        but: a sitting whose civil-status list may hold it: the children of one case are lines of
            one list.
        leaving: the day whose docket it leaves now for another one.

    Raises:
        AlreadyScheduled: with the sitting, the day, the hour and the place.
        AlreadyListed: it stands on a civil-status list; with the sitting, the day and the line.
    """
    _refuse_slot(session, case, leaving)
    found = session.execute(
        select(CivilStatusLine.position, SittingDay.held_on, Sitting.number)
        .join(SittingDay, SittingDay.id == CivilStatusLine.day_id)
        .join(Sitting, Sitting.id == CivilStatusLine.sitting_id)
        .where(
            CivilStatusLine.case_id == case.id,
            CivilStatusLine.result.is_(None),
            Sitting.state.in_(WAITING),
            Sitting.id != (but.id if but is not None else None),
        )
        .limit(1)
    ).first()
    if found is not None:
        position, day, sitting = found
        raise AlreadyListed(number=case.number, sitting=sitting, day=day, line=position)


def _refuse_slot(session: Session, case: Case, leaving: SittingDay | None) -> None:
    found = session.execute(
        select(DocketEntry, SittingDay, Sitting)
        .join(SittingDay, SittingDay.id == DocketEntry.day_id)
        .join(Sitting, Sitting.id == DocketEntry.sitting_id)
        .join(Hearing, Hearing.entry_id == DocketEntry.id)
        .where(
            DocketEntry.case_id == case.id,
            DocketEntry.left_on.is_(None),
            Hearing.result.is_(None),
            Sitting.state.in_(WAITING),
            DocketEntry.day_id != (leaving.id if leaving is not None else None),
        )
        .limit(1)
    ).first()
    if found is not None:
        entry, day, sitting = found
        raise AlreadyScheduled(
            number=case.number,
            sitting=sitting.number,
            day=day.held_on,
            hour=clock(entry.starts),
            place=site_of(session, sitting).place,
        )
