"""The content lines of a calendar file, unfolded, each with its number, sorted into events.

Only what tells when somebody is taken is kept: titles, notes, guests and places are passed over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import _
from justice_desk.imports.calendars.errors import unfit

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_EVENTS: Final = 5_000
"""Events of one file: the working life of a judge; a choice of this tool."""
LONGEST: Final = 20_000
"""Characters of one line that is read: a thousand excepted days."""
DEEPEST: Final = 8
KEPT: Final = frozenset(
    {
        *("UID", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID"),
        *("TRANSP", "STATUS", "SEQUENCE", "DTSTAMP", "TZID", "TZOFFSETTO", "X-LIC-LOCATION"),
    }
)
_BREAK: Final = re.compile(r"\r\n|\n|\r")
_PARAMETER: Final = r";[A-Za-z0-9-]+=(?:\"[^\"]*\"|[^\";:,]*)(?:,(?:\"[^\"]*\"|[^\";:,]*))*"
_LINE: Final = re.compile(rf"([A-Za-z0-9-]+)((?:{_PARAMETER})*):(.*)", re.DOTALL)
_NAME: Final = re.compile(r"[A-Za-z0-9-]+(?=[;:])")
_ONE: Final = re.compile(r";([A-Za-z0-9-]+)=(\"[^\"]*\"|[^\";:,]*)")


@dataclass(frozen=True)
class Line:
    """A property: the number of its first line in the file, from 1, its name in capitals."""

    number: int
    name: str
    value: str
    parameters: dict[str, str] = field(default_factory=dict)


@dataclass
class Component:
    """What stands between a BEGIN and its END, of what is kept."""

    begin: Line
    lines: dict[str, list[Line]] = field(default_factory=dict)
    inside: list[Component] = field(default_factory=list)

    def first(self, name: str) -> Line | None:
        """Return the property of a name, the first where it stands several times."""
        return next(iter(self.lines.get(name, ())), None)


def components(content: str) -> tuple[list[Component], list[Component]]:
    """Return the events and the time zones of a calendar, in their order.

    Raises:
        CalendarUnfit: a line that is no property, or a component that does not end; the error
            names no file yet.
    """
    stack: list[Component] = []
    events: list[Component] = []
    zones: list[Component] = []
    for line in _lines(content):
        if line.name == "BEGIN":
            _begin(line, stack, events, zones)
        elif line.name == "END":
            _end(line, stack)
        elif not stack:
            raise unfit(line, "BEGIN:VCALENDAR")
        elif line.name in KEPT:
            stack[-1].lines.setdefault(line.name, []).append(line)
    if stack:
        raise unfit(stack[-1].begin, _("a line END:{name} after it").format(name=_of(stack[-1])))
    return events, zones


def _begin(
    line: Line, stack: list[Component], events: list[Component], zones: list[Component]
) -> None:
    kind = line.value.strip().upper()
    if not stack and kind != "VCALENDAR":
        raise unfit(line, "BEGIN:VCALENDAR")
    if len(stack) >= DEEPEST:
        raise unfit(line, _("at most {n} components one inside the other").format(n=DEEPEST))
    made = Component(line)
    if stack:
        stack[-1].inside.append(made)
    stack.append(made)
    if kind == "VEVENT":
        events.append(made)
        if len(events) > MOST_EVENTS:
            raise unfit(line, _("at most {n} events: export a shorter time").format(n=MOST_EVENTS))
    elif kind == "VTIMEZONE":
        zones.append(made)


def _end(line: Line, stack: list[Component]) -> None:
    if not stack or line.value.strip().upper() != _of(stack[-1]):
        raise unfit(line, f"END:{_of(stack[-1])}" if stack else "BEGIN:VCALENDAR")
    stack.pop()


def _of(component: Component) -> str:
    return component.begin.value.strip().upper()


def _lines(content: str) -> Iterator[Line]:
    """Yield the lines that count; those of no use are looked at, and not taken apart."""
    for number, text in _unfolded(content):
        name = _NAME.match(text)
        if name is None:
            raise unfit(Line(number, "?", text), _("a line such as NAME:VALUE"))
        if name[0].upper() in KEPT | {"BEGIN", "END"}:
            yield _line(number, text)
        else:
            yield Line(number, name[0].upper(), "")


def _line(number: int, text: str) -> Line:
    if len(text) > LONGEST:
        expected = _("at most {n} characters").format(n=LONGEST)
        raise unfit(Line(number, text[:20], f"{len(text)}"), expected)
    found = _LINE.fullmatch(text)
    if found is None:
        raise unfit(Line(number, "?", text), _("a line such as NAME:VALUE"))
    told = {one[0].upper(): one[1].strip('"') for one in _ONE.findall(found[2])}
    return Line(number, found[1].upper(), found[3], told)


def _unfolded(content: str) -> Iterator[tuple[int, str]]:
    """Yield each content line with its number; what begins with a blank continues the last one."""
    begun, parts = 0, list[str]()
    for number, text in enumerate(_BREAK.split(content), start=1):
        if text[:1] in {" ", "\t"} and parts:
            parts.append(text[1:])
        elif text.strip():
            if parts:
                yield begun, "".join(parts)
            begun, parts = number, [text]
    if parts:
        yield begun, "".join(parts)
