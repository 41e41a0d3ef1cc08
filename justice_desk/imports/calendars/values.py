"""Single values of a calendar file: a day or a moment, how long, which version."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from icalendar.prop import vDDDTypes, vDuration

from justice_desk.i18n.messages import _
from justice_desk.imports.calendars.errors import unfit
from justice_desk.imports.calendars.zones import BAMAKO

if TYPE_CHECKING:
    from datetime import tzinfo

    from justice_desk.imports.calendars.lines import Line
    from justice_desk.imports.calendars.zones import Clocks

FIRST_YEAR: Final = 1970
LAST_YEAR: Final = 2100
_EXAMPLE: Final = "20261124T090000Z"

When = date | datetime
"""A whole day, or a moment of a clock."""


def when(line: Line, clocks: Clocks) -> When:
    """Return the day or the moment of a property; a moment has its clock.

    Raises:
        CalendarUnfit: neither, or of another century.
    """
    return _when(line, line.value.strip(), clocks)


def several(line: Line, clocks: Clocks) -> list[When]:
    """Return the days and moments of a list, the beginnings where it holds periods.

    Raises:
        CalendarUnfit: one of them is neither.
    """
    return [_when(line, one.split("/")[0], clocks) for one in line.value.strip().split(",") if one]


LONGEST: Final = timedelta(days=731)
"""How long one event may last: a choice of this tool, beyond which a file is taken for damaged."""


def length(line: Line) -> timedelta:
    """Return how long an event lasts.

    Raises:
        CalendarUnfit: no duration, one below zero or beyond `LONGEST`.
    """
    try:
        told: timedelta = vDuration.from_ical(line.value.strip())  # type: ignore[no-untyped-call]  # icalendar says no types
    except (ValueError, OverflowError) as error:
        raise unfit(line, _("a length such as {example}").format(example="PT1H30M")) from error
    if not timedelta(0) <= told <= LONGEST:
        raise unfit(line, _("a length such as {example}").format(example="PT1H30M"))
    return told


def number(line: Line | None) -> int:
    """Return a whole number; 0 where none is said.

    Raises:
        CalendarUnfit: no number.
    """
    if line is None:
        return 0
    told = line.value.strip()
    if not told.isascii() or not told.isdigit() or len(told) > 9:  # noqa: PLR2004 - fits an integer
        raise unfit(line, _("a whole number"))
    return int(told)


def moment(told: When) -> datetime:
    """Return when something begins, in UTC; a whole day begins at midnight in Bamako."""
    if isinstance(told, datetime):
        return told.astimezone(UTC)
    return datetime.combine(told, time.min, BAMAKO).astimezone(UTC)


def clock_of(told: When) -> tzinfo:
    """Return the clock on which something repeats."""
    return (told.tzinfo or BAMAKO) if isinstance(told, datetime) else BAMAKO


def bare(line: Line, text: str) -> When:
    """Return a day or a moment as it is written, without a clock where none is.

    Raises:
        CalendarUnfit: neither, or of another century.
    """
    try:
        told: object = vDDDTypes.from_ical(text)  # type: ignore[no-untyped-call]  # same
    except (ValueError, OverflowError) as error:
        raise _no_moment(line) from error
    if not isinstance(told, date):
        raise _no_moment(line)
    if not FIRST_YEAR <= told.year <= LAST_YEAR:
        span = _("a day from {first} to {last}").format(first=FIRST_YEAR, last=LAST_YEAR)
        raise unfit(line, span)
    return told


def _when(line: Line, text: str, clocks: Clocks) -> When:
    told = bare(line, text)
    if isinstance(told, datetime) and told.tzinfo is None:
        return told.replace(tzinfo=clocks.of(line))
    return told


def _no_moment(line: Line) -> Exception:
    return unfit(line, _("a day or an hour such as {example}").format(example=_EXAMPLE))
