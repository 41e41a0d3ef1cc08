"""The day sheet of a member as a PDF in memory. Nothing is written here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from justice_desk.exports.filling.sending import PAPER, letterhead
from justice_desk.exports.papers.kit.words import _, short_day
from justice_desk.exports.papers.task_sheet import (
    TaskFacts,
    TaskLine,
    TaskPart,
    render_task_sheet,
)
from justice_desk.exports.papers.wording import shipped
from justice_desk.exports.rendered import RenderedPaper
from justice_desk.i18n.messages import speaking
from justice_desk.services.offices import describe
from justice_desk.services.tasks.words import headline
from justice_desk.services.today.rows import Band
from justice_desk.services.today.sheet import sheet_of
from justice_desk.storage.session import acting
from justice_desk.terms.clock import today

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.services.today.sheet import SheetLine


def render_task_sheet_of(session: Session, *, mine: bool = False) -> RenderedPaper:
    """Return the sheet of today.

    Args:
        session: a reading one; who prints or saves the sheet calls `note_sheet` afterwards.
        mine: only the cases in the charge of who prints it.

    Raises:
        NotAllowed: the member's role prints none.
        CannotDraw: a name holds a letter that no font of the papers has.
    """
    day = today()
    lines = sheet_of(session, day, mine=mine)
    with speaking(PAPER):
        titles = {Band.LATE: _("Late"), Band.TODAY: _("Today"), Band.WEEK: _("This week")}
        parts = tuple(
            TaskPart(title, tuple(_line(one) for one in lines if one.band is band))
            for band, title in titles.items()
        )
        office = letterhead(describe(session), shipped())
        facts = TaskFacts(office, day, acting(session).full_name, parts)
        return RenderedPaper(render_task_sheet(facts))


def _line(one: SheetLine) -> TaskLine:
    task = one.task
    due = _day(task.due_on) if task.due_on else ""
    if task.restricted:
        return TaskLine(task.ref, "", _("Restricted access"), due)
    return TaskLine(task.ref, one.first_name, headline(replace(task, title=one.title)), due)


def _day(day: date) -> str:
    """Return « 27 nov. », with its year only when that is another one."""
    told = short_day(day)
    return told.removesuffix(f" {day.year}") if day.year == today().year else told
