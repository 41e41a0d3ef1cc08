"""Finds lines of a civil-status list, their day and the cases that they stand for."""

from __future__ import annotations

import uuid
from itertools import groupby
from typing import TYPE_CHECKING, Final

from sqlalchemy import func, select

from justice_desk.models.all import Case, CaseStub, CivilStatusLine, SittingDay
from justice_desk.services.cases.errors import CaseIsRestricted
from justice_desk.services.dockets.benches import benches_on
from justice_desk.services.dockets.civil_errors import UnknownLine, WhichList
from justice_desk.services.rights import require_cases
from justice_desk.services.sittings.finding import days_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from justice_desk.models.all import Sitting

CASE_VERB: Final = "case note"
"""What a line does to its case: it adds an event, as a note does."""


def day_for(
    session: Session, sitting: Sitting, day: date | None, room: str | None = None
) -> SittingDay:
    """Return the day of a sitting that is meant; the only one where none was said.

    A room is meant however it is spelt.

    Raises:
        NoSuchDay: it does not sit then, or not in that room.
        WhichList: it sits on several, and none was said.
    """
    meant = benches_on(session, sitting, day, room)
    if len({one.held_on for one in meant}) > 1:
        raise WhichList(sitting=sitting.number, known=_told(days_of(session, sitting.id)))
    return meant[0]


def _told(days: Iterable[SittingDay]) -> str:
    return ", ".join(dict.fromkeys(f"{day.held_on:%d/%m/%Y}" for day in days))


def last_position(session: Session, day_id: uuid.UUID) -> int:
    """Return the number of the last line of a day, 0 for an empty list."""
    last = select(func.max(CivilStatusLine.position)).where(CivilStatusLine.day_id == day_id)
    return session.scalar(last) or 0


def line_of(session: Session, named: uuid.UUID | str) -> CivilStatusLine:
    """Return a line by its id, if the member may see the case that it stands for.

    Raises:
        UnknownLine: there is none.
        CaseIsRestricted, NotAllowed: its case.
    """
    found = session.get(CivilStatusLine, meant) if (meant := _id(named)) else None
    if found is None:
        raise UnknownLine(found=named, known="–")
    cases_of(session, [found])
    return found


def _id(named: uuid.UUID | str) -> uuid.UUID | None:
    if isinstance(named, uuid.UUID):
        return named
    try:
        return uuid.UUID(named.strip())
    except ValueError:
        return None


def cases_of(session: Session, lines: Iterable[CivilStatusLine]) -> dict[uuid.UUID, Case]:
    """Return the cases for which lines stand, by their id, in as many queries for one as for many.

    Raises:
        CaseIsRestricted, NotAllowed: one of them is closed to the member.
    """
    wanted = {line.case_id for line in lines if line.case_id}
    if not wanted:
        return {}
    cases = {case.id: case for case in session.scalars(select(Case).where(Case.id.in_(wanted)))}
    closed = select(CaseStub.number).where(CaseStub.id.in_(wanted - cases.keys()))
    for number in session.scalars(closed.order_by(CaseStub.number).limit(1)):
        raise CaseIsRestricted(number=number)
    require_cases(session, CASE_VERB, cases.values())
    return cases


def visible(session: Session, cases: Collection[uuid.UUID]) -> frozenset[uuid.UUID]:
    """Return those of some cases that the member may see."""
    if not cases:
        return frozenset()
    return frozenset(session.scalars(select(Case.id).where(Case.id.in_(cases))))


def picked(
    session: Session,
    sitting: Sitting,
    lines: Collection[uuid.UUID] | None,
    waits: ColumnElement[bool],
) -> list[tuple[CivilStatusLine, SittingDay]]:
    """Return the lines of a sitting that are meant, with their days, in the order of the list.

    Args:
        session: a reading one is enough.
        sitting: whose.
        lines: the ids of those that are meant; None for all that wait.
        waits: what a line that waits is like.

    Raises:
        UnknownLine: one of them is not on this list.
    """
    if lines is not None and not lines:
        return []
    which = waits if lines is None else CivilStatusLine.id.in_(set(lines))
    found = session.execute(
        select(CivilStatusLine, SittingDay)
        .join(SittingDay, SittingDay.id == CivilStatusLine.day_id)
        .where(CivilStatusLine.sitting_id == sitting.id, which)
        .order_by(SittingDay.held_on, SittingDay.room, SittingDay.id, CivilStatusLine.position)
    )
    rows = [(line, day) for line, day in found]
    strangers = set(lines or ()) - {line.id for line, _day in rows}
    if strangers:
        there = select(CivilStatusLine.position).where(CivilStatusLine.sitting_id == sitting.id)
        known = told_positions(session.scalars(there)) or "–"
        raise UnknownLine(found=min(map(str, strangers)), known=known)
    return rows


def told_positions(positions: Iterable[int]) -> str:
    """Return numbers of lines as a person writes them: 3, 7–9."""
    ordered = sorted(set(positions))
    runs = groupby(enumerate(ordered), key=lambda pair: pair[1] - pair[0])
    parts = [[number for _at, number in run] for _key, run in runs]
    return ", ".join(str(p[0]) if len(p) == 1 else f"{p[0]}–{p[-1]}" for p in parts)
