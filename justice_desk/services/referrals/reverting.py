"""Puts back what an event changed, if all of it stands as the event left it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from justice_desk.models.all import Agreement, Case, FieldChange, Hold, Referral, Task
from justice_desk.services.cases.recording import change, told, typed
from justice_desk.services.referrals.holding import MADE
from justice_desk.terms.enums import EventKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from justice_desk.models.all import CaseEvent

BESIDE: Final = frozenset(
    {
        EventKind.NOTE,
        EventKind.CORRECTION,
        EventKind.CONSENT,
        EventKind.CONSENT_WITHDRAWN,
        EventKind.PARTY_ADDED,
        EventKind.ATTACHED,
        EventKind.ASSIGNED,
        EventKind.PRINTED,
        EventKind.TASK,
        EventKind.HANDED_OVER,
    }
)
"""What may happen after an answer without resting on it."""
_TABLES: Final[dict[str, type[Any]]] = {
    kind.__tablename__: kind for kind in (Agreement, Case, Hold, Referral, Task)
}


def changes_of(session: Session, event: CaseEvent) -> Sequence[FieldChange]:
    """Return what an event changed, the last first; nothing where some of it moved on since."""
    found = session.scalars(
        select(FieldChange).where(FieldChange.event_id == event.id).order_by(FieldChange.id.desc())
    ).all()
    after = {(one.row_id, one.field): one for one in reversed(found)}
    rows = {one.row_id: session.get(_TABLES[one.table_name], one.row_id) for one in found}
    stands = all(
        rows[row_id] is not None and told(getattr(rows[row_id], field)) == one.after
        for (row_id, field), one in after.items()
    )
    return found if stands else ()


def take_back(session: Session, case: Case, event: CaseEvent, one: FieldChange) -> None:
    """Set a field to what stood there before; a hold that was made goes."""
    row = session.get_one(_TABLES[one.table_name], one.row_id)
    if isinstance(row, Hold) and one.field == MADE and one.before is None:
        _unmake(session, case, event, row)
    elif one.before != one.after:
        change(session, case, event, row, {one.field: typed(row, one.field, one.before)})


def _unmake(session: Session, case: Case, event: CaseEvent, hold: Hold) -> None:
    session.add(
        FieldChange(
            case_id=case.id,
            event_id=event.id,
            table_name=Hold.__tablename__,
            row_id=hold.id,
            field=MADE,
            before=str(hold.position),
            after=None,
            case_version=case.version + 1,
        )
    )
    session.delete(hold)
    session.flush()
