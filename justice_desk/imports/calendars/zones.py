"""Which clock a time of a file is read on: by its name, or by the one offset that it ever has."""

from __future__ import annotations

import re
from datetime import UTC, timedelta, timezone, tzinfo
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from justice_desk.i18n.formats import ZONE
from justice_desk.i18n.messages import _
from justice_desk.imports.calendars.errors import unfit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from justice_desk.imports.calendars.lines import Component, Line

BAMAKO: Final = ZoneInfo(ZONE)
_OFFSET: Final = re.compile(r"([+-])([0-9]{2})([0-9]{2})(?:[0-9]{2})?")
_PLAIN: Final = re.compile(r"[A-Za-z0-9_+\-]+(?:/[A-Za-z0-9_+\-]+){0,2}")
_MIDNIGHT: Final = timedelta(hours=24)


class Clocks:
    """The time zones of one file; a time without any is Bamako's."""

    def __init__(self, zones: Iterable[Component]) -> None:
        self._described = {
            named.value.strip(): zone for zone in zones if (named := zone.first("TZID"))
        }
        self._known: dict[str, tzinfo] = {}

    def of(self, line: Line) -> tzinfo:
        """Return the clock of a property.

        Raises:
            CalendarUnfit: a zone that nobody knows and the file does not describe.
        """
        name = line.parameters.get("TZID", "").strip()
        if not name:
            return BAMAKO
        if name not in self._known:
            found = _named(name) or self._from_file(name)
            if found is None:
                line = type(line)(line.number, "TZID", name)
                raise unfit(line, _("a time zone such as {zone}").format(zone=ZONE))
            self._known[name] = found
        return self._known[name]

    def _from_file(self, name: str) -> tzinfo | None:
        """Return what the file says of a zone: another name of it, or its one offset."""
        zone = self._described.get(name)
        if zone is None:
            return None
        place = zone.first("X-LIC-LOCATION")
        known = _named(place.value.strip()) if place else None
        return known or _one_offset(zone)


def _named(name: str) -> tzinfo | None:
    """Return the zone of a name: IANA's, Windows’, or IANA's after what a program put before it."""
    if name.upper() in {"UTC", "GMT", "Z"}:
        return UTC
    tail = "/".join(name.strip("/").split("/")[-2:])
    for one in (name, WINDOWS_TO_OLSON.get(name, ""), tail):
        if _PLAIN.fullmatch(one):
            try:
                return ZoneInfo(one)
            except (KeyError, OSError, ValueError):  # no such zone, or a folder of them
                continue
    return None


def _one_offset(zone: Component) -> tzinfo | None:
    told = {line.value.strip() for part in zone.inside for line in part.lines.get("TZOFFSETTO", ())}
    found = _OFFSET.fullmatch(told.pop()) if len(told) == 1 else None
    if found is None:
        return None
    offset = timedelta(hours=int(found[2]), minutes=int(found[3]))
    if offset >= _MIDNIGHT:
        return None
    return timezone(-offset if found[1] == "-" else offset)
