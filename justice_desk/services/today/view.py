"""The whole of a member's day in one read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.services.rights import require
from justice_desk.services.today.calls import calls_for
from justice_desk.services.today.changes import changes_since
from justice_desk.services.today.due import groups_of
from justice_desk.services.today.rows import Band, Today
from justice_desk.services.today.visits import since

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from sqlalchemy.orm import Session

SHOWN: Final[Mapping[Band, int]] = {Band.LATE: 5, Band.TODAY: 5, Band.WEEK: 3}
"""Tasks of each band that are shown before all are asked for."""
ALL: Final = 200
"""Tasks of a band that are shown at most; more belongs in the list of cases."""
CHANGES: Final = 6
"""Changes that are shown."""


def look(
    session: Session,
    day: date,
    *,
    mine: bool = False,
    whole: frozenset[Band] = frozenset(),
    changed_since: datetime | None = None,
) -> Today:
    """Return the day of who acts.

    Args:
        session: of the member.
        day: today.
        mine: only the cases in her charge.
        whole: the bands that are shown to their end.
        changed_since: the visit that changes are counted from; the one before this one when left
            out.

    Raises:
        NotAllowed: her role has no day.
    """
    require(session, "today")
    most = {band: ALL if band in whole else SHOWN[band] for band in Band}
    groups = groups_of(session, day, mine=mine, most=most)
    moment = changed_since or since(session)
    return Today(
        day=day,
        mine=mine,
        groups=groups,
        calls=calls_for(session, [task for group in groups for task in group.tasks]),
        changes=changes_since(session, moment, CHANGES),
        since=moment,
    )
