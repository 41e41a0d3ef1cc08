"""What remains to be done with a case: done, or put off with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.i18n.messages import N_
from justice_desk.models.all import Task
from justice_desk.rules.text import SENTENCE_LIMIT, checked_text
from justice_desk.services.cases.finding import open_case_for
from justice_desk.services.cases.recording import record
from justice_desk.terms.clock import today
from justice_desk.terms.enums import EventKind
from justice_desk.terms.errors import BadInput

if TYPE_CHECKING:
    import uuid
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case


class NoSuchTask(BadInput):
    """The case has no open task of this id."""

    code = "unknown_task"
    template = N_("This is done already, or was never asked. Nothing was changed.")


class PostponedToPast(BadInput):
    """A task cannot be put off to a day that has passed."""

    code = "postponed_to_past"
    template = N_("Found {found}. Expected: a day after today.")


def finish(session: Session, number: str, task_id: uuid.UUID) -> None:
    """Write that a task was done today.

    Raises:
        NoSuchTask: it is no open task of this case.
    """
    case = open_case_for(session, "case note", number)
    write_done(session, case, _open_task(session, case, task_id))


def postpone(
    session: Session, number: str, task_id: uuid.UUID, *, until: date, why: str = ""
) -> None:
    """Put a task off to a later day; why is kept with the case.

    Raises:
        NoSuchTask: it is no open task of this case.
        PostponedToPast: the day is not after today.
    """
    case = open_case_for(session, "case note", number)
    write_later(session, case, _open_task(session, case, task_id), until=until, why=why)


def write_done(session: Session, case: Case, task: Task) -> None:
    """Write that an open task was done today, and tell it in the case."""
    task.done_on = today()
    record(session, case, EventKind.TASK, note=task.title, task=task.kind, became="done")


def write_later(session: Session, case: Case, task: Task, *, until: date, why: str = "") -> None:
    """Write that an open task is put off, and tell it in the case.

    Raises:
        PostponedToPast: the day is not after today.
    """
    if until <= today():
        raise PostponedToPast(found=until)
    said = checked_text(why, limit=SENTENCE_LIMIT)
    task.due_on = until
    record(
        session,
        case,
        EventKind.TASK,
        note=said,
        task=task.kind,
        became="postponed",
        until=until.isoformat(),
    )


def _open_task(session: Session, case: Case, task_id: uuid.UUID) -> Task:
    task = session.scalar(
        select(Task).where(Task.id == task_id, Task.case_id == case.id, Task.done_on.is_(None))
    )
    if task is None:
        raise NoSuchTask
    return task
