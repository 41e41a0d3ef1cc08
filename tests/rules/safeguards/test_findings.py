"""Each safeguard speaks when it must, in a sentence that a paralegal understands."""

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
    SAFEGUARDS,
    ActorFacts,
    Certainty,
    Finding,
    Holder,
    alternatives,
    assess,
    assess_mediation,
    certainty_label,
    rows,
    verdict,
    verified,
)
from justice_desk.terms.enums import FindingKind, JusticeOrder, MaybeCrime, PartyRole, Verdict

if TYPE_CHECKING:
    from justice_desk.rules.consent import ConsentFacts, PersonInCase
    from justice_desk.rules.safeguards import CaseFacts


def ids(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.id for finding in findings]


def test_a_land_dispute_with_consent_is_clear_for_the_chief(
    land: CaseFacts, chief: ActorFacts
) -> None:
    assert assess(land, chief) == ()
    assert verdict(()) is Verdict.CLEAR


def test_without_consent_for_this_receiver_it_is_blocked(
    land: CaseFacts, court: ActorFacts
) -> None:
    (found,) = assess(land, court)
    assert (found.id, found.kind) == ("consent_missing", FindingKind.BLOCK)
    assert found.title == "Aucun accord pour ce destinataire"
    assert found.reason == (
        "La personne n’a pas donné son accord pour ce destinataire\u00a0: Tribunal d’Essai."
    )
    assert verdict((found,)) is Verdict.BLOCK


