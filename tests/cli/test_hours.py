"""Hours of a day are typed up to 24:00, and none beyond."""

from __future__ import annotations

import pytest

from justice_desk.cli.hours import BadHour, hour


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [("0:00", 0), ("9:30", 570), ("09h30", 570), ("23:59", 1439), ("24:00", 1440)],
)
def test_an_hour_is_minutes_after_midnight(typed: str, minutes: int) -> None:
    assert hour("--at", typed) == minutes


@pytest.mark.parametrize("typed", ["24:01", "24:30", "25:00", "9:60", "9", "", "midi"])
def test_what_no_clock_shows_is_refused(typed: str) -> None:
    with pytest.raises(BadHour):
        hour("--at", typed)
