"""Adds applicants to a civil-status list: typed one by one, or 300 read from a sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from justice_desk.models.all import CivilStatusLine
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.dockets.civil_cases import cases_meant
from justice_desk.services.dockets.civil_checking import at_line, line_values
from justice_desk.services.dockets.civil_finding import day_for, last_position
from justice_desk.services.dockets.civil_listing import lines as lines_there
from justice_desk.services.dockets.civil_twins import places, refuse_twins
from justice_desk.services.sittings.finding import open_sitting_for, refuse_sat, touch
from justice_desk.storage.bulk import insert_rows

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterator, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Sitting
    from justice_desk.services.dockets.told import CivilTold

MOST: Final = 2000
"""Lines of one day: a choice of this tool, several times what a court was reported to judge."""


def add_lines(
    session: Session,
    sitting_number: str,
    day: date | None,
    lines: Sequence[CivilTold],
    *,
    room: str | None = None,
) -> int:
    """Add applicants at the end of the list of a day and return how many; all or none.

    Args:
        session: a writing one.
        sitting_number: of the sitting.
        day: on which day they are heard; None where the sitting sits on one day only.
        lines: who they are, in the order in which they are called.
        room: which bench, where several sit on that day; the first when left out.

    Raises:
        NotAllowed, UnknownSitting, SittingOver: the sitting.
        NoSuchDay, WhichList, DaySat: the day.
        BadText, DoesNotFit, ImpossibleBirthYear, BornLater: a line; the path is `lines[11].name`.
        TwiceOnList: somebody stands on it already, or twice among these.
        UnknownCase, CaseIsRestricted, AlreadyClosed, AlreadyScheduled, NotReady: the case for
            which a line stands.
    """
    sitting = open_sitting_for(session, "docket civil add", sitting_number)
    on = day_for(session, sitting, day, room)
    refuse_sat(sitting, on.held_on)
    before = last_position(session, on.id)
    if before + len(lines) > MOST:
        raise DoesNotFit(path="lines", found=before + len(lines), expected=f"1 – {MOST}")
    rows = _rows(session, sitting, lines)
    refuse_twins(lines, places(lines_there(session, sitting_number)), before + 1)
    insert_rows(session, CivilStatusLine, list(_placed(rows, sitting, on.id, before)))
    touch(session, sitting)
    return len(rows)


def _rows(session: Session, sitting: Sitting, lines: Sequence[CivilTold]) -> list[dict[str, Any]]:
    rows = []
    for at, told in enumerate(lines):
        with at_line(at):
            rows.append(line_values(told))
    cases = cases_meant(session, sitting, lines)
    return [row | {"case_id": case} for row, case in zip(rows, cases, strict=True)]


def _placed(
    rows: Sequence[dict[str, Any]], sitting: Sitting, day_id: uuid.UUID, before: int
) -> Iterator[dict[str, Any]]:
    blank = dict.fromkeys(("result", "cause", "judgment_number", "judged_on", "transcribed_on"))
    for at, row in enumerate(rows, start=before + 1):
        yield {**row, **blank, "sitting_id": sitting.id, "day_id": day_id, "position": at}
