"""She no longer wishes it: what was sent is called off, no letter goes, the history stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.journeys.directory import CADI, OFFICE
from tests.journeys.faces import at_both_faces
from tests.journeys.spoken import OTHER, PERSON

if TYPE_CHECKING:
    from tests.journeys.spoken import Told

WIFE = PERSON | {"name": "Mariétou Exemple"}


@at_both_faces
def test_a_consent_withdrawn_midway_stops_what_was_sent_and_hides_nothing(told: Told) -> None:
    told.turn("2027-01-19")
    number = told.opens(WIFE, OTHER | {"roles": ["respondent", "heir"]}, category="SUC")
    told.agrees(number, CADI)
    code = told.refers(number, CADI, "Partager l’héritage.")
    assert WIFE["name"] in told.letter(f"{number}/R1")
    she_takes_it_back(told, number)
    it_is_called_off(told, number, code)
    nobody_writes_again(told, number)
    the_history_stays(told, number)
    told.is_sound()


def she_takes_it_back(told: Told, number: str) -> None:
    told.turn("2027-01-21")
    told.withdraws(number, CADI)
    refused = told.tries("letter", f"{number}/R1", "-o", str(told.papers / "encore.pdf"))
    assert refused.code == 3
    assert not (told.papers / "encore.pdf").exists()
    assert ("consent_gone", "2027-01-21") in told.to_do(number)


def it_is_called_off(told: Told, number: str, code: str) -> None:
    told.cancels(number, "R1", "Elle a retiré son accord.")
    assert told.referrals(number) == [(CADI, "cancelled")]
    assert told.to_do(number) == []
    told.turn("2027-01-25")
    assert told.tries("reply", code, "accepted").code == 4, "a slip that was under way"
    assert told.holder(number) == OFFICE


def nobody_writes_again(told: Told, number: str) -> None:
    """Not even a coordinator; not even a draft leaves."""
    assert told.found(number, CADI)["consent_withdrawn"] == "block"
    words = ("refer", number, "--to", CADI, "--reason", "Encore.")
    assert told.tries(*words, "--override", "Le cadi insiste.").code == 3
    told.does(*words, "--draft")
    assert told.tries("referral", "send", f"{number}/R2").code == 3
    told.cancels(number, "R2", "Elle ne le veut pas.")


def the_history_stays(told: Told, number: str) -> None:
    case = told.case(number)
    kinds = [event["kind"] for event in case["events"]]
    for told_once in ("referred", "printed", "consent_withdrawn"):
        assert kinds.count(told_once) == 1, kinds
    assert kinds.count("cancelled") == 2
    states = [one["state"] for one in case["consents"] if one["purpose"] == "referral"]
    assert states == ["withdrawn"]
    assert told.journey(number) == [(OFFICE, "2027-01-19", None, "opened")]
