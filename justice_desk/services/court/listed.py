"""The judgments that a court gave on a civil-status list: which line each is of.

The event of such a judgment names its line; the line itself is a row of the list, not of the case.
"""

from __future__ import annotations

import uuid
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import CaseEvent, CivilStatusLine, Judgment, Sitting
from justice_desk.services.cases.withdrawing import standing
from justice_desk.services.dockets.civil_errors import LinesTranscribed
from justice_desk.services.sittings.finding import touch
from justice_desk.terms.enums import EventKind
from justice_desk.terms.sittings import DocketResult

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from sqlalchemy.orm import Session

LINE = "line"
"""What the event of a judgment calls the line that it is of."""


def judged_lines(session: Session, cases: Collection[uuid.UUID]) -> Mapping[uuid.UUID, Judgment]:
    """Return the judgments in force that lines gave to some cases, by the id of the line."""
    found = session.execute(
        select(CaseEvent.details, Judgment)
        .join(Judgment, Judgment.case_id == CaseEvent.case_id)
        .where(
            CaseEvent.case_id.in_(cases),
            CaseEvent.kind == EventKind.JUDGMENT,
            Judgment.withdrawn_on.is_(None),
        )
    )
    return {
        uuid.UUID(told[LINE]): row
        for told, row in found
        if LINE in told and told["judgment"] == str(row.id)
    }


def line_of(session: Session, judgment: Judgment) -> CivilStatusLine | None:
    """Return the line that a judgment in force is of, None where no list gave it.

    Raises:
        LinesTranscribed: its deed is in the register of the town hall.
    """
    lines = judged_lines(session, [judgment.case_id])
    line = next((key for key, row in lines.items() if row.id == judgment.id), None)
    found = session.get(CivilStatusLine, line) if line is not None else None
    if found is not None and found.transcribed_on is not None:
        raise LinesTranscribed(found=str(found.position))
    return found


def wait_again(session: Session, line: CivilStatusLine, case_id: uuid.UUID) -> None:
    """Let a line wait whose judgment was withdrawn: for the court, or for what was reserved.

    Args:
        session: a writing one.
        line: the line.
        case_id: of the case that it stands for, whose judgment is withdrawn by now.
    """
    events = session.scalars(
        select(CaseEvent).where(CaseEvent.case_id == case_id).order_by(CaseEvent.id)
    ).all()
    here = [
        one.details | {"on": one.happened_on.isoformat()}
        for one in standing(events)
        if one.kind is EventKind.HEARD and one.details.get(LINE) == str(line.id)
    ]
    reserved = bool(here) and here[-1]["result"] == DocketResult.RESERVED
    line.result = DocketResult.RESERVED if reserved else None
    line.judged_on = date.fromisoformat(here[-1]["on"]) if reserved else None
    line.judgment_number = line.cause = None
    session.flush()
    touch(session, session.get_one(Sitting, line.sitting_id))
