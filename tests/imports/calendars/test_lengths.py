"""An event that lasts for ever is a damaged one: refused with its line, never our own mistake."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.imports.calendars.errors import CalendarUnfit
from justice_desk.imports.calendars.reading import read

if TYPE_CHECKING:
    from pathlib import Path

HEAD = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//essai//FR", "BEGIN:VEVENT", "UID:un@essai")
FOOT = ("RRULE:FREQ=DAILY", "END:VEVENT", "END:VCALENDAR", "")


@pytest.mark.parametrize(
    "length", ["DURATION:P999999999D", "DURATION:P800D", "DTEND:99991231T235959Z"]
)
def test_an_event_without_end_is_refused_with_its_line(tmp_path: Path, length: str) -> None:
    file = tmp_path / "juge.ics"
    lines = (*HEAD, "DTSTAMP:20261201T080000Z", "DTSTART:20261201T080000Z", length, *FOOT)
    file.write_bytes("\r\n".join(lines).encode())
    with pytest.raises(CalendarUnfit) as refused:
        read(file)
    assert refused.value.details["row"] == 8
