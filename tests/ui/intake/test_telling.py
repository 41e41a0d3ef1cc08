from __future__ import annotations

import uuid
from datetime import date
from typing import Any

import pytest

from justice_desk.terms.clock import today
from justice_desk.terms.enums import ConsentHow, ConsentPurpose, PartyRole, Priority, Sex
from justice_desk.ui.intake.answers import Answers, Place
from justice_desk.ui.intake.days import NoSuchDay, day_typed
from justice_desk.ui.intake.telling import KNOWN, minor, noticeable, told

COMMUNE = {"text": "Gounzoureye", "id": str(uuid.UUID(int=5)), "path": "Gao/Gao/Gounzoureye"}


def given(**more: Any) -> Answers:
    plain = {"person.name": " Kadidia Exemple ", "person.sex": "female", "person.age": "34"}
    return Answers(plain | {key.replace("__", "."): value for key, value in more.items()})


def test_an_age_is_an_age_and_four_digits_are_a_year() -> None:
    assert (told(given()).persons[0].age, told(given()).persons[0].birth_year) == (34, None)
    lead = told(given(person__age="1992")).persons[0]
    assert (lead.age, lead.birth_year) == (None, 1992)


def test_what_is_blank_is_not_told() -> None:
    lead = told(given()).persons[0]
    assert (lead.name, lead.sex, lead.phone, lead.languages) == (
        "Kadidia Exemple",
        Sex.FEMALE,
        None,
        (),
    )
    assert told(given()).priority is Priority.WEEKS_2
    assert told(given()).consents == ()


def test_without_a_name_no_name_is_told_even_if_one_was_typed() -> None:
    assert told(given(person__without_name=True)).persons[0].name == ""


@pytest.mark.parametrize(
    ("answers", "place"),
    [
        ({}, None),
        ({"person__commune": COMMUNE}, COMMUNE["id"]),
        (
            {"person__commune": COMMUNE, "person__village": {"text": "Neuf"}},
            "Gao/Gao/Gounzoureye/Neuf",
        ),
        (
            {"person__commune": COMMUNE, "person__village": {"text": "Koch", "id": "7"}},
            "7",
        ),
        ({"person__commune": {"text": "Nouvelle"}}, "Nouvelle"),
        (
            {
                "person__commune": {"text": "Nouvelle"},
                "person__cercle": {"text": "Gao", "path": "Gao/Gao"},
                "person__village": {"text": "Neuf"},
            },
            "Gao/Gao/Nouvelle/Neuf",
        ),
    ],
)
def test_a_place_is_told_by_what_was_picked_else_as_written(
    answers: dict[str, Any], place: str | None
) -> None:
    assert told(given(**answers)).persons[0].place == place


def test_the_other_party_and_the_tie_are_told() -> None:
    intake = told(given(respondent__name="Moussa Exemple", respondent__tie="mari"))
    assert intake.persons[1].roles == (PartyRole.RESPONDENT,)
    assert [(r.person, r.other, r.tie) for r in intake.relations] == [
        ("respondent", "claimant", "mari")
    ]


def test_a_minors_answers_are_those_of_who_represents_her() -> None:
    answers = given(person__age="12", guardian__name="Hawa Exemple", consent__file="yes")
    assert minor(answers)
    (consent,) = told(answers).consents
    assert (consent.by, consent.guardian_of) == ("guardian", "claimant")
    assert told(answers).persons[1].guardian_of == "claimant"


def test_each_answer_is_recorded_and_not_yet_is_none() -> None:
    answers = given(
        consent__file="yes",
        consent__statistics="no",
        consent__contact="later",
        consent__how="thumbprint",
        consent__witness="Hawa Exemple",
    )
    consents = told(answers).consents
    assert [(c.purpose, c.refused) for c in consents] == [
        (ConsentPurpose.FILE, False),
        (ConsentPurpose.STATISTICS, True),
    ]
    assert {(c.how, c.witness) for c in consents} == {(ConsentHow.THUMBPRINT, "Hawa Exemple")}


def test_a_paper_form_brings_its_day_and_who_wrote_it() -> None:
    intake = told(given(case__opened_on="09/03/2026", case__written_by="Siaka Exemple"))
    assert (intake.opened_on, intake.written_by) == (date(2026, 3, 9), "Siaka Exemple")


def test_what_cannot_be_compared_yet_is_left_out_of_the_comparison() -> None:
    (lead,) = noticeable(given(person__age="340", person__phone="66 12"))
    assert (lead.birth_year, lead.phone) == (None, None)
    (lead,) = noticeable(given(person__phone="66 12 38 04"))
    assert (lead.birth_year, lead.phone) == (today().year - 34, "+22366123804")
    assert noticeable(Answers({})) == ()


def test_a_known_person_is_told_by_her_record() -> None:
    same = str(uuid.UUID(int=9))
    answers = Answers({"person.name": "Kadidia Exemple", KNOWN: same})
    assert told(answers).persons[0].person_id == uuid.UUID(same)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("", None),
        ("24/11/2026", date(2026, 11, 24)),
        ("1-2-2026", date(2026, 2, 1)),
        ("09032026", date(2026, 3, 9)),
        ("09.03.26", date(2026, 3, 9)),
        ("01/02/99", date(1999, 2, 1)),
        ("01/02", date(today().year, 2, 1)),
    ],
)
def test_a_day_is_read_as_people_write_it(typed: str, day: date | None) -> None:
    assert day_typed(typed) == day


@pytest.mark.parametrize("typed", ["31/02/2026", "hier", "1/13/2026", "2026"])
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(NoSuchDay):
        day_typed(typed)


def test_an_odd_draft_reads_as_blank() -> None:
    odd = Answers({"a": 3, "b": None, "c": "x"})
    assert (odd.text("a"), odd.ticks("b"), odd.flag("c"), odd.place("a")) == (
        "",
        (),
        False,
        Place(),
    )
    assert not odd.given("b")
