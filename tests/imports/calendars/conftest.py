"""Calendar files as other programs write them, all invented."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from justice_desk.imports.calendars.reading import read
from justice_desk.terms.clock import today

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from justice_desk.services.calendar.told import BusyFile

Reads = "Callable[..., BusyFile]"


def day(after: int = 10) -> date:
    """Return a day to come."""
    return today() + timedelta(days=after)


def at(after: int, hour: str = "090000") -> str:
    """Return a moment to come as files write it, without a zone."""
    return f"{day(after):%Y%m%d}T{hour}"


def event(*lines: str, uid: str = "un@exemple") -> tuple[str, ...]:
    """Return the lines of an event."""
    return ("BEGIN:VEVENT", f"UID:{uid}", "DTSTAMP:20261101T080000Z", *lines, "END:VEVENT")


def calendar(*lines: str) -> bytes:
    """Return a calendar with these lines in it."""
    inside = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Exemple//FR", *lines, "END:VCALENDAR")
    return "".join(f"{line}\r\n" for line in inside).encode()


@pytest.fixture
def reads(tmp_path: Path) -> Callable[..., BusyFile]:
    """Write lines, or bytes, to a file and read it."""

    def done(*lines: str, data: bytes | None = None) -> BusyFile:
        path = tmp_path / "juge.ics"
        path.write_bytes(calendar(*lines) if data is None else data)
        return read(path)

    return done
