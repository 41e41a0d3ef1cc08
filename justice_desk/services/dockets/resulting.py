"""Writes what the court did with a case that it called."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from justice_desk.models.all import JusticeActor
from justice_desk.rules.text import TEXT_LIMIT, checked_text
from justice_desk.services.cases.recording import change, record
from justice_desk.services.court.judging import JudgmentTold, add_judgment
from justice_desk.services.dockets.adjourning import later_sitting, next_slot
from justice_desk.services.dockets.hearing_errors import UnknownSummons
from justice_desk.services.dockets.hearings import called_to, slot_for
from justice_desk.services.dockets.result_checking import (
    check_told,
    gives,
    refuse_again,
    refuse_early,
    resumes,
    taken_up_on,
)
from justice_desk.services.sittings.finding import touch
from justice_desk.services.tasks.arising import await_judgment
from justice_desk.terms.clock import utc_now
from justice_desk.terms.enums import EventKind
from justice_desk.terms.errors import at_field
from justice_desk.terms.sittings import DocketResult

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import CaseEvent, Sitting
    from justice_desk.services.dockets.finding import Named
    from justice_desk.services.dockets.hearings import Slot
    from justice_desk.services.dockets.told import ResultTold
    from justice_desk.terms.settlements import DecisionFor

VERB = "docket result"


def record_result(
    session: Session, entry: Named, told: ResultTold, seen: int | None = None
) -> None:
    """Write what the court did with a case, once it sat; an event of the case.

    A judgment is one of the case, with its last day to appeal. What was put off to a sitting is
    put on its docket; what was put off without one is ready again. A judgment that was reserved
    is given by a further result, on the day `until_on`, or on the day that was said before; so
    is the time to write it prolonged to a later `until_on`, and so are the debates opened again.

    Args:
        session: a writing one.
        entry: the slot.
        told: the result.
        seen: the version of the slot that was looked at.

    Raises:
        UnknownEntry: the slot.
        CaseIsRestricted, NotAllowed, AlreadyClosed: the case.
        NotHeldYet, DayNotCome: the court has not called it.
        ResultThere, ChangedMeanwhile: a result stands.
        NotWith, CauseMissing, DoesNotFit, UnknownSummons: what was said of it.
        UnknownSitting, SittingOver, AdjournedBack, AlreadyScheduled, NoSuchDay: where it goes.
        AlreadyJudged, JudgedThatDay: a judgment of that day stands.
    """
    slot = slot_for(session, VERB, entry)
    refuse_early(slot)
    refuse_again(session, slot, told, seen)
    check_told(slot, told)
    came = _came(session, slot, told)
    after = later_sitting(session, slot, told.adjourned_to) if told.adjourned_to else None
    day = _decided(slot, told)
    values: dict[str, object] = {
        "result": told.result,
        "cause": told.cause,
        "resulted_on": day,
        "until_on": slot.hearing.until_on if gives(slot, told) else told.until_on,
        "adjourned_to_id": after.id if after else None,
        "note": _note(told),
    }
    if told.decision is not None:
        values["judgment_id"] = _judge(session, slot, told, told.decision, day)
    event = _record(session, slot, told, day, after)
    change(session, slot.case, event, slot.hearing, values)
    if after is not None:
        # Only now: a case whose judgment is reserved is put on no docket.
        event.details = event.details | {"next": next_slot(session, slot, after, told.until_on)}
    for summons in called_to(session, slot.hearing) if came is not None else ():
        change(session, slot.case, event, summons, {"came": summons.id in (came or ())})
    awaited = told.until_on if told.result is DocketResult.RESERVED else None
    await_judgment(session, slot.case, awaited)
    slot.entry.changed_at = utc_now()
    touch(session, slot.sitting)


def _came(session: Session, slot: Slot, told: ResultTold) -> frozenset[uuid.UUID] | None:
    """Return who came, by the ids of their summonses; None while nobody wrote it down."""
    if told.came is None:
        return None
    strangers = told.came - {one.id for one in called_to(session, slot.hearing)}
    if strangers:
        raise UnknownSummons(found=min(strangers), number=slot.case.number, known="–")
    return told.came


def _decided(slot: Slot, told: ResultTold) -> date:
    """Return the day of the hearing, or on which a reserved judgment was taken up again."""
    if not resumes(slot):
        return slot.day.held_on
    given = told.until_on if gives(slot, told) else None
    return given or taken_up_on(slot)


def _note(told: ResultTold) -> str:
    with at_field("note"):
        return checked_text(told.note, limit=TEXT_LIMIT)


def _judge(
    session: Session, slot: Slot, told: ResultTold, decision: DecisionFor, day: date
) -> uuid.UUID:
    court = session.get_one(JusticeActor, slot.sitting.court_id)
    judgment = JudgmentTold(
        by=str(court.id),
        decision=decision,
        on=day,
        number=told.number,
        terms=told.terms,
        appeal_until=told.appeal_until,
    )
    return uuid.UUID(add_judgment(session, slot.case.number, judgment, heard=True))


def _record(
    session: Session, slot: Slot, told: ResultTold, day: date, after: Sitting | None
) -> CaseEvent:
    details: dict[str, Any] = {
        "result": told.result.value,
        "sitting": slot.sitting.number,
        "entry": str(slot.entry.id),
    }
    if told.cause:
        details["cause"] = told.cause.value
    if told.until_on:
        details["until"] = told.until_on.isoformat()
    if after:
        details["to"] = after.number
    return record(session, slot.case, EventKind.HEARD, on=day, note=_note(told), **details)
