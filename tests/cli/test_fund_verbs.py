"""Funds, advances, reports and measured ways on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.terms.clock import today
from tests.cli.matrix_words import ADVANCED, FUND, PLANNED

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Desk


def funded(desk: Desk) -> None:
    desk.json("fund", "add", "don-a", *FUND)
    desk.json(*PLANNED)


def test_a_fund_is_planned_advanced_from_and_reported(desk: Desk, tmp_path: Path) -> None:
    funded(desk)
    assert desk.json("fund", "line", "DON-A/TRA", "--amount", "1 100")["left"] == 2000
    advance = desk.json("fund", "advance", "DON-A", *ADVANCED)
    assert advance["left"] == 500
    back = desk.json("fund", "return", advance["number"], "--amount", "500", "--settle")
    assert (back["left"], back["settled_on"]) == (0, today().isoformat())
    told = desk.json("fund", "list", "DON-A")
    assert [entry["kind"] for entry in told["entries"]] == [
        "advance_return", "advance", "budget", "budget",
    ]  # fmt: skip
    for name in ("rapport.xlsx", "rapport.pdf"):
        made = desk.json("fund", "report", "-o", str(tmp_path / name))
        assert made["reports"][0]["by_line"][0]["planned"] == 2000
        assert (tmp_path / name).stat().st_size > 1000
    assert desk("fund", "report", "DON-A").code == 0


def test_less_is_planned_by_a_reversal(desk: Desk) -> None:
    funded(desk)
    entry = desk.json("fund", "list", "DON-A")["entries"][0]["number"]
    assert desk.json("fund", "reverse", entry, "--why", "Erreur.")["reverses"] == entry
    assert desk.json("fund", "list")["funds"][0]["left"] == 0
    again = desk("fund", "reverse", entry, "--why", "Erreur.")
    assert again.code == 4
    assert "contre-passée" in again.err


@pytest.mark.parametrize("amount", ["-5", "2000.5", "2000,5", "mille"])
def test_an_amount_that_is_none_is_told_with_what_is_expected(desk: Desk, amount: str) -> None:
    funded(desk)
    refused = desk("fund", "line", "DON-A/TRA", "--amount", amount)
    assert refused.code == 4
    assert amount in refused.err
    assert "nombre entier" in refused.err


def test_distance_set_and_sitting_distance_say_the_same(desk: Desk) -> None:
    told = desk.json("distance", "set", "Bourem", "Gao", "--km", "95", "--note", "Compteur")
    assert desk.json("distance", "list") == {"total": 1, **told}
    assert desk.json("sitting", "sites")["distances"] == told["distances"]
    assert (
        desk.json("sitting", "distance", "Gao", "Bourem", "--km", "96")["distances"]
        == (desk.json("distance", "list")["distances"])
    )
    assert desk.json("distance", "set", "Gao", "Bourem")["distances"] == []


def test_the_books_of_a_fund_are_closed_once_and_take_no_more(desk: Desk) -> None:
    funded(desk)
    closed = desk.json("fund", "close", "don-a")
    assert (closed["code"], bool(closed["closed_on"])) == ("DON-A", True)
    again = desk("fund", "close", "DON-A")
    assert again.code == 3
    assert "clôturé" in again.err
    assert desk("fund", "line", "DON-A/TRA", "--amount", "5").code == 3
    assert desk("fund", "close", "DON-X").code == 4
