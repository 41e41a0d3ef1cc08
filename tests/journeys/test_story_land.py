"""A land quarrel: the chief sends it to the land commission, then the court, then the appeal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.journeys.directory import APPEALS, CHIEF, COMMISSION, COURT, OFFICE
from tests.journeys.faces import at_both_faces

if TYPE_CHECKING:
    from tests.journeys.spoken import Told


@at_both_faces
def test_a_land_quarrel_goes_from_the_chief_to_the_court_of_appeal(told: Told) -> None:
    number = to_the_chief(told)
    to_the_commission(told, number)
    to_the_court(told, number)
    to_the_court_of_appeal(told, number)
    to_its_end(told, number)
    told.is_sound()


def to_the_chief(told: Told) -> str:
    told.turn("2027-01-05")
    number = told.opens()
    assert told.chip(number) == "intake"
    assert told.found(number, CHIEF) == {"consent_missing": "block", "not_trained": "warn"}
    told.agrees(number, CHIEF)
    code = told.refers(number, CHIEF, "Entendre les deux familles.")
    assert (told.holder(number), told.chip(number)) == (OFFICE, "waiting")
    told.turn("2027-01-07")
    told.answers(code, "acknowledged")
    assert told.holder(number) == OFFICE
    told.turn("2027-01-12")
    told.answers(code, "accepted", "Il les entend vendredi.")
    assert (told.holder(number), told.chip(number)) == (CHIEF, "ongoing")
    return number


def to_the_commission(told: Told, number: str) -> None:
    """The chief hears them, agrees on nothing, and sends the case on himself."""
    told.turn("2027-01-20")
    told.agrees(number, COMMISSION)
    why = "La limite doit être mesurée."
    sent = told.forwards(number, "R1", COMMISSION, why, "--on", "2027-01-18")
    assert sent["letter"] is True
    assert told.holder(number) == CHIEF
    told.turn("2027-01-25")
    told.answers(sent["slip_code"], "accepted")
    assert told.holder(number) == COMMISSION
    assert told.referrals(number) == [(CHIEF, "completed"), (COMMISSION, "accepted")]
    assert told.found(number, COURT)["consent_missing"] == "block"
    told.turn("2027-02-15")
    told.answers(sent["slip_code"], "completed", "Pas de conciliation : procès-verbal remis.")
    assert told.holder(number) == OFFICE


def to_the_court(told: Told, number: str) -> None:
    told.turn("2027-02-16")
    told.agrees(number, COURT)
    assert "land_commission_first" not in told.found(number, COURT)
    code = told.refers(number, COURT, "Juger la limite.")
    told.turn("2027-02-24")
    told.answers(code, "accepted", "Audience le 10 mars.")
    assert told.case(number)["status"] == "in_court"
    told.turn("2027-03-10")
    terms = ("--number", "2027/14", "--terms", "La demande est rejetée.")
    told.judges(number, COURT, "rejected", *terms, "--appeal-until", "2027-04-09")
    assert ("appeal_deadline", "2027-04-09") in told.to_do(number)


def to_the_court_of_appeal(told: Told, number: str) -> None:
    told.turn("2027-03-12")
    told.agrees(number, APPEALS)
    code = told.appeals(number, APPEALS, "La borne n’a pas été mesurée.")
    assert "appeal_deadline" not in dict(told.to_do(number))
    told.turn("2027-03-22")
    told.answers(code, "accepted")
    assert told.holder(number) == APPEALS
    told.turn("2027-05-20")
    told.judges(number, APPEALS, "granted", "--terms", "La limite suit l’ancienne borne.")
    told.answers(code, "completed", "Infirmé.", "--outcome", "judgment_for")
    assert told.holder(number) == OFFICE


def to_its_end(told: Told, number: str) -> None:
    told.turn("2027-06-10")
    told.executes(number, "La borne est replacée.")
    told.closes(number, "judgment_for")
    assert told.journey(number) == [
        (OFFICE, "2027-01-05", "2027-01-12", "opened"),
        (CHIEF, "2027-01-12", "2027-01-25", "accepted"),
        (COMMISSION, "2027-01-25", "2027-02-15", "forwarded"),
        (OFFICE, "2027-02-15", "2027-02-24", "returned"),
        (COURT, "2027-02-24", "2027-03-22", "accepted"),
        (APPEALS, "2027-03-22", "2027-05-20", "appealed"),
        (OFFICE, "2027-05-20", "2027-06-10", "returned"),
    ]
    assert [(row["by"], row["decision"]) for row in told.case(number)["judgments"]] == [
        (COURT, "rejected"), (APPEALS, "granted"),
    ]  # fmt: skip
    assert told.to_do(number) == []
