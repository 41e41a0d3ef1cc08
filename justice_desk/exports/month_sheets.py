"""The month of the calendar as a PDF in memory. Nothing is written here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.drawing.calendar.days import weeks_of
from justice_desk.exports.filling.sending import PAPER, letterhead
from justice_desk.exports.papers.kit.words import _
from justice_desk.exports.papers.month_sheet import MonthFacts, render_month
from justice_desk.exports.papers.wording import shipped
from justice_desk.exports.rendered import RenderedPaper
from justice_desk.i18n.messages import speaking
from justice_desk.services.calendar.bars import month_bars
from justice_desk.services.calendar.entries import entries
from justice_desk.services.offices import describe
from justice_desk.services.rights import require
from justice_desk.storage.session import acting
from justice_desk.terms.clock import today

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session


def render_month_of(session: Session, day: date, *, member: str | None = None) -> RenderedPaper:
    """Return the month of a day, of the office or of the cases of one member.

    Raises:
        NotAllowed: the member's role takes no calendar out.
        MemberUnknown: nobody in service is called so.
        CannotDraw: a site holds a letter that no font of the papers has.
    """
    require(session, "calendar export")
    weeks = weeks_of(day)
    with speaking(PAPER):
        rows = entries(session, weeks[0][0], weeks[-1][-1], member=member)
        whose = acting(session).full_name if member else _("The whole office")
        office = letterhead(describe(session), shipped())
        return RenderedPaper(
            render_month(MonthFacts(office, day, today(), whose, month_bars(rows)))
        )
