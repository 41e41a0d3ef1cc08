"""Sites and ways on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.cli.verbs.circuits import NoMonth, month_list

if TYPE_CHECKING:
    from tests.cli.conftest import Desk


@pytest.mark.parametrize(
    ("typed", "months"),
    [
        ("11-6", (1, 2, 3, 4, 5, 6, 11, 12)),
        ("1,2,3", (1, 2, 3)),
        ("2-4,9", (2, 3, 4, 9)),
        ("7", (7,)),
        ("1-12", tuple(range(1, 13))),
    ],
)
def test_months_are_typed_one_by_one_or_as_a_run(typed: str, months: tuple[int, ...]) -> None:
    assert month_list(typed) == months


@pytest.mark.parametrize("typed", ["", "0", "13", "mars", "1-", "1-2-3", "1,,2"])
def test_what_is_no_month_is_refused(typed: str) -> None:
    with pytest.raises(NoMonth):
        month_list(typed)


def test_a_site_is_written_listed_and_given_up(desk: Desk) -> None:
    made = desk.json("sitting", "site", "Gao", "--building", "Mairie", "--months", "11-6")
    assert made["months"] == [1, 2, 3, 4, 5, 6, 11, 12]
    assert desk.json("sitting", "sites")["total"] == 1
    desk.json("sitting", "site", "Gao", "--building", "Mairie", "--closed")
    assert desk.json("sitting", "sites")["total"] == 0
    assert desk.json("sitting", "sites", "--all")["total"] == 1


def test_a_way_is_written_by_hand_and_taken_back(desk: Desk) -> None:
    told = desk.json("sitting", "distance", "Bourem", "Gao", "--km", "95", "--note", "Compteur")
    assert told["distances"] == [
        {"one": "Gao/Bourem", "other": "Gao/Gao", "kilometres": 95, "note": "Compteur"}
    ]
    assert desk.json("sitting", "distance", "Gao", "Bourem")["distances"] == []


def test_a_month_that_is_none_says_what_is_expected(desk: Desk) -> None:
    refused = desk("sitting", "site", "Gao", "--months", "13")
    assert refused.code == 2
    assert "13" in refused.err
