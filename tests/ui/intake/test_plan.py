from __future__ import annotations

from justice_desk.formats import intake as form
from justice_desk.ui.intake import plan

BESIDE = {"person.birth_year", "person.birth_estimated"}
"""Asked in the line of the age, which takes a year as well."""
NOT_HERE = {"person.region", "consent.referral"}
"""A region follows from the cercle; passing on is asked when the case is referred."""


def shown() -> list[str]:
    consents = [f"consent.{purpose}" for purpose in plan.PURPOSES]
    return [asked.field.key for asked in plan.on_screen()] + consents


def test_every_question_of_the_paper_form_is_on_the_screen() -> None:
    asked = {field.key for field in form.fields()}
    assert asked - set(shown()) == BESIDE | NOT_HERE


def test_no_question_is_asked_twice() -> None:
    assert len(shown()) == len(set(shown()))


def test_each_part_asks_in_the_order_of_the_paper_form() -> None:
    order = [field.key for field in form.fields()]
    folds = [fold for stage in plan.STAGES for fold in stage.folds]
    for part in (plan.PAPER.asked, *(s.asked for s in plan.STAGES), *(f.asked for f in folds)):
        keys = [a.field.key for a in part if a.field.key in order and a.field.key != plan.CERCLE]
        assert keys == sorted(keys, key=order.index)


def test_a_question_bears_the_words_of_the_paper_form() -> None:
    own = {plan.AGE.key}
    for asked in plan.on_screen():
        key = asked.field.key
        if key in {field.key for field in form.fields()} - own:
            assert asked.field.label == form.field(key).label
            assert asked.field.choices == form.field(key).choices


def test_a_fold_bears_the_letter_of_its_part() -> None:
    letters = [fold.letter for stage in plan.STAGES for fold in stage.folds]
    assert letters == ["A", "B", "C", "D", "E"]


def test_what_opens_a_case_stands_in_front() -> None:
    front = {asked.field.key for stage in plan.STAGES for asked in stage.asked}
    needed = {field.key for field in form.fields() if field.required} - BESIDE
    assert needed <= front
