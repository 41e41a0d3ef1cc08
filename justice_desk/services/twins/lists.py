"""What civil-status lists hold of two cases that are one: one line for a person."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from justice_desk.models.all import CivilStatusLine, Sitting, SittingDay
from justice_desk.rules.likeness import NEAR_NAME
from justice_desk.rules.names_alike import name_ratio
from justice_desk.services.dockets.civil_order import lay, order_of
from justice_desk.services.sittings.finding import days_of, still_to_come, touch

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case
    from justice_desk.services.twins.moving import Ledger, Moved

_TOGETHER: Final = (
    ("sex",),
    ("born_on", "birth_year"),
    ("born_at",),
    ("father",),
    ("mother",),
    ("witnesses",),
)
"""What a line takes over from the one that is taken off, where it says nothing of it."""
_YEARS: Final = 1
"""Years between two births that are one; a choice of this tool, as for persons (rules.likeness)."""


def one_line(ledger: Ledger, kept: Case, other: Case) -> None:
    """Where both wait on civil-status lists for one person, her line of the kept case stays.

    One case may have several children, each a line of its own: a child who stands on no line of the
    kept case keeps hers. What is taken off closes its gap, as when somebody takes it off by hand.
    """
    session = ledger.session
    for mine, theirs in _pairs(_waiting(session, kept.id), _waiting(session, other.id)):
        for group in _TOGETHER:
            if not any(getattr(mine, column) for column in group):
                for column in group:
                    ledger.set(mine, column, getattr(theirs, column))
        day, sitting = theirs.day_id, session.get_one(Sitting, theirs.sitting_id)
        ledger.remove(theirs)
        lay(session, order_of(session, day))
        touch(session, sitting)


def line_back(session: Session, values: dict[str, Any]) -> dict[str, Any]:
    """Return a line that comes back with a place that is free: its own, those behind it move down.

    Where its list got shorter since it is the last one, and so on the first day of the sitting
    where its own day went.
    """
    there = session.get(SittingDay, values["day_id"])
    day = there or days_of(session, values["sitting_id"])[0]
    order = order_of(session, day.id)
    last = len(order) + 1
    at = last if there is None else min(values["position"], last)
    lay(session, order, free=at)
    return values | {"day_id": day.id, "position": at}


def lists_of(moved: Iterable[Moved]) -> set[uuid.UUID]:
    """Return the sittings whose lists an undone merge gave a line back to, by their ids."""
    name = CivilStatusLine.__tablename__
    rows = (told["row"] for told in moved if told["table"] == name and "row" in told)
    return {uuid.UUID(row["sitting_id"]) for row in rows}


def _waiting(session: Session, case_id: uuid.UUID) -> Sequence[CivilStatusLine]:
    return session.scalars(
        select(CivilStatusLine)
        .join(Sitting, Sitting.id == CivilStatusLine.sitting_id)
        .join(SittingDay, SittingDay.id == CivilStatusLine.day_id)
        .where(
            CivilStatusLine.case_id == case_id,
            CivilStatusLine.result.is_(None),
            still_to_come(),
        )
        .order_by(SittingDay.held_on, CivilStatusLine.position)
    ).all()


def _pairs(
    mine: Sequence[CivilStatusLine], theirs: Sequence[CivilStatusLine]
) -> Iterator[tuple[CivilStatusLine, CivilStatusLine]]:
    """Yield the lines of both that say one person, the nearest names first, each line once."""
    near = [
        (name_ratio(one.name, other.name), one, other)
        for one in mine
        for other in theirs
        if _may_be_one(one, other)
    ]
    near.sort(key=lambda pair: (-pair[0], pair[1].position, pair[2].position))
    taken: set[uuid.UUID] = set()
    for ratio, one, other in near:
        if ratio >= NEAR_NAME and not taken & {one.id, other.id}:
            taken |= {one.id, other.id}
            yield one, other


def _may_be_one(one: CivilStatusLine, other: CivilStatusLine) -> bool:
    """Tell whether neither birth nor sex says that two lines are two persons."""
    years = [_year(line) for line in (one, other)]
    far = None not in years and abs((years[0] or 0) - (years[1] or 0)) > _YEARS
    return not far and (one.sex is None or other.sex is None or one.sex is other.sex)


def _year(line: CivilStatusLine) -> int | None:
    return line.born_on.year if line.born_on else line.birth_year
