"""`sitting ready`: the cases in a state to be heard, from the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.terms.clock import today
from tests.cli.test_case_verbs import opened
from tests.cli.test_referral_verbs import COURT, referred

if TYPE_CHECKING:
    from tests.cli.conftest import Desk

HOME = "Gao/Gao/Gounzoureye"


@pytest.fixture
def court(desk: Desk) -> str:
    return str(desk.json("actor", "add", *COURT)["code"])


def brought(desk: Desk, court: str) -> str:
    """Open a case that misses nothing, before a court."""
    number, _slip = referred(desk, court, persons__1__place=HOME)
    return number


def test_what_is_ready_is_listed_with_its_place_and_its_age(desk: Desk, court: str) -> None:
    number = brought(desk, court)
    told = desk.json("sitting", "ready")
    assert (told["total"], told["ready"]) == (1, 1)
    (row,) = told["cases"]
    assert (row["number"], row["ready"], row["missing"]) == (number, True, [])
    assert (row["category"], row["commune"], row["days"]) == ("FON", "Gounzoureye", 0)
    assert row["kilometres"] is None
    assert number in desk("sitting", "ready").out


def test_all_shows_the_others_with_their_reasons(desk: Desk, court: str) -> None:
    lacking = opened(desk)
    number = brought(desk, court)
    told = desk.json("sitting", "ready", "--all")
    assert [row["number"] for row in told["cases"]] == [number, lacking]
    reasons = told["cases"][1]["missing"]
    assert len(reasons) == 2
    lines = desk("sitting", "ready", "--all").out.splitlines()
    assert [line.strip() for line in lines[2:4]] == reasons


def test_a_way_is_told_as_an_estimate_until_somebody_measured_it(desk: Desk, court: str) -> None:
    brought(desk, court)
    row = desk.json("sitting", "ready", "--site", "Ansongo")["cases"][0]
    assert row["estimated"]
    assert row["kilometres"] > 50
    said = desk("sitting", "ready", "--site", "Ansongo").out
    assert f"{row['kilometres']}\u00a0km" in said
    desk.json("sitting", "distance", "Ansongo", HOME, "--km", "94")
    row = desk.json("sitting", "ready", "--site", "Ansongo", "--near", "94")["cases"][0]
    assert (row["kilometres"], row["estimated"]) == (94, False)
    assert "94\u00a0km" in desk("sitting", "ready", "--site", "Ansongo").out
    assert desk.json("sitting", "ready", "--site", "Ansongo", "--near", "93")["total"] == 0


def test_the_site_may_be_a_sitting(desk: Desk, court: str) -> None:
    brought(desk, court)
    on = ("--on", today().isoformat(), "--place", "Ansongo")
    number = desk.json("sitting", "add", "--court", court, *on)["number"]
    row = desk.json("sitting", "ready", "--site", number)["cases"][0]
    assert row["kilometres"] > 50


def test_filters_narrow_the_list(desk: Desk, court: str) -> None:
    brought(desk, court)
    for kept in (("--cercle", "Gao"), ("--commune", "Gounzoureye"), ("--category", "FON")):
        assert desk.json("sitting", "ready", *kept)["total"] == 1
    for left_out in (("--cercle", "Bourem"), ("--category", "DET"), ("--waiting", "1")):
        assert desk.json("sitting", "ready", *left_out)["total"] == 0


def test_an_urgent_case_says_so(desk: Desk, court: str) -> None:
    number = opened(desk, case__priority="24h")
    (row,) = desk.json("sitting", "ready", "--all")["cases"]
    assert (row["number"], row["urgent"]) == (number, True)
    assert "urgent" in desk("sitting", "ready", "--all").out


@pytest.mark.parametrize(
    "words",
    [
        ("--cercle", "Xyzzyville"),
        ("--category", "ZZZ"),
        ("--site", "GAO-S-2026-099"),
        ("--near", "50"),
    ],
)
def test_what_does_not_exist_is_refused(desk: Desk, words: tuple[str, ...]) -> None:
    assert desk("sitting", "ready", *words).code == 4
