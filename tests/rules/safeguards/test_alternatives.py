"""What is blocked leaves a way open, and what holds is said."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from justice_desk.rules.safeguards import (
    SAFEGUARDS,
    ActorFacts,
    Holder,
    OfficeRule,
    alternatives,
    assess,
    verified,
)
from justice_desk.terms.enums import FindingKind, MaybeCrime
from tests.rules.safeguards.conftest import ids

if TYPE_CHECKING:
    from justice_desk.rules.safeguards import CaseFacts


def test_a_blocked_sexual_violence_shows_care_first_then_the_prosecutor(
    land: CaseFacts, chief: ActorFacts
) -> None:
    facts = replace(land, category="VBS")
    ways = alternatives(facts, assess(facts, chief))
    assert ways[0].text.startswith("Les soins d’abord, sous 72 heures")
    assert ways[0].actor_types == ("centre_sante", "one_stop")
    assert ways[1].text.startswith("La voie du parquet reste ouverte")
    assert len({way.text for way in ways}) == len(ways)


def test_a_missing_consent_is_asked_for(land: CaseFacts, court: ActorFacts) -> None:
    (way,) = alternatives(land, assess(land, court))
    assert way.text.startswith("Demandez à la personne, à voix haute")
    assert way.actor_types == ()


def test_no_consent_is_sought_for_a_receiver_who_may_not_have_the_case(
    land: CaseFacts, chief: ActorFacts
) -> None:
    facts = replace(land, category="VBS", consents=())
    found = assess(facts, chief)
    assert "consent_missing" in ids(found)
    assert not [w for w in alternatives(facts, found) if w.text.startswith("Demandez")]


def test_in_danger_the_ways_without_consent_are_shown(land: CaseFacts, court: ActorFacts) -> None:
    danger = replace(land, danger_to_life=True)
    ways = alternatives(danger, assess(danger, court))
    assert "gendarmerie" in ways[-1].actor_types
    assert ways[-1].text.startswith("Une vie est en danger")


def test_what_is_not_blocked_needs_no_other_way(land: CaseFacts, chief: ActorFacts) -> None:
    facts = replace(land, category="MAR")
    assert alternatives(facts, assess(facts, chief)) == ()


def test_a_category_without_usual_actors_proposes_none(land: CaseFacts, chief: ActorFacts) -> None:
    facts = replace(land, category="AUT", maybe_crime=MaybeCrime.YES)
    ways = alternatives(facts, assess(facts, chief))
    assert [way.actor_types for way in ways] == [("parquet", "gendarmerie", "police")]


def test_what_was_checked_and_holds_is_said(land: CaseFacts, chief: ActorFacts) -> None:
    agreed, matter = verified(land, chief)
    assert agreed.title == "La personne est d’accord pour ce destinataire"
    assert agreed.reason == (
        "Donné le 18 novembre 2026, pour\u00a0: identité, téléphone, faits, pièces."
    )
    assert matter.title == "Matière ouverte à la conciliation"
    assert matter.reason == "Le tribunal reste ouvert à tout moment."
    assert matter.source == ""


def test_the_source_of_conciliation_by_a_land_commission_is_to_be_confirmed(
    land: CaseFacts,
) -> None:
    (matter,) = verified(land, ActorFacts(type="cofo"))
    assert matter.source.endswith("(à confirmer)")


def test_where_a_chief_is_blocked_the_prosecutor_stays_open(
    land: CaseFacts, chief: ActorFacts, court: ActorFacts
) -> None:
    facts = replace(land, category="VBS", consents=())
    (way,) = verified(facts, chief)
    assert way.title == "La voie du parquet reste ouverte"
    assert verified(facts, court) == ()


@pytest.mark.parametrize(
    ("category", "first"),
    [
        ("TRT", ("parquet", "gendarmerie", "police")),
        ("EXC", ("centre_sante", "one_stop")),
        ("MPF", ("protection_enfant", "juridiction_mineurs", "service_social")),
        ("ATT", ("parquet", "gendarmerie", "police")),
    ],
)
def test_each_matter_that_is_blocked_has_its_own_way(
    land: CaseFacts, chief: ActorFacts, category: str, first: tuple[str, ...]
) -> None:
    facts = replace(land, category=category, maybe_crime=MaybeCrime.NO)
    ways = alternatives(facts, assess(facts, chief))
    assert ways[0].actor_types == first


def test_an_abuse_by_an_armed_group_goes_to_who_can_protect(
    land: CaseFacts, chief: ActorFacts
) -> None:
    facts = replace(land, category="ATT")
    ways = alternatives(facts, assess(facts, chief))
    assert ("cndh", "cicr", "parquet") in [way.actor_types for way in ways]


def test_instead_of_a_relative_or_an_empty_seat_another_is_chosen(
    land: CaseFacts, chief: ActorFacts
) -> None:
    for actor in (replace(chief, vacant=True), replace(chief, holders=(Holder("X", UUID(int=2)),))):
        ways = alternatives(land, assess(land, actor))
        assert ways[0].text.startswith("Choisissez un autre titulaire")
        assert "cofo" in ways[-1].actor_types


def test_where_the_office_blocks_it_says_so_and_others_are_shown(
    land: CaseFacts, chief: ActorFacts
) -> None:
    rule = OfficeRule(id="r1", kind=FindingKind.BLOCK, title="T", reason="R.")
    facts = replace(land, office=(rule,))
    ways = alternatives(facts, assess(facts, chief))
    assert ways[0].text.startswith("Le bureau n’envoie pas ce dossier ici")
    assert "cofo" in ways[-1].actor_types


def test_every_built_in_block_knows_what_to_do_instead(land: CaseFacts, chief: ActorFacts) -> None:
    told = "Le bureau n’envoie pas ce dossier ici"
    found = assess(replace(land, category="VBS"), chief)[0]
    for rule in SAFEGUARDS:
        if rule.kind is FindingKind.BLOCK:
            ways = alternatives(land, [replace(found, id=rule.id)])
            assert ways, rule.id
            assert not any(way.text.startswith(told) for way in ways), rule.id


def test_neither_a_consent_that_lacks_nor_a_court_is_said_to_hold(
    land: CaseFacts, chief: ActorFacts, court: ActorFacts
) -> None:
    refused = replace(land, consents=(replace(land.consents[0], refused=True),))
    assert [one.title for one in verified(refused, chief)] == ["Matière ouverte à la conciliation"]
    assert verified(land, court) == ()


def test_the_usual_actors_are_shown_without_those_that_the_matter_blocks(
    land: CaseFacts, chief: ActorFacts
) -> None:
    facts = replace(land, category="SUC", maybe_crime=MaybeCrime.YES)
    ways = alternatives(facts, assess(facts, chief))
    assert [way.actor_types for way in ways] == [
        ("parquet", "gendarmerie", "police"),
        ("tribunal_instance", "tribunal_grande_instance"),
    ]
