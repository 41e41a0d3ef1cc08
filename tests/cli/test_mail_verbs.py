from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.terms.clock import today
from tests.cli.test_referral_verbs import COURT, referred
from tests.exports.papers import reading

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Desk


@pytest.fixture
def references(desk: Desk) -> list[str]:
    """Two cases referred to one court."""
    court = desk.json("actor", "add", *COURT)["code"]
    return [f"{referred(desk, court)[0]}/R1" for _case in range(2)]


def test_letter_stays_a_verb_and_takes_its_options_in_any_order(
    desk: Desk, references: list[str], tmp_path: Path
) -> None:
    file = str(tmp_path / "lettre.pdf")
    assert desk("letter", references[0], "-o", file).code == 0
    assert desk("letter", "-o", file, references[0]).code == 0
    assert desk("letter", "--anonymous", references[1], "-o", file, "--json").code == 0
    assert desk("letter").code == 2
    told = desk("letter", "--help").out
    assert "--anonymous" in told
    assert "letter day" in told


def test_the_letters_of_the_day_are_one_file_and_each_is_recorded(
    desk: Desk, references: list[str], tmp_path: Path
) -> None:
    file = tmp_path / "lettres du jour.pdf"
    desk.json("consent", "withdraw", references[1].partition("/")[0], "--purpose", "referral",
              "--why", "peur")  # fmt: skip
    told = desk.json("letter", "day", "-o", str(file))
    assert [one["reference"] for one in told["letters"]] == references[:1]
    assert [one["reference"] for one in told["left_out"]] == references[1:]
    assert told["pages"] == len(reading.pages_text(file.read_bytes())) == 2
    listed = desk.json("mail", "list")["letters"]
    assert [one["reference"] for one in listed] == references[:1]
    line = desk("letter", "day", "-o", str(file)).out
    assert "ne part pas" in line


def test_a_day_without_letters_writes_no_file(
    desk: Desk, references: list[str], tmp_path: Path
) -> None:
    file = tmp_path / "rien.pdf"
    answer = desk("letter", "day", "--on", "2020-01-01", "-o", str(file))
    assert answer.code == 4
    assert "Rien n’a été envoyé" in answer.err
    assert not file.exists()


def test_the_mail_of_a_month_is_listed_and_written(
    desk: Desk, references: list[str], tmp_path: Path
) -> None:
    for _copy in range(2):
        desk.json("letter", references[0], "-o", str(tmp_path / "lettre.pdf"))
    month = f"{today():%Y-%m}"
    row = desk.json("mail", "list", "--month", month)["letters"][0]
    assert (row["shown"], row["copies"]) == (f"0001/{today().year}", 2)
    assert references[0] in desk("mail", "list").out
    file = tmp_path / "courrier.pdf"
    told = desk.json("mail", "register", "-o", str(file))
    assert (told["month"], told["pages"]) == (month, 1)
    assert references[0] in reading.text(file.read_bytes())
    assert desk("mail", "list", "--month", "novembre").code == 4
    none = tmp_path / "rien.pdf"
    answer = desk("mail", "register", "--month", "2099-10", "-o", str(none))
    assert (answer.code, answer.err) == (
        4,
        "Aucune lettre n’est partie en octobre 2099\u00a0: il n’y a pas de registre à écrire.\n",
    )
    assert not none.exists()


def test_a_list_for_the_road_is_written_for_one_place_or_all(
    desk: Desk, references: list[str], tmp_path: Path
) -> None:
    file = tmp_path / "tournée.pdf"
    told = desk.json("referral", "field-list", "-o", str(file))
    assert told["slips"] == len(references)
    assert told["places"][0]["references"] == references
    assert "Fatoumata" not in reading.text(file.read_bytes())
    none = tmp_path / "rien.pdf"
    elsewhere = desk("referral", "field-list", "-o", str(none), "--place", "Gao/Ansongo")
    assert elsewhere.code == 4
    assert "Aucun coupon" in elsewhere.err
    assert not none.exists()
    assert desk("referral", "field-list", "-o", str(file), "--place", "Nulle part").code == 4
