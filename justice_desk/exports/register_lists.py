"""The list of cases on screen as a PDF in memory. Nothing is written here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.exports.filling.sending import PAPER, letterhead
from justice_desk.exports.papers.kit.words import _, short_day
from justice_desk.exports.papers.register_list import ListFacts, ListLine, render_register_list
from justice_desk.exports.papers.wording import shipped
from justice_desk.exports.rendered import RenderedPaper
from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import speaking
from justice_desk.rules.reference import category
from justice_desk.services.offices import describe
from justice_desk.services.register import total
from justice_desk.services.register.printing import printed_rows
from justice_desk.services.register.words import filters_on, task_words
from justice_desk.terms.clock import today
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.services.register import RegisterQuery, RegisterRow


def render_list_of(
    session: Session, asked: RegisterQuery, *, anonymous: bool = True
) -> RenderedPaper:
    """Return the list of the cases that are asked for, the first thousand.

    A search is a person's name as often as not: without names it is not told either.

    Args:
        session: a reading one; who prints or saves the paper calls `note_list` afterwards.
        asked: filters and order, as on screen.
        anonymous: without names and places.

    Raises:
        NotAllowed: the member's role lists no cases.
        CannotDraw: a name holds a letter that no font of the papers has.
    """
    with speaking(PAPER):
        facts = ListFacts(
            letterhead(describe(session), shipped()),
            today(),
            _filters(asked, anonymous=anonymous),
            tuple(_line(row, anonymous=anonymous) for row in printed_rows(session, asked)),
            total(session, asked),
            anonymous,
        )
        return RenderedPaper(render_register_list(facts), anonymous=anonymous)


def _filters(asked: RegisterQuery, *, anonymous: bool) -> str:
    words = filters_on(asked)
    if anonymous and asked.search.strip():
        words = (*words[:-1], _("a search"))
    return _("Filters: {filters}.").format(filters=", ".join(words) or _("none"))


def _line(row: RegisterRow, *, anonymous: bool) -> ListLine:
    opened = short_date(row.opened_on)
    if row.restricted:
        return ListLine(row.number, opened, "", _("Restricted access"), "", "")
    person = ", ".join(part for part in (row.claimant or _("No name"), row.place) if part)
    holder = row.holder
    where = holder.name if holder else ""
    if holder and anonymous:
        where = label(holder.order).capitalize() if holder.order else _("Office")
    return ListLine(
        row.number,
        opened,
        "" if anonymous else person,
        category(row.category).short.text() if row.category else "",
        where,
        _task(row, anonymous=anonymous),
    )


def _task(row: RegisterRow, *, anonymous: bool) -> str:
    """Return what is to be done and by when; what was typed may hold a name."""
    task = row.next_task
    if task is None:
        return ""
    words = _("Task") if anonymous and task.title else task_words(task)
    return f"{words}, {short_day(task.due_on)}" if task.due_on else words
