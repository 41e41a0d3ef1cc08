"""A task as it leaves the services: what, of which case, by when, in whose charge."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from justice_desk.models.all import (
    Agreement,
    Case,
    Consent,
    JusticeActor,
    Member,
    Referral,
    Task,
)

if TYPE_CHECKING:
    import uuid
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy import Row
    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class OpenTask:
    """Something that remains to be done.

    Attributes:
        id: of the row.
        ref: what a person types: the number of the case, then T and the place of the task in it.
        number: of the case.
        kind: a code; `title` what was typed, blank for what arose by itself.
        responsible: full name of the member in charge of the case; the task is hers.
        referral: its reference, `actor` its receiver, `sent_on` its day, where it is about one.
        agreed_on: day of the agreement that it is about.
        until: day on which the consent that it is about ends.
        left: questions that the intake left for later.
    """

    id: uuid.UUID
    ref: str
    case_id: uuid.UUID
    number: str
    kind: str
    title: str
    due_on: date | None
    done_on: date | None
    responsible: str
    category: str
    restricted: bool
    referral: str | None = None
    actor: str | None = None
    sent_on: date | None = None
    agreed_on: date | None = None
    until: date | None = None
    left: int = 0

    def days_late(self, day: date) -> int:
        """Return by how many days its date is missed on `day`; 0 when it is not."""
        return max((day - self.due_on).days, 0) if self.due_on else 0


_OTHER = Task.__table__.alias("task_before")
_BEFORE = (
    select(func.count())
    .select_from(_OTHER)
    .where(_OTHER.c.case_id == Task.case_id, _OTHER.c.id <= Task.id)
    .scalar_subquery()
)
"""Keys sort by time and no task is ever deleted: the place of a task in its case stays."""


def rows_of(session: Session, ids: Sequence[uuid.UUID]) -> tuple[OpenTask, ...]:
    """Return the tasks of these ids in this order; those of closed cases are left out."""
    if not ids:
        return ()
    found = session.execute(
        select(
            Task,
            _BEFORE.label("place"),
            Case.number,
            Case.category,
            Case.restricted,
            Case.later,
            Member.full_name,
            Referral.reference,
            Referral.sent_on,
            JusticeActor.name.label("actor"),
            Agreement.agreed_on,
            Consent.until,
        )
        .join(Case, Case.id == Task.case_id)
        .join(Member, Member.id == Case.responsible_id)
        .outerjoin(Referral, Referral.id == Task.referral_id)
        .outerjoin(JusticeActor, JusticeActor.id == Referral.actor_id)
        .outerjoin(Agreement, Agreement.id == Task.agreement_id)
        .outerjoin(Consent, Consent.id == Task.consent_id)
        .where(Task.id.in_(ids))
    )
    by_id = {line.Task.id: _row(line) for line in found}
    return tuple(by_id[wanted] for wanted in ids if wanted in by_id)


def _row(line: Row[tuple[Task, int, str]]) -> OpenTask:
    task: Task = line.Task
    told = line._mapping  # noqa: SLF001 - the documented way to read columns by name
    return OpenTask(
        id=task.id,
        ref=f"{told['number']}/T{told['place']}",
        case_id=task.case_id,
        number=told["number"],
        kind=task.kind,
        title=task.title,
        due_on=task.due_on,
        done_on=task.done_on,
        responsible=told["full_name"],
        category=told["category"],
        restricted=told["restricted"],
        referral=told["reference"],
        actor=told["actor"],
        sent_on=told["sent_on"],
        agreed_on=told["agreed_on"],
        until=told["until"],
        left=len(told["later"]) if task.kind == "complete_intake" else 0,
    )
