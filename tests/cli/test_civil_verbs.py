"""`docket civil`: a list typed, imported, put right, judged and transcribed at the command line."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from justice_desk.terms.clock import today
from tests.cli.test_sitting_verbs import court, planned

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Desk

__all__ = ["court"]

HEADINGS = "Requérant;Enfant;Sexe;Né le;Né à;Père;Mère;Témoins"
ROW = "Alassane Exemple;Aïchatou Exemple;F;12/03/2015;Bourem;Alassane Exemple;Faty Exemple;"
WITNESSES = "Moussa Témoin et Hawa Témoin"


@pytest.fixture
def sitting(desk: Desk, court: str) -> str:
    """A confirmed sitting of today."""
    number = planned(desk, court, 0)
    desk.json("sitting", "confirm", number)
    return number


def civil(desk: Desk, verb: str, sitting: str, *words: str) -> dict[str, Any]:
    return desk.json("docket", "civil", verb, sitting, *words)


def typed(desk: Desk, sitting: str, *names: str) -> None:
    for name in names:
        civil(desk, "add", sitting, "--name", name, "--birth-year", "2015")


def sheet(folder: Path, *rows: str) -> str:
    path = folder / "liste.csv"
    path.write_text("\n".join((HEADINGS, *rows)), encoding="utf-8")
    return str(path)


def test_an_applicant_is_typed_with_all_that_the_list_asks(desk: Desk, sitting: str) -> None:
    words = (
        *("--name", "Aïchatou Exemple", "--applicant", "Alassane Exemple", "--sex", "female"),
        *("--born-on", "2015-03-12", "--born-at", "Bourem", "--father", "Alassane Exemple"),
        *("--mother", "Faty Exemple", "--witness", "Moussa Témoin", "--witness", "Hawa Témoin"),
    )
    listed = civil(desk, "add", sitting, *words)
    assert (listed["total"], listed["changed"], listed["doubts"]) == (1, 1, [])
    line = listed["lines"][0]
    assert (line["position"], line["born_on"], line["sex"]) == (1, "2015-03-12", "female")
    assert line["witnesses"] == ["Moussa Témoin", "Hawa Témoin"]
    said = desk("docket", "civil", "list", sitting).out
    assert "Aïchatou Exemple" in said
    assert "1 requérant." in said


def test_a_correction_changes_what_is_said_and_nothing_else(desk: Desk, sitting: str) -> None:
    typed(desk, sitting, "Aïchatou Exemple")
    words = ("1", "--born-on", "2014-01-02", "--mother", "Faty Exemple")
    line = civil(desk, "correct", sitting, *words)["lines"][0]
    assert (line["name"], line["born_on"], line["birth_year"], line["mother"]) == (
        "Aïchatou Exemple",
        "2014-01-02",
        None,
        "Faty Exemple",
    )
    stale = ("1", "--mother", "Autre Exemple", "--if-version", "1")
    assert desk("docket", "civil", "correct", sitting, *stale).code == 7


def test_lines_are_moved_and_removed(desk: Desk, sitting: str) -> None:
    typed(desk, sitting, "Une Exemple", "Deux Exemple", "Trois Exemple")
    civil(desk, "move", sitting, "3", "--position", "1")
    left = civil(desk, "remove", sitting, "2")["lines"]
    assert [(one["position"], one["name"]) for one in left] == [
        (1, "Trois Exemple"),
        (2, "Deux Exemple"),
    ]


def test_a_list_is_read_first_and_added_when_asked(
    desk: Desk, sitting: str, tmp_path: Path
) -> None:
    file = sheet(tmp_path, ROW + WITNESSES)
    found = civil(desk, "import", sitting, file)
    assert (found["applied"], found["rows"], found["new"], found["added"]) == (False, 1, 1, 0)
    assert found["mapping"]["liste"]["Témoins"] == "witness.name"
    assert civil(desk, "list", sitting)["total"] == 0
    assert civil(desk, "import", sitting, file, "--apply")["added"] == 1
    again = civil(desk, "import", sitting, file, "--apply")
    assert (again["added"], again["same"]) == (0, 1)
    assert civil(desk, "list", sitting)["lines"][0]["witnesses"] == ["Moussa Témoin", "Hawa Témoin"]


def test_a_wrong_cell_refuses_the_file_unless_it_is_skipped(
    desk: Desk, sitting: str, tmp_path: Path
) -> None:
    wrong = ROW.replace("12/03/2015", "31/02/2015").replace("Aïchatou", "Zeïnabou")
    file = sheet(tmp_path, ROW + WITNESSES, wrong)
    said = desk("docket", "civil", "import", sitting, file)
    assert said.code == 0
    assert "31/02/2015" in said.out
    answer = desk("docket", "civil", "import", sitting, file, "--apply")
    assert answer.code == 4
    assert all(part in answer.err for part in ("liste", "ligne 3", "Né le", "31/02/2015"))
    assert civil(desk, "list", sitting)["total"] == 0
    assert civil(desk, "import", sitting, file, "--apply", "--skip-errors")["added"] == 1


def test_all_are_judged_in_one_go_and_transcribed(desk: Desk, sitting: str) -> None:
    typed(desk, sitting, "Une Exemple", "Deux Exemple", "Trois Exemple")
    put_off = ("struck-out", "--lines", "2", "--cause", "absent_party")
    assert civil(desk, "judge", sitting, *put_off)["changed"] == 1
    judged = civil(desk, "judge", sitting, "judged", "--first-number", "112/2026")
    assert (judged["changed"], judged["judged"]) == (2, 2)
    assert [one["judgment_number"] for one in judged["lines"]] == ["112/2026", None, "113/2026"]
    day = today().isoformat()
    done = civil(desk, "transcribe", sitting, "--on", day, "--lines", "1,3")
    assert [one["transcribed_on"] for one in done["lines"]] == [day, None, day]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("judge", "{s}", "acquitted"), "acquitted"),
        (("judge", "{s}", "judged", "--lines", "2-1"), "2-1"),
        (("judge", "{s}", "judged", "--lines", "9"), "9"),
        (("judge", "{s}", "judged", "--first-number", "néant"), "112/"),
        (("judge", "{s}", "judged", "--cause", "no_time"), "no_time"),
        (("transcribe", "{s}", "--on", "{today}"), "attente"),
        (("transcribe", "{s}", "--on", "{tomorrow}", "--lines", "1"), "jugement"),
        (("add", "{s}", "--name", "12"), "12"),
        (("add", "{s}", "--name", "Une Exemple", "--birth-year", "2015"), "ligne 1"),
        (("add", "{s}", "--name", "Autre Exemple", "--birth-year", "1815"), "1815"),
        (("add", "{s}", "--name", "Autre Exemple", "--day", "{tomorrow}"), "siège"),
        (("move", "{s}", "1", "--position", "5"), "5"),
        (("import", "{s}", "absent.csv"), "absent.csv"),
    ],
)
def test_what_cannot_be_is_refused_in_words(
    desk: Desk, sitting: str, words: tuple[str, ...], told: str
) -> None:
    typed(desk, sitting, "Une Exemple")
    days = {"today": today().isoformat(), "tomorrow": (today() + timedelta(days=1)).isoformat()}
    answer = desk("docket", "civil", *(word.format(s=sitting, **days) for word in words))
    assert answer.code in {2, 4}, answer
    assert told in answer.err
    assert [one["result"] for one in civil(desk, "list", sitting)["lines"]] == [None]
