"""Corrects, moves and removes a line of a civil-status list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import Case, CaseStub, CivilStatusLine, Sitting, SittingDay
from justice_desk.services.cases.errors import AlreadyClosed
from justice_desk.services.cases.finding import case_for
from justice_desk.services.court.listed import judged_lines
from justice_desk.services.dockets.checking import checked_position
from justice_desk.services.dockets.civil_cases import case_meant
from justice_desk.services.dockets.civil_checking import line_values
from justice_desk.services.dockets.civil_errors import LinesJudged
from justice_desk.services.dockets.civil_finding import (
    CASE_VERB,
    day_for,
    last_position,
    line_of,
    told_positions,
)
from justice_desk.services.dockets.civil_judgments import Decided, drop, tell_cases
from justice_desk.services.dockets.civil_listing import lines as lines_there
from justice_desk.services.dockets.civil_order import lay, order_of
from justice_desk.services.dockets.civil_twins import places, refuse_twins
from justice_desk.services.rights import require
from justice_desk.services.sittings.errors import SittingOver
from justice_desk.services.sittings.finding import (
    open_sitting_for,
    refuse_older,
    refuse_sat,
    touch,
)
from justice_desk.terms.enums import CaseStatus
from justice_desk.terms.sittings import DocketResult, SittingState

if TYPE_CHECKING:
    import uuid
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.services.dockets.told import CivilTold


def correct_line(
    session: Session, line_id: uuid.UUID | str, told: CivilTold, seen: int | None = None
) -> None:
    """Write a line anew, whole: what `told` leaves blank is blank then.

    What the court decided of it stands, and is told to the case that it stands for from now on.
    After the sitting a mistake of typing is still put right.

    Args:
        session: a writing one.
        line_id: of the line.
        told: all that it says.
        seen: the version that was looked at.

    Raises:
        UnknownLine, CaseIsRestricted, NotAllowed: the line, or the case that it stands for.
        SittingOver: the sitting was cancelled.
        BadText, DoesNotFit, ImpossibleBirthYear, BornLater: what was said; `path` is the field.
        TwiceOnList: another line says the same person.
        AlreadyClosed, AlreadyJudged, JudgedThatDay, JudgmentAppealed: a judged line is of another
            case now, and the judgment of one of the two stays as it is.
        ChangedMeanwhile: somebody else changed it since it was seen.
    """
    require(session, "docket civil correct")
    line = line_of(session, line_id)
    sitting = session.get_one(Sitting, line.sitting_id)
    if sitting.state is SittingState.CANCELLED:
        raise SittingOver(number=sitting.number)
    values = line_values(told) | {"case_id": _case(session, sitting, line, told)}
    others = [row for row in lines_there(session, sitting.number) if row.id != line.id]
    refuse_twins([told], places(others), line.position)
    refuse_older(session, line, seen, values)
    if line.result is DocketResult.JUDGED and line.case_id != values["case_id"]:
        _judge_another(session, sitting, line, values["case_id"])
    for field, value in values.items():
        setattr(line, field, value)
    session.flush()
    touch(session, sitting)


def _judge_another(
    session: Session, sitting: Sitting, line: CivilStatusLine, case_id: object
) -> None:
    """Give the judgment of a line to the case that it stands for from now on."""
    if line.case_id is not None:
        there = judged_lines(session, [line.case_id])
        case = session.get_one(Case, line.case_id)
        if case.status is CaseStatus.CLOSED:
            raise AlreadyClosed(number=case.number)
        if line.id in there:
            drop(session, sitting, case, there[line.id])
    if case_id is not None and line.judged_on is not None:
        case = session.get_one(Case, case_id)
        decided = Decided(line.id, case, line.judged_on, line.judgment_number)
        tell_cases(session, sitting, [decided], DocketResult.JUDGED)


def _case(
    session: Session, sitting: Sitting, line: CivilStatusLine, told: CivilTold
) -> uuid.UUID | None:
    """Return the case that a line stands for now; one that it stood for already may be closed."""
    number = (told.case or "").strip()
    if not number:
        return None
    stub = session.scalar(select(CaseStub.number).where(CaseStub.id == line.case_id))
    if stub == number.upper():
        return case_for(session, CASE_VERB, number).id
    return case_meant(session, sitting, told)


def remove_line(session: Session, line_id: uuid.UUID | str, seen: int | None = None) -> None:
    """Take a line off its list; those behind it move up by one.

    Raises:
        UnknownLine, CaseIsRestricted, NotAllowed: the line, or the case that it stands for.
        SittingOver, DaySat: the sitting was held or cancelled: strike the line out instead.
        LinesJudged: what the court decided of it is written.
        ChangedMeanwhile: somebody else changed it since it was seen.
    """
    line, sitting = _movable(session, "docket civil remove", line_id)
    refuse_older(session, line, seen, {"position": None})
    order = order_of(session, line.day_id)
    order.remove(line)
    session.delete(line)
    session.flush()
    lay(session, order)
    touch(session, sitting)


def move_line(
    session: Session,
    line_id: uuid.UUID | str,
    *,
    position: int | None = None,
    day: date | None = None,
    room: str | None = None,
    seen: int | None = None,
) -> None:
    """Give a line another place on its list, or a place on the list of another day.

    Args:
        session: a writing one.
        line_id: of the line.
        position: its new number, 1 for the first; the last when left out.
        day: the day of the sitting on which it is heard; the same when left out.
        room: which bench of that day.
        seen: the version that was looked at.

    Raises:
        UnknownLine, CaseIsRestricted, NotAllowed: the line, or the case that it stands for.
        SittingOver, DaySat: the sitting was held or cancelled.
        LinesJudged: what the court decided of it is written.
        NoSuchDay: the sitting does not sit then.
        DoesNotFit: no such place.
        ChangedMeanwhile: somebody else changed it since it was seen.
    """
    line, sitting = _movable(session, "docket civil move", line_id)
    refuse_older(session, line, seen, {"position": None})
    before = line.day_id
    to = before
    if day is not None or room is not None:
        meant = day_for(session, sitting, day, room)
        refuse_sat(sitting, meant.held_on)
        to = meant.id
    order = [one for one in order_of(session, to) if one is not line]
    at = len(order) if position is None else checked_position(position, len(order) + 1) - 1
    if to != before:
        left = [one for one in order_of(session, before) if one is not line]
        line.day_id, line.position = to, last_position(session, to) + 1
        session.flush()
        lay(session, left)
    lay(session, [*order[:at], line, *order[at:]])
    touch(session, sitting)


def _movable(
    session: Session, verb: str, line_id: uuid.UUID | str
) -> tuple[CivilStatusLine, Sitting]:
    require(session, verb)
    line = line_of(session, line_id)
    number = session.get_one(Sitting, line.sitting_id).number
    sitting = open_sitting_for(session, verb, number)
    refuse_sat(sitting, session.get_one(SittingDay, line.day_id).held_on)
    if line.result is not None:
        raise LinesJudged(found=told_positions([line.position]))
    return line, sitting
