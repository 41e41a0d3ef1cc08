"""Which open tasks a member is shown: the conditions, each cheap on 100,000 cases.

A question about every open task is answered from the index of the tasks that are due; the cases
that are closed to the member, or those in her charge, are gathered once and looked up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Select, false, func, select

from justice_desk.models.all import Case, CaseStub, Task
from justice_desk.rules.access import CaseKind, allowed
from justice_desk.storage.filter import named_on
from justice_desk.storage.session import acting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

TASK: Final = Task.__table__
"""The plain table: a case has passed the filter before its tasks are asked for."""


def in_order(session: Session, *, mine: bool, when: Sequence[ColumnElement[bool]]) -> Select[Any]:
    """Return the select of open tasks by their day, of which only the first are read.

    Where most tasks are for the member's eyes, asking of each in turn ends sooner than gathering
    the cases that are not.
    """
    if mine:
        reach = within(session, mine=True)
        return select(TASK.c.id).where(*when, *reach).order_by(TASK.c.due_on, TASK.c.case_id)
    seen = select(Task.id).where(*when, Task.done_on.is_(None))
    return seen.order_by(Task.due_on, Task.case_id)


def within(session: Session, *, mine: bool) -> tuple[ColumnElement[bool], ...]:
    """Return the conditions that an open task fulfils which the member may see.

    Args:
        session: of the member who asks.
        mine: only of the cases in her charge.
    """
    # Said twice over, the key is no longer the index of a case's tasks: the database walks the
    # tasks in the order of their days and stops where it has enough.
    case = func.coalesce(TASK.c.case_id, TASK.c.case_id)
    reach = case.in_(_in_charge(session)) if mine else case.not_in(_closed_to(session))
    return TASK.c.done_on.is_(None), reach


def _in_charge(session: Session) -> Select[Any]:
    return select(Case.id).where(Case.responsible_id == acting(session).member_id)


def _closed_to(session: Session) -> Select[Any]:
    """Return the cases that exist for the member and no more; none for who may read all."""
    who = acting(session)
    if allowed("case show", who.role, CaseKind.CLOSED):
        return select(CaseStub.id).where(false())
    named = named_on(who.member_id)
    return select(CaseStub.id).where(CaseStub.restricted, CaseStub.id.not_in(named))
