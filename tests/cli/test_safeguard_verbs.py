"""Safeguards and restrictions from the command line, as a coordinator meets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.rules.safeguards import rows
from tests.cli.test_case_verbs import opened
from tests.cli.test_referral_verbs import COURT

if TYPE_CHECKING:
    from tests.cli.conftest import Desk

CADI = ("--type", "cadi", "--name", "Cadi inventé", "--place", "Gao/Gao")
PROSECUTOR = ("--type", "parquet", "--name", "Parquet inventé", "--place", "Gao/Gao")
REFUSED, UNFIT = 3, 4


@pytest.fixture
def cadi(desk: Desk) -> str:
    return str(desk.json("actor", "add", *CADI)["code"])


def agree(desk: Desk, number: str, to: str) -> None:
    asked = ("consent", "record", number, "--purpose", "referral", "--to", to, "--how", "oral")
    desk.json(*asked)


def test_a_block_names_actors_of_the_directory_instead(desk: Desk, cadi: str) -> None:
    prosecutor = desk.json("actor", "add", *PROSECUTOR)["code"]
    number = opened(desk, case__category="TRT", case__maybe_crime="yes")
    found = desk.json("assess", number, "--to", cadi)
    assert found["verdict"] == "block"
    assert {"id", "kind", "title", "reason", "source"} <= set(found["findings"][0])
    actors = [actor for way in found["alternatives"] for actor in way["actors"]]
    assert prosecutor in {actor["code"] for actor in actors}
    assert set(actors[0]) == {"code", "name", "type", "order", "place", "km"}
    assert "Parquet inventé" in desk("assess", number, "--to", cadi).out


def test_the_table_has_a_row_for_each_safeguard_and_its_words_for_a_person(desk: Desk) -> None:
    table = desk.json("safeguards")["safeguards"]
    assert [row["id"] for row in table] == [row["id"] for row in rows()]
    told = desk("safeguards").out
    assert "Violence sexuelle" in told
    assert "non vérifié" in told


def test_a_restriction_is_added_found_and_ended(desk: Desk, cadi: str) -> None:
    number = opened(desk)
    agree(desk, number, cadi)
    words = ("--title", "Limites en litige", "--reason", "Le chef et le cadi se disputent.")
    only = ("--category", "FON", "--receiver-type", "cadi")
    row = desk.json("restriction", "add", "--kind", "block", *words, *only)
    ids = [one["id"] for one in desk.json("assess", number, "--to", cadi)["findings"]]
    assert f"office:{row['id']}" in ids
    refused = desk("refer", number, "--to", cadi, "--reason", "x", "--override", "y", "--json")
    assert (refused.code, refused.document["error"]["code"]) == (REFUSED, "blocked")
    assert [one["id"] for one in desk.json("restriction", "list")["restrictions"]] == [row["id"]]
    assert desk.json("restriction", "end", row["id"])["in_force"] is False
    assert desk.json("restriction", "list")["restrictions"] == []
    assert len(desk.json("restriction", "list", "--all")["restrictions"]) == 1
    assert desk.json("assess", number, "--to", cadi)["verdict"] == "warn"


def test_a_built_in_block_is_not_ended_and_the_prosecutor_is_not_closed(desk: Desk) -> None:
    assert desk("restriction", "end", "sexual_offence").code == UNFIT
    closing = ("--kind", "block", "--title", "x", "--reason", "y", "--receiver-type", "parquet")
    assert desk("restriction", "add", *closing).code == REFUSED
    odd = ("--kind", "warn", "--title", "x", "--reason", "y", "--category", "ZZZ")
    assert desk("restriction", "add", *odd).code == UNFIT


def test_a_case_in_danger_gives_only_a_letter_without_a_name(desk: Desk) -> None:
    court = desk.json("actor", "add", *COURT)["code"]
    number = opened(desk, case__danger=["immediate"])
    agree(desk, number, court)
    found = desk.json("assess", number, "--to", court)
    assert "anonymous_letter_only" in [one["id"] for one in found["findings"]]
    reference = desk.json("refer", number, "--to", court, "--reason", "Constater.")["reference"]
    paper = str(desk.office.parent / "lettre.pdf")
    answer = desk("letter", reference, "-o", paper, "--json")
    assert (answer.code, answer.document["error"]["code"]) == (REFUSED, "letter_in_danger")
    assert desk("letter", reference, "-o", paper, "--anonymous").code == 0
