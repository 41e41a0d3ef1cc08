"""Chooses lines of a civil-status list by their numbers, as `1-40,57`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from justice_desk.services.dockets.civil_adding import MOST
from justice_desk.services.dockets.civil_errors import BadSelection, UnknownLine, WhichList
from justice_desk.services.dockets.civil_finding import told_positions
from justice_desk.services.dockets.civil_listing import lines

if TYPE_CHECKING:
    import uuid
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.services.dockets.rows import CivilRow

_PART: Final = re.compile(r"(\d{1,5})(?:\s*[-–]\s*(\d{1,5}))?")
_BETWEEN: Final = re.compile(r"\s*[,;]\s*")


def chosen(
    session: Session, sitting_number: str, named: str, day: date | None = None
) -> tuple[uuid.UUID, ...]:
    """Return the ids of the lines that `1-40,57` means, in the order of the list.

    Args:
        session: a reading one is enough.
        sitting_number: of the sitting.
        named: numbers and spans of numbers between commas.
        day: whose list; None where there is only one.

    Raises:
        NotAllowed, UnknownSitting: the sitting.
        BadSelection: it says no numbers of lines.
        WhichList: there are several lists, and no day was said.
        UnknownLine: a number that is not on the list.
    """
    wanted = numbers_in(named)
    rows = [row for row in lines(session, sitting_number) if day is None or row.held_on == day]
    _refuse_several(sitting_number, rows)
    by_number = {row.position: row.id for row in rows}
    missing = [number for number in wanted if number not in by_number]
    if missing:
        raise UnknownLine(found=told_positions(missing), known=told_positions(by_number) or "–")
    return tuple(by_number[number] for number in wanted)


def numbers_in(named: str) -> list[int]:
    """Return the numbers that `1-40,57` means, each once, the lowest first.

    Raises:
        BadSelection: it says no such numbers, or a span that runs backwards.
    """
    found: set[int] = set()
    for part in _BETWEEN.split(named.strip()):
        match = _PART.fullmatch(part)
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (1, 0)
        if not 1 <= first <= last <= MOST:
            raise BadSelection(path="lines", found=named.strip() or "–")
        found.update(range(first, last + 1))
    return sorted(found)


def _refuse_several(sitting_number: str, rows: Sequence[CivilRow]) -> None:
    if len({row.day_id for row in rows}) > 1:
        days = dict.fromkeys(f"{row.held_on:%d/%m/%Y}" for row in rows)
        raise WhichList(sitting=sitting_number, known=", ".join(days))
