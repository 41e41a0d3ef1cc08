"""Takes a merge apart: what was moved goes back, what was removed comes back, backwards."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from justice_desk.models.all import (
    AttachmentContent,
    Case,
    CaseMerge,
    CivilStatusLine,
    Party,
    Person,
    PersonMerge,
    Record,
)
from justice_desk.services.cases.recording import record, reindex
from justice_desk.services.referrals.barring import call_back
from justice_desk.services.rights import require
from justice_desk.services.twins.errors import MergedAgain, NoSuchMerge
from justice_desk.services.twins.hearings import put_back
from justice_desk.services.twins.lists import line_back
from justice_desk.services.twins.moving import Moved, records
from justice_desk.services.twins.snapshots import value_of, values_of
from justice_desk.storage.bulk import delete_rows, insert_rows, update_rows
from justice_desk.terms.clock import utc_now
from justice_desk.terms.enums import EventKind

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

Merge = CaseMerge | PersonMerge


def undo(session: Session, key: uuid.UUID) -> Merge:
    """Undo a merge: both are there again, each with the rows that it had.

    What was recorded since stays with the one that was kept. What the merge remembered is emptied:
    it stands in its own rows again, and must go when these go.

    Raises:
        NotAllowed: the member is no coordinator.
        NoSuchMerge: no merge that stands has this id.
        MergedAgain: what was kept was itself put into another one since.
    """
    require(session, "duplicates undo")
    merge = session.get(CaseMerge, key) or session.get(PersonMerge, key)
    if merge is None or merge.undone_at is not None:
        raise NoSuchMerge(found=str(key))
    if isinstance(merge, CaseMerge):
        _undo(session, merge, Case, merge.case_id)
        cases = [session.get_one(Case, merge.case_id), session.get_one(Case, merge.gone_id)]
    else:
        _undo(session, merge, Person, merge.kept_id)
        cases = _cases_of(session, merge.kept_id, merge.gone_id)
    put_back(session, merge.moved)
    merge.undone_at, merge.gone, merge.moved = utc_now(), {}, []
    for case in cases:
        record(session, case, EventKind.MERGED, note=merge.why, of=_of(merge), undone="yes")
        reindex(session, case)
        call_back(session, case)
    return merge


def _of(merge: Merge) -> str:
    return "case" if isinstance(merge, CaseMerge) else "person"


def _undo(session: Session, merge: Merge, model: type[Record], kept: uuid.UUID) -> None:
    if session.get(model, kept) is None:
        raise MergedAgain
    insert_rows(session, model, [values_of(model, merge.gone)])
    for told in reversed(merge.moved):
        _put_back(session, told, kept)
    session.expire_all()


def _put_back(session: Session, told: Moved, kept: uuid.UUID) -> None:
    model = records()[told["table"]]
    if "row" in told:
        insert_rows(session, model, [_row(session, model, told["row"], kept)])
        return
    if "added" in told:
        delete_rows(session, model, [uuid.UUID(told["added"])])
        return
    column = model.__table__.columns[told["column"]]
    key = value_of(model.__table__.columns["id"], told["id"])
    if session.scalar(select(model.id).where(model.id == key)) is not None:
        was = value_of(column, told["was"])
        update_rows(session, model, [{"id": key, column.name: was}])


def _row(
    session: Session, model: type[Record], told: dict[str, Any], kept: uuid.UUID
) -> dict[str, Any]:
    values = values_of(model, told)
    if model is AttachmentContent:
        mine = AttachmentContent.case_id == kept, AttachmentContent.sha256 == values["sha256"]
        values["content"] = session.scalars(select(AttachmentContent.content).where(*mine)).one()
    return line_back(session, values) if model is CivilStatusLine else values


def _cases_of(session: Session, *persons: uuid.UUID) -> list[Case]:
    of = select(Party.case_id).where(Party.person_id.in_(persons))
    return list(session.scalars(select(Case).where(Case.id.in_(of))))
