"""Calendar files go out and come in on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from icalendar import Calendar

from justice_desk.terms.clock import today
from tests.cli.test_referral_verbs import COURT
from tests.imports.calendars.conftest import at, calendar, event

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Desk


def test_a_sitting_a_member_and_the_office_go_out(desk: Desk, tmp_path: Path) -> None:
    court = desk.json("actor", "add", *COURT)["code"]
    soon = today().isoformat()
    number = desk.json("sitting", "add", "--court", court, "--on", soon)["number"]
    file = tmp_path / "sortie.ics"
    for words, entries in ((("--sitting", number), 1), (("--member", "awa"), 0), ((), 1)):
        told = desk.json("calendar", "export", *words, "-o", str(file))
        assert told["entries"] == entries
        assert len(Calendar.from_ical(file.read_bytes()).walk("VEVENT")) == entries
    answer = desk("calendar", "export", "-o", str(file))
    assert answer.out.strip().endswith("1 entrée.")
    assert desk.json("audit", "verify")["sound"] is True


@pytest.mark.parametrize(
    ("words", "code", "error"),
    [
        (("--sitting", "GAO-S-1999-001"), 4, "unknown_sitting"),
        (("--sitting", "x", "--member", "awa"), 2, "usage"),
        (("--member", "personne"), 4, "member_unknown"),
    ],
)
def test_what_is_not_there_writes_no_file(
    desk: Desk, tmp_path: Path, words: tuple[str, ...], code: int, error: str
) -> None:
    file = tmp_path / "sortie.ics"
    answer = desk("calendar", "export", *words, "-o", str(file), "--json")
    assert (answer.code, answer.document["error"]["code"]) == (code, error)
    assert not file.exists()


def test_a_folder_that_is_missing_is_said_and_nothing_is_recorded(
    desk: Desk, tmp_path: Path
) -> None:
    answer = desk("calendar", "export", "-o", str(tmp_path / "absent" / "x.ics"), "--json")
    assert (answer.code, answer.document["error"]["code"]) == (6, "folder_missing")
    listed = desk.json("audit", "list")["entries"]
    assert not any(entry["verb"] == "calendar export" for entry in listed)


def test_hours_of_a_judge_come_in_once(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "juge.ics"
    daily = event(f"DTSTART:{at(1)}", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3")
    file.write_bytes(calendar(*daily))
    words = ("calendar", "import", str(file), "--judge", "Juge Inventée")
    first, second = desk.json(*words), desk.json(*words)
    assert (first["busy"], first["added"], first["removed"]) == (3, 3, 0)
    assert (second["added"], second["unchanged"]) == (0, 3)
    file.write_bytes(calendar(*event(f"DTSTART:{at(5)}", "DURATION:PT1H", uid="autre")))
    whole = desk.json(*words, "--replace")
    assert (whole["added"], whole["removed"]) == (1, 3)
    room = desk("calendar", "import", str(file), "--room", "Salle d’essai")
    assert room.out.splitlines()[0] == "Salle d’essai\u00a0: 1 plage occupée."


def test_a_broken_file_is_refused_with_its_line(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "juge.ics"
    file.write_bytes(calendar(*event("DTSTART:demain")))
    answer = desk("calendar", "import", str(file), "--judge", "Juge Inventée", "--json")
    assert answer.code == 4
    details = answer.document["error"]["details"]
    assert (details["file"], details["row"], details["found"]) == ("juge.ics", 7, "demain")


def test_whose_calendar_it_is_must_be_said_once(desk: Desk, tmp_path: Path) -> None:
    for words in ((), ("--judge", "A", "--room", "B")):
        assert desk("calendar", "import", str(tmp_path / "x.ics"), *words).code == 2
    file = tmp_path / "juge.ics"
    file.write_bytes(calendar(*event(f"DTSTART:{at(1)}")))
    answer = desk("calendar", "import", str(file), "--judge", "  ", "--json")
    assert (answer.code, answer.document["error"]["code"]) == (4, "nobody_named")
