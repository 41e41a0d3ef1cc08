"""A register with everything that stands in a calendar, and cases that not everybody may see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import Case, DocketEntry, Sitting, SittingDay
from justice_desk.services.calendar.entries import entries
from tests.services.referrals.conftest import directory
from tests.services.sittings.conftest import later, planned

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.services.calendar.rows import AgendaRow
    from tests.offices import Bench

__all__ = ["directory", "docketed", "later", "month", "planned"]


def docketed(bench: Bench, sitting: str, case: str, starts: int = 600) -> None:
    """Put a case at the docket of the first day of a sitting."""
    with bench.writing("awa", "docket add") as session:
        found = session.scalars(select(Sitting).where(Sitting.number == sitting)).one()
        days = select(SittingDay).where(SittingDay.sitting_id == found.id)
        day = session.scalars(days.order_by(SittingDay.held_on)).first()
        heard = session.scalars(select(Case).where(Case.number == case)).one()
        assert day is not None
        session.add(
            DocketEntry(
                sitting_id=found.id,
                day_id=day.id,
                case_id=heard.id,
                position=1,
                starts=starts,
                minutes=45,
            )
        )


def month(
    bench: Bench,
    who: str = "awa",
    *,
    first: date | None = None,
    last: date | None = None,
    member: str | None = None,
    gone: bool = False,
) -> tuple[AgendaRow, ...]:
    """Return what stands in the calendar of the next sixty days."""
    with bench.reading(who) as session:
        return entries(session, first or later(0), last or later(60), member=member, gone=gone)
