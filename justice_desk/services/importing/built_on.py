"""Whether anything was done on what an import brought in.

Everything that is done to a case leaves a row of it with a later moment: an event, a referral, a
consent, a paper, a correction. So does a task that was answered. A person counts when she came
into another case or was corrected there, an actor when anything names it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import or_, select

from justice_desk.models.all import (
    ActorComplaint,
    ActorTraining,
    Agreement,
    Base,
    Case,
    CaseMerge,
    Consent,
    Consultation,
    FieldChange,
    Hold,
    ImportedItem,
    Judgment,
    JusticeActor,
    Mandate,
    Mediation,
    OfCase,
    Party,
    PersonMerge,
    Referral,
    Task,
)
from justice_desk.models.base import Record
from justice_desk.services.importing.errors import BuiltOn
from justice_desk.terms.importing import ImportKind

if TYPE_CHECKING:
    import uuid
    from collections.abc import Collection, Iterable, Iterator

    from sqlalchemy import Select
    from sqlalchemy.orm import InstrumentedAttribute, Session

    from justice_desk.models.all import ImportBatch

SHOWN: Final = 10
"""Case numbers told in a refusal."""
_FEW: Final = 500
_ANSWERED: Final = (Task, Referral, Hold)
"""Rows that later work changes rather than adds."""
_NAMING: Final[tuple[InstrumentedAttribute[Any], ...]] = (
    Hold.actor_id,
    Referral.actor_id,
    Referral.from_actor_id,
    Consent.receiver_id,
    Mediation.actor_id,
    Agreement.actor_id,
    Agreement.homologation_by_id,
    Judgment.actor_id,
)
"""Columns by which a case names an actor."""


def refuse_built_on(
    session: Session,
    batch: ImportBatch,
    made: Collection[uuid.UUID],
    changed: Collection[uuid.UUID],
) -> None:
    """Let an import be undone on which nothing was built.

    Raises:
        BuiltOn: with the first ten numbers of the cases, and how many there are.
    """
    found: dict[uuid.UUID, None] = {}
    for part in _parts([*made, *changed]):
        found |= dict.fromkeys(_worked_on(session, batch, part))
    for part in _parts(made):
        found |= dict.fromkeys(_met_elsewhere(session, part, set(made)))
    numbers = list(_numbers(session, found))
    numbers += dict.fromkeys(_items_used(session, batch, set(made)))
    if numbers:
        told = ", ".join(numbers[:SHOWN])
        raise BuiltOn(candidates=told, count=len(numbers), cases=tuple(numbers[:SHOWN]))


def _worked_on(
    session: Session, batch: ImportBatch, cases: Collection[uuid.UUID]
) -> Iterator[uuid.UUID]:
    end = batch.changed_at
    for model in _tables():
        later = model.created_at > end
        if model in _ANSWERED:
            later = or_(later, model.changed_at > end)
        yield from session.scalars(
            select(model.case_id).where(model.case_id.in_(cases), later).distinct()
        )
    became = select(Consultation.became_case_id).where(Consultation.became_case_id.in_(cases))
    yield from (key for key in session.scalars(became) if key is not None)


def _tables() -> Iterator[Any]:
    """Yield the tables of what belongs to a case."""
    for mapper in Base.registry.mappers:
        if issubclass(mapper.class_, OfCase) and issubclass(mapper.class_, Record):
            yield mapper.class_


def _met_elsewhere(
    session: Session, cases: Collection[uuid.UUID], made: Collection[uuid.UUID]
) -> Iterator[uuid.UUID]:
    """Yield the cases whose persons came into another case, or changed hands."""
    mine = select(Party.person_id, Party.case_id).where(Party.case_id.in_(cases))
    home = dict(iter(session.execute(mine)))
    elsewhere = select(Party.person_id, Party.case_id).where(Party.person_id.in_(home))
    for person, case_id in session.execute(elsewhere):
        if case_id not in made:
            yield home[person]
    corrected = select(FieldChange.row_id, FieldChange.case_id).where(FieldChange.row_id.in_(home))
    for person, case_id in session.execute(corrected):
        if case_id not in made:
            yield home[person]
    for asked in (
        select(Mandate.person_id).where(Mandate.person_id.in_(home)),
        select(PersonMerge.kept_id).where(
            PersonMerge.kept_id.in_(home), PersonMerge.undone_at.is_(None)
        ),
    ):
        yield from (home[key] for key in session.scalars(asked) if key is not None)
    merged = select(CaseMerge.case_id).where(
        CaseMerge.case_id.in_(cases), CaseMerge.undone_at.is_(None)
    )
    yield from session.scalars(merged)


def _numbers(session: Session, cases: Iterable[uuid.UUID]) -> Iterator[str]:
    for part in _parts(list(cases)):
        yield from session.scalars(
            select(Case.number).where(Case.id.in_(part)).order_by(Case.year, Case.sequence)
        )


def _items_used(session: Session, batch: ImportBatch, made: Collection[uuid.UUID]) -> Iterator[str]:
    """Yield the codes of actors that something names, and the cases that consultations became."""
    of_batch = select(ImportedItem.target_id).where(ImportedItem.batch_id == batch.id)
    items = of_batch.where(ImportedItem.created)
    if batch.kind is ImportKind.CONSULTATIONS:
        became = (
            select(Case.number)
            .join(Consultation, Consultation.became_case_id == Case.id)
            .where(Consultation.id.in_(items))
        )
        yield from session.scalars(became)
        return
    lines = session.scalars(select(ImportedItem).where(ImportedItem.batch_id == batch.id))
    filled = [line.target_id for line in lines if line.created or line.before]
    for actor in session.scalars(select(JusticeActor).where(JusticeActor.id.in_(filled))).all():
        if actor.changed_at > batch.changed_at:
            yield actor.code
    for actor in session.scalars(select(JusticeActor).where(JusticeActor.id.in_(items))).all():
        if _seated(session, actor.id, batch) or _named(session, actor.id, made):
            yield actor.code


def _seated(session: Session, actor: uuid.UUID, batch: ImportBatch) -> bool:
    """Tell whether somebody took a seat, or left it, since."""
    since = or_(Mandate.created_at > batch.changed_at, Mandate.changed_at > batch.changed_at)
    found = select(Mandate.id).where(Mandate.actor_id == actor, since).limit(1)
    return session.scalar(found) is not None


def _named(session: Session, actor: uuid.UUID, made: Collection[uuid.UUID]) -> bool:
    for column in _NAMING:
        model: Any = column.class_
        cases = session.scalars(select(model.case_id).where(column == actor).distinct())
        if any(key not in made for key in cases):
            return True
    beside: tuple[Select[Any], ...] = (
        select(ActorComplaint.id).where(ActorComplaint.actor_id == actor),
        select(ActorTraining.id).where(ActorTraining.actor_id == actor),
    )
    return any(session.scalar(asked.limit(1)) is not None for asked in beside)


def _parts(keys: Collection[uuid.UUID]) -> Iterator[list[uuid.UUID]]:
    whole = list(keys)
    for start in range(0, len(whole), _FEW):
        yield whole[start : start + _FEW]
