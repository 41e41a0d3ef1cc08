"""`sitting`: planned, confirmed, let go, put off, held, from the command line."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from justice_desk.terms.clock import today
from tests.cli.test_referral_verbs import COURT

if TYPE_CHECKING:
    from tests.cli.conftest import Desk


@pytest.fixture
def court(desk: Desk) -> str:
    return str(desk.json("actor", "add", *COURT)["code"])


def planned(desk: Desk, court: str, *days: int, **more: str) -> str:
    on = [word for n in days for word in ("--on", (today() + timedelta(days=n)).isoformat())]
    words = [word for name, value in more.items() for word in (f"--{name}", value)]
    return str(desk.json("sitting", "add", "--court", court, *on, *words)["number"])


def test_a_sitting_goes_from_proposed_to_held(desk: Desk, court: str) -> None:
    number = planned(desk, court, 0)
    shown = desk.json("sitting", "confirm", number, "--order", "41")
    assert (shown["state"], shown["authorised_number"]) == ("confirmed", "41")
    shown = desk.json("sitting", "security", number, "--go", "--by", "Adjudant Inventé")
    assert shown["state"] == "ready"
    assert desk.json("sitting", "hold", number)["state"] == "held"
    assert desk("sitting", "cancel", number, "--reason", "Trop tard.").code == 4


def test_putting_off_moves_its_days_and_shows_the_history(desk: Desk, court: str) -> None:
    number = planned(desk, court, 10, 11, until="12:00")
    to = (today() + timedelta(days=20)).isoformat()
    shown = desk.json("sitting", "postpone", number, "--reason", "Crue.", "--to", to)
    assert shown["days"][0]["held_on"] == to
    assert shown["moves"][-1]["reason"] == "Crue."
    assert shown["print_again"] == []
    assert [day["pause_starts"] for day in shown["days"]] == [None, None]


def test_the_list_holds_every_state(desk: Desk, court: str) -> None:
    one, other = planned(desk, court, 5), planned(desk, court, 6)
    desk.json("sitting", "cancel", other, "--reason", "Crue.")
    rows = desk.json("sitting", "list")["sittings"]
    assert [(row["number"], row["state"]) for row in rows] == [
        (one, "proposed"),
        (other, "cancelled"),
    ]
    assert desk.json("sitting", "list", "--state", "held")["total"] == 0
    assert one in desk("sitting", "list").out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--on", "2020-01-01"), "Attendu"),
        (("--on", "2026-13-01"), "2026-13-01"),
        (("--on", "{soon}", "--from", "midi"), "midi"),
        (("--on", "{soon}", "--from", "17:00"), "17:00"),
        (("--on", "{soon}", "--on", "{soon}"), "deux fois"),
        (("--on", "{soon}", "--place", "Nulle-Part-Ville"), "Nulle-Part-Ville"),
    ],
)
def test_what_cannot_be_is_refused_in_words(
    desk: Desk, court: str, words: tuple[str, ...], told: str
) -> None:
    soon = (today() + timedelta(days=3)).isoformat()
    answer = desk("sitting", "add", "--court", court, *(word.format(soon=soon) for word in words))
    assert (answer.code, told in answer.err) == (4, True), answer.err
    assert desk.json("sitting", "list")["total"] == 0


def test_a_field_is_completed_and_another_s_change_is_told(desk: Desk, court: str) -> None:
    number = planned(desk, court, 10)
    version = desk.json("sitting", "show", number)["version"]
    shown = desk.json(
        "sitting", "correct", number, "--field", "authorities", "--value", "maire, préfet"
    )
    assert shown["authorities"] == ["maire", "préfet"]
    again = ("--field", "building", "--value", "Mairie", "--if-version", str(version))
    assert desk("sitting", "correct", number, *again).code == 7
    for field, value in (("recon_on", "hier"), ("closed_doors", "peut-être"), ("state", "held")):
        assert desk("sitting", "correct", number, "--field", field, "--value", value).code == 4
    shown = desk.json("sitting", "correct", number, "--field", "closed_doors", "--value", "oui")
    assert shown["closed_doors"] is True
    shown = desk.json("sitting", "correct", number, "--field", "recon_on", "--value", "2026-01-05")
    assert shown["recon_on"] == "2026-01-05"


def test_its_days_are_written_anew_and_what_is_not_said_of_them_stays(
    desk: Desk, court: str
) -> None:
    number = planned(desk, court, 10, 11, until="15:00")
    days = [(today() + timedelta(days=n)).isoformat() for n in (10, 11, 12)]
    on = ("--on", days[1], "--on", days[2])
    shown = desk.json("sitting", "days", number, *on)
    hours = [(day["held_on"], day["starts"], day["ends"]) for day in shown["days"]]
    assert hours == [(days[1], 540, 900), (days[2], 540, 990)]
    rooms = ("--room", "Salle 1", "--room", "Salle 2", "--from", "08:00")
    shown = desk.json("sitting", "days", number, "--on", days[1], *rooms)
    benches = [(day["room"], day["starts"]) for day in shown["days"]]
    assert (shown["first_on"], benches) == (days[1], [("Salle 1", 480), ("Salle 2", 480)])
    shown = desk.json("sitting", "days", number, "--on", days[1], "--until", "17:00")
    assert [(day["room"], day["ends"]) for day in shown["days"]] == [
        ("Salle 1", 1020),
        ("Salle 2", 1020),
    ]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--on", "2020-01-01"), "Attendu"),
        (("--on", "{soon}", "--on", "{soon}"), "deux fois"),
        (("--on", "{soon}", "--until", "08:00"), "08:00"),
        (("--on", "demain"), "demain"),
    ],
)
def test_days_that_cannot_be_are_refused_in_words(
    desk: Desk, court: str, words: tuple[str, ...], told: str
) -> None:
    number = planned(desk, court, 10)
    soon = (today() + timedelta(days=3)).isoformat()
    answer = desk("sitting", "days", number, *(word.format(soon=soon) for word in words))
    assert (answer.code, told in answer.err) == (4, True), answer.err


def test_who_looked_at_other_days_is_told(desk: Desk, court: str) -> None:
    number = planned(desk, court, 10)
    version = str(desk.json("sitting", "show", number)["version"])
    day, other = ((today() + timedelta(days=n)).isoformat() for n in (11, 12))
    desk.json("sitting", "days", number, "--on", day, "--if-version", version)
    answer = desk("sitting", "days", number, "--on", other, "--if-version", version)
    assert (answer.code, "09:00 – 16:30" in answer.err) == (7, True), answer.err
