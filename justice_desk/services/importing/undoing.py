"""Takes an import out again, as long as nothing was built on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from justice_desk.models.all import (
    Base,
    Case,
    CaseAccess,
    CaseEvent,
    CaseMerge,
    Consultation,
    FieldChange,
    Hold,
    ImportBatch,
    ImportedCase,
    ImportedItem,
    JusticeActor,
    Mandate,
    OfCase,
    Party,
    Person,
    PersonMerge,
    Place,
    Relation,
    SearchDocument,
    Task,
    TwinAnswer,
)
from justice_desk.services.cases.recording import reindex, typed
from justice_desk.services.importing.batch import ORDER
from justice_desk.services.importing.built_on import refuse_built_on
from justice_desk.services.importing.docketed import is_used
from justice_desk.services.importing.errors import AlreadyUndone
from justice_desk.services.importing.finding import batch_named
from justice_desk.services.importing.since import arisen, span_of
from justice_desk.services.referrals.barring import call_back
from justice_desk.services.rights import require
from justice_desk.storage.bulk import delete_rows
from justice_desk.terms.clock import utc_now
from justice_desk.terms.importing import BatchState, ImportKind

if TYPE_CHECKING:
    import uuid
    from collections.abc import Collection, Iterable

    from sqlalchemy.orm import Session

_TABLES: Final[dict[str, type[Any]]] = {
    kind.__tablename__: kind for kind in (Case, Person, Hold, Task)
}
_FEW: Final = 500


def undo(session: Session, batch: str | uuid.UUID) -> int:
    """Take out what an import brought in, and put back what it changed; return how many rows.

    The numbers that it gave are never given again. The batch itself stays, as undone.

    Raises:
        UnknownBatch, AlreadyUndone: which import.
        BuiltOn: something was done since on what it brought in; the cases are told.
        NotAllowed: the member is no coordinator.
    """
    require(session, "import undo")
    row = batch_named(session, batch)
    if row.state is BatchState.UNDONE:
        raise AlreadyUndone(on=row.undone_at.date() if row.undone_at else "–")
    # Not the cells as written: of 50,000 lines they are the most.
    wanted = (ImportedCase.id, ImportedCase.case_id, ImportedCase.created, ImportedCase.event_id)
    lines = session.execute(
        select(*wanted).where(ImportedCase.batch_id == row.id).order_by(ImportedCase.id)
    ).all()
    made = [line.case_id for line in lines if line.created]
    changed = [line for line in lines if not line.created and line.event_id is not None]
    refuse_built_on(session, row, made, [line.case_id for line in changed])
    for line in reversed(changed):
        _put_back(session, line.event_id)
    _remove(session, ImportedCase, "id", [line.id for line in lines])
    _remove(session, CaseEvent, "id", [line.event_id for line in changed if line.event_id])
    _remove_arisen(session, row, {line.case_id for line in changed})
    _remove_cases(session, made)
    _remove_items(session, row)
    session.expire_all()
    _look_again(session, {line.case_id for line in changed})
    row.state, row.undone_at = BatchState.UNDONE, utc_now()
    session.flush()
    return len(lines)


def _put_back(session: Session, event: uuid.UUID) -> None:
    """Give the fields of one changed case what stood there before, the last change first."""
    traces = session.scalars(
        select(FieldChange).where(FieldChange.event_id == event).order_by(FieldChange.id.desc())
    ).all()
    for trace in traces:
        row = session.get(_TABLES[trace.table_name], trace.row_id)
        if row is not None:
            setattr(row, trace.field, typed(row, trace.field, trace.before))
    session.flush()
    _remove(session, FieldChange, "event_id", [event])


def _remove_arisen(session: Session, batch: ImportBatch, cases: Collection[uuid.UUID]) -> None:
    """Delete what arose of a change: who was named as a case closed, what was to be taken back."""
    span = span_of(session, batch)
    for model in (CaseAccess, Task):
        for part in _parts(cases):
            _remove(session, model, "id", arisen(session, span, model, part))


def _remove_cases(session: Session, cases: Collection[uuid.UUID]) -> None:
    """Delete whole cases and the persons who are in no other one; children first."""
    persons = _persons_of(session, cases)
    tables = [model for model in reversed(ORDER) if issubclass(model, OfCase)]
    _remove(session, SearchDocument, "case_id", cases)
    _remove(session, FieldChange, "case_id", cases)
    for model in tables:
        _remove(session, model, "case_id", cases)
    _forget_twins(session, cases, persons)
    _remove(session, Case, "id", cases)
    _remove(session, Relation, "person_id", persons)
    _remove(session, Person, "id", persons)


def _forget_twins(
    session: Session, cases: Collection[uuid.UUID], persons: Collection[uuid.UUID]
) -> None:
    """Delete what was said of twins, and the merges; `refuse_built_on` saw that all are undone."""
    for side in ("one_id", "other_id"):
        _remove(session, TwinAnswer, side, [*cases, *persons])
    for side in ("case_id", "gone_id"):
        _remove(session, CaseMerge, side, cases)
    for side in ("kept_id", "gone_id"):
        _remove(session, PersonMerge, side, persons)


def _persons_of(session: Session, cases: Collection[uuid.UUID]) -> list[uuid.UUID]:
    """Return who is in these cases; `refuse_built_on` saw that nobody is in another one."""
    found: dict[uuid.UUID, None] = {}
    for part in _parts(cases):
        asked = select(Party.person_id).where(Party.case_id.in_(part))
        found |= dict.fromkeys(session.scalars(asked))
    return list(found)


def _remove_items(session: Session, batch: ImportBatch) -> None:
    """Delete the consultations, actors and places of a batch, and put back what it filled in."""
    items = session.scalars(select(ImportedItem).where(ImportedItem.batch_id == batch.id)).all()
    for item in items:
        if not item.created and item.before:
            _refill(session, item)
    made = [item.target_id for item in items if item.created]
    if batch.kind is ImportKind.CONSULTATIONS:
        _remove(session, Consultation, "id", made)
    else:
        _remove(session, Mandate, "actor_id", made)
        _remove(session, JusticeActor, "id", made)
        for key in reversed(made):  # a village before the commune that was kept with it
            _remove_place(session, key)
    _remove(session, ImportedItem, "id", [item.id for item in items])


def _remove_place(session: Session, key: uuid.UUID) -> None:
    """Delete a place that was kept as written; one that a list recognised since stays."""
    place = session.get(Place, key)
    if place is None or not place.as_written:
        return
    if not is_used(session, key):
        _remove(session, Place, "id", [key])


def _refill(session: Session, item: ImportedItem) -> None:
    actor = session.get(JusticeActor, item.target_id)
    for name, value in item.before.items() if actor else ():
        setattr(actor, name, value or None if name != "languages" else value)
    session.flush()


def _look_again(session: Session, cases: Iterable[uuid.UUID]) -> None:
    """Make the cases that were changed findable by what they say again, and as safe as before."""
    for key in cases:
        case = session.get(Case, key)
        if case is not None:
            reindex(session, case)
            call_back(session, case)


def _remove(session: Session, model: type[Base], by: str, keys: Collection[uuid.UUID]) -> None:
    delete_rows(session, model, keys, by=by)


def _parts(keys: Collection[uuid.UUID]) -> Iterable[list[uuid.UUID]]:
    whole = list(keys)
    return (whole[start : start + _FEW] for start in range(0, len(whole), _FEW))
