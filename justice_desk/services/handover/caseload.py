"""What a member has to hand over: her open cases, told without a name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from justice_desk.models.all import Case, Member, Task
from justice_desk.services.rights import require
from justice_desk.terms.enums import CaseStatus

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class LoadRow:
    """An open case; the category of a restricted one is blank."""

    number: str
    category: str
    restricted: bool
    status: CaseStatus
    opened_on: date


@dataclass(frozen=True)
class Caseload:
    """The open cases of a member, the oldest first, and how many tasks are hers."""

    cases: tuple[LoadRow, ...]
    tasks: int


def caseload(session: Session, member: str) -> Caseload:
    """Return what the member of a short name has to hand over.

    Raises:
        NotAllowed: only the coordination hands a caseload over.
    """
    require(session, "handover")
    hers = select(Member.id).where(Member.name == member).scalar_subquery()
    rows = session.scalars(
        select(Case)
        .where(Case.responsible_id == hers, Case.status != CaseStatus.CLOSED)
        .order_by(Case.year, Case.sequence)
    )
    tasks = select(func.count(Task.id)).where(Task.member_id == hers, Task.done_on.is_(None))
    return Caseload(tuple(map(_row, rows)), session.scalar(tasks) or 0)


def _row(case: Case) -> LoadRow:
    category = "" if case.restricted else case.category
    return LoadRow(case.number, category, case.restricted, case.status, case.opened_on)
