"""Whether a case waits for its hearing already, at the docket or on a civil-status list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import (
    Case,
    CivilStatusLine,
    DocketEntry,
    Hearing,
    Place,
    Sitting,
    SittingDay,
)
from justice_desk.rules.sittings import OPEN
from justice_desk.services.dockets.errors import AlreadyListed, AlreadyScheduled
from justice_desk.services.sittings.checking import clock
from justice_desk.terms.sittings import SittingState

if TYPE_CHECKING:
    import uuid
    from collections.abc import Collection, Iterator, Mapping

    from sqlalchemy.orm import Session

Waits = AlreadyScheduled | AlreadyListed

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
    found = waits(session, [case.id], but, leaving=leaving).get(case.id)
    if found is not None:
        raise found


def waits(
    session: Session,
    cases: Collection[uuid.UUID],
    but: Sitting | None = None,
    *,
    leaving: SittingDay | None = None,
) -> Mapping[uuid.UUID, Waits]:
    """Return why each of these cases is to be refused that waits already, a docket before a list.

    In as many queries for one as for three hundred; the arguments are those of `refuse_twice`.
    """
    return dict([*_on_lists(session, cases, but), *_on_dockets(session, cases, leaving)])


def _on_lists(
    session: Session, cases: Collection[uuid.UUID], but: Sitting | None
) -> Iterator[tuple[uuid.UUID, Waits]]:
    found = session.execute(
        select(
            Case.id,
            Case.number,
            CivilStatusLine.position,
            SittingDay.held_on,
            Sitting.number.label("sitting"),
        )
        .join(CivilStatusLine, CivilStatusLine.case_id == Case.id)
        .join(SittingDay, SittingDay.id == CivilStatusLine.day_id)
        .join(Sitting, Sitting.id == CivilStatusLine.sitting_id)
        .where(
            Case.id.in_(cases),
            CivilStatusLine.result.is_(None),
            Sitting.state.in_(WAITING),
            Sitting.id != (but.id if but is not None else None),
        )
        .order_by(SittingDay.held_on.desc(), CivilStatusLine.position.desc())
    )
    for row in found:
        yield (
            row.id,
            AlreadyListed(
                number=row.number, sitting=row.sitting, day=row.held_on, line=row.position
            ),
        )


def _on_dockets(
    session: Session, cases: Collection[uuid.UUID], leaving: SittingDay | None
) -> Iterator[tuple[uuid.UUID, Waits]]:
    found = session.execute(
        select(
            Case.id,
            Case.number,
            DocketEntry.starts,
            SittingDay.held_on,
            Sitting.number.label("sitting"),
            Place.name.label("place"),
        )
        .join(DocketEntry, DocketEntry.case_id == Case.id)
        .join(SittingDay, SittingDay.id == DocketEntry.day_id)
        .join(Sitting, Sitting.id == DocketEntry.sitting_id)
        .join(Place, Place.id == Sitting.place_id)
        .join(Hearing, Hearing.entry_id == DocketEntry.id)
        .where(
            Case.id.in_(cases),
            DocketEntry.left_on.is_(None),
            Hearing.result.is_(None),
            Sitting.state.in_(WAITING),
            DocketEntry.day_id != (leaving.id if leaving is not None else None),
        )
        .order_by(SittingDay.held_on.desc(), DocketEntry.starts.desc())
    )
    for row in found:
        yield (
            row.id,
            AlreadyScheduled(
                number=row.number,
                sitting=row.sitting,
                day=row.held_on,
                hour=clock(row.starts),
                place=row.place,
            ),
        )
