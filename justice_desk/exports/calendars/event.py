"""One line of the calendar as an event that somebody else's calendar shows."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from icalendar import Event

from justice_desk.i18n.formats import ZONE
from justice_desk.i18n.messages import N_, _
from justice_desk.services.calendar.rows import AgendaKind
from justice_desk.terms.sittings import SittingState

if TYPE_CHECKING:
    import uuid

    from justice_desk.services.calendar.rows import AgendaRow

_DAY: Final = timedelta(days=1)
_OPEN: Final = frozenset({AgendaKind.SITTING, AgendaKind.INFORMATION})
"""What the court announces itself; everything else is the office's own."""
_TOLD: Final = {
    SittingState.POSTPONED: N_("{title} (postponed)"),
    SittingState.CANCELLED: N_("{title} (cancelled)"),
}
"""States that the title says too: not every calendar shows the status."""
_SURE: Final = frozenset({SittingState.CONFIRMED, SittingState.READY, SittingState.HELD, None})


def event_of(row: AgendaRow, office: uuid.UUID) -> Event:
    """Return the event of a line; the same line gives the same bytes."""
    event = Event()
    event.add("uid", f"{row.uid}@{office}")
    event.add("sequence", row.sequence)
    event.add("dtstamp", row.changed_at)
    event.add("last-modified", row.changed_at)
    event.add("summary", summary(row))
    _add_hours(event, row)
    event.add("status", _status(row))
    event.add("transp", "OPAQUE" if _takes_time(row) else "TRANSPARENT")
    event.add("class", "PUBLIC" if row.kind in _OPEN else "CONFIDENTIAL")
    if row.kind in _OPEN and not row.closed_doors:
        event.add("location", row.site)
    return event


def summary(row: AgendaRow) -> str:
    """Return the title: numbers, and the site of a public sitting.

    Of a deadline or a session of mediation the number of the case alone: what is awaited, and in a
    restricted case even that it is mediated, would tell a stranger what the case is about.
    """
    if row.kind in _OPEN:
        return _of_sitting(row)
    if row.kind is AgendaKind.HEARING:
        title = _("{case}, hearing {sitting}").format(case=row.case, sitting=row.sitting)
    elif row.kind is AgendaKind.MEDIATION and not row.restricted:
        title = _("{what}, {case}").format(what=_("Mediation"), case=row.case)
    else:
        title = _("{what}, {case}").format(what=_("Deadline"), case=row.case)
    return _with_state(title, row)


def _of_sitting(row: AgendaRow) -> str:
    informing = row.kind is AgendaKind.INFORMATION
    if row.closed_doors:
        title = _("Information {number}") if informing else _("Sitting {number}")
    else:
        title = _("Information {number}, {site}") if informing else _("Sitting {number}, {site}")
    return _with_state(title.format(number=row.sitting, site=row.site), row)


def _with_state(title: str, row: AgendaRow) -> str:
    if row.state is None or row.state not in _TOLD:
        return title
    return _(_TOLD[row.state]).format(title=title)


def _add_hours(event: Event, row: AgendaRow) -> None:
    if row.starts is None or row.ends is None:
        event.add("dtstart", row.day)
        event.add("dtend", row.day + _DAY)
        return
    midnight = datetime.combine(row.day, time.min)
    for name, minutes in (("dtstart", row.starts), ("dtend", max(row.ends, row.starts + 1))):
        # A local time with its zone named beside it: icalendar writes GMT as UTC by itself.
        event.add(name, midnight + timedelta(minutes=minutes), parameters={"TZID": ZONE})


def _takes_time(row: AgendaRow) -> bool:
    return not row.gone and row.kind is not AgendaKind.DEADLINE


def _status(row: AgendaRow) -> str:
    if row.gone:
        return "CANCELLED"
    return "CONFIRMED" if row.state in _SURE else "TENTATIVE"
