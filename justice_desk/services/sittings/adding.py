"""Writes a sitting down: which court, where, on which days, who sits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import (
    JusticeActor,
    Office,
    Place,
    Sitting,
    SittingDay,
    SittingMove,
    SittingOfficer,
)
from justice_desk.services.cases.checking import checked_day
from justice_desk.services.court.judging import court_named
from justice_desk.services.numbering import next_number
from justice_desk.services.places import find as find_place
from justice_desk.services.rights import require
from justice_desk.services.sittings.checking import check_days, officer_values, text
from justice_desk.terms.clock import today
from justice_desk.terms.sittings import SittingState

if TYPE_CHECKING:
    import uuid
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.services.sittings.told import DayTold, OfficerTold, SittingTold


def add_sitting(session: Session, told: SittingTold) -> str:
    """Write a proposed sitting down and return its number, `GAO-S-2026-003`.

    Raises:
        NotAllowed: planning is the coordination's.
        UnknownActor, AmbiguousActor, NotACourt: the court.
        UnknownPlace, AmbiguousPlace: the place.
        DoesNotFit, OutsideTheCalendar, HoursDoNotFit, DayTwice: the days.
    """
    require(session, "sitting add")
    court = court_named(session, told.court)
    place = _place(session, told, court)
    check_days(told.days)
    days = sorted(day.held_on for day in told.days)
    row = Sitting(
        number=_number(session, days[0]),
        kind=told.kind,
        state=SittingState.PROPOSED,
        court_id=court.id,
        place_id=place,
        building=text("building", told.building, limit=200),
        first_on=days[0],
        last_on=days[-1],
        authorised_number=text("authorised_number", told.authorised_number, limit=60) or None,
        authorised_on=checked_day("authorised_on", told.authorised_on),
        authorities=[],
        closed_doors=told.closed_doors,
        closed_doors_decision=text("closed_doors_decision", told.closed_doors_decision, limit=200)
        or None,
        sequence=0,
        recon_note="",
        note=text("note", told.note),
    )
    session.add(row)
    session.flush()
    add_days(session, row, told.days)
    add_officers(session, row, told.officers)
    tell_move(session, row, None, SittingState.PROPOSED)
    return row.number


def add_days(session: Session, sitting: Sitting, days: Sequence[DayTold]) -> None:
    """Add the days of a sitting, checked already."""
    for day in days:
        session.add(
            SittingDay(
                sitting_id=sitting.id,
                held_on=day.held_on,
                room=text("room", day.room, limit=80),
                starts=day.starts,
                ends=day.ends,
                pause_starts=day.pause_starts,
                pause_ends=day.pause_ends,
            )
        )
    session.flush()


def add_officers(session: Session, sitting: Sitting, officers: Sequence[OfficerTold]) -> None:
    """Add who sits or serves; the path of what does not fit says which line."""
    for at, told in enumerate(officers):
        session.add(SittingOfficer(sitting_id=sitting.id, **officer_values(at, told)))
    session.flush()


def tell_move(  # noqa: PLR0913 - one line of history, each of its fields
    session: Session,
    sitting: Sitting,
    before: SittingState | None,
    after: SittingState,
    *,
    from_on: date | None = None,
    to_on: date | None = None,
    reason: str = "",
) -> None:
    """Add a line to the history of a sitting."""
    session.add(
        SittingMove(
            sitting_id=sitting.id,
            before=before,
            after=after,
            moved_on=today(),
            from_on=from_on,
            to_on=to_on,
            reason=reason,
        )
    )
    session.flush()


def _place(session: Session, told: SittingTold, court: JusticeActor) -> uuid.UUID:
    """Return where the court sits: the place that was said, or where its seat is now."""
    if told.place is None:
        return court.seat_id or court.place_id
    found = find_place(session, told.place)
    return session.scalars(select(Place.id).where(Place.id == found.id)).one()


def _number(session: Session, first: date) -> str:
    code = session.scalars(select(Office.code)).one()
    return f"{code}-S-{first.year}-{next_number(session, f'sitting {code}', first.year):03}"
