"""Writes who sits or serves at a sitting, all at once, and refuses what somebody else wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from justice_desk.models.all import Member, SittingOfficer
from justice_desk.services.sittings.adding import add_officers
from justice_desk.services.sittings.checking import officer_values
from justice_desk.services.sittings.finding import open_sitting_for, touch
from justice_desk.terms.errors import ChangedMeanwhile
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Sitting
    from justice_desk.services.sittings.rows import OfficerRow
    from justice_desk.services.sittings.told import OfficerTold


def set_officers(
    session: Session,
    number: str,
    officers: Sequence[OfficerTold],
    *,
    seen: int | None = None,
    shown: Sequence[OfficerRow] | None = None,
) -> None:
    """Write who sits or serves, all at once; who is left out is taken off.

    Args:
        session: a writing one.
        number: of the sitting.
        officers: all of them.
        seen: the version of the sitting that was looked at.
        shown: who stood there then; where they still do, another change of the sitting is no bar.

    Raises:
        NotAllowed, UnknownSitting, SittingOver: the sitting.
        DoesNotFit, TextUnfit: the path says which line.
        ChangedMeanwhile: somebody else wrote others since `seen`.
    """
    sitting = open_sitting_for(session, "sitting correct", number)
    asked = select(SittingOfficer).where(SittingOfficer.sitting_id == sitting.id)
    there = session.scalars(asked.order_by(SittingOfficer.id)).all()
    if seen not in {None, sitting.version}:
        mine = [SittingOfficer(**officer_values(at, told)) for at, told in enumerate(officers)]
        _refuse_others(session, sitting, there, mine, shown)
    for row in there:
        session.delete(row)
    session.flush()
    add_officers(session, sitting, officers)
    touch(session, sitting)


def _refuse_others(
    session: Session,
    sitting: Sitting,
    there: Sequence[SittingOfficer],
    mine: Sequence[SittingOfficer],
    shown: Sequence[OfficerRow] | None,
) -> None:
    """Refuse to write over others than those that were shown.

    Raises:
        ChangedMeanwhile: with both lists of names.
    """
    now = list(map(_said, there))
    if now == list(map(_said, mine)) or (shown is not None and now == list(map(_said, shown))):
        return
    last = max(there, key=lambda row: row.changed_at, default=sitting)
    who = session.get(Member, last.changed_by)
    raise ChangedMeanwhile(
        field="officers",
        mine=_told(mine),
        theirs=_told(there),
        who=who.full_name if who else "",
        when=f"{last.changed_at:%Y-%m-%d %H:%M}",
    )


def _said(one: Any) -> tuple[Any, ...]:
    return one.role, one.name, tuple(one.languages), one.confirmed, one.phone


def _told(rows: Iterable[SittingOfficer]) -> str:
    return ", ".join(f"{row.name} ({label(row.role)})" for row in rows) or "–"
