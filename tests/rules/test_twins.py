"""Which rows are compared, and when two cases may be one matter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from justice_desk.rules.likeness import LIKELY, PersonFacts
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
