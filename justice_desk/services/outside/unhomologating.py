"""Takes back the last word on the homologation of an agreement that was typed by mistake."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import Agreement, CaseEvent, Hold
from justice_desk.rules.text import SENTENCE_LIMIT, checked_text
from justice_desk.services.cases.choosing import chosen
from justice_desk.services.cases.finding import open_case_for
from justice_desk.services.cases.recording import record, refuse_stale
from justice_desk.services.cases.withdrawing import standing
from justice_desk.services.outside.errors import HomologationBuiltOn, NoAgreement, NoHomologation
from justice_desk.services.outside.homologating import wait_or_end
from justice_desk.services.referrals.reverting import BESIDE, changes_of, take_back
from justice_desk.terms.clock import today
from justice_desk.terms.enums import EventKind
from justice_desk.terms.errors import at_field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case, FieldChange

_BESIDE = BESIDE | {EventKind.FOLLOWED}
"""That an agreement is kept is asked whoever has the case."""


def withdraw_homologation(
    session: Session, number: str, named: str | None, why: str, *, seen: int | None = None
) -> str:
    """Take back what was last recorded of a judge: granted, refused or asked; return the agreement.

    The agreement, the case, who has it and the task become what they were before. Nothing is
    erased: an event says what was taken back, and why.

    Args:
        session: a writing one.
        number: of the case.
        named: the id or the day of the agreement; may be left out where one only is in force.
        why: in words.
        seen: the version of the case that was looked at.

    Raises:
        NoAgreement, WhichOne, NoSuchOne, WithdrawnAlready: which one is meant.
        NoHomologation: nobody asked a judge.
        HomologationBuiltOn: the case went on since.
        TextMissing, ChangedMeanwhile, AlreadyClosed: it cannot be done so.
    """
    case = open_case_for(session, "agreement withdraw-homologation", number)
    row = chosen(session, case, Agreement, named, NoAgreement(number=case.number))
    with at_field("why"):
        said = checked_text(why, limit=SENTENCE_LIMIT, required=True)
    if seen is not None:
        refuse_stale(session, row, "homologation", said, seen)
    last, changes = _last(session, case, row)
    state = row.homologation.value
    event = record(
        session, case, EventKind.UNDONE, note=said, on=today(), homologation=state,
        undone=str(last.id),
    )  # fmt: skip
    for one in changes:
        take_back(session, case, event, one)
    wait_or_end(session, case, row, row.homologation, row.homologation_asked_on or today())
    return str(row.id)


def _last(session: Session, case: Case, row: Agreement) -> tuple[CaseEvent, Sequence[FieldChange]]:
    """Return the event that is taken back and what it changed, if nothing rests on it."""
    events = session.scalars(
        select(CaseEvent).where(CaseEvent.case_id == case.id).order_by(CaseEvent.id.desc())
    ).all()
    counted = standing(events)
    said = [
        one
        for one in counted
        if one.kind is EventKind.HOMOLOGATION and one.details.get("agreement") == str(row.id)
    ]
    if not said:
        raise NoHomologation(number=case.number)
    changes = changes_of(session, said[0])
    moved = any(one.table_name == Hold.__tablename__ for one in changes)
    since = counted[: counted.index(said[0])]
    if not changes or (moved and any(one.kind not in _BESIDE for one in since)):
        raise HomologationBuiltOn(number=case.number)
    return said[0], changes
