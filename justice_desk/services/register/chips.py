"""The chip of a case, derived in SQL for the rows of one page as `rules.status` derives it.

Tasks and referrals are asked as plain tables: the case itself has passed the filter already.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import and_, case, exists, func, or_

from justice_desk.models.all import Case, Referral, Task
from justice_desk.rules.status import AGREEMENTS, AWAITING
from justice_desk.terms.enums import CaseStatus, StatusChip

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import ColumnElement

_TASK: Final = Task.__table__
_REFERRAL: Final = Referral.__table__
# Behind `coalesce` no index leads from the state: SQLite would start from everything that waits in
# the office, again for each row of a page, and not from the few referrals of the case.
_STATE: Final = func.coalesce(_REFERRAL.c.state, _REFERRAL.c.state)


def chip_of(today: date) -> ColumnElement[str]:
    """Return the derived status, in the order that the design fixes."""
    return case(
        (Case.status == CaseStatus.CLOSED, StatusChip.CLOSED.value),
        (Case.status == CaseStatus.WATCH, StatusChip.WATCH.value),
        (_late(today), StatusChip.STUCK.value),
        (_awaiting(), StatusChip.WAITING.value),
        (Case.outcome.in_(AGREEMENTS), StatusChip.AGREEMENT.value),
        (Case.status.in_([CaseStatus.DRAFT, CaseStatus.INTAKE]), StatusChip.INTAKE.value),
        else_=StatusChip.ONGOING.value,
    )


def _late(today: date) -> ColumnElement[bool]:
    task = exists().where(
        _TASK.c.case_id == Case.id, _TASK.c.done_on.is_(None), _TASK.c.due_on < today
    )
    reply = exists().where(
        _REFERRAL.c.case_id == Case.id, _STATE.in_(AWAITING), _REFERRAL.c.reply_by < today
    )
    return and_(Case.status != CaseStatus.CLOSED, or_(task, reply))


def _awaiting() -> ColumnElement[bool]:
    return exists().where(_REFERRAL.c.case_id == Case.id, _STATE.in_(AWAITING))
