"""A birth that nobody declared: the town hall cannot, the court judges, the deed is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.journeys.directory import CADI, CHIEF, COURT, OFFICE, TOWN_HALL
from tests.journeys.spoken import PERSON

if TYPE_CHECKING:
    from tests.journeys.spoken import Told

FATHER = PERSON | {"name": "Alassane Exemple", "sex": "male", "age": 45}


def test_a_birth_becomes_a_deed_by_a_judgment(told: Told) -> None:
    told.turn("2027-01-18")
    number = told.opens(FATHER, category="ECI", summary="Un acte de naissance pour l’école")
    for elder in (CHIEF, CADI):
        assert told.found(number, elder)["civil_status"] == "require"
    the_town_hall_cannot(told, number)
    the_court_judges(told, number)
    the_deed_is_written(told, number)
    told.is_sound()


def the_town_hall_cannot(told: Told, number: str) -> None:
    told.agrees(number, TOWN_HALL)
    assert told.found(number, TOWN_HALL) == {}
    code = told.refers(number, TOWN_HALL, "Déclarer la naissance.")
    told.turn("2027-01-22")
    told.answers(code, "declined", "Plus de 30 jours : il faut un jugement supplétif.")
    case = told.case(number)
    assert (case["holder"]["name"], case["status"]) == (OFFICE, "follow_up")
    assert "supplétif" in case["referrals"][0]["note"]
    assert told.to_do(number) == [("choose_next", "2027-01-25")]


def the_court_judges(told: Told, number: str) -> None:
    told.agrees(number, COURT)
    assert told.found(number, COURT) == {}
    code = told.refers(number, COURT, "Un jugement supplétif de naissance.")
    told.turn("2027-02-01")
    told.answers(code, "accepted", "Audience le 8 février.")
    told.turn("2027-02-08")
    told.judges(number, COURT, "granted", "--number", "2027/31")
    told.answers(code, "completed", "Jugement remis au père.", "--outcome", "judgment_for")
    assert told.holder(number) == OFFICE


def the_deed_is_written(told: Told, number: str) -> None:
    """The same town hall again: it is said, and not forbidden."""
    told.turn("2027-02-09")
    assert told.found(number, TOWN_HALL) == {"same_receiver": "warn"}
    code = told.refers(number, TOWN_HALL, "Transcrire le jugement.")
    text = told.letter(f"{number}/R3")
    assert "Transcrire le jugement" in text
    assert FATHER["name"] in text
    told.turn("2027-02-19")
    told.answers(code, "completed", "Acte n° 44.", "--outcome", "deed_issued")
    told.executes(number, "Transcrit à la mairie.")
    told.closes(number, "deed_issued")
    assert told.journey(number) == [
        (OFFICE, "2027-01-18", "2027-02-01", "opened"),
        (COURT, "2027-02-01", "2027-02-08", "accepted"),
        (OFFICE, "2027-02-08", "2027-02-19", "returned"),
        (TOWN_HALL, "2027-02-19", "2027-02-19", "accepted"),
        (OFFICE, "2027-02-19", "2027-02-19", "returned"),
    ]
    assert told.chip(number) == "closed"
