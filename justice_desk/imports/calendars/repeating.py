"""When an event that repeats comes back, by dateutil, within a span and a number of steps."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from dateutil.rrule import rrulestr

from justice_desk.i18n.messages import _
from justice_desk.imports.calendars.errors import unfit
from justice_desk.imports.calendars.values import bare

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import tzinfo

    from justice_desk.imports.calendars.lines import Line

STEPS: Final = 200_000
"""Days that are walked for one file, all its rules together: half a second on an old laptop."""
EXAMPLE: Final = "FREQ=WEEKLY;BYDAY=MO"
_PARTS: Final = frozenset(
    {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS"}
)
"""What calendars of people use. By hour, minute, second, week or day of the year nobody meets."""
_EVERY: Final = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 0, "YEARLY": 0}
"""Days of one step, where all steps are as long."""
_CYCLES: Final = 19 * 400
"""Years. The calendar repeats every 400 years, to the weekday. dateutil walks a rule that never
falls to the year 9999: asked near that year, the same rule gives up soon."""
_NUMBER: Final = re.compile(r"[0-9]{1,4}")


class Walk:
    """Counts the days that the rules of one file are walked over."""

    def __init__(self) -> None:
        self.steps = 0

    def take(self, line: Line, days: int) -> None:
        """Count some more days.

        Raises:
            CalendarUnfit: the rules of the file ask for too many.
        """
        self.steps += max(days, 1)
        if self.steps > STEPS:
            raise unfit(line, _("fewer repetitions: export a shorter time"))


@dataclass(frozen=True)
class Rule:
    """A rule of repetition: what dateutil is told, and what is counted here.

    `until` is an hour of the clock of the event, without a zone, as dateutil reckons.
    """

    line: Line
    text: str
    every: int
    count: int | None
    until: datetime | None


def rule(line: Line, clock: tzinfo) -> Rule:
    """Return the rule of a property of an event on this clock.

    Raises:
        CalendarUnfit: what it says cannot be, or repeats by parts of a day.
    """
    parts: dict[str, str] = {}
    for part in line.value.strip().rstrip(";").upper().split(";"):
        name, equals, value = part.partition("=")
        if not equals or name not in _PARTS or name in parts:
            raise _broken(line)
        parts[name] = value
    if parts.get("FREQ") not in _EVERY:
        raise _broken(line)
    interval = _whole(line, parts.get("INTERVAL", "1"))
    count = _whole(line, parts.pop("COUNT")) if "COUNT" in parts else None
    until = _until(line, parts.pop("UNTIL"), clock) if "UNTIL" in parts else None
    text = ";".join(f"{name}={value}" for name, value in parts.items())
    return Rule(line, text, _EVERY[parts["FREQ"]] * interval, count, until)


def starts(
    told: Rule, first: datetime, span: tuple[datetime, datetime], walk: Walk
) -> list[datetime]:
    """Return the beginnings within a span, as hours of the clock of the event.

    Args:
        told: the rule.
        first: the first beginning, without a zone; it counts whether the rule names it or not.
        span: from when to when, without a zone.
        walk: counts the days of the file.

    Raises:
        CalendarUnfit: the rule falls on no day, or the file asks for too many.
    """
    found = [first] if span[0] <= first <= span[1] else []
    number = 1
    for at in _walked(told, first, span, walk):
        if at <= first:
            continue
        number += 1
        if told.count is not None and number > told.count:
            break
        if told.until is not None and at > told.until:
            break
        if at >= span[0]:
            found.append(at)
    return found


def _walked(
    told: Rule, first: datetime, span: tuple[datetime, datetime], walk: Walk
) -> Iterator[datetime]:
    """Yield beginnings up to the end of the span."""
    begins = _nearer(told, first, span[0])
    far = begins.replace(year=begins.year + _CYCLES)
    try:
        asked = rrulestr(told.text, dtstart=far)
    except (ValueError, TypeError) as error:
        raise _broken(told.line) from error
    before, fell = far, False
    for one in asked:
        fell = True
        walk.take(told.line, (one - before).days)
        before = one
        at = one.replace(year=one.year - _CYCLES)
        if at > span[1]:
            return
        yield at
    if not fell:
        raise unfit(told.line, _("a rule that falls on some day"))


def _nearer(told: Rule, first: datetime, begins: datetime) -> datetime:
    """Return a later beginning of the same rhythm, so that years past are not walked."""
    if not told.every or told.count is not None or first >= begins:
        return first
    steps = (begins - first).days // told.every
    return first + timedelta(days=max(steps - 1, 0) * told.every)


def _until(line: Line, text: str, clock: tzinfo) -> datetime:
    told = bare(line, text)
    if not isinstance(told, datetime):
        return datetime.combine(told, time.max)
    return told.astimezone(clock).replace(tzinfo=None) if told.tzinfo else told


def _whole(line: Line, text: str) -> int:
    if not _NUMBER.fullmatch(text) or not int(text):
        raise _broken(line)
    return int(text)


def _broken(line: Line) -> Exception:
    return unfit(line, _("a repetition such as {example}").format(example=EXAMPLE))
