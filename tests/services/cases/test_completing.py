from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from justice_desk.formats.intake_json import example, parse
from justice_desk.rules.text import TextMissing
from justice_desk.services.cases.correctable import CASE_FIELDS, PERSON_FIELDS, fields_now
from justice_desk.services.cases.correcting import correct
from justice_desk.services.cases.errors import DoesNotFit, PersonNotSaid, UnknownField
from justice_desk.services.cases.showing import show
from tests.services.referrals.conftest import directory, opened

if TYPE_CHECKING:
    from justice_desk.services.cases.rows import CaseView
    from tests.offices import Bench

__all__ = ["directory"]


def seen(bench: Bench, number: str) -> CaseView:
    with bench.reading("awa") as session:
        return show(session, number)


def little_asked(bench: Bench) -> str:
    """Open a case whose every question that may come later was left open."""
    told = parse(json.dumps(example()), "example")
    lead = replace(
        told.persons[0], phone=None, languages=(), displacement=None, disability=(), can_read=None
    )
    return opened(bench, persons=(lead, *told.persons[1:]))


def answer(bench: Bench, number: str, field: str, *said: str) -> None:
    with bench.writing("awa", "case correct") as session:
        correct(session, number, field=field, value=",".join(said), reason="")


ANSWERS = {
    "phone": ("66 12 38 04",),
    "languages": ("ses", "fr"),
    "displacement": ("displaced",),
    "disability": ("seeing",),
    "can_read": ("no",),
}


def test_an_answer_takes_its_question_away_and_the_last_one_ends_the_task(
    directory: Bench,
) -> None:
    number = little_asked(directory)
    left = seen(directory, number).later
    assert set(left) == set(ANSWERS)
    for field in left:
        answer(directory, number, field, *ANSWERS[field])
    view = seen(directory, number)
    assert view.later == ()
    assert all(task.done_on for task in view.tasks)
    told = {event.details["field"] for event in view.events if "left" in event.details}
    assert told == set(left)


def test_who_does_not_wish_to_say_is_not_asked_again(directory: Bench) -> None:
    number = opened(directory)
    field = seen(directory, number).later[0]
    answer(directory, number, field)
    view = seen(directory, number)
    assert field not in view.later
    assert not view.events[-1].changes


def test_a_question_that_is_not_open_takes_a_correction_of_somebody_only(
    directory: Bench,
) -> None:
    number = opened(directory)
    field = seen(directory, number).later[0]
    answer(directory, number, field)
    with pytest.raises(PersonNotSaid):
        answer(directory, number, field, *ANSWERS[field])


@pytest.mark.parametrize("person", [None, "Fatoumata"])
def test_a_correction_answers_a_question_that_was_left_for_later(
    directory: Bench, person: str | None
) -> None:
    number = little_asked(directory)
    for field, said in ANSWERS.items():
        with directory.writing("awa", "case correct") as session:
            correct(session, number, field=field, value=",".join(said), reason="", person=person)
    view = seen(directory, number)
    assert view.later == ()
    assert all(task.done_on for task in view.tasks), "the task of the intake is done"
    with directory.reading("awa") as session:
        now = {one.field: one.value for one in fields_now(session, number, "Fatoumata")}
    assert (now["languages"], now["disability"]) == ("ses,fr", "seeing")


def test_a_blank_correction_says_that_she_does_not_wish_to_say(directory: Bench) -> None:
    number = little_asked(directory)
    with directory.writing("awa", "case correct") as session:
        correct(session, number, field="disability", value=" ", reason="")
    assert "disability" not in seen(directory, number).later


def test_an_answer_that_was_given_is_corrected_with_a_reason_and_whose_it_is(
    directory: Bench,
) -> None:
    number = little_asked(directory)
    answer(directory, number, "disability", "seeing")

    def corrected(value: str, reason: str, person: str | None = "Fatoumata") -> None:
        with directory.writing("awa", "case correct") as session:
            correct(session, number, field="disability", value=value, reason=reason, person=person)

    with pytest.raises(PersonNotSaid):
        corrected("hearing,walking", "Mal entendu.", None)
    with pytest.raises(TextMissing):
        corrected("hearing,walking", "")
    with pytest.raises(DoesNotFit):
        corrected("hearing,klingon", "Mal entendu.")
    corrected("hearing,walking", "Mal entendu.")
    assert seen(directory, number).events[-1].changes == (
        ("disability", "seeing", "hearing,walking"),
    )


@pytest.mark.parametrize(
    ("field", "said"), [("languages", "klingon"), ("can_read", "perhaps"), ("displacement", "gone")]
)
def test_an_answer_that_cannot_be_is_refused(directory: Bench, field: str, said: str) -> None:
    number = little_asked(directory)
    with pytest.raises(DoesNotFit):
        answer(directory, number, field, said)


def test_the_fields_that_can_be_corrected_are_those_that_are_shown(directory: Bench) -> None:
    number = opened(directory)
    for person, fields in ((None, CASE_FIELDS), ("Fatoumata", PERSON_FIELDS)):
        with (
            directory.writing("awa", "case correct") as session,
            pytest.raises(UnknownField) as told,
        ):
            correct(session, number, field="?", value="", reason="r", person=person)
        assert told.value.details["candidates"] == ", ".join(fields)


def test_a_field_shows_the_value_that_correct_would_take(directory: Bench) -> None:
    number = opened(directory)
    with directory.reading("awa") as session:
        case = {now.field: now.value for now in fields_now(session, number)}
        person = {now.field: now.value for now in fields_now(session, number, "Fatoumata")}
    assert case["danger_to_life"] == "no"
    assert case["facts_on"] == "" or len(case["facts_on"]) == 10
    assert person["sex"] == "female"
    assert person["place"].startswith("Gao/")
