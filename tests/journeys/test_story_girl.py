"""A girl's rape that her uncle wants arranged: closed everywhere, and the open ways taken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.journeys.directory import BRIGADE, CADI, CHIEF, HEALTH, OFFICE, PROSECUTOR
from tests.journeys.faces import at_both_faces
from tests.journeys.spoken import PERSON

if TYPE_CHECKING:
    from tests.journeys.spoken import Told

GIRL: dict[str, Any] = PERSON | {"name": "Aminata Exemple", "age": 15, "roles": ["victim"]}
MOTHER: dict[str, Any] = {
    "ref": "p2", "name": "Hawa Exemple", "roles": ["guardian"], "sex": "female", "age": 38,
    "guardian_of": "p1",
}  # fmt: skip
ACCUSED: dict[str, Any] = {
    "ref": "p3",
    "name": "Seydou Exemple",
    "roles": ["accused"],
    "sex": "male",
}
BLOCKED = {"sexual_offence", "crime", "child_victim"}
FOR_HER = ("--by", MOTHER["name"], "--as-guardian-of", GIRL["name"])
KEPT = {"purpose": "file", "how": "oral", "refused": False, "by": "p2", "guardian_of": "p1"}
SECRETS = (MOTHER["name"], GIRL["name"], ACCUSED["name"], "Kochakarey", "66 12", "66123804")


@pytest.fixture
def number(told: Told) -> str:
    """She came with her mother, the day after."""
    told.turn("2027-01-12")
    return told.opens(GIRL, MOTHER, ACCUSED, consents=(KEPT,), category="VBS",
                      summary="Une agression", facts="Selon la mère, dans un champ.",
                      facts_on="2027-01-11", maybe_crime="yes", danger=["violence"],
                      priority="24h", guardian_informed=True)  # fmt: skip


@at_both_faces
def test_nobody_arranges_it_whoever_agreed(told: Told, number: str) -> None:
    for actor in (CHIEF, CADI):
        told.agrees(number, actor, *FOR_HER)
        found = told.found(number, actor)
        assert {one for one, kind in found.items() if kind == "block"} == BLOCKED
        asked = ("refer", number, "--to", actor, "--reason", "Arranger.", "--override", "Oncle")
        assert told.tries(*asked).code == 3
    session = ("mediation", "add", number, "--result", "continues", "--override", "Oncle")
    refused = told.tries(*session)
    assert (refused.code, refused.document["error"]["code"]) == (3, "blocked")
    assert "autorité coutumière ou religieuse" in refused.document["error"]["message"]
    settled = ("agreement", "add", number, "--kind", "full", "--terms", "Dix moutons.")
    assert told.tries(*settled).code == 3
    ways = told.does("assess", number, "--to", CHIEF)["alternatives"]
    assert "72 heures" in ways[0]["text"]
    assert [one["name"] for one in ways[0]["actors"]] == [HEALTH]
    assert {one["name"] for one in ways[1]["actors"]} == {PROSECUTOR, BRIGADE}
    assert told.case(number)["referrals"] == []
    told.is_sound()


def test_care_comes_first_then_the_brigade_and_the_prosecutor(told: Told, number: str) -> None:
    assert ("health_72h", "2027-01-14") in told.to_do(number)
    told.agrees(number, BRIGADE, *FOR_HER)
    assert told.found(number, BRIGADE)["care_within_72h"] == "require"
    told.agrees(number, HEALTH, *FOR_HER)
    words = ("--kind", "service", "--priority", "24h")
    care = told.refers(number, HEALTH, "Soins et certificat.", *words)
    assert "health_72h" not in dict(told.to_do(number))
    assert "care_within_72h" not in told.found(number, BRIGADE)
    plainte = told.refers(number, BRIGADE, "Recevoir la plainte.", "--priority", "24h")
    told.answers(care, "accepted")
    assert told.holder(number) == OFFICE, "a health centre takes no case over"
    told.turn("2027-01-13")
    told.answers(plainte, "accepted")
    assert told.holder(number) == BRIGADE
    told.turn("2027-01-20")
    told.agrees(number, PROSECUTOR, *FOR_HER)
    onward = told.forwards(number, "R2", PROSECUTOR, "L’enquête est close.")
    assert (onward["letter"], onward["verdict"]) == (True, "warn")
    told.turn("2027-01-26")
    told.answers(onward["slip_code"], "accepted")
    assert told.journey(number) == [
        (OFFICE, "2027-01-12", "2027-01-13", "opened"),
        (BRIGADE, "2027-01-13", "2027-01-26", "accepted"),
        (PROSECUTOR, "2027-01-26", None, "forwarded"),
    ]
    assert told.referrals(number) == [
        (HEALTH, "accepted"), (BRIGADE, "completed"), (PROSECUTOR, "accepted"),
    ]  # fmt: skip
    told.is_sound()


def test_the_letter_goes_without_a_name_since_she_is_in_danger(told: Told, number: str) -> None:
    told.agrees(number, HEALTH, *FOR_HER)
    told.refers(number, HEALTH, "Soins et certificat.", "--kind", "service", "--priority", "24h")
    named = told.tries("letter", f"{number}/R1", "-o", str(told.papers / "lettre.pdf"))
    assert named.code == 3
    assert "sans nom" in named.document["error"]["message"]
    text = told.letter(f"{number}/R1", "--anonymous", "--text", "Une consultation est demandée.")
    assert "centre de santé" in text
    assert "mineur" in text
    assert "tuteur ou la tutrice de la personne a consenti" in text
    assert told.slip(number, "R1") in text
    assert not [secret for secret in SECRETS if secret in text]
    told.is_sound()


@at_both_faces
def test_another_member_sees_that_it_exists_and_nothing_else(told: Told, number: str) -> None:
    told.sits("mariam")
    row = told.does("case", "list")["cases"][0]
    seen = {key: value for key, value in row.items() if value is not None}
    assert seen == {"number": number, "opened_on": "2027-01-12", "restricted": True}
    assert not [secret for secret in SECRETS if secret in told.shut(number)]
    for words in (("assess", number, "--to", HEALTH), ("consent", "list", number)):
        refused = told.tries(*words)
        assert refused.code == 3
        assert not [secret for secret in SECRETS if secret in refused.out]
    assert told.does("case", "list", "--search", "Aminata")["total"] == 0
    assert told.does("task", "list")["total"] == 0
    told.sits("awa")
    told.is_sound()
