"""Puts two cases that are one matter together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import (
    AttachmentContent,
    Case,
    CaseAccess,
    CaseMerge,
    Hold,
    Party,
    Referral,
    SearchDocument,
    Task,
)
from justice_desk.rules.text import checked_text
from justice_desk.services.cases.finding import bears, unknown
from justice_desk.services.cases.recording import record, reindex
from justice_desk.services.referrals.barring import call_back
from justice_desk.services.rights import require
from justice_desk.services.twins.errors import BothTravelled, KeepTheOpenOne, KeepTheOther, NotTwins
from justice_desk.services.twins.hearings import one_slot
from justice_desk.services.twins.lists import one_line
from justice_desk.services.twins.moving import Ledger
from justice_desk.services.twins.protecting import keep_protected
from justice_desk.services.twins.snapshots import snapshot
from justice_desk.terms.enums import CaseStatus, EventKind
from justice_desk.terms.errors import at_field

if TYPE_CHECKING:
    import uuid

    from sqlalchemy.orm import Session

_FILLED: Final = ("old_number", "facts", "facts_on", "facts_place_id", "request", "place_id")
"""What the kept case takes over where it says nothing."""


def merge_cases(session: Session, keep: str, gone: str, *, why: str = "") -> CaseMerge:
    """Put the case `gone` into `keep`; its number leads there from now on.

    Raises:
        NotAllowed: the member is no coordinator.
        UnknownCase, NotTwins: which cases are meant.
        BothTravelled, KeepTheOther: only one of the two may have left the office, the kept one.
        KeepTheOpenOne: what goes on does not end by being put into a closed case.
    """
    require(session, "duplicates merge")
    kept, other = (_case(session, number) for number in (keep, gone))
    with at_field("why"):
        reason = checked_text(why, limit=200)
    if kept.id == other.id:
        raise NotTwins(found=other.number)
    _refuse_two_journeys(session, kept, other)
    if kept.status is CaseStatus.CLOSED and other.status is not CaseStatus.CLOSED:
        raise KeepTheOpenOne(kept=kept.number, gone=other.number)
    ledger, whole, number = Ledger(session), snapshot(other), other.number
    _fill(ledger, kept, other)
    _make_room(ledger, kept, other)
    ledger.move(other.id, kept.id, "case")
    session.delete(other)
    merge = CaseMerge(
        case_id=kept.id,
        gone_id=other.id,
        number=number,
        why=reason,
        gone=whole,
        moved=ledger.moved,
    )
    session.add(merge)
    session.flush()
    record(session, kept, EventKind.MERGED, note=reason, of="case", number=number)
    reindex(session, kept)
    call_back(session, kept)
    return merge


def _case(session: Session, number: str) -> Case:
    case = session.scalar(select(Case).where(bears(session, number)))
    if case is None:
        raise unknown(session, number)
    return case


def case_id(session: Session, number: str) -> uuid.UUID:
    """Return the id of a case by its number.

    Raises:
        UnknownCase: no case that the member may see bears it.
    """
    return _case(session, number).id


def travelled(session: Session, case: Case) -> bool:
    """Tell whether a case was ever referred."""
    return (
        session.scalar(select(Referral.id).where(Referral.case_id == case.id).limit(1)) is not None
    )


def _refuse_two_journeys(session: Session, kept: Case, other: Case) -> None:
    if not travelled(session, other):
        return
    refused = BothTravelled if travelled(session, kept) else KeepTheOther
    raise refused(kept=kept.number, gone=other.number)


def _fill(ledger: Ledger, kept: Case, other: Case) -> None:
    for column in _FILLED:
        if getattr(kept, column) in {None, ""} and getattr(other, column) not in {None, ""}:
            ledger.set(kept, column, getattr(other, column))
    keep_protected(ledger, kept, other)


def _make_room(ledger: Ledger, kept: Case, other: Case) -> None:
    """Remove what the kept case has already, or cannot have twice."""
    session = ledger.session
    for hold in session.scalars(select(Hold).where(Hold.case_id == other.id)).all():
        ledger.remove(hold)
    _seats(ledger, kept, other)
    named = select(CaseAccess.member_id).where(CaseAccess.case_id == kept.id)
    twice = select(CaseAccess).where(
        CaseAccess.case_id == other.id, CaseAccess.member_id.in_(named)
    )
    for access in session.scalars(twice).all():
        ledger.remove(access)
    one_slot(ledger, kept, other)
    one_line(ledger, kept, other)
    _contents(ledger, kept, other)
    _questions(ledger, kept, other)
    found = session.scalar(select(SearchDocument).where(SearchDocument.case_id == other.id))
    if found is not None:
        session.delete(found)
        session.flush()


def _seats(ledger: Ledger, kept: Case, other: Case) -> None:
    session = ledger.session
    mine = {
        seat.person_id: seat
        for seat in session.scalars(select(Party).where(Party.case_id == kept.id))
    }
    for seat in session.scalars(select(Party).where(Party.case_id == other.id)).all():
        same = mine.get(seat.person_id)
        if same is None:
            ledger.set(seat, "position", seat.position + len(mine))
        else:
            ledger.set(same, "roles", list(dict.fromkeys([*same.roles, *seat.roles])))
            ledger.remove(seat)


def _contents(ledger: Ledger, kept: Case, other: Case) -> None:
    """Two cases that hold the same file keep it once; undoing gives each its own again."""
    here = select(AttachmentContent.sha256).where(AttachmentContent.case_id == kept.id)
    twice = select(AttachmentContent).where(
        AttachmentContent.case_id == other.id, AttachmentContent.sha256.in_(here)
    )
    for content in ledger.session.scalars(twice).all():
        ledger.remove(content, without=frozenset({"content"}))


def _questions(ledger: Ledger, kept: Case, other: Case) -> None:
    """One list of questions that were left for later is enough."""
    open_list = select(Task).where(Task.kind == "complete_intake", Task.done_on.is_(None))
    if ledger.session.scalar(open_list.where(Task.case_id == kept.id).limit(1)) is None:
        return
    for task in ledger.session.scalars(open_list.where(Task.case_id == other.id)).all():
        ledger.remove(task)
