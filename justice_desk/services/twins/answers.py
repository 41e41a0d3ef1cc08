"""What people said of likely twins: these are two; those were put together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import aliased

from justice_desk.models.all import Case, CaseMerge, Member, Person, PersonMerge, TwinAnswer
from justice_desk.services.rights import require
from justice_desk.services.twins.finding import ordered
from justice_desk.services.twins.rows import MergeRow
from justice_desk.terms.importing import TwinKind

if TYPE_CHECKING:
    import uuid

    from sqlalchemy.orm import InstrumentedAttribute, Session


def different(session: Session, kind: TwinKind, a: uuid.UUID, b: uuid.UUID) -> uuid.UUID:
    """Say that two are two: they are not proposed again. Saying it twice changes nothing.

    Returns:
        The id under which that is taken back.

    Raises:
        NotAllowed: the member is no coordinator.
    """
    require(session, "duplicates different")
    one, other = ordered(a, b)
    said = select(TwinAnswer.id).where(TwinAnswer.one_id == one, TwinAnswer.other_id == other)
    found = session.scalar(said)
    if found is not None:
        return found
    answer = TwinAnswer(kind=kind, one_id=one, other_id=other)
    session.add(answer)
    session.flush()
    return answer.id


def propose_again(session: Session, key: uuid.UUID) -> bool:
    """Take back that two are two; return whether somebody had said so under this id.

    Raises:
        NotAllowed: the member is no coordinator.
    """
    require(session, "duplicates undo")
    answer = session.get(TwinAnswer, key)
    if answer is None:
        return False
    session.delete(answer)
    session.flush()
    return True


def decided(session: Session) -> tuple[MergeRow, ...]:
    """Return what was decided of likely twins, merges and two that are two, the newest first.

    Raises:
        NotAllowed: the member is no coordinator.
    """
    rows = [*merges(session), *apart(session)]
    return tuple(sorted(rows, key=lambda row: row.at, reverse=True))


def apart(session: Session) -> tuple[MergeRow, ...]:
    """Return who and what was said to be two, the newest first; not of what is gone since.

    Raises:
        NotAllowed: the member is no coordinator.
    """
    require(session, "duplicates undo")
    rows = [
        MergeRow(answer.id, answer.kind, one, other, "", answer.created_at, by, None, apart=True)
        for kind, named in ((TwinKind.PERSON, Person.name), (TwinKind.CASE, Case.number))
        for answer, one, other, by in _answers(session, kind, named)
    ]
    return tuple(sorted(rows, key=lambda row: row.at, reverse=True))


def merges(session: Session) -> tuple[MergeRow, ...]:
    """Return every merge that was made, the newest first.

    Raises:
        NotAllowed: the member is no coordinator; others may not know every name in it.
    """
    require(session, "duplicates undo")
    rows = [*_of_cases(session), *_of_persons(session)]
    return tuple(sorted(rows, key=lambda row: row.at, reverse=True))


def _answers(session: Session, kind: TwinKind, named: InstrumentedAttribute[str]) -> Any:
    """Return the answers of one kind with what both are called, and who gave them."""
    one, other = aliased(named.class_), aliased(named.class_)
    return session.execute(
        select(TwinAnswer, getattr(one, named.key), getattr(other, named.key), Member.full_name)
        .join(one, one.id == TwinAnswer.one_id)
        .join(other, other.id == TwinAnswer.other_id)
        .join(Member, Member.id == TwinAnswer.created_by)
        .where(TwinAnswer.kind == kind)
    )


def _of_cases(session: Session) -> list[MergeRow]:
    found = session.execute(
        select(CaseMerge, Case.number, Member.full_name)
        .join(Case, Case.id == CaseMerge.case_id)
        .join(Member, Member.id == CaseMerge.created_by)
    )
    return [_row(merge, TwinKind.CASE, kept, merge.number, by) for merge, kept, by in found]


def _of_persons(session: Session) -> list[MergeRow]:
    other = aliased(Person)
    found = session.execute(
        select(PersonMerge, Person.name, other.name, Member.full_name)
        .outerjoin(Person, Person.id == PersonMerge.kept_id)
        .outerjoin(other, other.id == PersonMerge.gone_id)
        .join(Member, Member.id == PersonMerge.created_by)
    )
    return [
        _row(merge, TwinKind.PERSON, kept or "", str(merge.gone.get("name") or back or ""), by)
        for merge, kept, back, by in found
    ]


def _row(merge: CaseMerge | PersonMerge, kind: TwinKind, kept: str, gone: str, by: str) -> MergeRow:
    return MergeRow(merge.id, kind, kept, gone, merge.why, merge.created_at, by, merge.undone_at)
