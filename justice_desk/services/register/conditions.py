"""The filters of the register as conditions on a case, each cheap on 100,000 rows.

Tables below the case are asked as plain tables: the case itself has passed the filter already.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import and_, literal_column, not_, select, union_all

from justice_desk.models.all import Case, Hold, JusticeActor, Referral, Task
from justice_desk.rules.status import AWAITING
from justice_desk.services.register.chips import chip_of
from justice_desk.storage.search.choosing import has_words, is_found
from justice_desk.storage.session import acting
from justice_desk.terms.enums import CaseStatus, StatusChip

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from justice_desk.services.register.query import RegisterQuery

_TASK: Final = Task.__table__
_REFERRAL: Final = Referral.__table__
_HOLD: Final = Hold.__table__
_ACTOR: Final = JusticeActor.__table__


def conditions(session: Session, asked: RegisterQuery) -> list[ColumnElement[bool]]:
    """Return what a case must fulfil to be listed."""
    wanted: list[tuple[object, ColumnElement[bool]]] = [
        (asked.status, Case.status == asked.status),
        (asked.open_only, Case.status != CaseStatus.CLOSED),
        (asked.category, Case.category == asked.category),
        (asked.mine, Case.responsible_id == acting(session).member_id),
        (asked.late, _is_late(asked.today)),
    ]
    if asked.chip:
        wanted.append((True, _wears(asked.chip, asked.today)))
    if asked.order:
        wanted.append((True, _held_by(asked.order.value)))
    if has_words(asked.search):
        wanted.append((True, is_found(session, asked.search, Case.id)))
    return [condition for asked_for, condition in wanted if asked_for]


def _is_late(today: date) -> ColumnElement[bool]:
    """Return whether a reply or a task of the case is overdue."""
    task = select(_TASK.c.case_id).where(_TASK.c.done_on.is_(None), _TASK.c.due_on < today)
    reply = select(_REFERRAL.c.case_id).where(_sent(), _REFERRAL.c.reply_by < today)
    overdue = union_all(task, reply).scalar_subquery()
    return and_(Case.status != CaseStatus.CLOSED, Case.id.in_(overdue))


def _is_awaiting() -> ColumnElement[bool]:
    """Return whether a referral of the case awaits its answer."""
    return Case.id.in_(select(_REFERRAL.c.case_id).where(_sent()))


def _sent() -> Any:
    # Written out, not bound: only so may SQLite use an index of the referrals that wait.
    return _REFERRAL.c.state.in_([literal_column(f"'{state.value}'") for state in sorted(AWAITING)])


def _wears(chip: StatusChip, today: date) -> ColumnElement[bool]:
    """Return whether the case wears this chip; the two that are counted start from few rows."""
    at_work = Case.status.not_in([CaseStatus.CLOSED, CaseStatus.WATCH])
    if chip is StatusChip.STUCK:
        return and_(at_work, _is_late(today))
    if chip is StatusChip.WAITING:
        return and_(at_work, _is_awaiting(), not_(_is_late(today)))
    return chip_of(today) == chip


def _held_by(order: str) -> ColumnElement[bool]:
    """Return whether an actor of this order has the case now."""
    held = (
        select(_HOLD.c.case_id)
        .join(_ACTOR, _ACTOR.c.id == _HOLD.c.actor_id)
        .where(_HOLD.c.until_on.is_(None), _ACTOR.c.order == order)
    )
    return Case.id.in_(held)
