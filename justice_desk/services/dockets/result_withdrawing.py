"""Takes back a result that was typed by mistake: nothing is erased, the right one follows."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import (
    CaseEvent,
    DocketEntry,
    FieldChange,
    Hearing,
    Sitting,
    SittingDay,
    Summons,
)
from justice_desk.rules.text import SENTENCE_LIMIT, checked_text
from justice_desk.services.cases.recording import change, record, refuse_stale, typed
from justice_desk.services.cases.withdrawing import standing
from justice_desk.services.court.withdrawing import withdraw_judgment
from justice_desk.services.dockets.hearing_errors import HeardSince, NoResult
from justice_desk.services.dockets.hearings import slot_for
from justice_desk.services.dockets.moving import remove_entry
from justice_desk.services.sittings.finding import takes, touch
from justice_desk.services.tasks.arising import await_judgment
from justice_desk.terms.clock import today, utc_now
from justice_desk.terms.enums import EventKind
from justice_desk.terms.errors import at_field
from justice_desk.terms.sittings import DocketResult

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.services.dockets.finding import Named
    from justice_desk.services.dockets.hearings import Slot

VERB = "docket withdraw"


def withdraw_result(session: Session, entry: Named, why: str, *, seen: int | None = None) -> None:
    """Withdraw the last result of a slot: what was written before it stands again.

    A judgment goes with it, and so does the slot on the docket to which the case was put off.

    Args:
        session: a writing one.
        entry: the slot.
        why: in words.
        seen: the version of the case that was looked at.

    Raises:
        UnknownEntry: the slot.
        CaseIsRestricted, NotAllowed, AlreadyClosed: the case.
        NoResult: there is none.
        HeardSince: the other court has heard it since.
        JudgmentAppealed: the judgment is before a higher court.
        TextMissing, ChangedMeanwhile: no reason, or somebody else changed it since `seen`.
    """
    slot = slot_for(session, VERB, entry)
    with at_field("why"):
        said = checked_text(why, limit=SENTENCE_LIMIT, required=True)
    event = _last(session, slot)
    if seen is not None:
        refuse_stale(session, slot.hearing, "result", None, seen)
    _take_off_next(session, slot, event)
    judgment = slot.hearing.judgment_id
    undone = record(
        session,
        slot.case,
        EventKind.UNDONE,
        note=said,
        undone=str(event.id),
        hearing=str(slot.hearing.id),
    )
    _put_back(session, slot, event, undone)
    hearing = slot.hearing
    stands = hearing.result is DocketResult.RESERVED
    await_judgment(session, slot.case, hearing.until_on if stands else None)
    if judgment is not None and slot.hearing.judgment_id is None:
        withdraw_judgment(session, slot.case.number, str(judgment), said)
    slot.entry.changed_at = utc_now()
    touch(session, slot.sitting)


def _last(session: Session, slot: Slot) -> CaseEvent:
    events = session.scalars(
        select(CaseEvent).where(CaseEvent.case_id == slot.case.id).order_by(CaseEvent.id)
    ).all()
    here = str(slot.entry.id)
    heard = [
        one
        for one in standing(events)
        if one.kind is EventKind.HEARD and one.details.get("entry") == here
    ]
    if slot.hearing.result is None or not heard:
        raise NoResult(number=slot.case.number, sitting=slot.sitting.number)
    return heard[-1]


def _put_back(session: Session, slot: Slot, event: CaseEvent, undone: CaseEvent) -> None:
    """Give hearing and summonses the values that they had before the result."""
    changed = session.scalars(
        select(FieldChange).where(FieldChange.event_id == event.id).order_by(FieldChange.id)
    ).all()
    for one in changed:
        kind = Hearing if one.table_name == Hearing.__tablename__ else Summons
        row = session.get(kind, one.row_id)
        if row is not None:
            change(session, slot.case, undone, row, {one.field: typed(row, one.field, one.before)})


def _take_off_next(session: Session, slot: Slot, event: CaseEvent) -> None:
    """Take the case off the docket to which it was put off.

    Raises:
        HeardSince: it was heard there.
    """
    named = event.details.get("next")
    entry = session.get(DocketEntry, uuid.UUID(named)) if named else None
    if entry is None or entry.left_on is not None:
        return
    sitting = session.get_one(Sitting, entry.sitting_id)
    hearing = session.scalars(select(Hearing).where(Hearing.entry_id == entry.id)).one()
    if hearing.result is not None:
        raise HeardSince(number=slot.case.number, sitting=sitting.number)
    if takes(sitting, session.get_one(SittingDay, entry.day_id).held_on):
        remove_entry(session, entry.id)
    else:
        entry.left_on = today()
