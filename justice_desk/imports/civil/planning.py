"""Tells what becomes of each row of a file: added, on the list already, or not to be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import _
from justice_desk.imports.civil.columns import CASE, CHILD, NAME
from justice_desk.imports.civil.errors import CivilListRefused
from justice_desk.services.dockets.civil_adding import add_lines
from justice_desk.services.dockets.civil_cases import case_meant
from justice_desk.services.dockets.civil_listing import lines
from justice_desk.services.dockets.civil_twins import identity, places
from justice_desk.services.dockets.told import CivilTold
from justice_desk.services.importing.told import Fault
from justice_desk.services.sittings.finding import sitting_for
from justice_desk.terms.errors import BadInput, Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.imports.civil.reading import CivilFile
    from justice_desk.imports.civil.row import CivilRead
    from justice_desk.models.all import Sitting
    from justice_desk.services.dockets.civil_twins import Identity

_NOTHING: Final = "–"
"""What a sentence says of an empty cell, and of a column that is not there."""


@dataclass(frozen=True)
class CivilPlan:
    """What becomes of a file.

    Attributes:
        file: the file that was read.
        new: the lines that would be added, in its order.
        same: how many of its rows stand on the list already.
        faults: every cell that cannot be read, or does not go.
    """

    file: CivilFile
    new: tuple[CivilTold, ...]
    same: int
    faults: tuple[Fault, ...]


def planned(session: Session, sitting_number: str, file: CivilFile) -> CivilPlan:
    """Return what becomes of every row of a file; nothing is changed.

    A row whose person stands on the list already adds nothing, so that the same file may be taken
    in twice. A person who stands twice in the file is an error: one of the two is mistyped.

    Raises:
        NotAllowed, UnknownSitting: the sitting.
    """
    sitting = sitting_for(session, "docket civil list", sitting_number)
    there = places(lines(session, sitting_number))
    taken: dict[Identity, CivilRead] = {}
    new, same, faults = list[CivilTold](), 0, list[Fault]()
    for read in file.rows:
        found = [*read.faults] or _beside(session, sitting, file, read, taken)
        faults += found
        if found or read.told is None:
            continue
        who = identity(read.told)
        taken[who] = read
        if who in there:
            same += 1
        else:
            new.append(read.told)
    return CivilPlan(file, tuple(new), same, tuple(faults))


def apply(
    session: Session,
    sitting_number: str,
    plan: CivilPlan,
    *,
    day: date | None = None,
    room: str | None = None,
    skip_errors: bool = False,
) -> int:
    """Add the new lines of a plan and return how many.

    Args:
        session: a writing one.
        sitting_number: of the sitting.
        plan: made in the same session.
        day: on which day they are heard; None where the sitting sits on one day only.
        room: which bench of that day.
        skip_errors: leave out the rows that cannot be read; else one of them refuses all.

    Raises:
        CivilListRefused: a row cannot be read; all its errors are told.
        NotAllowed, UnknownSitting, SittingOver, NoSuchDay, WhichList: the sitting or the day.
    """
    if plan.faults and not skip_errors:
        raise refused(plan)
    return add_lines(session, sitting_number, day, plan.new, room=room)


def refused(plan: CivilPlan) -> CivilListRefused:
    """Return the refusal of a plan, which names its first error."""
    first = plan.faults[0]
    return CivilListRefused(
        file=plan.file.file,
        sheet=first.sheet,
        row=first.row,
        column=first.column,
        found=first.value.strip() or _NOTHING,
        expected=first.expected,
        count=len(plan.faults),
    )


def _beside(
    session: Session,
    sitting: Sitting,
    file: CivilFile,
    read: CivilRead,
    taken: Mapping[Identity, CivilRead],
) -> list[Fault]:
    """Return what only the office or the other rows can tell of a row."""
    told = read.told
    if told is None:
        return []
    twin = taken.get(identity(told))
    if twin is not None:
        expected = _("each person once; she stands in row {row} of {sheet} already").format(
            row=twin.row, sheet=twin.sheet
        )
        return [_fault(file, read, (CHILD, NAME), told.name, expected)]
    try:
        case_meant(session, sitting, told)
    except (BadInput, Refused) as error:
        return [_fault(file, read, (CASE,), told.case or "", error.message())]
    return []


def _fault(
    file: CivilFile, read: CivilRead, keys: Iterable[str], value: str, expected: str
) -> Fault:
    fields = next(sheet.fields for sheet in file.sheets if sheet.name == read.sheet)
    headings = (heading for key in keys for heading in fields.get(key, ()))
    return Fault(read.sheet, read.row, next(headings, _NOTHING), value, expected.removesuffix("."))
