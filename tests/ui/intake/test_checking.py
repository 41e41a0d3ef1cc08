from __future__ import annotations

from typing import Any

import pytest

from justice_desk.services.cases.errors import DoesNotFit, IntakeIncomplete
from justice_desk.services.places.errors import UnknownPlace
from justice_desk.terms.errors import BadInput
from justice_desk.ui.intake import checking
from justice_desk.ui.intake.answers import Answers

WHOLE: dict[str, Any] = {
    "person.name": "Kadidia Exemple",
    "person.age": "34",
    "person.sex": "female",
    "person.commune": {"text": "Gounzoureye"},
    "case.category": "FON",
    "case.summary": "Une limite est contestée.",
}


def test_six_answers_are_enough() -> None:
    assert checking.problems(Answers(WHOLE)) == {}
    assert checking.missing(Answers(WHOLE)) == ()


@pytest.mark.parametrize("key", list(WHOLE))
def test_each_of_the_six_is_asked_for_beside_its_question(key: str) -> None:
    answers = Answers(WHOLE | {key: ""})
    assert checking.missing(answers) == (key,)
    assert list(checking.problems(answers)) == [key]
    assert checking.problem(answers, key) == ""  # left blank in peace until it is opened


def test_sans_nom_stands_for_a_name() -> None:
    nameless = WHOLE | {"person.name": "", "person.without_name": True}
    assert checking.problems(Answers(nameless)) == {}


def test_a_known_person_needs_none_of_hers() -> None:
    known = {"person.known_id": "x"} | {k: v for k, v in WHOLE.items() if k.startswith("case.")}
    assert checking.missing(Answers(known)) == ()


@pytest.mark.parametrize(
    ("key", "typed", "said"),
    [
        ("person.phone", "66 12 38", "Il manque 2 chiffres\u00a0: 66 12 38 __"),
        ("person.phone", "soixante", "chiffres"),
        ("person.name", "Awa 🙂", "🙂"),
        ("person.name", "1234", "lettre"),
        ("person.age", "1850", "1850"),
        ("person.age", "140", "140"),
        ("person.age", "vieux", "chiffres"),
        ("case.opened_on", "31/02/2026", "31/02/2026"),
        ("case.opened_on", "01/01/2999", "aujourd’hui"),
        ("case.facts_on", "01/01/1950", "1960"),
        ("case.summary", "a" * 501, "500"),
        ("case.facts", "a" * 200_000, "20"),
        ("case.request", "a\x07b", "U+0007"),
        ("case.category", "XYZ", "XYZ"),
        ("case.summary", "a" * 200_000, "500"),
        ("person.landmark", "a" * 201, "200"),
        ("respondent.tie", "a" * 41, "40"),
        ("consent.witness", "a\x00", "U+0000"),
        ("respondent.name", "Moussa 🙂", "🙂"),
    ],
)
def test_what_cannot_be_is_said_beside_its_question(key: str, typed: str, said: str) -> None:
    answers = Answers(WHOLE | {key: typed})
    assert said in checking.problem(answers, key)
    assert key in checking.problems(answers)


@pytest.mark.parametrize("name", ["مريم", "ߊߡߊ", "ⵜⴰⵎⴰⵏⴰ", "Bɔkɔ Ɲaɲa"])
def test_a_name_in_any_script_fits(name: str) -> None:
    assert checking.problem(Answers(WHOLE | {"person.name": name}), "person.name") == ""


def test_problems_come_in_the_order_of_the_form() -> None:
    keys = list(checking.problems(Answers({"person.phone": "6"})))
    assert keys == [
        "person.name",
        "person.age",
        "person.sex",
        "person.commune",
        "person.phone",
        "case.category",
        "case.summary",
    ]


@pytest.mark.parametrize(
    ("error", "key"),
    [
        (IntakeIncomplete(path="persons[0].sex", expected=""), "person.sex"),
        (IntakeIncomplete(path="persons[0].place", expected=""), "person.commune"),
        (IntakeIncomplete(path="case.summary", expected=""), "case.summary"),
        (DoesNotFit(path="opened_on", found="", expected=""), "case.opened_on"),
        (DoesNotFit(path="case.facts_on", found="", expected=""), "case.facts_on"),
        (UnknownPlace(found="Nulle part", candidates=""), "person.commune"),
        (BadInput(), ""),
    ],
)
def test_a_refusal_of_the_service_names_its_question(error: BadInput, key: str) -> None:
    assert checking.field_of(error) == key
