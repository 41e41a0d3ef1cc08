"""Repetitions are those of dateutil, however far they are reckoned from."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import takewhile
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr
from hypothesis import example, given, settings
from hypothesis import strategies as st

from justice_desk.imports.calendars.errors import CalendarUnfit
from justice_desk.imports.calendars.lines import Line
from justice_desk.imports.calendars.repeating import Walk, rule, starts
from tests.imports.calendars.conftest import at, event

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.services.calendar.told import BusyFile

SPAN = (datetime(2026, 11, 25), datetime(2028, 11, 24))  # noqa: DTZ001 - hours of a clock
DAYS = st.lists(
    st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]), min_size=1, max_size=3, unique=True
).map(lambda days: f"BYDAY={','.join(days)}")
WITHIN = {
    "DAILY": st.just("") | DAYS,
    "WEEKLY": st.just("") | DAYS,
    "MONTHLY": st.sampled_from(["", "BYMONTHDAY=-1", "BYMONTHDAY=31", "BYDAY=1MO,-1FR"]),
    "YEARLY": st.sampled_from(["", "BYMONTH=2;BYMONTHDAY=29", "BYMONTH=3,9;BYDAY=2TU"]),
}
RULES = st.sampled_from(sorted(WITHIN)).flatmap(
    lambda every: st.tuples(
        st.just(f"FREQ={every}"),
        st.integers(1, 4).map(lambda n: f"INTERVAL={n}"),
        WITHIN[every],
        st.just("") | st.integers(1, 400).map(lambda n: f"COUNT={n}"),
    ).map(lambda parts: ";".join(filter(None, parts)))
)
FIRSTS = st.datetimes(datetime(2015, 1, 1), datetime(2028, 11, 1)).map(  # noqa: DTZ001 - same
    lambda moment: moment.replace(second=0, microsecond=0)
)


def plainly(text: str, first: datetime) -> list[datetime]:
    """Return the beginnings in the span as dateutil tells them, the first one always with them."""
    told = text.partition(";COUNT=")
    found = takewhile(lambda moment: moment <= SPAN[1], rrulestr(told[0], dtstart=first).__iter__())
    every = [first, *(moment for moment in found if moment > first)]
    counted = every[: int(told[2])] if told[2] else every
    return [moment for moment in counted if SPAN[0] <= moment <= SPAN[1]]


@settings(deadline=None)
@given(RULES, FIRSTS)
@example("FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29", datetime(2015, 1, 1))  # noqa: DTZ001 - same
def test_what_is_reckoned_elsewhere_is_what_dateutil_tells(text: str, first: datetime) -> None:
    told = rule(Line(1, "RRULE", text), UTC)
    try:
        found = starts(told, first, SPAN, Walk())
    except CalendarUnfit:  # a rule that falls on no day ever, 29 February of odd years, is damaged
        assert not any(True for _at in rrulestr(text.partition(";COUNT=")[0], dtstart=first))
        return
    assert found == plainly(text, first)


def test_an_hour_stays_where_it_is_on_its_own_clock(
    reads: Callable[..., BusyFile],
) -> None:
    begins = f"DTSTART;TZID=Europe/Paris:{at(1)}"
    file = reads(*event(begins, "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=60"))
    paris = ZoneInfo("Europe/Paris")
    assert {one.starts_at.astimezone(paris).hour for one in file.times} == {9}
    assert {one.starts_at.hour for one in file.times} == {7, 8}
    assert {one.ends_at - one.starts_at for one in file.times} == {timedelta(hours=1)}
