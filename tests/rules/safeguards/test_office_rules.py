"""What an office forbids on its own comes on top, and never takes anything away."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

import pytest

from justice_desk.rules import reference
from justice_desk.rules.safeguards import (
    ActorFacts,
    Certainty,
    OfficeRule,
    assess,
    assess_mediation,
    verdict,
)
from justice_desk.terms.enums import FindingKind, JusticeOrder, Verdict
from tests.rules.safeguards.conftest import ids

if TYPE_CHECKING:
    from justice_desk.rules.safeguards import CaseFacts

RULE = OfficeRule(
    id="r1", kind=FindingKind.REQUIRE, title="Puits en litige", reason="Conflit ouvert au village."
)


def test_a_restriction_of_the_office_is_a_finding_like_any_other(
    land: CaseFacts, chief: ActorFacts
) -> None:
    (found,) = assess(replace(land, office=(RULE,)), chief)
    assert (found.id, found.kind) == ("office:r1", FindingKind.REQUIRE)
    assert (found.title, found.reason) == ("Puits en litige", "Conflit ouvert au village.")
    assert found.source == "Règle du bureau"
    assert found.certainty is Certainty.OFFICE


@pytest.mark.parametrize(
    ("only", "concerns"),
    [
        ({}, True),
        ({"category": "FON"}, True),
        ({"category": "EAU"}, False),
        ({"receiver_type": "chef_village"}, True),
        ({"receiver_type": "cadi"}, False),
        ({"receiver_order": JusticeOrder.CUSTOMARY}, True),
        ({"receiver_order": JusticeOrder.RELIGIOUS}, False),
        ({"category": "FON", "receiver_type": "cadi"}, False),
    ],
)
def test_it_speaks_only_of_the_cases_and_receivers_that_it_means(
    land: CaseFacts, chief: ActorFacts, only: dict[str, str], concerns: bool
) -> None:
    rule = replace(RULE, **only)  # type: ignore[arg-type]  # fields by name
    assert bool(assess(replace(land, office=(rule,)), chief)) is concerns


def test_it_holds_for_a_mediation_by_the_office_as_well(land: CaseFacts) -> None:
    assert ids(assess_mediation(replace(land, office=(RULE,)))) == ["office:r1"]


def test_it_comes_after_a_built_in_finding_of_its_kind_and_before_a_weaker_one(
    land: CaseFacts, chief: ActorFacts
) -> None:
    facts = replace(land, office=(replace(RULE, kind=FindingKind.BLOCK),))
    found = assess(facts, replace(chief, complaints=1, vacant=True))
    assert ids(found) == ["mandate_ended", "office:r1", "open_complaint"]


def test_no_restriction_takes_a_built_in_finding_away(land: CaseFacts) -> None:
    kinds = ("chef_village", "cadi", "parquet", "centre_sante")
    for category, kind, weight in product(reference.categories(), kinds, FindingKind):
        facts, actor = replace(land, category=category), ActorFacts(type=kind)
        more = replace(facts, office=(replace(RULE, kind=weight),))
        assert set(ids(assess(facts, actor))) <= set(ids(assess(more, actor)))


def test_no_office_closes_the_way_to_the_prosecutor(land: CaseFacts) -> None:
    closing = replace(RULE, kind=FindingKind.BLOCK)
    agreed = replace(land.consents[0], receiver_id=None, receiver_type="parquet")
    facts = replace(land, office=(closing,), consents=(agreed,))
    assert verdict(assess(facts, ActorFacts(type="parquet"))) is Verdict.REQUIRE
    mediator = ActorFacts(type="parquet", mediation=True)
    assert verdict(assess(facts, mediator)) is Verdict.BLOCK
    warning = replace(facts, office=(replace(RULE, kind=FindingKind.WARN),))
    assert verdict(assess(warning, ActorFacts(type="parquet"))) is Verdict.WARN


@pytest.mark.parametrize("care", ["centre_sante", "one_stop"])
@pytest.mark.parametrize(
    ("only", "verdict_of_care"),
    [
        ({}, Verdict.REQUIRE),
        ({"category": "FON"}, Verdict.REQUIRE),
        ({"receiver_order": JusticeOrder.SERVICE}, Verdict.REQUIRE),
        ({"receiver_type": "{care}"}, Verdict.BLOCK),
    ],
)
def test_an_office_closes_the_way_to_care_only_by_naming_it(
    land: CaseFacts, care: str, only: dict[str, str], verdict_of_care: Verdict
) -> None:
    named = {key: value.format(care=care) for key, value in only.items()}
    closing = replace(RULE, kind=FindingKind.BLOCK, **named)  # type: ignore[arg-type]  # by name
    agreed = replace(land.consents[0], receiver_id=None, receiver_type=care)
    facts = replace(land, office=(closing,), consents=(agreed,))
    actor = ActorFacts(type=care)
    assert verdict(assess(facts, actor)) is verdict_of_care
    assert verdict(assess(facts, replace(actor, mediation=True))) is Verdict.BLOCK


def test_a_block_of_every_receiver_blocks_a_service_that_gives_no_care(land: CaseFacts) -> None:
    agreed = replace(land.consents[0], receiver_id=None, receiver_type="refuge")
    closing = replace(RULE, kind=FindingKind.BLOCK)
    facts = replace(land, office=(closing,), consents=(agreed,))
    assert verdict(assess(facts, ActorFacts(type="refuge"))) is Verdict.BLOCK
