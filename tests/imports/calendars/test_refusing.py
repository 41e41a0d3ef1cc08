"""A broken file is refused with its line; a hostile one soon, in one sentence."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from justice_desk.imports.calendars.errors import CalendarUnfit
from justice_desk.imports.calendars.reading import LARGEST, read
from justice_desk.imports.problems import FileMissing, FileUnreadable
from justice_desk.terms.errors import BadInput
from tests.imports.calendars.conftest import at, calendar, event

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from justice_desk.services.calendar.told import BusyFile

    Reads = Callable[..., BusyFile]

SECONDS = 10
"""After so many a test gives up: a file that is answered at all is answered in far less."""
BEGUN = f"DTSTART:{at(1)}"


@pytest.mark.parametrize(
    ("lines", "row", "found"),
    [
        (event("DTSTART:demain"), 7, "demain"),
        (event("DTSTART:20261340T090000"), 7, "20261340T090000"),
        (event("DTSTART:PT1H"), 7, "PT1H"),
        (event("DTSTART:19010101"), 7, "19010101"),
        (event("DTSTART:22010101T000000Z"), 7, "22010101T000000Z"),
        (event("SUMMARY:sans date"), 4, "VEVENT"),
        (event(BEGUN, f"DTEND:{at(0)}"), 8, at(0)),
        (event(BEGUN, "DURATION:une heure"), 8, "une heure"),
        (event(BEGUN, "DURATION:-PT1H"), 8, "-PT1H"),
        (event(BEGUN, "DURATION:P99999999999D"), 8, "P99999999999D"),
        (event(BEGUN, "SEQUENCE:trois"), 8, "trois"),
        (event(BEGUN, "SEQUENCE:" + "9" * 40), 8, "9" * 40),
        (event(BEGUN, "EXDATE:20261301"), 8, "20261301"),
        (event(BEGUN, "RECURRENCE-ID;RANGE=THISANDFUTURE:20261125T090000Z"), 8, "20261125"),
        (event(BEGUN, "une ligne sans rien"), 8, "une ligne sans rien"),
        (event(BEGUN, 'DTEND;TZID="Asia:20261125'), 8, "DTEND"),
        (event(BEGUN, "X-LIC-LOCATION:" + "x" * 30_000), 8, "30015"),
        (("END:VEVENT",), 4, "VEVENT"),
        (("BEGIN:VEVENT", BEGUN), 6, "VCALENDAR"),
        (("BEGIN:VEVENT",) * 9, 11, "VEVENT"),
    ],
)
def test_a_line_that_does_not_fit_is_named(
    reads: Reads, lines: tuple[str, ...], row: int, found: str
) -> None:
    with pytest.raises(CalendarUnfit) as refused:
        reads(*lines)
    details = refused.value.details
    assert details["row"] == row
    assert str(details["found"]).startswith(found[:50])
    assert details["file"] == "juge.ics"
    assert f"ligne {row}" in refused.value.message()
    assert "Rien n’a été importé" in refused.value.message()


def test_a_line_is_counted_before_it_is_unfolded(reads: Reads) -> None:
    folded = ("SUMMARY:une note", "  qui va", " \tplus loin", "DTSTART:jamais")
    with pytest.raises(CalendarUnfit) as refused:
        reads(*event(*folded))
    assert refused.value.details["row"] == 10


@pytest.mark.parametrize(
    "rule",
    [
        *("", "FREQ=SECONDLY", "FREQ=HOURLY;COUNT=3", "FREQ=FOO", "INTERVAL=2", "FREQ"),
        *("FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;INTERVAL=-1", "FREQ=DAILY;COUNT=0"),
        *("FREQ=DAILY;COUNT=99999999", "FREQ=DAILY;BYHOUR=1,2,3", "FREQ=DAILY;FREQ=WEEKLY"),
        *("FREQ=DAILY;BYDAY=XX", "FREQ=DAILY;UNTIL=jamais", "FREQ=MONTHLY;BYSETPOS=0"),
        "FREQ=YEARLY;BYWEEKNO=99",
    ],
)
def test_a_rule_that_cannot_be_is_named(reads: Reads, rule: str) -> None:
    with pytest.raises(CalendarUnfit) as refused:
        reads(*event(BEGUN, "DURATION:PT1H", f"RRULE:{rule}"))
    assert (refused.value.details["row"], refused.value.details["column"]) == (9, "RRULE")


def test_a_missing_an_empty_and_a_strange_file_are_named(reads: Reads, tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        read(tmp_path / "nulle-part.ics")
    for data in (b"", b" \r\n", b"\xef\xbb\xbf", calendar(*event(BEGUN)).replace(b"UID", b"U\0D")):
        with pytest.raises(FileUnreadable):
            reads(data=data)
    for data in (b"%PDF-1.7\n", b"Nom;Date\nx;y\n", "BEGIN:VCALENDAR".encode("utf-16")):
        with pytest.raises(BadInput):
            reads(data=data)


HOSTILE = {
    "ten megabytes": b"x" * (10 * 1024 * 1024),
    "nothing but line ends": b"\n" * (LARGEST - 1),
    "nothing but folds": b"BEGIN:VCALENDAR\n" + b" x\n" * (LARGEST // 3 - 10),
    "one line": b"BEGIN:VCALENDAR\nUID:" + b"x" * (LARGEST - 100),
    "quotes": b"BEGIN:VCALENDAR\nDTSTART" + b';A="",' * 3000 + b'"',
    "begin a hundred thousand times": b"BEGIN:VCALENDAR\n" * 100_000,
    "as many events": calendar(*event(BEGUN) * 30_000),
    "endless": calendar(*event(BEGUN, "DURATION:PT1H", "RRULE:FREQ=DAILY")),
    "endless a thousand times": calendar(
        *(line for n in range(1000) for line in event(
            f"DTSTART:{at(n % 99)}", "DURATION:PT1H", "RRULE:FREQ=DAILY", uid=str(n)
        ))
    ),
    "never": calendar(
        *(line for n in range(1000) for line in event(
            "DTSTART:19700101T090000", "DURATION:PT1H",
            "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", uid=str(n)
        ))
    ),
    "seldom": calendar(
        *(line for n in range(1000) for line in event(
            "DTSTART:19700101T090000", "DURATION:PT1H",
            "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO", uid=str(n)
        ))
    ),
    "long ago": calendar(
        *(line for n in range(1000) for line in event(
            "DTSTART:19700101T090000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=9999", uid=str(n)
        ))
    ),
    "a day a century": calendar(
        *event(BEGUN, "DURATION:PT1H", "RRULE:FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6")
    ),
    "a thousand rules": calendar(*event(BEGUN, *("RRULE:FREQ=YEARLY",) * 1000)),
    "a thousand dates": calendar(
        *event(BEGUN, *(f"RDATE:{','.join([at(3)] * 900)}",) * 100)
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_answered_in_one_sentence(name: str, tmp_path: Path) -> None:
    path = tmp_path / "hostile.ics"
    path.write_bytes(HOSTILE[name])
    program = (
        "import sys; from pathlib import Path\n"
        "from justice_desk.imports.calendars.reading import read\n"
        "from justice_desk.terms.errors import BadInput\n"
        "try: print(len(read(Path(sys.argv[1])).times), 'times.')\n"
        "except BadInput as error: print(error.message())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)],
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=True,
    )
    assert done.stderr == ""
    assert len(done.stdout.splitlines()) == 1
    assert len(done.stdout) < 400


PIECES = st.sampled_from(
    [
        *("BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "END:VCALENDAR", "BEGIN:VTIMEZONE"),
        *("DTSTART:", "DTEND;TZID=", "RRULE:FREQ=", "DAILY", "MONTHLY", ";BYDAY=", ";COUNT=3"),
        *("\r\n", "\n", " ", "\t", "20261125", "T090000", "Z", ";", ":", ",", '"', "=", "PT1H"),
        *("EXDATE:", "UID:", "-1", "0", "9", "Asia/Tokyo", "é", "\ufffd", "SEQUENCE:", "MO,TU"),
    ]
)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=80))
def test_whatever_is_written_is_read_or_refused_in_words(reads: Reads, text: str) -> None:
    for data in (text.encode(), calendar("BEGIN:VEVENT", BEGUN, text, "END:VEVENT")):
        try:
            said = reads(data=data).file
        except BadInput as error:
            said = error.message()
        assert re.search("[a-zé]", said)


RULES = st.lists(
    st.sampled_from(
        [
            *("FREQ=DAILY", "FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=YEARLY", "INTERVAL=3", "COUNT=4"),
            *("BYDAY=MO,WE", "BYDAY=-1FR", "BYDAY=53TU", "BYDAY=", "BYMONTH=2", "BYMONTH=13"),
            *("BYMONTHDAY=-1", "BYMONTHDAY=31", "BYSETPOS=2,-1", "WKST=SU", "WKST=XX", "UNTIL=0"),
            *("BYMONTHDAY=0", "BYMONTH=0", "BYMONTHDAY=x,y", "BYSETPOS=400", "BYDAY=+2MO,3TU"),
        ]
    ),
    max_size=5,
).map(";".join)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(RULES)
def test_whatever_a_rule_says_it_is_walked_or_refused(reads: Reads, rule: str) -> None:
    try:
        reads(*event(BEGUN, "DURATION:PT1H", f"RRULE:{rule}"))
    except CalendarUnfit as error:
        assert error.details["row"] == 9  # noqa: PT017 - either way is right
