"""A stolen herd: the penal side is said, and custom stays open only while it is no crime."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.journeys.directory import BRIGADE, CHIEF, OFFICE, PROSECUTOR
from tests.journeys.spoken import OTHER, PERSON

if TYPE_CHECKING:
    from tests.journeys.spoken import Told

HERDER = PERSON | {"name": "Amadou Exemple", "sex": "male", "age": 50}


def test_custom_is_open_until_it_is_a_crime_and_the_law_then(told: Told) -> None:
    told.turn("2027-02-01")
    number = told.opens(HERDER, OTHER, category="VOL", summary="Neuf vaches disparues",
                        maybe_crime="to_check")  # fmt: skip
    told.agrees(number, CHIEF)
    assert told.found(number, CHIEF)["crime"] == "block", "to check counts as yes"
    says_no(told, number)
    says_yes(told, number)
    to_the_law(told, number)
    told.is_sound()


def says_no(told: Told, number: str) -> None:
    """The partner lawyer thinks of beasts that strayed."""
    told.corrects(number, "maybe_crime", "no", "Le juriste pense à des bêtes égarées.")
    found = told.found(number, CHIEF)
    assert (found["penal_matter"], "crime" in found) == ("warn", False)
    told.refers(number, CHIEF, "Demander aux bergers.")


def says_yes(told: Told, number: str) -> None:
    """Two days later the herder tells of men with guns: what was sent to the chief stops."""
    told.turn("2027-02-03")
    told.corrects(number, "maybe_crime", "yes", "Des hommes armés, dit-il.")
    assert told.found(number, CHIEF)["crime"] == "block"
    told.cancels(number, "R1", "Une arme : ce n’est plus au chef.")
    assert told.referrals(number) == [(CHIEF, "cancelled")]
    assert told.to_do(number) == []
    late = told.tries("reply", told.slip(number, "R1"), "accepted")
    assert late.code == 4
    assert "annulé" in late.document["error"]["message"]


def to_the_law(told: Told, number: str) -> None:
    told.agrees(number, BRIGADE)
    assert told.found(number, BRIGADE) == {}
    code = told.refers(number, BRIGADE, "Recevoir la plainte.", "--priority", "72h")
    assert told.to_do(number) == [("reply_slip", "2027-02-06")]
    told.turn("2027-02-10")
    assert told.chip(number) == "stuck", "the slip is four days late"
    assert told.owed() == [(f"{number}/R2", "sent")]
    told.answers(code, "accepted", "Plainte reçue.", "--on", "2027-02-05")
    assert told.chip(number) == "ongoing"
    told.turn("2027-02-20")
    told.agrees(number, PROSECUTOR)
    onward = told.forwards(number, "R2", PROSECUTOR, "Transmis au parquet.")
    told.turn("2027-03-01")
    told.answers(onward["slip_code"], "accepted")
    assert told.journey(number) == [
        (OFFICE, "2027-02-01", "2027-02-05", "opened"),
        (BRIGADE, "2027-02-05", "2027-03-01", "accepted"),
        (PROSECUTOR, "2027-03-01", None, "forwarded"),
    ]
