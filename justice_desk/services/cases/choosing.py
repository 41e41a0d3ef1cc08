"""Finds the session, agreement or judgment of a case that is meant, among those in force."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from sqlalchemy import select

from justice_desk.models.all import Agreement, Judgment, Mediation
from justice_desk.services.cases.errors import NoSuchOne, WhichOne, WithdrawnAlready

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case
    from justice_desk.terms.errors import DeskError

R = TypeVar("R", Mediation, Agreement, Judgment)

_DAYS: Final = {Mediation: "held_on", Agreement: "agreed_on", Judgment: "decided_on"}


def in_force(session: Session, case: Case, kind: type[R]) -> Sequence[R]:
    """Return what counts of a kind in a case, the oldest first."""
    return [row for row in _all(session, case, kind) if row.withdrawn_on is None]


def chosen(session: Session, case: Case, kind: type[R], named: str | None, none: DeskError) -> R:
    """Return the one that is meant.

    Args:
        session: a reading one is enough.
        case: of which the member may know.
        kind: the table.
        named: the id, or the day as 2026-11-24; may be left out where only one is in force.
        none: raised where nothing is in force and nobody said which.

    Raises:
        WhichOne, NoSuchOne: with the candidates.
        WithdrawnAlready: the one that is meant counts no more.
    """
    rows = _all(session, case, kind)
    counts = [row for row in rows if row.withdrawn_on is None]
    wanted = (named or "").strip()
    meant = [row for row in rows if wanted in {str(row.id), day_of(row).isoformat()}]
    found = [row for row in meant if row in counts] if wanted else counts
    if len(found) == 1:
        return found[0]
    if found:
        raise which_one(case, found)
    for row in meant:
        raise WithdrawnAlready(on=row.withdrawn_on, why=row.withdrawn_why)
    if wanted:
        raise NoSuchOne(number=case.number, found=wanted, candidates=_told(counts))
    raise none


def which_one(case: Case, rows: Sequence[R]) -> WhichOne:
    """Return what asks which of several is meant, with the candidates."""
    return WhichOne(number=case.number, candidates=_told(rows))


def day_of(row: Mediation | Agreement | Judgment) -> date:
    """Return the day on which it happened."""
    day: date = getattr(row, _DAYS[type(row)])
    return day


def _all(session: Session, case: Case, kind: type[R]) -> Sequence[R]:
    rows = session.scalars(select(kind).where(kind.case_id == case.id))
    return sorted(rows, key=lambda row: (day_of(row), row.id))


def _told(rows: Sequence[Mediation | Agreement | Judgment]) -> str:
    return ", ".join(f"{day_of(row)} ({row.id})" for row in rows) or "–"
