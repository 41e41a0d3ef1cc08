"""`trip correct|follow` and `apart add`: a journey is corrected, hearings are followed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from justice_desk.terms.clock import today
from tests.cli.test_docket_verbs import added, court, sitting
from tests.cli.test_trip_verbs import PRICED, funded

if TYPE_CHECKING:
    from tests.cli.conftest import Desk

__all__ = ["court", "sitting"]

NEW = (today() + timedelta(days=20)).isoformat()


def test_a_journey_is_corrected_word_by_word(desk: Desk) -> None:
    funded(desk)
    number = desk.json(*PRICED)["number"]
    desk.json("trip", "approve", number, "--line", "DON-A/TRA")
    when = ("--on", NEW, "--at", "08:30", "--back-on", NEW, "--back-at", "16:00")
    how = ("--mode", "car", "--from", "Ansongo", "--nights", "1", "--meals", "2")
    row = desk.json("trip", "correct", number, *when, *how, "--need", "wheelchair")
    assert (row["there_on"], row["there_at"], row["back_at"]) == (NEW, 510, 960)
    assert (row["mode"], row["nights"], row["meals"]) == ("car", 1, 2)
    assert (row["travellers"][0]["place"], row["wheelchairs"]) == ("Ansongo", 1)
    assert row["amount"] == 5000
    row = desk.json("trip", "correct", number, "--one-way", "--no-need", "--to", "Gao")
    assert (row["back_on"], row["wheelchairs"], row["to"]) == (None, 0, "Gao")
    assert desk.json("trip", "correct", number, "--two-way")["back_on"] == NEW


@pytest.mark.parametrize(
    ("word", "value"),
    [("--on", "2020-01-01"), ("--at", "25:00"), ("--nights", "-1"), ("--to", "Nulle Part")],
)
def test_what_cannot_be_is_refused_in_words(desk: Desk, word: str, value: str) -> None:
    number = desk.json(*PRICED)["number"]
    before = desk.json("trip", "show", number)
    refused = desk("trip", "correct", number, word, value)
    assert refused.code == 4, refused
    assert refused.err
    assert desk.json("trip", "show", number) == before


def test_requests_follow_a_sitting_that_was_put_off(desk: Desk, court: str, sitting: str) -> None:
    case = added(desk, court, sitting)
    words = ("--case", case, "--sitting", sitting, "--mode", "bus")
    number = desk.json("trip", "request", "Fatoumata Exemple", *words)["number"]
    assert desk.json("trip", "list")["requests"][0]["moved"] is False
    desk.json("sitting", "postpone", sitting, "--reason", "Crue.", "--to", NEW)
    assert desk.json("trip", "list")["requests"][0]["moved"] is True
    assert "audience déplacée" in desk("trip", "list").out
    told = desk.json("trip", "follow", sitting)
    assert told["moved"] == 1
    (row,) = told["requests"]
    assert (row["number"], row["there_on"], row["code"]) == (number, NEW, "")
    shown = desk.json("trip", "list")["requests"][0]
    assert (shown["moved"], shown["there_on"]) == (False, NEW)
    assert "audience déplacée" not in desk("trip", "list").out
    assert "0 demande" in desk("trip", "follow", sitting).out
    assert desk("trip", "follow", "GAO-S-2026-099").code == 4


def test_two_are_kept_apart_once(desk: Desk, court: str, sitting: str) -> None:
    case = added(desk, court, sitting)
    words = ("apart", "add", case, "Fatoumata Exemple", "Moussa Exemple", "--why", "Menaces.")
    assert desk(*words).code == 0
    (row,) = desk.json("apart", "list")["pairs"]
    assert {row["one"], row["other"]} == {"Fatoumata Exemple", "Moussa Exemple"}
    assert row["why"] == "Menaces."
    again = desk(*words)
    assert again.code == 4
    assert "Moussa Exemple" in again.err
    assert desk("apart", "add", case, "Fatoumata Exemple", "Fatoumata Exemple").code == 4
    assert desk("apart", "add", case, "Fatoumata Exemple", "Personne Inconnue").code == 4
    assert len(desk.json("apart", "list")["pairs"]) == 1
