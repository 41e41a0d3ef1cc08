"""What is done with tasks: add one, write that some are done, take that back, put one off."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.models.all import Task
from justice_desk.rules.text import checked_text
from justice_desk.services.cases.checking import FIRST_YEAR, day_from
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.cases.finding import open_case_for
from justice_desk.services.cases.keeping_open import APPROVE, keep_open
from justice_desk.services.cases.noting import add_note
from justice_desk.services.cases.recording import record
from justice_desk.services.cases.tasks import write_done, write_later
from justice_desk.services.tasks.errors import DoneAlready, NotDone, TaskOfClosedCase
from justice_desk.services.tasks.finding import task_for
from justice_desk.services.tasks.rows import rows_of
from justice_desk.terms.clock import today
from justice_desk.terms.enums import CaseStatus, EventKind
from justice_desk.terms.errors import at_field

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case
    from justice_desk.services.tasks.rows import OpenTask

TITLE_LIMIT: Final = 200
"""Characters: one line of the list."""
TO_DO: Final = "to_do"
"""The kind of a task that somebody typed."""


@dataclass(frozen=True)
class Later:
    """A task that is put off: which, until when, and why."""

    named: str
    until: date
    why: str = ""


def add(session: Session, number: str, title: str, due_on: date | None = None) -> OpenTask:
    """Write down something to be done with a case; it is for whoever is in charge of it.

    Raises:
        TextMissing, TextTooLong: the title.
        DoesNotFit: the day lies in the past.
    """
    case = open_case_for(session, "task add", number)
    with at_field("title"):
        words = checked_text(title, limit=TITLE_LIMIT, required=True).replace("\n", " ")
    if due_on is not None and not today() <= due_on < due_on.replace(year=FIRST_YEAR + 200):
        raise DoesNotFit(path="due", found=due_on, expected=day_from(today()))
    task = Task(
        case_id=case.id, kind=TO_DO, title=words, due_on=due_on, member_id=case.responsible_id
    )
    session.add(task)
    session.flush()
    record(session, case, EventKind.TASK, note=words, task=TO_DO, became="added")
    return rows_of(session, [task.id])[0]


def done(session: Session, named: Sequence[str], *, note: str = "") -> tuple[OpenTask, ...]:
    """Write that tasks were done today, all or none.

    Args:
        session: whose member did them.
        named: which.
        note: what is told of it in the case; the answer to a closure that was asked for needs it.

    Raises:
        UnknownTask, DoneAlready, TaskOfClosedCase: one of them is no open task.
        TextMissing, NotAllowed: a closure that was asked for is answered by the coordination.
    """
    return tuple(_do(session, one, note) for one in dict.fromkeys(named))


def take_back(session: Session, named: str) -> OpenTask:
    """Open a task again that was said to be done by mistake.

    Raises:
        UnknownTask, NotDone, TaskOfClosedCase: it is no task that was done.
    """
    case, task = _workable(session, "task undo", named)
    if task.done_on is None:
        raise NotDone(ref=rows_of(session, [task.id])[0].ref)
    task.done_on = None
    record(session, case, EventKind.UNDONE, note=task.title, task=task.kind)
    return rows_of(session, [task.id])[0]


def put_off(session: Session, later: Later) -> OpenTask:
    """Put a task off to a later day; why is kept with the case.

    Raises:
        UnknownTask, DoneAlready, TaskOfClosedCase: it is no open task.
        PostponedToPast: the day is not after today.
    """
    case, task = _open(session, "task postpone", later.named)
    write_later(session, case, task, until=later.until, why=later.why)
    session.flush()
    return rows_of(session, [task.id])[0]


def _do(session: Session, named: str, note: str) -> OpenTask:
    case, task = _open(session, "task done", named)
    if task.kind == APPROVE:
        keep_open(session, case.number, note)
    else:
        write_done(session, case, task)
        if note.strip():
            add_note(session, case.number, note)
    session.flush()
    return rows_of(session, [task.id])[0]


def _open(session: Session, verb: str, named: str) -> tuple[Case, Task]:
    case, task = _workable(session, verb, named)
    if task.done_on is not None:
        ref = rows_of(session, [task.id])[0].ref
        raise DoneAlready(ref=ref, on=task.done_on)
    return case, task


def _workable(session: Session, verb: str, named: str) -> tuple[Case, Task]:
    case, task = task_for(session, verb, named)
    if case.status is CaseStatus.CLOSED:
        raise TaskOfClosedCase(number=case.number)
    return case, task
