"""What the case is about decides who may settle it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from justice_desk.rules.ages import Birth
from justice_desk.rules.reference import Flag
from justice_desk.rules.safeguards import (
    ActorFacts,
    Certainty,
    assess,
    assess_mediation,
    certainty_label,
    verdict,
)
from justice_desk.terms.enums import FindingKind, MaybeCrime, PartyRole, Verdict
from tests.rules.safeguards.conftest import ids

if TYPE_CHECKING:
    from justice_desk.rules.consent import PersonInCase
    from justice_desk.rules.safeguards import CaseFacts


@pytest.mark.parametrize("kind", ["chef_village", "cofo", "comite_paix", "cadi", "imam", "pasteur"])
@pytest.mark.parametrize(
    ("category", "expected"),
    [
        ("VBS", {"sexual_offence", "crime"}),
        ("ESC", {"slavery", "crime"}),
        ("TRT", {"trafficking", "crime"}),
        ("ENF", {"child_victim"}),
        ("MPF", {"forced_marriage", "child_victim"}),
        ("EXC", {"female_cutting", "child_victim"}),
        ("ATT", {"armed_group", "crime"}),
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
    assert ids(assess(replace(land, category="ATT"), chief)) == ["crime", "armed_group"]


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


def test_a_forced_marriage_of_a_woman_known_to_be_adult_is_blocked_as_such(
    land: CaseFacts, chief: ActorFacts, claimant: PersonInCase
) -> None:
    adult = replace(claimant, roles=frozenset({PartyRole.CLAIMANT, PartyRole.VICTIM}))
    (found,) = assess(replace(land, category="MPF", people=(adult,)), chief)
    assert (found.id, found.kind) == ("forced_marriage", FindingKind.BLOCK)
    unknown = replace(adult, birth=None)
    assert replace(land, category="MPF", people=(unknown,)).child_victim


@pytest.mark.parametrize(
    ("category", "found", "kind"),
    [
        ("SOR", "mediation_excluded", FindingKind.REQUIRE),
        ("VBG", "partner_violence", FindingKind.REQUIRE),
        ("VOL", "penal_matter", FindingKind.WARN),
        ("CBV", "penal_matter", FindingKind.WARN),
        ("MAR", "check_first", FindingKind.WARN),
        ("DVC", "court_decides", FindingKind.WARN),
        ("ECI", "civil_status", FindingKind.REQUIRE),
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
    assert "partner_violence" in ids(assess(violent, chief))
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


def test_a_penal_side_of_the_case_alone_is_said(land: CaseFacts, chief: ActorFacts) -> None:
    assert ids(assess(replace(land, flags=frozenset({Flag.PENAL})), chief)) == ["penal_matter"]


@pytest.mark.parametrize(
    ("kind", "mediation", "asked"),
    [
        ("tribunal_instance", False, False),
        ("etat_civil", False, False),
        ("tribunal_instance", True, True),
        ("service_social", False, False),
        ("osc", False, True),
    ],
)
def test_civil_status_goes_to_a_court_or_a_registrar_who_does_not_mediate(
    land: CaseFacts, kind: str, mediation: bool, asked: bool
) -> None:
    actor = ActorFacts(type=kind, mediation=mediation)
    found = assess(replace(land, category="ECI"), actor)
    assert ("civil_status" in ids(found)) is asked
