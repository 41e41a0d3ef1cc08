"""`sitting plan`: its document as the contract has it, written down on demand, refused in words."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.refusals import refused
from tests.cli.test_ready_verb import brought, court

if TYPE_CHECKING:
    from tests.cli.conftest import Desk

__all__ = ["court"]

RELAX = "Prévoyez plus d’audiences ou un budget plus élevé."
MOMENT = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$")


def checked(told: dict[str, Any]) -> None:
    """Hold a plan against the document of the contract."""
    assert {"status", "gap", "objective", "sittings", "unplaced"} <= set(told)
    assert told["status"] in {"optimal", "feasible", "stopped"}
    assert isinstance(told["gap"], float)
    assert 0 <= told["gap"] <= 1
    assert isinstance(told["objective"], int | float)
    for one in told["sittings"]:
        assert {"site", "date", "entries"} <= set(one)
        date.fromisoformat(one["date"])
        entries_fit(one)
    for left in told["unplaced"]:
        assert set(left) == {"case", "reason"}
        assert left["reason"]


def entries_fit(sitting: dict[str, Any]) -> None:
    spans = []
    for entry in sitting["entries"]:
        assert set(entry) == {"case", "start", "minutes"}
        assert MOMENT.match(entry["start"]), entry["start"]
        starts = datetime.fromisoformat(entry["start"])
        assert starts.utcoffset() == timedelta(0)
        assert starts.date().isoformat() == sitting["date"]
        spans.append((starts, starts + timedelta(minutes=entry["minutes"])))
    assert all(ends <= starts for (_one, ends), (starts, _other) in pairwise(sorted(spans)))


def test_a_circuit_is_told_as_the_contract_has_it_and_nothing_is_written(
    desk: Desk, court: str
) -> None:
    cases = sorted(brought(desk, court) for _case in range(2))
    told = desk.json("sitting", "plan")
    checked(told)
    heard = [entry["case"] for one in told["sittings"] for entry in one["entries"]]
    assert sorted([*heard, *(left["case"] for left in told["unplaced"])]) == cases
    assert told["applied"] == []
    assert desk.json("sitting", "list")["total"] == 0
    assert "Écart" in desk("sitting", "plan").out


def test_apply_writes_the_circuit_down(desk: Desk, court: str) -> None:
    case = brought(desk, court)
    desk.json("sitting", "site", "Gao/Gao", "--building", "Mairie inventée")
    told = desk.json("sitting", "plan", "--apply")
    checked(told)
    (number,) = told["applied"]
    (row,) = desk.json("docket", "list", number)["entries"]
    (entry,) = told["sittings"][0]["entries"]
    assert (row["number"], row["start"]) == (case, entry["start"])
    assert desk.json("sitting", "ready")["ready"] == 0


def test_an_order_is_told_in_the_same_document_and_adopted_on_demand(
    desk: Desk, court: str
) -> None:
    brought(desk, court)
    desk.json("sitting", "site", "Gao/Gao")
    (number,) = desk.json("sitting", "plan", "--apply")["applied"]
    told = desk.json("sitting", "plan", number)
    checked(told)
    assert told["moved"] == 0
    assert told["sittings"][0]["site"] == "Gao"
    case = told["sittings"][0]["entries"][0]["case"]
    day = told["sittings"][0]["date"]
    slot = ("docket", "move", case, "--sitting", number)
    desk.json(*slot, "--at", "15:00")
    desk.json(*slot, "--free")
    kept = desk.json("sitting", "plan", number, "--apply")
    checked(kept)
    assert kept["sittings"][0]["date"] == day


def test_days_that_the_money_does_not_allow_exit_4_with_the_limit(desk: Desk, court: str) -> None:
    brought(desk, court)
    answer = desk("sitting", "plan", "--days", "0")
    assert answer.code == 4
    assert RELAX in answer.err
    assert desk.json("sitting", "list")["total"] == 0


def test_without_a_ready_case_nothing_is_planned(desk: Desk) -> None:
    answer = desk("sitting", "plan")
    assert answer.code == 4
    assert "en état" in answer.err


@pytest.mark.parametrize(
    "words",
    [
        ("--first", "2020-01-01"),
        ("--first", "demain"),
        ("--first", "2126-01-01"),
        ("--last", "2020-01-01"),
        ("GAO-S-2026-099",),
    ],
)
def test_what_cannot_be_is_refused_in_words(desk: Desk, court: str, words: tuple[str, ...]) -> None:
    brought(desk, court)
    answer = desk("sitting", "plan", *words)
    assert answer.code == 4
    assert answer.err.strip()
    assert "Traceback" not in answer.err


@pytest.mark.parametrize("seconds", ["nan", "inf", "-inf", "-3", "0", "601", "vite"])
def test_seconds_that_are_no_time_are_wrong_usage_in_words(desk: Desk, seconds: str) -> None:
    answer = refused(
        desk,
        "sitting",
        "plan",
        f"--seconds={seconds}",
        says=("--seconds", "un nombre de 0,1 à 600."),
        code=2,
    )
    assert "Input" not in answer.err
