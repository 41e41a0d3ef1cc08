"""Nobody is judge in her own case, nor in that of her family."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from justice_desk.rules.safeguards import ActorFacts, Holder, Kin, assess
from justice_desk.terms.enums import FindingKind, JusticeOrder, PartyRole
from tests.rules.safeguards.conftest import ids

if TYPE_CHECKING:
    from justice_desk.rules.safeguards import CaseFacts


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
    assert found.reason == (
        "Bacari Modele porte presque le nom de Bakary Modèle (partie adverse). "
        "Vérifiez qu’il s’agit de deux personnes."
    )


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


RELATIVE = Kin(UUID(int=30), "Alassane Modèle", "frère", "Bakary Modèle")


@pytest.mark.parametrize(
    ("holder", "blocked"),
    [
        (Holder("Un autre nom", UUID(int=30)), True),
        (Holder("alassane  MODELE"), True),
        (Holder("Alassane Modèle", UUID(int=9)), False),
        (Holder("Alassane"), False),
    ],
)
def test_a_close_relative_of_a_party_never_receives_the_case(
    land: CaseFacts, chief: ActorFacts, holder: Holder, blocked: bool
) -> None:
    facts = replace(land, kin=(RELATIVE,))
    found = assess(facts, replace(chief, holders=(Holder("Sékou Exemple"), holder)))
    assert ids(found) == (["receiver_is_relative"] if blocked else [])
    assert all(one.kind is FindingKind.BLOCK for one in found)


def test_the_reason_says_whose_relative_the_receiver_is(land: CaseFacts, chief: ActorFacts) -> None:
    holder = Holder("Le chef inventé", RELATIVE.id)
    (found,) = assess(replace(land, kin=(RELATIVE,)), replace(chief, holders=(holder,)))
    assert found.reason == (
        "Le chef inventé est un proche parent de Bakary Modèle (frère)\u00a0: "
        "nul ne règle ni ne juge l’affaire des siens."
    )


def test_a_tie_that_may_not_be_read_blocks_without_its_word(
    land: CaseFacts, chief: ActorFacts
) -> None:
    facts = replace(land, kin=(replace(RELATIVE, tie=""),))
    (found,) = assess(facts, replace(chief, holders=(Holder("x", RELATIVE.id),)))
    assert found.reason.startswith("x est un proche parent de Bakary Modèle\u00a0: nul")


def test_a_party_of_two_roles_is_told_with_both(land: CaseFacts, chief: ActorFacts) -> None:
    roles = frozenset({PartyRole.RESPONDENT, PartyRole.WITNESS})
    both = replace(land, people=(land.people[0], replace(land.people[1], roles=roles)))
    (found,) = assess(both, replace(chief, name="Bakary Modèle"))
    assert "(partie adverse, témoin)" in found.reason


def test_names_are_near_from_nine_letters_in_ten_on(land: CaseFacts, chief: ActorFacts) -> None:
    named = replace(land, people=(land.people[0], replace(land.people[1], name="Ali Modeli")))
    near, far = Holder("Ali Moduli"), Holder("Ali Maduli")
    assert ids(assess(named, replace(chief, holders=(near,)))) == ["receiver_named_alike"]
    assert assess(named, replace(chief, holders=(far,))) == ()
