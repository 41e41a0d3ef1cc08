"""Fills the rows of one page of the register."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, select
from sqlalchemy.orm import aliased

from justice_desk.models.all import (
    Case,
    Hold,
    JusticeActor,
    Member,
    Office,
    Person,
    Place,
    Task,
)
from justice_desk.services.register.chips import chip_of
from justice_desk.services.register.query import Stub
from justice_desk.terms.enums import CaseStatus, HolderKind, JusticeOrder, StatusChip

if TYPE_CHECKING:
    import uuid
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

Lead = aliased(Person)


@dataclass(frozen=True)
class Holder:
    """Who has a case now, and since when; `order` is None for the office."""

    kind: HolderKind
    name: str
    order: JusticeOrder | None
    since: date


@dataclass(frozen=True)
class NextTask:
    """The open task that is due first; `kind` is a code, `title` what was typed."""

    kind: str
    title: str
    due_on: date | None


@dataclass(frozen=True)
class RegisterRow:
    """One line of the register. A restricted one holds its number and opening date only."""

    id: uuid.UUID
    number: str
    opened_on: date
    restricted: bool
    status: CaseStatus | None = None
    chip: StatusChip | None = None
    category: str | None = None
    summary: str | None = None
    claimant: str | None = None
    place: str | None = None
    holder: Holder | None = None
    responsible: str | None = None
    next_task: NextTask | None = None


def rows_of(session: Session, ids: Sequence[uuid.UUID], today: date) -> tuple[RegisterRow, ...]:
    """Return the rows of these cases in this order."""
    if not ids:
        return ()
    tasks = _first_tasks(session, ids)
    office = session.scalars(select(Office.name)).one()
    found = {
        row.stub_id: _row(row, tasks.get(row.stub_id), office)
        for row in session.execute(_details(today).where(Stub.id.in_(ids)))
    }
    return tuple(found[wanted] for wanted in ids if wanted in found)


def _details(today: date) -> Any:
    return (
        select(
            Stub.id.label("stub_id"),
            Stub.number,
            Stub.opened_on,
            Case.id.label("case_id"),
            Case.status,
            Case.category,
            Case.summary,
            chip_of(today).label("chip"),
            Lead.name.label("claimant"),
            Place.name.label("place"),
            Member.full_name.label("responsible"),
            Hold.kind.label("holder_kind"),
            Hold.from_on.label("since"),
            JusticeActor.name.label("actor"),
            JusticeActor.order.label("actor_order"),
        )
        .select_from(Stub)
        .outerjoin(Case, Case.id == Stub.id)
        .outerjoin(Lead, Lead.id == Case.lead_id)
        .outerjoin(Place, Place.id == Case.place_id)
        .outerjoin(Member, Member.id == Case.responsible_id)
        .outerjoin(Hold, and_(Hold.case_id == Case.id, Hold.until_on.is_(None)))
        .outerjoin(JusticeActor, JusticeActor.id == Hold.actor_id)
    )


def _row(row: Any, task: NextTask | None, office: str) -> RegisterRow:
    if row.case_id is None:
        return RegisterRow(row.stub_id, row.number, row.opened_on, restricted=True)
    return RegisterRow(
        row.stub_id,
        row.number,
        row.opened_on,
        restricted=False,
        status=row.status,
        chip=StatusChip(row.chip),
        category=row.category,
        summary=row.summary,
        claimant=row.claimant,
        place=row.place,
        holder=_holder(row, office),
        responsible=row.responsible,
        next_task=task,
    )


def _holder(row: Any, office: str) -> Holder | None:
    if row.holder_kind is None:
        return None
    order = JusticeOrder(row.actor_order) if row.actor_order else None
    return Holder(row.holder_kind, row.actor or office, order, row.since)


def _first_tasks(session: Session, ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, NextTask]:
    due = session.execute(
        select(Task.case_id, Task.kind, Task.title, Task.due_on)
        .where(Task.case_id.in_(ids), Task.done_on.is_(None))
        .order_by(Task.due_on.desc().nulls_first(), Task.id.desc())
    )
    # The last one written wins: the earliest due date, a dated task before an undated one.
    return {row.case_id: NextTask(row.kind, row.title, row.due_on) for row in due}
