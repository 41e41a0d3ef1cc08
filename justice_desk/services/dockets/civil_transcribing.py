"""Writes down that the town hall wrote judgments into its register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, true

from justice_desk.models.all import CivilStatusLine, SittingDay
from justice_desk.services.cases.checking import day_from
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.dockets.civil_errors import LinesNotJudged, NothingWaits
from justice_desk.services.dockets.civil_finding import cases_of, picked, told_positions
from justice_desk.services.sittings.finding import sitting_for, touch
from justice_desk.storage.bulk import update_rows
from justice_desk.terms.clock import today
from justice_desk.terms.sittings import DocketResult

if TYPE_CHECKING:
    import uuid
    from collections.abc import Collection
    from datetime import date

    from sqlalchemy.orm import Session


def transcribe(
    session: Session,
    sitting_number: str,
    lines: Collection[uuid.UUID] | None = None,
    *,
    on: date,
    day: date | None = None,
) -> int:
    """Write the day of the transcription for many lines and return how many; all or none.

    Args:
        session: a writing one.
        sitting_number: of the sitting.
        lines: the ids of those that are meant, whose day is written over where one is there; all
            that were judged and not transcribed when left out.
        on: the day on which the deed was written.
        day: whose list, where `lines` is left out; every list without it.

    Raises:
        NotAllowed, UnknownSitting: the sitting.
        UnknownLine: no such line on this list.
        NothingWaits: no line is left.
        LinesNotJudged: some were not judged; their numbers are told.
        CaseIsRestricted: a line stands for a case that is closed to the member.
        DoesNotFit: a day before a judgment, or after today.
    """
    sitting = sitting_for(session, "docket civil transcribe", sitting_number)
    judged = CivilStatusLine.result == DocketResult.JUDGED
    of_day = true() if day is None else SittingDay.held_on == day
    waits = and_(judged, CivilStatusLine.transcribed_on.is_(None), of_day)
    rows = [line for line, _day in picked(session, sitting, lines, waits)]
    if not rows:
        raise NothingWaits(number=sitting.number)
    never = [row.position for row in rows if row.result is not DocketResult.JUDGED]
    if never:
        raise LinesNotJudged(found=told_positions(never))
    cases_of(session, rows)
    last = max(row.judged_on for row in rows if row.judged_on)
    if not last <= on <= today():
        raise DoesNotFit(path="on", found=on, expected=day_from(last))
    changed = [{"id": row.id, "transcribed_on": on} for row in rows]
    update_rows(session, CivilStatusLine, changed)
    touch(session, sitting)
    return len(rows)
