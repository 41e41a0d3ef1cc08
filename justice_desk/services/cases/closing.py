"""Asks for a closure; a coordinator grants it by closing the case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import Task
from justice_desk.rules.text import SENTENCE_LIMIT, checked_text
from justice_desk.services.cases.errors import NothingAsked, StillHeld
from justice_desk.services.cases.finding import open_case_for
from justice_desk.services.cases.recording import record
from justice_desk.services.cases.settling import refuse_settled
from justice_desk.services.cases.working import current_hold
from justice_desk.terms.clock import today
from justice_desk.terms.enums import EventKind, HolderKind
from justice_desk.terms.errors import at_field

if TYPE_CHECKING:
    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case
    from justice_desk.terms.enums import Outcome

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
    asked = session.scalars(_asked(case)).all()
    if not asked:
        raise NothingAsked(number=case.number)
    for task in asked:
        task.done_on = today()
    # A note, not what became of a task: whoever asked must find it among what others wrote.
    record(session, case, EventKind.NOTE, note=said, task=APPROVE, became="kept_open")


def ask_close(session: Session, number: str, outcome: Outcome, *, note: str = "") -> None:
    """Ask the coordination to close a case with an outcome; asked again, the last asking counts.

    Raises:
        StillHeld: a justice actor has it; its answer comes first.
        Blocked: the outcome is an agreement, of a matter that is never settled outside court.
    """
    case = open_case_for(session, "case ask-close", number)
    if current_hold(session, case).kind is not HolderKind.OFFICE:
        raise StillHeld(number=case.number)
    refuse_settled(session, case, outcome)
    with at_field("note"):
        said = checked_text(note)
    record(session, case, EventKind.CLOSURE_ASKED, note=said, outcome=outcome.value)
    for task in session.scalars(_asked(case)):
        task.done_on = today()
    session.add(Task(case_id=case.id, kind=APPROVE, due_on=today()))
    session.flush()


def _asked(case: Case) -> Select[Task]:
    """Return the question that waits for the coordination."""
    return select(Task).where(Task.case_id == case.id, Task.kind == APPROVE, Task.done_on.is_(None))
