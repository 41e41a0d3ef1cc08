"""What happens between two days: sittings, hearings, mediation, deadlines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.services.calendar.hearings import hearings
from justice_desk.services.calendar.rows import AgendaKind
from justice_desk.services.calendar.sittings import sittings
from justice_desk.services.calendar.span import Span
from justice_desk.services.calendar.tasks import awaited, mediations, tasks
from justice_desk.services.rights import require
from justice_desk.services.sittings.finding import sitting_for
from justice_desk.storage.roster import in_service

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.services.calendar.rows import AgendaRow

_ORDER: Final = {kind: place for place, kind in enumerate(AgendaKind)}
_DAY: Final = 24 * 60


def entries(
    session: Session,
    first: date,
    last: date,
    *,
    member: str | None = None,
    gone: bool = False,
) -> tuple[AgendaRow, ...]:
    """Return what happens from `first` to `last`, both included, in the order of day and hour.

    A case that is closed to who asks leaves no line; its hour at a docket is counted in the
    sitting alone. The number of queries does not grow with that of the lines.

    Args:
        session: of the member who asks.
        first: the first day that is asked for.
        last: the last one.
        member: short name: only cases in her charge, and the sittings that hear one of them.
        gone: also what was called off, taken off a docket or done, which somebody else's calendar
            must be told; a cancelled or postponed sitting is always there.

    Raises:
        MemberUnknown: nobody in service is called so.
    """
    require(session, "sitting list")
    require(session, "task list")
    who = None if member is None else in_service(session, member).id
    span = Span(first, last, who, gone)
    rows = [
        *sittings(session, span),
        *hearings(session, span),
        *mediations(session, span),
        *tasks(session, span),
        *awaited(session, span),
    ]
    return tuple(sorted(rows, key=_place))


def of_sitting(session: Session, number: str) -> tuple[AgendaRow, ...]:
    """Return the days of one sitting and its session of information, in their order.

    Raises:
        NotAllowed: every member may, so none today.
        UnknownSitting: none bears the number.
    """
    one = sitting_for(session, "sitting show", number)
    days = [day for day in (one.first_on, one.last_on, one.information_on) if day]
    span = Span(min(days), max(days), None, gone=True)
    rows = (row for row in sittings(session, span) if row.sitting == one.number)
    return tuple(sorted(rows, key=_place))


def _place(row: AgendaRow) -> tuple[date, int, int, str]:
    return (row.day, _DAY if row.starts is None else row.starts, _ORDER[row.kind], row.uid)
