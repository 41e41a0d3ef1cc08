"""What is asked of the register, and the statement that answers it.

A restricted case that the member may not see comes as its number and opening date only, and only
while nothing is asked of what it holds: a search or a filter by category never touches it.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, and_, case, exists, literal, or_, select
from sqlalchemy.orm import aliased

from justice_desk.models.all import (
    Case,
    CaseStub,
    Hold,
    JusticeActor,
    Person,
    Referral,
    Task,
)
from justice_desk.storage.search.matching import matching
from justice_desk.storage.session import acting
from justice_desk.terms.enums import CaseStatus, JusticeOrder, ReferralState, StatusChip

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

# The stub and the case are rows of one table: an alias keeps them apart.
Stub = aliased(CaseStub)
Lead = aliased(Person)
Current = aliased(Hold)


class Sort(StrEnum):
    """What the register can be ordered by."""

    NUMBER = "number"
    OPENED = "opened"
    CLAIMANT = "claimant"
    CATEGORY = "category"
    STATUS = "status"


@dataclass(frozen=True)
class RegisterQuery:
    """Filters that all hold together; None asks nothing. `order` is that of the holder."""

    today: date
    search: str = ""
    status: CaseStatus | None = None
    chip: StatusChip | None = None
    open_only: bool = False
    order: JusticeOrder | None = None
    category: str | None = None
    mine: bool = False
    late: bool = False
    sort: Sort = Sort.NUMBER
    descending: bool = True

    @property
    def asks_content(self) -> bool:
        """Tell whether anything is asked that only a visible case can answer."""
        asked = {f.name for f in fields(self)} - {"today", "sort", "descending"}
        return any(getattr(self, name) for name in asked)


def statement(session: Session, asked: RegisterQuery, *columns: Any) -> Select[Any]:
    """Return the select of the asked cases, unordered, over `CaseStub` and what joins it."""
    found = (
        select(*columns)
        .select_from(Stub)
        .outerjoin(Case, Case.id == Stub.id)
        .outerjoin(Lead, Lead.id == Case.lead_id)
    )
    if asked.order:
        found = found.join(
            Current, and_(Current.case_id == Stub.id, Current.until_on.is_(None))
        ).outerjoin(JusticeActor, JusticeActor.id == Current.actor_id)
    if asked.asks_content:
        found = found.where(Case.id.is_not(None), *_conditions(session, asked))
    return found


def key_of(asked: RegisterQuery) -> tuple[ColumnElement[Any], ...]:
    """Return the columns that order the register; the last two make every key unique."""
    by: dict[Sort, ColumnElement[Any]] = {
        Sort.OPENED: Stub.opened_on,  # type: ignore[dict-item]  # mapped attributes are columns
        Sort.CLAIMANT: case((Lead.folded.is_(None), literal("")), else_=Lead.folded),
        Sort.CATEGORY: case((Case.category.is_(None), literal("")), else_=Case.category),
        Sort.STATUS: case((Case.status.is_(None), literal("")), else_=Case.status),
    }
    last: tuple[Any, ...] = (Stub.year, Stub.sequence)
    return (by[asked.sort], *last) if asked.sort in by else last


def chip_of(today: date) -> ColumnElement[str]:
    """Return the derived status, in the order that the design fixes."""
    return case(
        (Case.status == CaseStatus.CLOSED, StatusChip.CLOSED.value),
        (Case.status == CaseStatus.WATCH, StatusChip.WATCH.value),
        (is_late(today), StatusChip.STUCK.value),
        (_awaiting(), StatusChip.WAITING.value),
        (Case.outcome.is_not(None), StatusChip.AGREEMENT.value),
        (Case.status.in_([CaseStatus.DRAFT, CaseStatus.INTAKE]), StatusChip.INTAKE.value),
        else_=StatusChip.ONGOING.value,
    )


def is_late(today: date) -> ColumnElement[bool]:
    """Return whether a reply or a task of the case is overdue."""
    task = exists().where(Task.case_id == Case.id, Task.done_on.is_(None), Task.due_on < today)
    reply = exists().where(
        Referral.case_id == Case.id,
        Referral.state == ReferralState.SENT,
        Referral.reply_by < today,
    )
    return and_(Case.status != CaseStatus.CLOSED, or_(task, reply))


def _awaiting() -> ColumnElement[bool]:
    return exists().where(Referral.case_id == Case.id, Referral.state == ReferralState.SENT)


def _conditions(session: Session, asked: RegisterQuery) -> list[ColumnElement[bool]]:
    wanted: list[tuple[object, ColumnElement[bool]]] = [
        (asked.status, Case.status == asked.status),
        (asked.chip, chip_of(asked.today) == asked.chip),
        (asked.open_only, Case.status != CaseStatus.CLOSED),
        (asked.category, Case.category == asked.category),
        (asked.mine, Case.responsible_id == acting(session).member_id),
        (asked.late, is_late(asked.today)),
    ]
    if asked.order:
        wanted.append((asked.order, JusticeActor.order == asked.order.value))
    if asked.search.strip():
        wanted.append((True, Case.id.in_(matching(session, asked.search))))
    return [condition for asked_for, condition in wanted if asked_for]
