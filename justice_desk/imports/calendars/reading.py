"""`calendar import`: reads when somebody is taken out of a calendar file. Needs no office."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import _
from justice_desk.imports.calendars.errors import CalendarUnfit
from justice_desk.imports.calendars.events import Event, Expander, event_of, uid_of
from justice_desk.imports.calendars.lines import components
from justice_desk.imports.calendars.zones import Clocks
from justice_desk.imports.problems import FileMissing, FileUnreadable
from justice_desk.rules.sittings import HORIZON
from justice_desk.services.calendar.told import BusyFile, BusyTold
from justice_desk.terms.clock import today

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

_Key = tuple[str, "datetime | None"]

LARGEST: Final = 4 * 1024 * 1024
"""Bytes; ten years of a full calendar without attachments."""


def read(path: Path) -> BusyFile:
    """Return when the owner of a calendar is taken, from today to the last day of planning.

    A time without a zone is Bamako's; an event that is cancelled, or leaves the time free, takes
    none; of several versions of one event the highest counts.

    Raises:
        FileMissing, FileUnreadable: the file as a whole will not do.
        CalendarUnfit: a line that does not fit, with its number.
        OSError: the machine will not read it.
    """
    content = _content(path)
    try:
        events, zones = components(content)
        clocks = Clocks(zones)
        read_events = [event_of(one, clocks) for one in events]
        return _file(path.name, read_events)
    except CalendarUnfit as error:
        error.details.setdefault("file", path.name)
        raise


def _content(path: Path) -> str:
    if not path.is_file():
        raise FileMissing(file=path)
    if path.stat().st_size > LARGEST:
        found = _("a file of more than {n} MB").format(n=LARGEST // 1024**2)
        raise FileUnreadable(file=path.name, found=found, expected=_("a calendar of a few years"))
    content = path.read_bytes().decode("utf-8-sig", "replace")
    if "\0" in content:
        found = _("a file that is no text")
        raise FileUnreadable(file=path.name, found=found, expected=_("a calendar (.ics)"))
    if not content.strip():
        found = _("an empty file")
        raise FileUnreadable(file=path.name, found=found, expected=_("a calendar (.ics)"))
    return content


def _file(name: str, events: Iterable[Event]) -> BusyFile:
    latest = _latest(events)
    first = datetime.combine(today(), time.min, UTC)
    expander = Expander(first, first + HORIZON + timedelta(days=1))
    times: dict[tuple[str, datetime], BusyTold] = {}
    skipped = 0
    for event in latest.values():
        taken = expander.times(event, _moved(event, latest)) if _counts(event, latest) else []
        skipped += not taken
        for starts, ends in taken:
            uid = uid_of(event.uid)
            times[uid, starts] = BusyTold(uid, starts, ends)
    ordered = sorted(times.values(), key=lambda one: (one.starts_at, one.uid))
    return BusyFile(name, tuple(ordered), frozenset(uid_of(uid) for uid, _at in latest), skipped)


def _moved(event: Event, latest: Mapping[_Key, Event]) -> set[datetime]:
    """Return the days of a repeated event that stand by themselves."""
    if event.instead_of is not None:
        return set()
    return {at for uid, at in latest if uid == event.uid and at is not None}


def _counts(event: Event, latest: Mapping[_Key, Event]) -> bool:
    """Tell whether an event takes time: a day of a series goes with the series."""
    whole = latest.get((event.uid, None), event)
    called_off = event.off or (whole.off and whole.version >= event.version)
    return not called_off and not event.free


def _latest(events: Iterable[Event]) -> Mapping[_Key, Event]:
    """Return the last version of each event, and of each day of it that was moved by itself."""
    latest: dict[_Key, Event] = {}
    for event in events:
        key = (event.uid, event.instead_of)
        known = latest.get(key)
        if known is None or event.version >= known.version:
            latest[key] = event
    return latest
