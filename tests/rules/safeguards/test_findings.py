"""Each lack of consent has its block, and the table of safeguards can be read by anybody."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest

from justice_desk.i18n import messages
from justice_desk.rules.ages import Birth
from justice_desk.rules.reference import Flag, UnknownCode
from justice_desk.rules.safeguards import (
    LETTERS,
    SAFEGUARDS,
    ActorFacts,
    Holder,
    assess,
    rows,
    verdict,
)
from justice_desk.terms.enums import FindingKind, Verdict
from tests.rules.safeguards.conftest import ids

if TYPE_CHECKING:
    from justice_desk.rules.consent import ConsentFacts, PersonInCase
    from justice_desk.rules.safeguards import CaseFacts


def test_a_land_dispute_with_consent_is_clear_for_the_chief(
    land: CaseFacts, chief: ActorFacts
) -> None:
    assert assess(land, chief) == ()
    assert verdict(()) is Verdict.CLEAR


def test_without_consent_for_this_receiver_it_is_blocked(
    land: CaseFacts, court: ActorFacts
) -> None:
    found = assess(land, court)[0]
    assert (found.id, found.kind) == ("consent_missing", FindingKind.BLOCK)
    assert found.title == "Aucun consentement pour ce destinataire"
    assert found.reason == (
        "La personne n’a pas donné son consentement pour ce destinataire\u00a0: Tribunal d’Essai."
    )
    assert verdict((found,)) is Verdict.BLOCK


@pytest.mark.parametrize(
    ("change", "found", "words"),
    [
        ({"refused": True}, "consent_refused", "La personne a refusé, le 18 novembre 2026."),
        (
            {"withdrawn_on": date(2026, 11, 20)},
            "consent_withdrawn",
            "La personne a retiré son consentement le 20 novembre 2026.",
        ),
        (
            {"until": date(2026, 11, 23)},
            "consent_expired",
            "Le consentement a pris fin le 23 novembre 2026.",
        ),
        (
            {"given_by": UUID(int=2)},
            "consent_wrong_giver",
            "a été donné par la partie adverse\u00a0: il ne compte pas.",
        ),
        (
            {"given_by": UUID(int=77)},
            "consent_wrong_giver",
            "a été donné par quelqu’un qui ne peut pas parler pour la personne.",
        ),
    ],
)
def test_each_lack_of_consent_has_its_own_block(
    land: CaseFacts,
    chief: ActorFacts,
    consent: ConsentFacts,
    change: dict[str, Any],
    found: str,
    words: str,
) -> None:
    (finding,) = assess(replace(land, consents=(replace(consent, **change),)), chief)
    assert (finding.id, finding.kind) == (found, FindingKind.BLOCK)
    assert finding.reason.endswith(words)


def test_a_minor_does_not_consent_alone(
    land: CaseFacts, chief: ActorFacts, claimant: PersonInCase
) -> None:
    young = replace(claimant, birth=Birth(2011))
    (finding,) = assess(replace(land, people=(young,)), chief)
    assert (finding.id, finding.kind) == ("consent_of_minor", FindingKind.BLOCK)
    assert "c’est au tuteur de le donner" in finding.reason


@pytest.mark.parametrize(
    "kind",
    ["centre_sante", "one_stop", "police", "gendarmerie", "parquet", "protection_enfant"],
)
def test_danger_to_life_opens_an_override_to_those_who_save(land: CaseFacts, kind: str) -> None:
    actor = ActorFacts(id=UUID(int=60), type=kind, name="Poste d’Essai")
    assert ids(assess(land, actor)) == ["consent_missing"]
    (finding,) = assess(replace(land, danger_to_life=True), actor)
    assert (finding.id, finding.kind) == ("danger_without_consent", FindingKind.REQUIRE)
    assert finding.reason.startswith("La personne n’a pas donné son consentement")
    assert finding.reason.endswith("la coordination peut transmettre, avec un motif écrit.")


def test_danger_to_life_opens_nothing_to_a_chief_or_an_ordinary_court(
    land: CaseFacts, chief: ActorFacts, court: ActorFacts
) -> None:
    danger = replace(land, danger_to_life=True, consents=())
    for actor in (chief, court):
        assert verdict(assess(danger, actor)) is Verdict.BLOCK


def test_danger_to_life_with_consent_needs_no_override(
    land: CaseFacts, consent: ConsentFacts
) -> None:
    actor = ActorFacts(id=UUID(int=60), type="gendarmerie")
    agreed = replace(consent, receiver_id=None, receiver_type="gendarmerie")
    assert assess(replace(land, danger_to_life=True, consents=(agreed,)), actor) == ()


def test_findings_come_strongest_first(land: CaseFacts, court: ActorFacts) -> None:
    facts = replace(land, category="MAR", flags=frozenset({Flag.GBV}))
    found = assess(facts, ActorFacts(type="imam", holders=(Holder("Bacari Modele"),)))
    kinds = [finding.kind for finding in found]
    assert kinds == sorted(kinds, key=[*FindingKind][::-1].index)
    assert set(kinds) == set(FindingKind)


def test_an_unknown_category_is_refused(land: CaseFacts, chief: ActorFacts) -> None:
    with pytest.raises(UnknownCode):
        assess(replace(land, category="XXX"), chief)


def test_every_safeguard_has_a_row_with_its_source() -> None:
    table = rows()
    assert [row["id"] for row in table] == [
        *(rule.id for rule in SAFEGUARDS),
        *(rule.id for rule in LETTERS),
    ]
    assert len({row["id"] for row in table}) == len(table)
    for row in table:
        assert set(row) == {"id", "title", "kind", "source", "certainty"}
        assert all(row.values())
        assert row["kind"] in {"block", "require", "warn"}


def test_the_rows_speak_both_languages() -> None:
    french = rows()
    messages.use("en")
    english = rows()
    for one, other in zip(french, english, strict=True):
        assert one["title"] != other["title"]
        assert one["id"] == other["id"]
