"""When a judge is taken is read out of her calendar, and nothing of why."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from justice_desk.imports.calendars.errors import CalendarUnfit
from justice_desk.rules.sittings import HORIZON
from justice_desk.terms.clock import today
from tests.imports.calendars.conftest import at, day, event

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.services.calendar.told import BusyFile

    Reads = Callable[..., BusyFile]


def hours(file: BusyFile) -> list[str]:
    """Return the hours that are taken, as days from today and hours of UTC."""
    return [
        f"{(one.starts_at.date() - today()).days}:{one.starts_at:%H%M}-{one.ends_at:%H%M}"
        for one in file.times
    ]


def test_an_event_takes_its_hours_and_leaves_no_word(reads: Reads) -> None:
    file = reads(
        *event(
            "SUMMARY:Rendez-vous très privé",
            "DESCRIPTION:Avec une longue\\, très longue",
            "  explication sur deux lignes",
            "LOCATION:Chez elle",
            "ATTENDEE;CN=Quelqu’un:mailto:quelqu-un@exemple",
            f"DTSTART:{at(10)}Z",
            f"DTEND:{at(10, '113000')}Z",
        )
    )
    assert hours(file) == ["10:0900-1130"]
    told = repr(file)
    for word in ("privé", "explication", "Chez", "Quelqu", "exemple"):
        assert word not in told


@pytest.mark.parametrize(
    ("begins", "taken"),
    [
        (f"DTSTART:{at(10)}", "10:0900-1000"),
        (f"DTSTART;TZID=Africa/Bamako:{at(10)}", "10:0900-1000"),
        (f"DTSTART;TZID=Asia/Tokyo:{at(10)}", "10:0000-0100"),
        (f'DTSTART;TZID="Tokyo Standard Time":{at(10)}', "10:0000-0100"),
        (f"DTSTART;TZID=/exemple.org/20200101_1/Asia/Tokyo:{at(10)}", "10:0000-0100"),
        (f"DTSTART;X-QUI=moi;TZID=UTC:{at(10)}", "10:0900-1000"),
        (f"dtstart;tzid=Asia/Tokyo:{at(10)}", "10:0000-0100"),
    ],
)
def test_a_time_is_read_on_its_clock_and_on_bamako_s_without_one(
    reads: Reads, begins: str, taken: str
) -> None:
    assert hours(reads(*event(begins, "DURATION:PT1H"))) == [taken]


def test_a_zone_that_the_file_describes_by_one_offset_is_understood(reads: Reads) -> None:
    zone = (
        *("BEGIN:VTIMEZONE", "TZID:Maison", "BEGIN:STANDARD", "DTSTART:19700101T000000"),
        *("TZOFFSETFROM:+0200", "TZOFFSETTO:+0200", "END:STANDARD", "END:VTIMEZONE"),
    )
    begins = f"DTSTART;TZID=Maison:{at(10)}"
    assert hours(reads(*zone, *event(begins, "DURATION:PT1H"))) == ["10:0700-0800"]
    with pytest.raises(CalendarUnfit) as refused:
        reads(*event(begins, "DURATION:PT1H"))
    assert (refused.value.details["row"], refused.value.details["found"]) == (7, "Maison")


def test_a_whole_day_is_taken_from_midnight_to_midnight(reads: Reads) -> None:
    begins, ends = f"DTSTART;VALUE=DATE:{day(10):%Y%m%d}", f"DTEND;VALUE=DATE:{day(12):%Y%m%d}"
    (one,) = reads(*event(begins)).times
    assert one.ends_at - one.starts_at == timedelta(days=1)
    assert one.starts_at == datetime(day(10).year, day(10).month, day(10).day, tzinfo=UTC)
    (two,) = reads(*event(begins, ends)).times
    assert two.ends_at - two.starts_at == timedelta(days=2)


@pytest.mark.parametrize(
    "line", ["STATUS:CANCELLED", "TRANSP:TRANSPARENT", "status:cancelled", "DURATION:PT0S"]
)
def test_what_takes_no_time_is_skipped_and_its_event_still_named(reads: Reads, line: str) -> None:
    file = reads(*event(f"DTSTART:{at(10)}", line))
    assert (file.times, file.skipped, len(file.uids)) == ((), 1, 1)


def test_what_is_over_or_beyond_planning_is_skipped(reads: Reads) -> None:
    past = event(f"DTSTART:{at(-2)}", "DURATION:PT1H", uid="a")
    far = event(f"DTSTART:{at(HORIZON.days + 5)}", "DURATION:PT1H", uid="b")
    file = reads(*past, *far)
    assert (file.times, file.skipped) == ((), 2)


def test_the_highest_sequence_counts_wherever_it_stands(reads: Reads) -> None:
    moved = event(f"DTSTART:{at(20)}", "DURATION:PT1H", "SEQUENCE:2")
    older = event(f"DTSTART:{at(10)}", "DURATION:PT1H", "SEQUENCE:1")
    for lines in ((*moved, *older), (*older, *moved)):
        assert hours(reads(*lines)) == ["20:0900-1000"]
    off = event(f"DTSTART:{at(20)}", "STATUS:CANCELLED", "SEQUENCE:3")
    assert hours(reads(*moved, *off)) == []


def test_an_event_comes_back_by_its_rule_without_the_days_left_out(reads: Reads) -> None:
    file = reads(
        *event(
            f"DTSTART:{at(1)}",
            "DURATION:PT1H",
            "RRULE:FREQ=DAILY;COUNT=5",
            f"EXDATE:{at(2)},{at(3)}",
            f"EXDATE;VALUE=DATE:{day(4):%Y%m%d}",
            f"RDATE:{at(30)}",
        )
    )
    assert hours(file) == ["1:0900-1000", "5:0900-1000", "30:0900-1000"]


@pytest.mark.parametrize("until", [f"{at(22)}Z", at(22), f"{day(22):%Y%m%d}"])
def test_a_rule_ends_with_its_last_day(reads: Reads, until: str) -> None:
    rule = f"RRULE:FREQ=WEEKLY;UNTIL={until}"
    assert len(reads(*event(f"DTSTART:{at(1)}", "DURATION:PT1H", rule)).times) == 4


def test_an_endless_rule_ends_where_planning_does(reads: Reads) -> None:
    begun = f"DTSTART:{at(-4000)}"  # eleven years ago
    file = reads(*event(begun, "DURATION:PT1H", "RRULE:FREQ=WEEKLY;INTERVAL=2"))
    assert len(file.times) in range(52, 54)
    gaps = {b.starts_at - a.starts_at for a, b in zip(file.times, file.times[1:], strict=False)}
    assert gaps == {timedelta(days=14)}
    assert (file.times[0].starts_at.date() - day(-4000)).days % 14 == 0


def test_one_day_of_a_series_moves_or_is_called_off_alone(reads: Reads) -> None:
    series = event(f"DTSTART:{at(1)}", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=4")
    moved = event(f"RECURRENCE-ID:{at(2)}", f"DTSTART:{at(2, '150000')}", "DURATION:PT2H")
    off = event(f"RECURRENCE-ID:{at(3)}", f"DTSTART:{at(3)}", "STATUS:CANCELLED")
    file = reads(*moved, *series, *off)
    assert hours(file) == ["1:0900-1000", "2:1500-1700", "4:0900-1000"]
    gone = event(f"DTSTART:{at(1)}", "STATUS:CANCELLED", "SEQUENCE:1")
    assert hours(reads(*series, *moved, *gone)) == []


def test_events_without_a_name_are_told_apart_by_their_hour(reads: Reads) -> None:
    lines = []
    for after in (1, 2):
        begun = f"DTSTART:{at(after)}"
        lines += ["BEGIN:VEVENT", begun, "DURATION:PT1H", "END:VEVENT"]
    assert hours(reads(*lines)) == ["1:0900-1000", "2:0900-1000"]


def test_an_alarm_or_a_task_inside_changes_nothing(reads: Reads) -> None:
    alarm = ("BEGIN:VALARM", "TRIGGER:-PT15M", "DURATION:PT9H", "END:VALARM")
    task = ("BEGIN:VTODO", "UID:x", f"DTSTART:{at(5)}", "END:VTODO")
    file = reads(*event(f"DTSTART:{at(1)}", *alarm, "DURATION:PT1H"), *task)
    assert hours(file) == ["1:0900-1000"]
