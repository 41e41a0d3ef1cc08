"""The open tasks of the office or of one member, the most urgent first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from justice_desk.services.rights import require
from justice_desk.services.tasks.reach import TASK, within
from justice_desk.services.tasks.rows import rows_of

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.services.tasks.rows import OpenTask


def listed(
    session: Session,
    day: date,
    *,
    mine: bool = False,
    late: bool = False,
    limit: int = 200,
) -> tuple[int, tuple[OpenTask, ...]]:
    """Return how many open tasks there are, and the first of them by the day they are due.

    Args:
        session: of the member who asks.
        day: today.
        mine: only of the cases in her charge.
        late: only those whose day has passed.
        limit: rows at most; those without a day come last.
    """
    require(session, "task list")
    asked = within(session, mine=mine)
    if late:
        asked = (*asked, TASK.c.due_on < day)
    count = session.scalar(select(func.count()).select_from(TASK).where(*asked)) or 0
    order = (TASK.c.due_on.is_(None), TASK.c.due_on, TASK.c.id)
    ids = session.scalars(select(TASK.c.id).where(*asked).order_by(*order).limit(limit)).all()
    return count, rows_of(session, ids)
