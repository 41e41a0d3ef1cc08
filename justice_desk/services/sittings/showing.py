"""One sitting whole: its days, its people, its history, its money, what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import (
    BudgetLine,
    JusticeActor,
    SittingMove,
    SittingOfficer,
)
from justice_desk.rules.reference import expenses
from justice_desk.services.places import get, path_of
from justice_desk.services.sittings.far import road
from justice_desk.services.sittings.finding import days_of, last_security, sitting_for
from justice_desk.services.sittings.listing import rows_of
from justice_desk.services.sittings.reprinting import last_printed, to_print_again
from justice_desk.services.sittings.rows import (
    BudgetRow,
    DayRow,
    MoveRow,
    OfficerRow,
    SecurityRow,
    SittingView,
)
from justice_desk.services.sittings.steps import steps_of
from justice_desk.terms.sittings import SittingPaper

if TYPE_CHECKING:
    import uuid

    from sqlalchemy.orm import Session

    from justice_desk.models.all import SittingDay


def show(session: Session, number: str) -> SittingView:
    """Return a sitting whole.

    Raises:
        UnknownSitting: none bears the number.
    """
    sitting = sitting_for(session, "sitting show", number)
    court = session.get_one(JusticeActor, sitting.court_id)
    seat = get(session, court.seat_id or court.place_id)
    way = road(session, seat, get(session, sitting.place_id))
    officers = officers_of(session, sitting.id)
    said = last_security(session, sitting.id)
    left = last_printed(session, sitting)
    return SittingView(
        row=rows_of(session, [sitting])[0],
        court_code=court.code,
        seat=path_of(session, seat.id),
        place_id=sitting.place_id,
        kilometres=way.kilometres,
        estimated=way.estimated,
        authorised_number=sitting.authorised_number,
        authorised_on=sitting.authorised_on,
        recon_on=sitting.recon_on,
        recon_note=sitting.recon_note,
        information_on=sitting.information_on,
        information_place=sitting.information_place,
        authorities=tuple(sitting.authorities),
        authorities_on=sitting.authorities_on,
        closed_doors_decision=sitting.closed_doors_decision,
        note=sitting.note,
        days=tuple(map(_day, days_of(session, sitting.id))),
        officers=officers,
        security=SecurityRow(said.go, said.said_by, said.said_at, said.reason) if said else None,
        moves=_moves(session, sitting.id),
        budget=_budget(session, sitting.id),
        printed=tuple(paper for paper in SittingPaper if paper in left),
        to_reprint=to_print_again(session, sitting),
        steps=steps_of(session, sitting, officers, said),
    )


def officers_of(session: Session, sitting_id: uuid.UUID) -> tuple[OfficerRow, ...]:
    """Return who sits or serves, in the order in which they were written."""
    rows = session.scalars(
        select(SittingOfficer)
        .where(SittingOfficer.sitting_id == sitting_id)
        .order_by(SittingOfficer.id)
    )
    return tuple(
        OfficerRow(row.id, row.role, row.name, tuple(row.languages), row.confirmed, row.phone)
        for row in rows
    )


def _day(day: SittingDay) -> DayRow:
    return DayRow(
        day.id, day.held_on, day.room, day.starts, day.ends, day.pause_starts, day.pause_ends
    )


def _moves(session: Session, sitting_id: uuid.UUID) -> tuple[MoveRow, ...]:
    rows = session.scalars(
        select(SittingMove).where(SittingMove.sitting_id == sitting_id).order_by(SittingMove.id)
    )
    return tuple(
        MoveRow(row.before, row.after, row.moved_on, row.from_on, row.to_on, row.reason)
        for row in rows
    )


def _budget(session: Session, sitting_id: uuid.UUID) -> tuple[BudgetRow, ...]:
    """Return every line of the nomenclature, those without an amount at zero."""
    rows = session.scalars(select(BudgetLine).where(BudgetLine.sitting_id == sitting_id))
    there = {row.code: row for row in rows}
    told = []
    for code, kind in expenses().items():
        row = there.get(code)
        amounts = (row.planned, row.spent, row.note) if row else (0, None, "")
        told.append(BudgetRow(code, kind.label.text(), *amounts))
    return tuple(told)
