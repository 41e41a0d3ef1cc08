"""Reads calendar files back, as anybody's program would."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from icalendar import Calendar

from justice_desk.exports.calendars.writing import render_calendar_of

if TYPE_CHECKING:
    from tests.offices import Bench


def written(bench: Bench, who: str = "awa", **asked: Any) -> bytes:
    """Return a calendar file as a member takes it out."""
    with bench.reading(who, "calendar export") as session:
        return render_calendar_of(session, **asked).data


def events(data: bytes) -> list[Any]:
    """Return the events of a file, in their order."""
    return list(Calendar.from_ical(data).walk("VEVENT"))


def titles(data: bytes) -> list[str]:
    """Return the titles of the events."""
    return [str(event["SUMMARY"]) for event in events(data)]
