from __future__ import annotations

import errno
import hashlib
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from justice_desk.cli.verbs import papers
from justice_desk.services.letters import printing
from justice_desk.terms.clock import today
from tests.cli.test_case_verbs import opened
from tests.cli.test_referral_verbs import COURT, referred
from tests.exports.papers import reading

if TYPE_CHECKING:
    from tests.cli.conftest import Desk


@pytest.fixture
def court(desk: Desk) -> str:
    code: str = desk.json("actor", "add", *COURT)["code"]
    return code


@pytest.fixture
def reference(desk: Desk, court: str) -> str:
    number, _slip = referred(desk, court)
    return f"{number}/R1"


def printed(desk: Desk, number: str) -> list[dict[str, str]]:
    events = desk.json("case", "show", number)["events"]
    return [event["details"] for event in events if event["kind"] == "printed"]


def test_a_letter_is_written_then_recorded_with_its_hash(
    desk: Desk, reference: str, tmp_path: Path
) -> None:
    file = tmp_path / "lettre à porter.pdf"
    told = desk.json("letter", reference, "-o", str(file))
    assert told == {
        "file": str(file),
        "sha256": hashlib.sha256(file.read_bytes()).hexdigest(),
        "pages": 1,
        "mail": f"0001/{today().year}",
    }
    text = reading.text(file.read_bytes())
    assert "Fatoumata Exemple" in text
    assert "siégeant actuellement à Gao" in text
    assert "DÉMONSTRATION" not in text
    number = reference.partition("/")[0]
    assert [event["reference"] for event in printed(desk, number)] == [reference]
    assert desk.json("audit", "verify")["sound"]


def test_one_line_tells_a_person_where_the_file_is(
    desk: Desk, reference: str, tmp_path: Path
) -> None:
    answer = desk("letter", reference, "-o", str(tmp_path / "l.pdf"))
    assert answer.code == 0
    assert answer.out.count("\n") == 1
    assert "l.pdf" in answer.out


def test_a_second_print_takes_the_place_of_the_first(
    desk: Desk, reference: str, tmp_path: Path
) -> None:
    file = tmp_path / "l.pdf"
    file.write_text("autre chose")
    desk.json("letter", reference, "-o", str(file), "--copy", "office")
    assert "Exemplaire du bureau" in reading.text(file.read_bytes())


def test_the_version_without_a_name_goes_before_the_name_and_not_after(
    desk: Desk, reference: str, tmp_path: Path
) -> None:
    file = tmp_path / "l.pdf"
    text = "Une limite de champ est contestée."
    desk.json("letter", reference, "-o", str(file), "--anonymous", "--text", text)
    said = reading.text(file.read_bytes())
    assert text in said
    assert "Exemple" not in said
    desk.json("letter", reference, "-o", str(file))
    refused = desk("letter", reference, "-o", str(file), "--anonymous")
    assert refused.code == 3
    assert reference in refused.err


def test_a_withdrawn_consent_refuses_the_letter_and_writes_nothing(
    desk: Desk, reference: str, tmp_path: Path
) -> None:
    number = reference.partition("/")[0]
    desk.json("consent", "withdraw", number, "--purpose", "referral", "--why", "Elle a peur.")
    answer = desk("letter", reference, "-o", str(tmp_path / "l.pdf"))
    assert answer.code == 3
    assert answer.err.count("\n") == 1
    assert list(tmp_path.glob("*.pdf")) == []
    assert printed(desk, number) == []


def test_a_text_without_anonymous_is_wrong_usage(
    desk: Desk, reference: str, tmp_path: Path
) -> None:
    answer = desk("letter", reference, "-o", str(tmp_path / "l.pdf"), "--text", "x")
    assert answer.code == 2
    assert "--anonymous" in answer.err


@pytest.mark.parametrize("verb", ["letter", "summary"])
def test_what_does_not_exist_is_named(desk: Desk, verb: str, tmp_path: Path) -> None:
    answer = desk(verb, "GAO-2026-0099/R1", "-o", str(tmp_path / "l.pdf"))
    assert answer.code == 4
    assert "GAO-2026-0099" in answer.err


