"""Which rows are compared, and when two cases may be one matter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from justice_desk.rules.ages import Birth
from justice_desk.rules.likeness import LIKELY, Likeness, PersonFacts
from justice_desk.rules.twins import CaseFacts, blocks, case_blocks, case_likeness

TODAY = date(2026, 11, 25)
FANTA = PersonFacts("Fanta Inventée", village="1 gao", commune="1", phone="+22366001122")
FIELD = CaseFacts(FANTA, "FON", date(2026, 3, 1), "Limite de champ contestée.", "12/2019")


def test_a_person_is_compared_by_phone_by_name_and_by_words_of_her_place() -> None:
    assert set(blocks(FANTA)) == {
        ("phone", "+22366001122"),
        ("name", "fanta invent"),
        ("glued", "fantainventee"),
        ("place", "1 gao", "fan"),
        ("place", "1 gao", "inv"),
        ("place", "1", "fan"),
        ("place", "1", "inv"),
    }


def test_nobody_is_compared_by_what_was_not_said() -> None:
    assert list(blocks(PersonFacts(""))) == []


def test_cases_are_compared_within_their_category_and_by_their_old_number() -> None:
    assert set(case_blocks(FIELD)) == {
        ("old", "12 2019"),
        *(("FON", *block) for block in blocks(FANTA)),
    }
    assert ("old", "") not in set(case_blocks(replace(FIELD, old_number=None)))


@pytest.mark.parametrize(
    ("other", "likely"),
    [
        ({}, True),
        ({"opened_on": FIELD.opened_on + timedelta(days=300)}, True),
        ({"opened_on": FIELD.opened_on + timedelta(days=401)}, False),
        ({"category": "SUC"}, True),  # one line of a register, its category corrected
        ({"category": "SUC", "old_number": None}, False),
        ({"category": "SUC", "opened_on": FIELD.opened_on + timedelta(days=46)}, False),
        ({"lead": PersonFacts("Fanta Inventee"), "summary": "Un puits."}, True),
        ({"lead": PersonFacts("Fanta Inventee"), "old_number": "13/2019"}, False),
        ({"lead": PersonFacts("Sékou Dembélé")}, False),
        ({"summary": "Un puits.", "opened_on": FIELD.opened_on + timedelta(days=300)}, False),
    ],
)
def test_two_cases_are_one_matter_by_who_what_and_when(other: dict[str, Any], likely: bool) -> None:
    found = case_likeness(FIELD, replace(FIELD, **other), same_person=False, today=TODAY)
    assert (found.score >= LIKELY) is likely
    assert found == case_likeness(replace(FIELD, **other), FIELD, same_person=False, today=TODAY)


def alike(*, same_person: bool = False, **other: Any) -> Likeness:
    return case_likeness(FIELD, replace(FIELD, **other), same_person=same_person, today=TODAY)


def after(days: int) -> date:
    return FIELD.opened_on + timedelta(days=days)


def test_what_is_not_compared_has_neither_points_nor_reasons() -> None:
    assert alike(category="SUC", old_number=None) == Likeness(0, ())
    assert alike(lead=PersonFacts("Sékou Dembélé")) == Likeness(0, ())


def test_one_line_of_a_register_may_be_forty_five_days_apart_and_no_more() -> None:
    assert "même ancien numéro" in alike(category="SUC", opened_on=after(45)).reasons
    assert alike(category="SUC", opened_on=after(46)) == Likeness(0, ())


def test_one_matter_may_come_back_for_four_hundred_days() -> None:
    assert alike(opened_on=after(400)).likely
    assert alike(opened_on=after(401)) == Likeness(0, ())


@pytest.mark.parametrize(
    ("days", "summary", "score"),
    [
        (0, FIELD.summary, 100),
        (45, FIELD.summary, 100),
        (46, FIELD.summary, 80),  # the person, 55, and the words, 25
        (46, "", 55),
    ],
)
def test_person_words_and_days_weigh_what_they_should(days: int, summary: str, score: int) -> None:
    one = replace(FIELD, old_number=None)
    other = replace(one, opened_on=after(days), summary=summary)
    found = case_likeness(one, other, same_person=True, today=TODAY)
    assert found.score == score
    assert ("ouverts à quelques semaines d’écart" in found.reasons) is (days <= 45)


def test_one_old_number_outweighs_other_words() -> None:
    told = {"summary": "", "opened_on": after(45)}
    assert alike(same_person=True, **told).score == 100
    assert alike(same_person=True, old_number=None, **told).score == 75


def test_cases_of_two_persons_who_are_just_likely_are_compared() -> None:
    """The name has 62 points, the commune 8: 70, from which on a person is likely."""
    one = replace(FIELD, lead=PersonFacts("Bintou Inventée", commune="1"), old_number=None)
    other = replace(one, lead=PersonFacts("Bintou Awa Inventée", commune="1"))
    assert case_likeness(one, other, same_person=False, today=TODAY).likely


def test_under_one_old_number_a_near_name_alone_is_compared() -> None:
    """The name has 60 points, which is just enough under one number."""
    one = replace(FIELD, lead=PersonFacts("Fadi Mata Inventée"))
    other = replace(FIELD, lead=PersonFacts("Fadimata Inventée"))
    assert case_likeness(one, other, same_person=False, today=TODAY).likely


def test_the_ages_of_the_two_persons_count() -> None:
    born = [replace(FANTA, birth=Birth(year)) for year in (1990, 1965)]
    one, other = (replace(FIELD, lead=lead, old_number=None) for lead in born)
    assert case_likeness(one, other, same_person=False, today=TODAY) == Likeness(0, ())


def test_the_reasons_are_said() -> None:
    late = replace(FIELD, opened_on=FIELD.opened_on + timedelta(days=90), old_number=None)
    near = case_likeness(FIELD, FIELD, same_person=True, today=TODAY)
    assert near.reasons == (
        "même personne",
        "même catégorie",
        "ouverts à quelques semaines d’écart",
        "même ancien numéro",
    )
    far = case_likeness(FIELD, late, same_person=True, today=TODAY)
    assert far.reasons == ("même personne", "même catégorie")
