"""Answers a closure that was asked for: no, with the reason.

Apart from asking for one, because tasks need this and every window needs tasks: asking brings in
all the safeguards, and what compares names with them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import Task
from justice_desk.rules.text import SENTENCE_LIMIT, checked_text
from justice_desk.services.cases.errors import NothingAsked
from justice_desk.services.cases.finding import open_case_for
from justice_desk.services.cases.recording import record
from justice_desk.terms.clock import today
from justice_desk.terms.enums import EventKind
from justice_desk.terms.errors import at_field

if TYPE_CHECKING:
    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case

APPROVE: Final = "approve_closure"
"""Due at once: the coordination sees it among what is for today, and late from the next day on."""


def keep_open(session: Session, number: str, note: str) -> None:
    """Answer a closure that was asked for with no: the case stays open, and why is kept with it.

    Raises:
        NotAllowed: the coordination alone answers.
        NothingAsked: nobody asked to close it.
        TextMissing, TextTooLong: the note says why.
    """
    case = open_case_for(session, "case close", number)
    with at_field("note"):
        said = checked_text(note, limit=SENTENCE_LIMIT, required=True)
    asked = session.scalars(asked_of(case)).all()
    if not asked:
        raise NothingAsked(number=case.number)
    for task in asked:
        task.done_on = today()
    # A note, not what became of a task: whoever asked must find it among what others wrote.
    record(session, case, EventKind.NOTE, note=said, task=APPROVE, became="kept_open")


def asked_of(case: Case) -> Select[Task]:
    """Return the question that waits for the coordination."""
    return select(Task).where(Task.case_id == case.id, Task.kind == APPROVE, Task.done_on.is_(None))
