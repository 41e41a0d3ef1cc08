"""A widow's inheritance: the chief sends it to the cadi, the judge endorses the agreement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.journeys.directory import CADI, CHIEF, COURT, OFFICE
from tests.journeys.spoken import PERSON

if TYPE_CHECKING:
    from tests.journeys.spoken import Told

WIDOW = PERSON | {"name": "Fadimata Exemple", "age": 52, "age_estimated": True}
BROTHER: dict[str, Any] = {
    "ref": "p2", "name": "Hamidou Exemple", "roles": ["respondent", "heir"], "sex": "male",
}  # fmt: skip
IN_LAW = ({"person": "p2", "other": "p1", "tie": "beau-frère"},)


def test_the_agreement_of_a_widow_is_endorsed_watched_and_closed(told: Told) -> None:
    number = from_the_chief_to_the_cadi(told)
    the_agreement(told, number)
    the_endorsement(told, number)
    the_end(told, number)
    told.is_sound()


def from_the_chief_to_the_cadi(told: Told) -> str:
    told.turn("2027-01-11")
    told.sits("ibrahim")
    number = told.opens(WIDOW, BROTHER, relations=IN_LAW, category="SUC",
                        summary="La part de la veuve est refusée.")  # fmt: skip
    told.agrees(number, CHIEF)
    code = told.refers(number, CHIEF, "Réunir la famille.")
    told.turn("2027-01-14")
    told.answers(code, "accepted")
    told.turn("2027-01-21")
    onward = told.forwards(number, "R1", CADI, "Un partage revient au cadi.")
    assert onward["letter"] is False, "she was not asked before the chief sent it on"
    assert ("react_forward", "2027-01-21") in told.to_do(number)
    told.turn("2027-01-22")
    told.agrees(number, CADI)
    told.finishes(number, "react_forward")
    assert "Un partage revient au cadi" in told.letter(f"{number}/R2")
    told.turn("2027-01-28")
    told.answers(onward["slip_code"], "accepted")
    assert (told.holder(number), told.chip(number)) == (CADI, "ongoing")
    assert told.referrals(number) == [(CHIEF, "completed"), (CADI, "accepted")]
    return number


def the_agreement(told: Told, number: str) -> None:
    """The cadi hears both; a full agreement is written before him, and the case comes back."""
    told.turn("2027-02-08")
    told.mediates(number, CADI, "agreement_full", WIDOW["name"], BROTHER["name"])
    told.settles(number, CADI, "Un huitième de la maison revient à la veuve.", "2027-02-08")
    assert (told.holder(number), told.chip(number)) == (CADI, "agreement")
    told.turn("2027-02-10")
    told.answers(told.slip(number, "R2"), "completed", "Accord écrit.",
                 "--outcome", "agreement_full")  # fmt: skip
    case = told.case(number)
    assert (case["holder"]["name"], case["status"], case["chip"]) == (OFFICE, "watch", "watch")
    assert told.to_do(number) == [("watch_end", "2027-05-09")]


def the_endorsement(told: Told, number: str) -> None:
    """Asking the judge hands the agreement to the court: she is asked first."""
    told.turn("2027-02-15")
    asked = ("agreement", "homologate", number, "requested", "--by", COURT)
    refused = told.tries(*asked)
    assert (refused.code, refused.document["error"]["code"]) == (3, "blocked")
    told.agrees(number, COURT)
    told.endorses(number, "requested", COURT)
    assert ("homologation", "2027-03-17") in told.to_do(number)
    told.turn("2027-03-08")
    told.endorses(number, "granted", COURT, "Ordonnance inventée n° 8.")
    agreement = told.case(number)["agreements"][0]
    assert (agreement["homologation"], agreement["homologated_on"]) == ("granted", "2027-03-08")
    assert agreement["homologation_by"] == COURT
    assert told.to_do(number) == [("watch_end", "2027-05-09")]


def the_end(told: Told, number: str) -> None:
    """A paralegal asks for the end; the coordinator grants it, after the watch."""
    told.turn("2027-04-02")
    told.follows(number, "kept", "Elle habite la maison.")
    assert "watch_end" in dict(told.to_do(number))
    close = ("case", "close", number, "--outcome", "agreement_full", "--satisfied", "yes")
    assert told.tries(*close).code == 3, "a paralegal closes nothing"
    told.sits("awa")
    early = told.tries(*close)
    assert "en veille jusqu’au 09/05/2027" in early.document["error"]["message"]
    told.sits("ibrahim")
    told.turn("2027-05-09")
    told.follows(number, "kept")
    assert told.to_do(number) == []
    told.asks_end(number, "agreement_full")
    assert told.to_do(number) == [("approve_closure", "2027-05-09")]
    told.sits("awa")
    told.closes(number, "agreement_full")
    assert (told.case(number)["status"], told.chip(number)) == ("closed", "closed")
    assert told.to_do(number) == []
    assert told.journey(number) == [
        (OFFICE, "2027-01-11", "2027-01-14", "opened"),
        (CHIEF, "2027-01-14", "2027-01-28", "accepted"),
        (CADI, "2027-01-28", "2027-02-10", "forwarded"),
        (OFFICE, "2027-02-10", "2027-05-09", "returned"),
    ]
