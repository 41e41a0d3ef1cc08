"""Gives a case that was put off its slot on the docket of another sitting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.services.cases.finding import parties_of
from justice_desk.services.dockets.adding import add_entry
from justice_desk.services.dockets.hearing_errors import AdjournedBack
from justice_desk.services.dockets.hearings import called_to
from justice_desk.services.dockets.told import EntryTold
from justice_desk.services.sittings.errors import DayUnknown
from justice_desk.services.sittings.finding import open_sitting_for
from justice_desk.services.sittings.moving import undated
from justice_desk.terms.sittings import SittingState

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Sitting
    from justice_desk.services.dockets.hearings import Slot


def later_sitting(session: Session, slot: Slot, number: str) -> Sitting:
    """Return the sitting to which a case is put off.

    Raises:
        UnknownSitting, SittingOver: the sitting.
        AdjournedBack: its last day is not after the hearing.
        DayUnknown: it was put off itself, and nobody knows to when.
    """
    sitting = open_sitting_for(session, "sitting show", number)
    if undated(session, sitting):
        raise DayUnknown(number=sitting.number)
    waits = sitting.state is SittingState.POSTPONED
    if not waits and sitting.last_on <= slot.day.held_on:
        raise AdjournedBack(
            sitting=sitting.number,
            last=sitting.last_on,
            number=slot.case.number,
            day=slot.day.held_on,
        )
    return sitting


def next_slot(session: Session, slot: Slot, sitting: Sitting, day: date | None) -> str:
    """Put the case on the other docket as it stood on this one; return the id of its slot.

    Whoever is no longer in the case is not called again.

    Raises:
        AlreadyScheduled: it waits for another hearing already.
        NoSuchDay: the sitting does not sit on that day.
    """
    here = {party.person_id for party, _person in parties_of(session, slot.case.id)}
    called = [one.person_id for one in called_to(session, slot.hearing)]
    told = EntryTold(
        day=day,
        minutes=slot.entry.minutes,
        kind=slot.hearing.kind,
        interpreter=slot.hearing.interpreter or "",
        closed_doors=slot.entry.closed_doors,
        called=tuple(one for one in called if one in here),
    )
    return add_entry(session, sitting.number, slot.case.number, told, leaving=slot.day)
