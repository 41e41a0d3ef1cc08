"""`docket`: a case is put on, moved, listed with what does not go together, taken off."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from justice_desk.terms.clock import today
from tests.cli.test_case_verbs import opened
from tests.cli.test_sitting_verbs import court, planned

if TYPE_CHECKING:
    from tests.cli.conftest import Desk

__all__ = ["court"]


@pytest.fixture
def sitting(desk: Desk, court: str) -> str:
    return planned(desk, court, 10, 11)


def ready(desk: Desk, court: str) -> str:
    """Open a case for the court, with the word of its person."""
    number = opened(desk)
    words = ("--purpose", "referral", "--to", court, "--how", "oral")
    desk.json("consent", "record", number, *words)
    return number


def added(desk: Desk, court: str, sitting: str, *words: str) -> str:
    case = ready(desk, court)
    desk.json("docket", "add", case, "--sitting", sitting, *words)
    return case


def test_a_case_is_put_on_a_docket_as_told(desk: Desk, court: str, sitting: str) -> None:
    case, day = ready(desk, court), (today() + timedelta(days=11)).isoformat()
    words = ("--day", day, "--at", "10:30", "--minutes", "25", "--kind", "penal")
    who = ("--interpreter", "ses", "--closed-doors", "--call", "moussa")
    slot = desk.json("docket", "add", case, "--sitting", sitting, *words, *who)
    assert (slot["number"], slot["start"]) == (case, f"{day}T10:30:00+00:00")
    assert (slot["minutes"], slot["kind"], slot["interpreter"]) == (25, "penal", "ses")
    assert (slot["fixed"], slot["closed_doors"]) == (True, True)
    assert [one["name"] for one in slot["called"]] == ["Moussa Exemple"]
    assert slot["missing"][0] == "Aucun tribunal n’a le dossier\u00a0: le référer à un tribunal."


def test_the_list_holds_each_case_with_its_clashes(desk: Desk, court: str, sitting: str) -> None:
    first = added(desk, court, sitting)
    second = added(desk, court, sitting, "--interpreter", "taq")
    listed = desk.json("docket", "list", sitting)
    assert [one["number"] for one in listed["entries"]] == [first, second]
    assert [one["kind"] for one in listed["clashes"]] == ["no_interpreter"]
    assert listed["entries"][0]["clashes"] == []
    assert listed["entries"][1]["clashes"][0]["told"] == listed["clashes"][0]["told"]
    assert listed["total"] == 2
    said = desk("docket", "list", sitting).out
    assert "2 affaires." in said
    assert listed["clashes"][0]["told"] in said


def test_a_case_is_moved_by_its_number_or_by_its_slot(desk: Desk, court: str, sitting: str) -> None:
    first, second = added(desk, court, sitting), added(desk, court, sitting)
    slot = desk.json("docket", "move", second, "--sitting", sitting, "--position", "1")
    assert (slot["number"], slot["position"]) == (second, 1)
    moved = ("docket", "move", slot["id"], "--sitting", sitting)
    assert desk.json(*moved, "--at", "11:00")["fixed"]
    assert desk(*moved, "--position", "1").code == 4
    assert desk.json(*moved, "--free", "--position", "2")["position"] == 2
    assert desk(*moved, "--position", "1", "--if-version", "1").code == 7
    rows = desk.json("docket", "list", sitting)["entries"]
    assert [one["number"] for one in rows] == [first, second]


def test_a_case_is_taken_off(desk: Desk, court: str, sitting: str) -> None:
    case = added(desk, court, sitting)
    gone = desk.json("docket", "remove", case, "--sitting", sitting)
    assert gone == {"case": case, "sitting": sitting, "removed": True}
    assert desk.json("docket", "list", sitting)["total"] == 0
    assert desk("docket", "remove", case, "--sitting", sitting).code == 4
    assert (
        "retiré" in desk("docket", "remove", added(desk, court, sitting), "--sitting", sitting).out
    )


def test_a_case_without_consent_or_with_a_hearing_is_refused_in_words(
    desk: Desk, court: str, sitting: str
) -> None:
    without = desk("docket", "add", opened(desk), "--sitting", sitting)
    assert without.code == 3
    assert "pas encore demandé" in without.err
    again = desk("docket", "add", added(desk, court, sitting), "--sitting", sitting)
    assert again.code == 4
    assert sitting in again.err


@pytest.mark.parametrize(
    "words",
    [
        ("--minutes", "0"),
        ("--minutes", "601"),
        ("--at", "25:00"),
        ("--at", "bientôt"),
        ("--day", "demain"),
        ("--day", "1826-12-03"),
        ("--room", "Aucune"),
        ("--position", "9"),
        ("--interpreter", "klingon"),
        ("--call", "Personne"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_put_on(
    desk: Desk, court: str, sitting: str, words: tuple[str, ...]
) -> None:
    answer = desk("docket", "add", ready(desk, court), "--sitting", sitting, *words)
    assert answer.code == 4
    assert answer.err.strip()
    assert desk.json("docket", "list", sitting)["total"] == 0
