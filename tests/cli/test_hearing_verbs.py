"""`docket result|withdraw|summon` and `sitting papers`, on the command line."""

from __future__ import annotations

import resource
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from justice_desk.storage import atomic
from justice_desk.terms.clock import today
from tests.cli.refusals import refused, state
from tests.cli.test_bad_outputs import full, read_only
from tests.cli.test_docket_verbs import added
from tests.cli.test_sitting_verbs import court, planned
from tests.exports.papers.reading import text

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Desk

__all__ = ["court"]
LATER = (today() + timedelta(days=9)).isoformat()


@pytest.fixture
def sitting(desk: Desk, court: str) -> str:
    return planned(desk, court, 0)


@pytest.fixture
def held(desk: Desk, court: str, sitting: str) -> tuple[str, str]:
    """Return a case that the court heard today, and the sitting."""
    case = added(desk, court, sitting)
    desk.json("sitting", "confirm", sitting)
    desk.json("sitting", "hold", sitting)
    return case, sitting


def test_a_result_is_written_and_taken_back(desk: Desk, held: tuple[str, str]) -> None:
    case, sitting = held
    on = ("--sitting", sitting)
    words = ("--decision", "granted", "--number", "12/2026", "--came", "fatoumata")
    slot = desk.json("docket", "result", case, "judged", *on, *words)
    assert (slot["number"], slot["result"]) == (case, "judged")
    assert [one["came"] for one in slot["called"]] == [True, False]
    assert desk("docket", "result", case, "judged", *on, *words).code == 4
    assert desk("judgment", "withdraw", case, "--why", "Erreur.").code == 4
    taken = desk.json("docket", "withdraw", case, *on, "--why", "Autre dossier.")
    assert (taken["result"], taken["called"][0]["came"]) == (None, None)
    slot = desk.json("docket", "result", case, "struck-out", *on, "--cause", "settled")
    assert (slot["result"], slot["cause"]) == ("struck_out", "settled")
    told = {one["kind"] for one in desk.json("case", "show", case)["events"]}
    assert {"heard", "undone", "judgment"} <= told


def test_what_is_put_off_goes_to_the_sitting_that_was_named(
    desk: Desk, court: str, held: tuple[str, str]
) -> None:
    case, sitting = held
    after = planned(desk, court, 9)
    words = ("--cause", "absent_party", "--to", after, "--nobody-came")
    slot = desk.json("docket", "result", case, "adjourned", "--sitting", sitting, *words)
    assert (slot["adjourned_to"], {one["came"] for one in slot["called"]}) == (after, {False})
    assert [one["number"] for one in desk.json("docket", "list", after)["entries"]] == [case]
    assert "renvoyé" in desk("docket", "list", sitting).out


def test_what_cannot_be_a_result_is_refused_in_words(desk: Desk, held: tuple[str, str]) -> None:
    case, sitting = held
    on = ("--sitting", sitting)
    for words, code, says in (
        (("adjourned",), 4, "demande une cause"),
        (("judged",), 4, "decision"),
        (("reserved", "--until", today().isoformat()), 4, "until_on"),
        (("judged", "--decision", "granted", "--until", LATER), 4, "until_on"),
        (("adjourned", "--cause", "no_time", "--to", sitting), 4, sitting),
        (("struck-out", "--cause", "no_time", "--came", "Inconnue"), 4, "Inconnue"),
        (("acquitted",), 2, "acquitted"),
        (("struck-out", "--came", "Moussa", "--nobody-came"), 2, "--nobody-came"),
    ):
        refused(desk, "docket", "result", case, *words, *on, code=code, says=(says,))
    refused(desk, "docket", "withdraw", case, *on, "--why", "Rien.", says=(case,))
    assert desk.json("docket", "list", sitting)["entries"][0]["result"] is None


