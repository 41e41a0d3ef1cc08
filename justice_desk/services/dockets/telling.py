"""Writes on the case what happened to its place on a docket."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.models.all import CaseEvent
from justice_desk.services.cases.recording import record
from justice_desk.services.sittings.checking import clock
from justice_desk.terms.clock import utc_now
from justice_desk.terms.enums import EventKind

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterable, Mapping
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case, DocketEntry, Sitting, SittingDay

ADDED: Final = "added"
MOVED: Final = "moved"
REMOVED: Final = "removed"
CALLED: Final = "called"
"""Who is called to it became others."""
HANDED: Final = "handed"
"""Somebody was given her summons."""


def tell(
    session: Session, case: Case, what: str, sitting: Sitting, day: SittingDay, entry: DocketEntry
) -> None:
    """Add the event « on the docket »: what was done, which sitting, which day, at which hour."""
    record(
        session,
        case,
        EventKind.SCHEDULED,
        did=what,
        sitting=sitting.number,
        day=day.held_on.isoformat(),
        at=clock(entry.starts),
        entry=str(entry.id),
    )
    # Two members who put one case on two dockets at once change the same row: one of them loses.
    case.changed_at = utc_now()
    session.flush()


def tell_all(
    session: Session,
    kind: EventKind,
    events: Iterable[tuple[uuid.UUID, date, Mapping[str, str]]],
) -> None:
    """Add one event to each of many cases, in as many statements as for one.

    Args:
        session: a writing one; what waits in it is written as well.
        kind: of all of them.
        events: the case, the day and the details, codes and references only.
    """
    session.add_all(
        CaseEvent(case_id=case, kind=kind, happened_on=on, note="", details=dict(details))
        for case, on, details in events
    )
    session.flush()
