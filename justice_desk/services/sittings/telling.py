"""Writes on each case that waits at a sitting that it is put off, brought forward or cancelled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import CaseEvent, CivilStatusLine, DocketEntry, Hearing, SittingDay
from justice_desk.storage.bulk import insert_rows
from justice_desk.terms.clock import today
from justice_desk.terms.enums import EventKind

if TYPE_CHECKING:
    import uuid
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Sitting

NEW_DAY: Final = "new_day"
NO_DAY: Final = "no_day"
"""It was put off, and nobody knows to when; the day told is the one that no longer holds."""
CANCELLED: Final = "cancelled"


def tell_cases(session: Session, sitting: Sitting, did: str, reason: str) -> int:
    """Add the event to every case that waits at a sitting, and return to how many.

    A case that stands there twice, or with several lines of one civil-status list, has one event
    for each of its days. It takes as many statements for three hundred cases as for one.

    Args:
        session: a writing one.
        sitting: as it stands now, its days moved already.
        did: what became of it, by its code.
        reason: in words.
    """
    found = dict.fromkeys([*_slots(session, sitting), *_lines(session, sitting)])
    events = [
        {
            "case_id": case_id,
            "kind": EventKind.SCHEDULED,
            "happened_on": today(),
            "note": reason,
            "details": {"did": did, "sitting": sitting.number, "day": day.isoformat()},
        }
        for case_id, day in found
    ]
    insert_rows(session, CaseEvent, events)
    return len(events)


def _slots(session: Session, sitting: Sitting) -> list[tuple[uuid.UUID, date]]:
    rows = session.execute(
        select(DocketEntry.case_id, SittingDay.held_on)
        .join(SittingDay, SittingDay.id == DocketEntry.day_id)
        .outerjoin(Hearing, Hearing.entry_id == DocketEntry.id)
        .where(
            DocketEntry.sitting_id == sitting.id,
            DocketEntry.left_on.is_(None),
            Hearing.result.is_(None),
        )
        .order_by(SittingDay.held_on, DocketEntry.position)
    )
    return [(case_id, day) for case_id, day in rows]


def _lines(session: Session, sitting: Sitting) -> list[tuple[uuid.UUID, date]]:
    rows = session.execute(
        select(CivilStatusLine.case_id, SittingDay.held_on)
        .join(SittingDay, SittingDay.id == CivilStatusLine.day_id)
        .where(
            CivilStatusLine.sitting_id == sitting.id,
            CivilStatusLine.case_id.is_not(None),
            CivilStatusLine.result.is_(None),
        )
        .order_by(SittingDay.held_on, CivilStatusLine.position)
    )
    return [(case_id, day) for case_id, day in rows if case_id]
