"""One event of a calendar file: when it begins, how long it lasts, how it comes back."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import _
from justice_desk.imports.calendars.errors import unfit
from justice_desk.imports.calendars.repeating import Rule, Walk, rule, starts
from justice_desk.imports.calendars.values import (
    LONGEST,
    clock_of,
    length,
    moment,
    number,
    several,
    when,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from justice_desk.imports.calendars.lines import Component, Line
    from justice_desk.imports.calendars.values import When
    from justice_desk.imports.calendars.zones import Clocks

MOST_TIMES: Final = 5_000
"""Hours of one file: two years with seven a day."""
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True)
class Event:
    """An event, without a word of what it is about.

    Attributes:
        line: where it begins in the file.
        uid: as the file has it; never kept.
        version: its sequence, and when it was written.
        off: cancelled; `free` where it leaves the time free.
        first: when it begins for the first time, on its clock.
        lasts: how long.
        rules: how it comes back.
        also: further beginnings, in UTC; `but` those that are left out, `but_days` whole days.
        instead_of: which day of a repeated event this one replaces, in UTC.
    """

    line: Line
    uid: str
    version: tuple[int, str]
    off: bool
    free: bool
    first: When
    lasts: timedelta
    rules: tuple[Rule, ...]
    also: tuple[datetime, ...]
    but: frozenset[datetime]
    but_days: frozenset[date]
    instead_of: datetime | None


def event_of(told: Component, clocks: Clocks) -> Event:
    """Return what a component says.

    Raises:
        CalendarUnfit: a value that does not fit.
    """
    begins = told.first("DTSTART")
    if begins is None:
        raise unfit(told.begin, _("a line DTSTART in it"))
    first = when(begins, clocks)
    clock = clock_of(first)
    instead, excepted = told.first("RECURRENCE-ID"), _listed(told, "EXDATE", clocks)
    if instead is not None and "RANGE" in instead.parameters:
        raise unfit(instead, _("one day that is replaced, without RANGE"))
    return Event(
        line=told.begin,
        uid=_uid(told, begins),
        version=_version(told),
        off=_says(told, "STATUS", "CANCELLED"),
        free=_says(told, "TRANSP", "TRANSPARENT"),
        first=first,
        lasts=_lasts(told, first, clocks),
        rules=tuple(rule(line, clock) for line in told.lines.get("RRULE", ())),
        also=tuple(moment(one) for one in _listed(told, "RDATE", clocks)),
        but=frozenset(moment(one) for one in excepted if isinstance(one, datetime)),
        but_days=frozenset(one for one in excepted if not isinstance(one, datetime)),
        instead_of=moment(when(instead, clocks)) if instead else None,
    )


def uid_of(uid: str) -> str:
    """Return what stands for an event here: files put addresses and names in theirs."""
    return hashlib.sha256(uid.encode("utf-8", "replace")).hexdigest()[:40]


class Expander:
    """Tells when the events of one file take place within a span of moments in UTC."""

    def __init__(self, first: datetime, last: datetime) -> None:
        self._first = first
        self._last = last
        self._walk = Walk()
        self._count = 0

    def times(self, event: Event, moved: Collection[datetime]) -> list[tuple[datetime, datetime]]:
        """Return beginnings and ends in UTC; `moved` are the days that stand by themselves.

        Raises:
            CalendarUnfit: the file tells of too many.
        """
        left_out = event.but | set(moved)
        clock = clock_of(event.first)
        found = sorted(
            at
            for at in {*self._beginnings(event, clock), *event.also}
            if at not in left_out and at.astimezone(clock).date() not in event.but_days
        )
        taken = [
            (at, at + event.lasts)
            for at in found
            if event.lasts and at < self._last and at + event.lasts > self._first
        ]
        self._count += len(taken)
        if self._count > MOST_TIMES:
            raise unfit(
                event.line, _("at most {n} hours: export a shorter time").format(n=MOST_TIMES)
            )
        return taken

    def _beginnings(self, event: Event, clock: tzinfo) -> Iterator[datetime]:
        yield moment(event.first)
        if not event.rules:
            return
        first = moment(event.first).astimezone(clock).replace(tzinfo=None)
        span = (
            (self._first - event.lasts - _DAY).astimezone(clock).replace(tzinfo=None),
            self._last.astimezone(clock).replace(tzinfo=None),
        )
        for one in event.rules:
            for at in starts(one, first, span, self._walk):
                yield at.replace(tzinfo=clock).astimezone(UTC)


def _uid(told: Component, begins: Line) -> str:
    """Return the name of an event; one without is known by when it begins."""
    line = told.first("UID")
    return (line.value.strip() if line else "") or f"DTSTART {begins.value.strip()}"


def _version(told: Component) -> tuple[int, str]:
    stamp = told.first("DTSTAMP")
    return number(told.first("SEQUENCE")), stamp.value.strip() if stamp else ""


def _says(told: Component, name: str, word: str) -> bool:
    line = told.first(name)
    return line is not None and line.value.strip().upper() == word


def _lasts(told: Component, first: When, clocks: Clocks) -> timedelta:
    """Return how long an event lasts; a day where only a day is said, no time for a moment."""
    ends, lasts = told.first("DTEND"), told.first("DURATION")
    if ends is None:
        if lasts is not None:
            return length(lasts)
        return timedelta(0) if isinstance(first, datetime) else _DAY
    taken = moment(when(ends, clocks)) - moment(first)
    if taken < timedelta(0):
        raise unfit(ends, _("an end after the beginning"))
    if taken > LONGEST:
        raise unfit(ends, _("an end within two years of the beginning"))
    return taken


def _listed(told: Component, name: str, clocks: Clocks) -> list[When]:
    return [one for line in told.lines.get(name, ()) for one in several(line, clocks)]
