"""Finds the task that a person names: GAO-2026-0001/T2, or its id."""

from __future__ import annotations

import re
import uuid
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import Case, Task
from justice_desk.services.cases.errors import UnknownCase
from justice_desk.services.cases.finding import case_for
from justice_desk.services.tasks.errors import UnknownTask

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_REF: Final = re.compile(r"(?P<number>.+)/T(?P<place>[0-9]{1,6})", re.IGNORECASE)


def task_for(session: Session, verb: str, named: str) -> tuple[Case, Task]:
    """Return a task and its case, if the member may do `verb` on it.

    Raises:
        UnknownTask: nothing is called so.
        CaseIsRestricted, NotAllowed: as of its case.
    """
    task = _by_ref(session, verb, named.strip()) or _by_id(session, named.strip())
    if task is None:
        raise UnknownTask(found=named)
    number = session.scalars(select(Case.number).where(Case.id == task.case_id)).one()
    return case_for(session, verb, number), task


def _by_ref(session: Session, verb: str, named: str) -> Task | None:
    found = _REF.fullmatch(named)
    if found is None:
        return None
    try:
        case = case_for(session, verb, found["number"])
    except UnknownCase:
        return None
    tasks = session.scalars(select(Task).where(Task.case_id == case.id).order_by(Task.id)).all()
    place = int(found["place"])
    return tasks[place - 1] if 0 < place <= len(tasks) else None


def _by_id(session: Session, named: str) -> Task | None:
    try:
        key = uuid.UUID(named)
    except ValueError:
        return None
    return session.scalar(select(Task).where(Task.id == key))
