"""Whether anything was done on what an import brought in.

Whatever is done to a case stands in the audit behind the import, whatever the clock said. What
can be taken back whole counts as long as it stands: a later import, a merge. A person counts when
she came into another case or was corrected there, an actor when anything names it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from justice_desk.models.all import (
    ActorComplaint,
    ActorTraining,
    Agreement,
    Case,
    CaseMerge,
    Consent,
    Consultation,
    FieldChange,
    Hold,
    ImportBatch,
    ImportedCase,
    ImportedItem,
    Judgment,
    JusticeActor,
    KeepApart,
    Mandate,
    Mediation,
    Party,
    PersonMerge,
    Referral,
    Traveller,
)
from justice_desk.services.importing.docketed import on_dockets, sits
from justice_desk.services.importing.errors import BuiltOn
from justice_desk.services.importing.since import Span, merged_since, span_of, touched, worked_on
from justice_desk.terms.importing import ImportKind

if TYPE_CHECKING:
    import uuid
    from collections.abc import Collection, Iterable, Iterator

    from sqlalchemy import Select
    from sqlalchemy.orm import InstrumentedAttribute, Session

SHOWN: Final = 10
"""Case numbers told in a refusal."""
_FEW: Final = 500
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
    span = span_of(session, batch)
    for part in _parts([*made, *changed]):
        found |= dict.fromkeys(worked_on(session, span, part))
        found |= dict.fromkeys(_became(session, part))
        found |= dict.fromkeys(_told_again(session, batch, span, part))
    for part in _parts(made):
        found |= dict.fromkeys(_met_elsewhere(session, part, set(made)))
        found |= dict.fromkeys(on_dockets(session, part))
        found |= dict.fromkeys(_merged(session, part))
    for part in _parts(changed):
        since = list(merged_since(session, span, part))
        found |= dict.fromkeys(_merged(session, since))
    numbers = list(_numbers(session, found))
    numbers += dict.fromkeys(_items_used(session, batch, span, set(made)))
    if numbers:
        told = ", ".join(numbers[:SHOWN])
        raise BuiltOn(candidates=told, count=len(numbers), cases=tuple(numbers[:SHOWN]))


def _became(session: Session, cases: Collection[uuid.UUID]) -> Iterator[uuid.UUID]:
    """Yield the cases that a consultation became."""
    became = select(Consultation.became_case_id).where(Consultation.became_case_id.in_(cases))
    yield from (key for key in session.scalars(became) if key is not None)


def _told_again(
    session: Session, batch: ImportBatch, span: Span, cases: Collection[uuid.UUID]
) -> Iterator[uuid.UUID]:
    """Yield the cases of which a later import, not undone, holds a row."""
    rows = session.execute(
        select(ImportedCase.case_id, ImportedCase.batch_id)
        .where(ImportedCase.case_id.in_(cases), ImportedCase.batch_id != batch.id)
        .distinct()
    ).all()
    later = {
        key
        for key in {row.batch_id for row in rows}
        if span_of(session, session.get_one(ImportBatch, key)).first > span.last
    }
    yield from (row.case_id for row in rows if row.batch_id in later)


def _merged(session: Session, cases: Collection[uuid.UUID]) -> Iterator[uuid.UUID]:
    """Yield the cases into which another one was put, or whose persons were put together."""
    yield from session.scalars(
        select(CaseMerge.case_id).where(CaseMerge.case_id.in_(cases), CaseMerge.undone_at.is_(None))
    )
    persons = (
        select(Party.case_id)
        .join(PersonMerge, PersonMerge.kept_id == Party.person_id)
        .where(Party.case_id.in_(cases), PersonMerge.undone_at.is_(None))
    )
    yield from session.scalars(persons)


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
    for named in (Mandate.person_id, KeepApart.one_id, KeepApart.other_id, Traveller.person_id):
        found = session.scalars(select(named).where(named.in_(home)))
        yield from (home[key] for key in found if key is not None)


def _numbers(session: Session, cases: Iterable[uuid.UUID]) -> Iterator[str]:
    for part in _parts(list(cases)):
        yield from session.scalars(
            select(Case.number).where(Case.id.in_(part)).order_by(Case.year, Case.sequence)
        )


def _items_used(
    session: Session, batch: ImportBatch, span: Span, made: Collection[uuid.UUID]
) -> Iterator[str]:
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
    again = touched(session, span, JusticeActor, filled)
    yield from session.scalars(select(JusticeActor.code).where(JusticeActor.id.in_(again)))
    for actor in session.scalars(select(JusticeActor).where(JusticeActor.id.in_(items))).all():
        if _seated(session, actor.id, span) or _named(session, actor.id, made):
            yield actor.code


def _seated(session: Session, actor: uuid.UUID, span: Span) -> bool:
    """Tell whether somebody took a seat, or left it, since."""
    seats = session.scalars(select(Mandate.id).where(Mandate.actor_id == actor)).all()
    return bool(touched(session, span, Mandate, seats))


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
    told = any(session.scalar(asked.limit(1)) is not None for asked in beside)
    return told or sits(session, actor)


def _parts(keys: Collection[uuid.UUID]) -> Iterator[list[uuid.UUID]]:
    whole = list(keys)
    for start in range(0, len(whole), _FEW):
        yield whole[start : start + _FEW]
