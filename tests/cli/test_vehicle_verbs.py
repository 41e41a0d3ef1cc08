"""Vehicles and closed ways on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.cli.conftest import Desk

CAR = ("vehicle", "add", "v1", "--kind", "car", "--seats", "8", "--home", "Gao")


def test_a_vehicle_is_written_changed_listed_and_given_up(desk: Desk) -> None:
    made = desk.json(*CAR, "--km-cost", "400", "--months", "11-6", "--from", "06:00")
    assert (made["code"], made["seats"], made["starts"]) == ("V1", 8, 360)
    changed = desk.json("vehicle", "add", "V1", "--driver", "Boubacar Inventé")
    assert (changed["km_cost"], changed["driver"]) == (400, "Boubacar Inventé")
    assert desk.json("vehicle", "list")["total"] == 1
    desk.json("vehicle", "add", "V1", "--closed")
    assert desk.json("vehicle", "list")["total"] == 0
    assert desk.json("vehicle", "list", "--all")["vehicles"][0]["closed_on"]


def test_a_vehicle_without_seats_says_what_is_missing(desk: Desk) -> None:
    for words, path in (((), "seats"), (("--seats", "0"), "seats")):
        refused = desk("vehicle", "add", "V1", "--kind", "car", "--home", "Gao", *words)
        assert refused.code == 4
        assert path in refused.err
    assert desk.json("vehicle", "list")["total"] == 0


def test_a_way_is_closed_told_and_opened_again(desk: Desk) -> None:
    words = ("--from", "2026-07-01", "--until", "2026-10-15", "--kind", "car", "--why", "Crue.")
    desk.json("road", "close", "Bourem", "Gao", *words)
    (said,) = desk("road", "list").out.splitlines()[:1]
    for part in ("Gao/Bourem – Gao/Gao", "01/07/2026 – 15/10/2026", "Crue."):
        assert part in said
    assert desk.json("road", "open", "Gao", "Bourem") == {"opened": 1}
    assert desk.json("road", "list")["total"] == 0


def test_opening_a_way_that_is_open_says_which(desk: Desk) -> None:
    refused = desk("road", "open", "Gao", "Bourem")
    assert refused.code == 4
    assert "Bourem" in refused.err
