"""The clock of Bamako, as a calendar file tells it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from icalendar import Timezone, TimezoneStandard

from justice_desk.i18n.formats import ZONE

_GMT: Final = timedelta(0)
_SINCE: Final = datetime(1970, 1, 1)  # noqa: DTZ001 - the beginning of an observance is local time


def bamako() -> Timezone:
    """Return the time zone of Mali, which is GMT all year round since 1960 (IANA tzdata)."""
    standard = TimezoneStandard()
    standard.add("dtstart", _SINCE)
    standard.add("tzoffsetfrom", _GMT)
    standard.add("tzoffsetto", _GMT)
    standard.add("tzname", "GMT")
    zone = Timezone()
    zone.add("tzid", ZONE)
    zone.add_component(standard)
    return zone
