"""Writes what the court did with the lines of a civil-status list, all of them in one go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import and_

from justice_desk.models.all import CivilStatusLine, SittingDay
from justice_desk.services.cases.checking import day_from
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.dockets.civil_errors import (
    LinesJudged,
    LinesTranscribed,
    NothingWaits,
    NotSitting,
)
from justice_desk.services.dockets.civil_finding import cases_of, picked, told_positions
from justice_desk.services.dockets.civil_judgments import Decided, tell_cases
from justice_desk.services.dockets.civil_numbers import counted_up, refuse_taken
from justice_desk.services.sittings.finding import sitting_for, touch
from justice_desk.storage.bulk import update_rows
from justice_desk.terms.clock import today
from justice_desk.terms.sittings import DocketResult, SittingState

if TYPE_CHECKING:
    import uuid
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import date

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from justice_desk.models.all import Sitting
    from justice_desk.terms.sittings import ResultCause

SITS: Final = frozenset({SittingState.CONFIRMED, SittingState.READY, SittingState.HELD})
"""The states in which a court can have judged: ordered, and neither put off nor cancelled."""
_CAUSED: Final = frozenset({DocketResult.ADJOURNED, DocketResult.STRUCK_OUT})


def judge(  # noqa: PLR0913 - what the court did, to whom, when, under which numbers
    session: Session,
    sitting_number: str,
    lines: Collection[uuid.UUID] | None = None,
    *,
    result: DocketResult,
    cause: ResultCause | None = None,
    on: date | None = None,
    first_number: str | None = None,
    day: date | None = None,
    again: bool = False,
) -> int:
    """Write one result for many lines and return how many; all or none.

    A line that stands for a case tells it: the case was called by the court, and what was judged
    is a judgment of it. Where a result is written over, the judgment that it gave is withdrawn.

    Args:
        session: a writing one.
        sitting_number: of the sitting.
        lines: the ids of those that are meant; all that wait and whose day has come when left out.
        result: what the court did with each of them.
        cause: why it was put off or struck out.
        on: the day of the judgment; the day on which each line was heard when left out.
        first_number: that of the first judgment; the others are counted up from it.
        day: of which day, where `lines` is left out; of every day that has come without it.
        again: write over what was written, as long as nothing was transcribed.

    Raises:
        NotAllowed, UnknownSitting, NotSitting: the sitting.
        UnknownLine: no such line on this list.
        NothingWaits: no line is left.
        LinesJudged, LinesTranscribed: some have their result; their numbers are told.
        CaseIsRestricted: a line stands for a case that is closed to the member.
        DoesNotFit: a day before the hearing or after today; a cause or a number without use.
        NumberTaken: the court has given one of these numbers to somebody else.
        AlreadyClosed: a line stands for a case that takes nothing more.
        AlreadyJudged, JudgedThatDay: a judgment of that day was recorded in a case by hand.
        JudgmentAppealed: a judgment to be written over is before a higher court.
    """
    sitting = _sitting(session, sitting_number)
    _check_words(result, cause, first_number)
    if on is not None:
        _day(sitting.first_on, on)
    found = picked(session, sitting, lines, _waits(day, on))
    if not found:
        raise NothingWaits(number=sitting.number)
    rows = [line for line, _day in found]
    _refuse_written(rows, again=again)
    cases = cases_of(session, rows)
    days = [_day(heard.held_on, on) for _line, heard in found]
    numbers: Sequence[str | None] = [None] * len(rows)
    if first_number:
        numbers = counted_up(first_number, len(rows), days[0].year)
        refuse_taken(session, sitting, rows, numbers)
    decided = [
        Decided(row.id, cases[row.case_id], day, number)
        for row, day, number in zip(rows, days, numbers, strict=True)
        if row.case_id is not None
    ]
    if decided:
        tell_cases(session, sitting, decided, result)
    _write(session, rows, days, numbers, {"result": result, "cause": cause})
    touch(session, sitting)
    return len(rows)


def _sitting(session: Session, number: str) -> Sitting:
    sitting = sitting_for(session, "docket civil judge", number)
    if sitting.state not in SITS:
        raise NotSitting(number=sitting.number, state=sitting.state.value)
    return sitting


def _waits(day: date | None, on: date | None) -> ColumnElement[bool]:
    """Return what a line that waits is like: no result yet, on a day that has come."""
    come = SittingDay.held_on <= (on or today()) if day is None else SittingDay.held_on == day
    return and_(CivilStatusLine.result.is_(None), come)


def _check_words(result: DocketResult, cause: ResultCause | None, first: str | None) -> None:
    if cause is not None and result not in _CAUSED:
        known = ", ".join(sorted(_CAUSED))
        raise DoesNotFit(path="cause", found=cause, expected=f"result: {known}")
    if first and result is not DocketResult.JUDGED:
        raise DoesNotFit(
            path="first_number", found=first, expected=f"result: {DocketResult.JUDGED}"
        )


def _refuse_written(rows: Iterable[CivilStatusLine], *, again: bool) -> None:
    """Refuse lines whose result is written; one that was reserved waits for its judgment."""
    written = [row for row in rows if row.result not in {None, DocketResult.RESERVED}]
    done = [row.position for row in written if row.transcribed_on]
    if done:
        raise LinesTranscribed(found=told_positions(done))
    if written and not again:
        raise LinesJudged(found=told_positions(row.position for row in written))


def _day(heard: date, on: date | None) -> date:
    """Return the day of a judgment: the day of the hearing, or a later one that has come."""
    day = on or heard
    if not heard <= day <= today():
        raise DoesNotFit(path="on", found=day, expected=day_from(heard))
    return day


def _write(
    session: Session,
    rows: Sequence[CivilStatusLine],
    days: Sequence[date],
    numbers: Sequence[str | None],
    what: Mapping[str, Any],
) -> None:
    told = zip(rows, days, numbers, strict=True)
    changed = [
        {"id": row.id, "judged_on": day, "judgment_number": number, **what}
        for row, day, number in told
    ]
    update_rows(session, CivilStatusLine, changed)