def test_a_missing_folder_a_folder_and_a_full_disk_record_nothing(
    desk: Desk, reference: str, tmp_path: Path
) -> None:
    number = reference.partition("/")[0]
    missing = desk("letter", reference, "-o", str(tmp_path / "nulle part" / "l.pdf"))
    assert (missing.code, "nulle part" in missing.err) == (6, True)
    folder = desk("summary", number, "-o", str(tmp_path))
    assert folder.code == 6
    full = desk("letter", reference, "-o", "/dev/full/l.pdf")
    assert full.code == 6
    assert printed(desk, number) == []


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS])
def test_a_full_or_read_only_disk_keeps_the_former_file_and_records_nothing(
    desk: Desk, reference: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    stick, flush = tmp_path / "clé", os.fsync
    stick.mkdir()
    file = stick / "l.pdf"
    file.write_bytes(b"avant")

    def refuse(descriptor: int) -> None:
        if Path(f"/proc/self/fd/{descriptor}").resolve().is_relative_to(stick):
            raise OSError(number, os.strerror(number))
        flush(descriptor)

    monkeypatch.setattr(os, "fsync", refuse)
    answer = desk("letter", reference, "-o", str(file))
    assert answer.code == 6
    assert answer.err.count("\n") == 1
    assert [kept.read_bytes() for kept in stick.iterdir()] == [b"avant"]
    assert printed(desk, reference.partition("/")[0]) == []


def test_a_print_that_cannot_be_recorded_leaves_the_file_and_says_so(
    desk: Desk, reference: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object, **_named: object) -> None:
        raise OSError(30, "Read-only file system", "office.db")

    monkeypatch.setattr(printing, "note_letter", refuse)
    file = tmp_path / "l.pdf"
    answer = desk("letter", reference, "-o", str(file))
    assert answer.code == papers.NotRecorded.exit_code
    assert file.exists()
    assert str(file) in answer.err


def test_the_summary_of_a_paralegal_needs_a_consent(
    desk: Desk, reference: str, tmp_path: Path
) -> None:
    number, file = reference.partition("/")[0], tmp_path / "s.pdf"
    assert desk.json("summary", number, "-o", str(file))["pages"] >= 1
    assert "Version nominative" in reading.text(file.read_bytes())
    desk.patch.setenv("JUSTICE_DESK_NEW_PASSPHRASE", "une pirogue bleue 9")
    desk.json("member", "add", "ibrahim", "--full-name", "Ibrahim Touré")
    desk.member = "ibrahim"
    desk.patch.setenv("JUSTICE_DESK_PASSPHRASE", "une pirogue bleue 9")
    refused = desk("summary", number, "-o", str(file))
    assert refused.code == 3
    assert "--anonymous" in refused.err
    desk.json("summary", number, "-o", str(file), "--anonymous")
    assert "Exemple" not in reading.text(file.read_bytes())
    desk.json(
        "consent", "record", number, "--purpose", "summary", "--to-type", "avocat", "--how", "oral"
    )
    desk.json("summary", number, "-o", str(file))
    kinds = [event["paper"] for event in printed(desk, number)]
    assert kinds == ["summary", "summary", "summary"]


@pytest.mark.parametrize(("form", "pages"), [("intake", 2), ("slip", 1)])
def test_blank_forms_are_written(desk: Desk, tmp_path: Path, form: str, pages: int) -> None:
    file = tmp_path / "f.pdf"
    assert desk.json("form", form, "-o", str(file))["pages"] == pages
    assert desk("form", "bulletin", "-o", str(file)).code == 2


def test_a_name_of_nko_asks_for_its_latin_spelling(desk: Desk, court: str, tmp_path: Path) -> None:
    intake = json.loads(desk("case", "example").out)
    intake["persons"][0]["name"] = "ߊߡߊ"
    number = desk.json("case", "open", "-", given=json.dumps(intake))["number"]
    desk.json("consent", "record", number, "--purpose", "referral", "--to", court, "--how", "oral")
    reference = desk.json("refer", number, "--to", court, "--reason", "Constater.")["reference"]
    answer = desk("letter", reference, "-o", str(tmp_path / "l.pdf"))
    assert answer.code == 4
    assert "latin" in answer.err


def test_identity_left_out_of_the_consent_leaves_the_letter_without_a_name(
    desk: Desk, court: str, tmp_path: Path
) -> None:
    number = opened(desk)
    desk.json(
        "consent", "record", number, "--purpose", "referral", "--to", court, "--how", "oral",
        "--scope", "facts",
    )  # fmt: skip
    reference = desk.json("refer", number, "--to", court, "--reason", "Constater.")["reference"]
    refused = desk("letter", reference, "-o", str(tmp_path / "l.pdf"))
    assert refused.code == 3
    assert "--anonymous" in refused.err
    desk.json("letter", reference, "-o", str(tmp_path / "l.pdf"), "--anonymous")
