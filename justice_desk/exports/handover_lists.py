"""The list of a hand-over as a PDF in memory. Nothing is written here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.exports.filling.sending import PAPER, letterhead
from justice_desk.exports.papers.handover_list import (
    HandoverCase,
    HandoverFacts,
    render_handover_list,
)
from justice_desk.exports.papers.kit.words import _, short_day
from justice_desk.exports.papers.wording import shipped
from justice_desk.exports.rendered import RenderedPaper
from justice_desk.i18n.messages import speaking
from justice_desk.services.handover.listing import handover_view
from justice_desk.services.offices import describe
from justice_desk.services.register.words import task_words
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    import uuid

    from sqlalchemy.orm import Session

    from justice_desk.services.handover.listing import HandoverLine
    from justice_desk.services.register.rows import RegisterRow


def render_handover_list_of(session: Session, handover: uuid.UUID) -> RenderedPaper:
    """Return the list of a hand-over, each case as it stands today.

    Args:
        session: a reading one; who prints or saves the list calls `note_handover_list` afterwards.
        handover: its id.

    Raises:
        NotAllowed: the member's role hands nothing over.
        UnknownHandover: there is none of this id.
        CannotDraw: a name holds a letter that no font of the papers has.
    """
    view = handover_view(session, handover)
    with speaking(PAPER):
        facts = HandoverFacts(
            letterhead(describe(session), shipped()),
            view.day,
            view.giver,
            view.taker,
            view.why,
            tuple(map(_case, view.lines)),
        )
        return RenderedPaper(render_handover_list(facts))


def _case(line: HandoverLine) -> HandoverCase:
    row = line.row
    if line.restricted:
        return HandoverCase(row.number, "", _("Restricted access"), "", "")
    holder = row.holder.name if row.holder else ""
    status = label(row.status).capitalize() if row.status else ""
    return HandoverCase(row.number, line.first_name, status, holder, _task(row))


def _task(row: RegisterRow) -> str:
    """Return what is to be done and by when; what was typed may hold a name."""
    task = row.next_task
    if task is None:
        return ""
    words = _("Task") if task.title else task_words(task)
    return f"{words}, {short_day(task.due_on)}" if task.due_on else words
