"""Likely same persons are proposed with their reasons; different ones are not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from justice_desk.rules.ages import Birth
from justice_desk.rules.likeness import LIKELY, NEAR_NAME, PersonFacts, likeness
from justice_desk.rules.names_alike import name_ratio
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


@pytest.mark.parametrize(
    ("years", "estimated", "reason"),
    [
        (1, False, "âge proche"),
        (2, False, None),
        (4, False, None),
        (5, False, "âges éloignés"),
        (5, True, "âge proche"),
        (6, True, None),
        (15, True, None),
        (16, True, "âges éloignés"),
    ],
)
def test_ages_are_near_or_far_from_a_number_of_years_on(
    years: int, reason: str | None, *, estimated: bool
) -> None:
    other = PersonFacts("Kadidia Maïga", birth=Birth(1992 + years, estimated=estimated))
    told = ("même nom", reason) if reason else ("même nom",)
    assert alike(other)[1] == told


@pytest.mark.parametrize(
    ("other", "score"),
    [
        ({}, 65),
        ({"commune": "gounzoureye"}, 73),
        ({"village": "kochakarey"}, 85),
        ({"birth": Birth(1992)}, 75),
        ({"birth": Birth(1980)}, 40),
        ({"sex": Sex.MALE}, 25),
        ({"commune": "gabero"}, 57),
        ({"sex": Sex.MALE, "birth": Birth(1980), "commune": "gabero"}, 0),
    ],
)
def test_each_clue_weighs_what_it_should(other: dict[str, Any], score: int) -> None:
    assert alike(PersonFacts("Kadidia Maïga", **other))[0] == score


def test_another_commune_is_told() -> None:
    assert alike(PersonFacts("Kadidia Maïga", commune="gabero"))[1] == (
        "commune différente",
        "même nom",
    )


def test_a_phone_alone_weighs_less_than_a_name() -> None:
    assert alike(PersonFacts("Moussa Traoré", phone="+22366123804"))[0] == 40


def test_who_shares_phone_village_and_age_under_another_name_stays_just_below_the_line() -> None:
    assert alike(replace(KADIDIA, name="Moussa Traoré"))[0] == LIKELY - 1


@pytest.mark.parametrize(("year", "score"), [(1968, 100), (1967, LIKELY - 1)])
def test_a_generation_apart_two_persons_of_one_name_stay_just_below(year: int, score: int) -> None:
    assert alike(replace(KADIDIA, birth=Birth(year)))[0] == score


def test_a_name_is_near_from_82_on() -> None:
    """86 for the initial, 90 and 100 for the words, less twice 5 for two more words."""
    one = PersonFacts("F. Zelbarimon Traoré")
    other = PersonFacts("Fatoumata Zelbaripon Traoré Wozi Bulam")
    assert name_ratio(one.name, other.name) == NEAR_NAME
    assert alike(other, one) == (53, ("nom proche",))
    shared: dict[str, Any] = {
        "phone": "+22366123804",
        "village": "kochakarey",
        "birth": Birth(1990),
    }
    assert alike(replace(other, **shared), replace(one, **shared))[0] == 100


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