def test_a_sitting_that_was_not_held_has_no_results(desk: Desk, court: str, sitting: str) -> None:
    case = added(desk, court, sitting)
    words = ("struck-out", "--cause", "settled", "--sitting", sitting)
    refused(desk, "docket", "result", case, *words, says=("sitting hold",))


def test_how_people_are_called_is_written(desk: Desk, court: str, sitting: str) -> None:
    case = added(desk, court, sitting)
    on = (case, "--sitting", sitting)
    desk.json("docket", "summon", *on, "--transport", "yes", "--at", "08:30")
    words = ("--person", "Moussa Exemple", "--handed", today().isoformat())
    slot = desk.json("docket", "summon", *on, *words, "--explained-in", "ses")
    her, him = slot["called"]
    assert (her["transport"], her["comes_at"], her["handed_on"]) == (True, 510, None)
    assert (him["handed_on"], him["explained_in"]) == (today().isoformat(), "ses")
    assert "non remise" in desk("docket", "summon", *on).out
    slot = desk.json("docket", "summon", *on, "--person", "Fatoumata", "--only")
    assert [one["name"] for one in slot["called"]] == ["Fatoumata Exemple"]
    for wrong in (("--handed", LATER), ("--explained-in", "elfique"), ("--at", "23:00")):
        refused(desk, "docket", "summon", *on, *wrong)


def test_all_papers_of_a_sitting_are_written_in_order(
    desk: Desk, court: str, sitting: str, tmp_path: Path
) -> None:
    case = added(desk, court, sitting)
    folder = tmp_path / "audience"
    made = desk.json("sitting", "papers", sitting, "-o", str(folder))
    files = [one["file"] for one in made["papers"]]
    assert files == sorted(files)
    assert sorted(str(path) for path in folder.iterdir()) == files
    assert [one["paper"] for one in made["left_out"]] == ["budget", "sealed_docket"]
    assert [one["summonses"] for one in made["papers"] if one["paper"] == "summonses"] == [2]
    assert "Exemple" not in " ".join(files)
    door = next(folder.glob("*role-porte*"))
    assert case.partition("-")[2] in text(door.read_bytes())
    assert set(desk.json("sitting", "show", sitting)["printed"]) == {
        one["paper"] for one in made["papers"]
    }
    said = desk("sitting", "papers", sitting, "-o", str(folder), "--paper", "door_docket")
    assert said.out.count("\n") == 1
    assert desk.json("audit", "verify")["sound"]


def test_a_paper_without_matter_is_told_and_none_at_all_refused(
    desk: Desk, sitting: str, tmp_path: Path
) -> None:
    said = desk("sitting", "papers", sitting, "-o", str(tmp_path))
    assert said.code == 0
    assert "Personne n’est convoqué." in said.out
    only = ("-o", str(tmp_path / "rien"), "--paper", "summonses")
    refused(desk, "sitting", "papers", sitting, *only, says=("rien à imprimer",))
    assert not (tmp_path / "rien").exists()


def test_a_folder_that_will_not_take_them_leaves_no_file_and_no_record(
    desk: Desk, court: str, sitting: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    added(desk, court, sitting)
    before, papers = state(desk), ("sitting", "papers", sitting, "-o")
    (tmp_path / "fichier").touch()
    refused(desk, *papers, str(tmp_path / "absent" / "plus bas"), code=6)
    refused(desk, *papers, str(tmp_path / "fichier"), code=6, says=("n’est pas un dossier",))
    with read_only(tmp_path / "fermé") as closed:
        refused(desk, *papers, str(closed), code=6)
    really = atomic.write_all

    def on_a_full_disk(contents: dict[Path, bytes]) -> None:
        with full(24_000):  # the first papers have room, the others not
            really(contents)

    monkeypatch.setattr(atomic, "write_all", on_a_full_disk)
    refused(desk, *papers, str(tmp_path / "plein"), code=6, says=("plein",))
    assert not (tmp_path / "plein").exists()
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] != 24_000
    assert state(desk) == before
