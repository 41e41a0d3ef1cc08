"""The civil-status list of a sitting as a member sees it, one applicant a line.

A line may stand for a case of the office. Where that case is closed to the reader she sees that the
place is taken, and the number, as for a slot of the docket; no name, no birth, no result.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import CaseStub, CivilStatusLine, SittingDay
from justice_desk.services.dockets.civil_finding import visible
from justice_desk.services.dockets.rows import CivilRow
from justice_desk.services.sittings.finding import sitting_for

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def lines(session: Session, sitting_number: str) -> tuple[CivilRow, ...]:
    """Return the lines of a sitting, day after day, in their order.

    Raises:
        NotAllowed, UnknownSitting: the sitting.
    """
    sitting = sitting_for(session, "docket civil list", sitting_number)
    found = session.execute(
        select(CivilStatusLine, SittingDay, CaseStub.number)
        .join(SittingDay, SittingDay.id == CivilStatusLine.day_id)
        .outerjoin(CaseStub, CaseStub.id == CivilStatusLine.case_id)
        .where(CivilStatusLine.sitting_id == sitting.id)
        .order_by(SittingDay.held_on, SittingDay.room, SittingDay.id, CivilStatusLine.position)
    ).all()
    seen = visible(session, {line.case_id for line, _day, _number in found if line.case_id})
    return tuple(
        _row(line, day, number)
        if line.case_id is None or line.case_id in seen
        else unnamed(_row(line, day, number))
        for line, day, number in found
    )


def _row(line: CivilStatusLine, day: SittingDay, number: str | None) -> CivilRow:
    return CivilRow(
        id=line.id,
        day_id=day.id,
        held_on=day.held_on,
        position=line.position,
        applicant=line.applicant,
        name=line.name,
        sex=line.sex,
        born_on=line.born_on,
        birth_year=line.birth_year,
        born_at=line.born_at,
        father=line.father,
        mother=line.mother,
        witnesses=tuple(line.witnesses),
        number=number,
        result=line.result,
        cause=line.cause,
        judgment_number=line.judgment_number,
        judged_on=line.judged_on,
        transcribed_on=line.transcribed_on,
        version=line.version,
    )


def unnamed(row: CivilRow) -> CivilRow:
    """Return a line without what it says of anybody: day, place in the order and number stay."""
    return CivilRow(
        id=row.id,
        day_id=row.day_id,
        held_on=row.held_on,
        position=row.position,
        applicant="",
        name="",
        sex=None,
        born_on=None,
        birth_year=None,
        born_at="",
        father="",
        mother="",
        witnesses=(),
        number=row.number,
        result=None,
        cause=None,
        judgment_number=None,
        judged_on=None,
        transcribed_on=None,
        version=row.version,
        hidden=True,
    )