@pytest.mark.parametrize(
    ("change", "found", "words"),
    [
        ({"refused": True}, "consent_refused", "La personne a refusé, le 18 novembre 2026."),
        (
            {"withdrawn_on": date(2026, 11, 20)},
            "consent_withdrawn",
            "La personne a retiré son accord, le 20 novembre 2026.",
        ),
        (
            {"until": date(2026, 11, 23)},
            "consent_expired",
            "L’accord a pris fin le 23 novembre 2026.",
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
    assert finding.reason.startswith("La personne n’a pas donné son accord")
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


@pytest.mark.parametrize("kind", ["chef_village", "cofo", "comite_paix", "cadi", "imam", "pasteur"])
@pytest.mark.parametrize(
    ("category", "expected"),
    [
        ("VBS", {"sexual_offence", "crime"}),
        ("ESC", {"slavery", "crime"}),
        ("TRT", {"slavery", "crime"}),
        ("ENF", {"child_victim"}),
        ("MPF", {"child_victim"}),
        ("ATT", {"crime"}),
    ],
)
def test_what_must_never_reach_a_customary_or_religious_actor_is_blocked(
    land: CaseFacts, kind: str, category: str, expected: set[str]
) -> None:
    found = assess(replace(land, category=category), ActorFacts(type=kind, id=UUID(int=50)))
    blocks = {finding.id for finding in found if finding.kind is FindingKind.BLOCK}
    assert blocks == expected


def test_the_drawn_sentence_stands_for_sexual_violence(land: CaseFacts, chief: ActorFacts) -> None:
    found = assess(replace(land, category="VBS"), chief)[0]
    assert found.title == "Violence sexuelle\u00a0: aucune médiation"
    assert found.reason == (
        "Un crime ou un délit sexuel ne peut être confié ni à une autorité coutumière ou "
        "religieuse, ni à une médiation."
    )
    assert found.certainty is Certainty.REPORTED
    assert certainty_label(found.certainty) == "rapporté par la presse ou des organisations"


def test_to_check_counts_as_yes_and_says_how_to_settle_it(
    land: CaseFacts, chief: ActorFacts
) -> None:
    (found,) = assess(replace(land, maybe_crime=MaybeCrime.TO_CHECK), chief)
    assert (found.id, found.kind) == ("crime", FindingKind.BLOCK)
    assert "reste à vérifier, ce qui compte comme oui" in found.reason
    (sure,) = assess(replace(land, maybe_crime=MaybeCrime.YES), chief)
    assert "seuls le parquet et le tribunal en décident" in sure.reason


def test_a_crime_by_nature_stays_one_whatever_was_answered(
    land: CaseFacts, chief: ActorFacts
) -> None:
    assert ids(assess(replace(land, category="ATT"), chief)) == ["crime"]


def test_a_minor_victim_blocks_in_any_category(
    land: CaseFacts, chief: ActorFacts, respondent: PersonInCase, claimant: PersonInCase
) -> None:
    child = replace(respondent, roles=frozenset({PartyRole.VICTIM}), birth=Birth(2015))
    assert ids(assess(replace(land, people=(claimant, child)), chief)) == ["child_victim"]


def test_a_minor_claimant_of_a_harm_is_taken_for_its_victim(
    land: CaseFacts, claimant: PersonInCase
) -> None:
    people = (replace(claimant, birth=Birth(2012)),)
    assert replace(land, category="CBV", people=people).child_victim
    assert not replace(land, category="SUC", people=people).child_victim


def test_a_forced_marriage_of_a_woman_known_to_be_adult_needs_an_override(
    land: CaseFacts, chief: ActorFacts, claimant: PersonInCase
) -> None:
    adult = replace(claimant, roles=frozenset({PartyRole.CLAIMANT, PartyRole.VICTIM}))
    (found,) = assess(replace(land, category="MPF", people=(adult,)), chief)
    assert (found.id, found.kind) == ("mediation_excluded", FindingKind.REQUIRE)
    unknown = replace(adult, birth=None)
    assert replace(land, category="MPF", people=(unknown,)).child_victim


@pytest.mark.parametrize(
    ("category", "found", "kind"),
    [
        ("SOR", "mediation_excluded", FindingKind.REQUIRE),
        ("VBG", "mediation_excluded", FindingKind.REQUIRE),
        ("VOL", "penal_matter", FindingKind.WARN),
        ("CBV", "penal_matter", FindingKind.WARN),
        ("MAR", "check_first", FindingKind.WARN),
        ("DVC", "court_decides", FindingKind.WARN),
        ("ECI", "court_decides", FindingKind.WARN),
        ("FOU", "court_decides", FindingKind.WARN),
    ],
)
def test_without_a_crime_the_category_still_speaks(
    land: CaseFacts, chief: ActorFacts, category: str, found: str, kind: FindingKind
) -> None:
    findings = assess(replace(land, category=category), chief)
    assert [(finding.id, finding.kind) for finding in findings] == [(found, kind)]


def test_a_flag_of_the_case_counts_like_that_of_its_category(
    land: CaseFacts, chief: ActorFacts
) -> None:
    violent = replace(land, category="MAR", flags=frozenset({Flag.GBV}))
    assert "mediation_excluded" in ids(assess(violent, chief))
    sexual = replace(land, flags=frozenset({Flag.SEXUAL}))
    assert ids(assess(sexual, chief)) == ["sexual_offence"]


def test_a_mediation_by_the_office_is_held_to_the_same(land: CaseFacts) -> None:
    assert assess_mediation(land) == ()
    assert verdict(assess_mediation(replace(land, category="VBS"))) is Verdict.BLOCK


def test_a_statutory_actor_asked_to_mediate_is_held_to_the_same(
    land: CaseFacts, court: ActorFacts
) -> None:
    found = assess(replace(land, category="VBS"), replace(court, mediation=True))
    assert "sexual_offence" in ids(found)


@pytest.mark.parametrize(
    ("holder", "blocked"),
    [
        (Holder("Bakary Modèle"), True),
        (Holder("bakary  MODELE"), True),
        (Holder("Un autre nom", UUID(int=2)), True),
        (Holder("Bakary Modèle", UUID(int=9)), False),
        (Holder("Bakary"), False),
        (Holder("Sékou Exemple"), False),
    ],
)
def test_whoever_is_a_party_never_receives_the_case(
    land: CaseFacts, chief: ActorFacts, holder: Holder, blocked: bool
) -> None:
    found = assess(land, replace(chief, holders=(holder,)))
    assert ids(found) == (["receiver_is_party"] if blocked else [])


def test_the_reason_names_the_party_and_her_role(land: CaseFacts, chief: ActorFacts) -> None:
    (found,) = assess(land, replace(chief, name="Bakary Modèle"))
    assert found.reason == (
        "Bakary Modèle figure dans ce dossier (partie adverse)\u00a0: "
        "ce destinataire ne peut pas en être saisi."
    )


def test_another_spelling_of_a_partys_name_asks_for_an_override(
    land: CaseFacts, chief: ActorFacts
) -> None:
    (found,) = assess(land, replace(chief, holders=(Holder("Bacari Modele"),)))
    assert (found.id, found.kind) == ("receiver_named_alike", FindingKind.REQUIRE)
    assert "Vérifiez qu’il s’agit de deux personnes" in found.reason


def test_findings_come_strongest_first(land: CaseFacts, court: ActorFacts) -> None:
    facts = replace(land, category="MAR", flags=frozenset({Flag.GBV}))
    found = assess(facts, ActorFacts(type="imam", holders=(Holder("Bacari Modele"),)))
    kinds = [finding.kind for finding in found]
    assert kinds == sorted(kinds, key=[*FindingKind][::-1].index)
    assert set(kinds) == set(FindingKind)


def test_an_actor_of_a_type_that_the_office_added_is_held_to_its_order(land: CaseFacts) -> None:
    facts = replace(land, category="VBS")
    own = ActorFacts(type="conseil_essai", own_order=JusticeOrder.CUSTOMARY)
    assert "sexual_offence" in ids(assess(facts, own))
    assert own.shown == "conseil_essai"
    assert "sexual_offence" in ids(assess(facts, replace(own, own_order=None)))
    assert "sexual_offence" not in ids(assess(facts, replace(own, own_order=JusticeOrder.SERVICE)))


def test_a_shipped_type_keeps_its_order_whatever_the_office_says() -> None:
    disguised = ActorFacts(type="chef_village", own_order=JusticeOrder.SERVICE)
    assert disguised.order is JusticeOrder.CUSTOMARY
    assert disguised.shown == "Chef de village"


def test_an_unknown_category_is_refused(land: CaseFacts, chief: ActorFacts) -> None:
    with pytest.raises(UnknownCode):
        assess(replace(land, category="XXX"), chief)


def test_every_safeguard_has_a_row_with_its_source() -> None:
    table = rows()
    assert [row["id"] for row in table] == [rule.id for rule in SAFEGUARDS]
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
        assert one["source"] != other["source"]
        assert one["id"] == other["id"]


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
