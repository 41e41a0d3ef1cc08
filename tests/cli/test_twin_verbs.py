"""`duplicates …`: who and what stands twice, put together and taken apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.test_case_verbs import opened

if TYPE_CHECKING:
    from tests.cli.conftest import Desk


@pytest.fixture
def twice(desk: Desk) -> tuple[str, str]:
    """One matter that was opened twice, by the same person."""
    return opened(desk), opened(desk)


def test_the_same_case_opened_twice_is_listed_with_its_reasons(
    desk: Desk, twice: tuple[str, str]
) -> None:
    found = desk.json("duplicates", "list", "--of", "cases")
    assert found["total"] == 1
    (pair,) = found["duplicates"]
    assert {pair["one"]["number"], pair["other"]["number"]} == set(twice)
    assert pair["kind"] == "case"
    assert pair["score"] >= 90
    said = desk("duplicates", "list").out
    assert twice[0] in said
    assert "même catégorie" in said


def test_a_list_that_is_cut_says_how_many_there_are(desk: Desk, twice: tuple[str, str]) -> None:
    assert twice
    said = desk("duplicates", "list", "--limit", "1").out
    assert said.splitlines()[-1].endswith("en tout.")


def test_cases_are_put_together_by_their_numbers_and_taken_apart(
    desk: Desk, twice: tuple[str, str]
) -> None:
    made = desk.json("duplicates", "merge", *twice, "--why", "même champ")
    assert (made["kind"], made["kept"], made["gone"]) == ("case", *twice)
    assert desk.json("duplicates", "list", "--of", "cases")["total"] == 0
    found = desk.json("case", "list", "--search", twice[1])
    assert [case["number"] for case in found["cases"]] == [twice[0]]
    (told,) = desk.json("duplicates", "list", "--merged")["merges"]
    assert (told["kept"], told["gone"], told["why"]) == (*twice, "même champ")
    assert desk.json("duplicates", "undo", made["merge"])["undone"]
    assert desk.json("case", "show", twice[1])["number"] == twice[1]
    assert desk("duplicates", "list", "--merged").out.endswith("1 réunion\n")


def test_persons_are_put_together_by_their_ids(desk: Desk, twice: tuple[str, str]) -> None:
    pairs = desk.json("duplicates", "list", "--of", "persons")["duplicates"]
    one, other = pairs[0]["one"]["id"], pairs[0]["other"]["id"]
    assert desk.json("duplicates", "merge", one, other, "--take", "name")["kind"] == "person"
    names = {p["id"] for number in twice for p in desk.json("case", "show", number)["parties"]}
    assert one in names
    assert other not in names


def test_what_is_two_is_not_listed_again(desk: Desk, twice: tuple[str, str]) -> None:
    desk.json("duplicates", "different", *twice)
    assert desk.json("duplicates", "list", "--of", "cases")["total"] == 0
    for pair in desk.json("duplicates", "list", "--of", "persons")["duplicates"]:
        desk.json("duplicates", "different", pair["one"]["id"], pair["other"]["id"])
    assert desk.json("duplicates", "list")["total"] == 0


def test_that_two_are_two_is_listed_and_taken_back(desk: Desk, twice: tuple[str, str]) -> None:
    key = desk.json("duplicates", "different", *twice)["answer"]
    (told,) = desk.json("duplicates", "list", "--merged")["different"]
    assert (told["id"], {told["one"], told["other"]}) == (key, set(twice))
    assert "fiches distinctes" in desk("duplicates", "list", "--merged").out
    assert desk.json("duplicates", "undo", key) == {"answer": key, "undone": True}
    assert desk.json("duplicates", "list", "--of", "cases")["total"] == 1
    assert desk.json("duplicates", "list", "--merged")["different"] == []
    assert desk("duplicates", "undo", key).code == 4


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("merge", "GAO-2026-0001", "GAO-2026-0001"), 4, "nommé deux fois"),
        (("merge", "GAO-2026-0001", "GAO-2026-0099"), 4, "GAO-2026-0099"),
        (("merge", "GAO-2026-0001", "GAO-2026-0002", "--take", "name"), 4, "pour les personnes"),
        (("different", "GAO-2026-0099", "GAO-2026-0001"), 4, "GAO-2026-0099"),
        (("undo", "rien"), 4, "rien"),
        (("undo", "0192a4c1-0000-7000-8000-000000000000"), 4, "n’est à défaire"),
    ],
)
def test_who_is_not_there_is_said(
    desk: Desk, twice: tuple[str, str], words: tuple[str, ...], code: int, said: str
) -> None:
    assert twice[0] == "GAO-2026-0001"
    answer = desk("duplicates", *words)
    assert answer.code == code
    assert said in answer.err
