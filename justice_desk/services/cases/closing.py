"""Asks for a closure; a coordinator grants it by closing the case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.models.all import Task
from justice_desk.rules.text import checked_text
from justice_desk.services.cases.errors import StillHeld
from justice_desk.services.cases.finding import open_case_for
from justice_desk.services.cases.keeping_open import APPROVE, asked_of
from justice_desk.services.cases.recording import record
from justice_desk.services.cases.settling import refuse_settled
from justice_desk.services.cases.working import current_hold
from justice_desk.terms.clock import today
from justice_desk.terms.enums import EventKind, HolderKind
from justice_desk.terms.errors import at_field

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.terms.enums import Outcome


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
    for task in session.scalars(asked_of(case)):
        task.done_on = today()
    session.add(Task(case_id=case.id, kind=APPROVE, due_on=today()))
    session.flush()
