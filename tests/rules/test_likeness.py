"""Likely same persons are proposed with their reasons; different ones are not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from justice_desk.rules.ages import Birth
from justice_desk.rules.likeness import LIKELY, PersonFacts, likeness
from justice_desk.terms.enums import Sex

TODAY = date(2026, 11, 24)
KADIDIA = PersonFacts(
    "Kadidia Maïga", Sex.FEMALE, Birth(1992), "kochakarey", "gounzoureye", "+22366123804"
)


def alike(other: PersonFacts, one: PersonFacts = KADIDIA) -> tuple[int, tuple[str, ...]]:
    found = likeness(one, other, TODAY)
    assert found == likeness(other, one, TODAY), "likeness has no direction"
    return found.score, found.reasons


def test_another_spelling_in_the_same_village_is_likely_the_same() -> None:
    found = likeness(PersonFacts("Kadidja Meïga", village="kochakarey"), KADIDIA, TODAY)
    assert found.likely
    assert found.sentence() == "même village, nom proche"


def test_a_near_name_in_the_same_village_says_so() -> None:
    found = likeness(PersonFacts("Kadiba Maïga", village="kochakarey"), KADIDIA, TODAY)
    assert found.likely
    assert found.sentence() == "même village, nom proche"


def test_a_near_name_alone_is_not_enough() -> None:
    score, reasons = alike(PersonFacts("Kadiba Maïga"))
    assert 0 < score < LIKELY
    assert reasons == ("nom proche",)


def test_the_order_of_the_words_does_not_matter_without_filiation() -> None:
    turned = alike(PersonFacts("Maïga Kadidia", village="kochakarey"))
    assert turned[0] == alike(PersonFacts("Kadidia Maïga", village="kochakarey"))[0]
    assert turned[1] == ("même village", "nom proche")


def test_father_and_son_are_told_apart_by_the_order() -> None:
    father = PersonFacts("Intalla Ag Mohamed Elmoctar")
    son = PersonFacts("Mohamed Elmoctar Ag Intalla")
    assert alike(son, father)[0] < LIKELY


def test_the_same_phone_is_a_clue_even_under_another_name() -> None:
    score, reasons = alike(PersonFacts("Moussa Traoré", phone="+22366123804"))
    assert reasons == ("même téléphone",)
    assert score < LIKELY


def test_the_same_phone_and_name_is_near_certain() -> None:
    assert alike(replace(KADIDIA, name="Khadija Maiga"))[0] == 100


def test_the_commune_counts_when_the_village_is_unknown() -> None:
    score, reasons = alike(PersonFacts("Kadidia Maïga", commune="gounzoureye"))
    assert reasons == ("même commune", "même nom")
    assert score >= LIKELY


@pytest.mark.parametrize(
    ("birth", "reason"),
    [
        (Birth(1993), "âge proche"),
        (Birth(1988, estimated=True), "âge proche"),
        (Birth(1985), "âges éloignés"),
        (Birth(1970, estimated=True), "âges éloignés"),
    ],
)
def test_ages_count_more_freely_when_estimated(birth: Birth, reason: str) -> None:
    assert reason in alike(PersonFacts("Kadidia Maïga", birth=birth))[1]


def test_an_age_gap_of_some_years_says_nothing() -> None:
    assert alike(PersonFacts("Kadidia Maïga", birth=Birth(1989)))[1] == ("même nom",)


def test_the_other_sex_speaks_against() -> None:
    score, reasons = alike(replace(KADIDIA, sex=Sex.MALE, phone=None))
    assert "sexe différent" in reasons
    assert score < LIKELY


@pytest.mark.parametrize("name", ["", "Sékou Dembélé", "موسى", "Kadidia"])
def test_unlike_names_are_not_proposed(name: str) -> None:
    assert alike(PersonFacts(name, village="kochakarey")) == (0, ())


def test_two_nameless_persons_are_not_the_same() -> None:
    assert alike(PersonFacts(""), PersonFacts("")) == (0, ())
