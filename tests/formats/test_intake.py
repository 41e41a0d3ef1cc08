"""The one list of what is asked at intake."""

from __future__ import annotations

import pytest

from justice_desk.formats import intake
from justice_desk.i18n.messages import _
from justice_desk.terms.enums import ConsentPurpose, Displacement, MaybeCrime, Priority, Sex

FORBIDDEN = ("religion", "ethnic", "descent", "orientation", "caste")


def test_no_two_fields_share_a_key() -> None:
    keys = [field.key for field in intake.fields()]
    assert len(keys) == len(set(keys))


def test_a_field_is_found_by_its_key() -> None:
    assert intake.field("person.sex").label == "Sex"
    with pytest.raises(KeyError):
        intake.field("person.religion")


def test_what_must_never_be_collected_has_no_field() -> None:
    for field in intake.fields():
        assert not any(word in (field.key + field.label).casefold() for word in FORBIDDEN)


def test_sex_age_commune_name_category_and_one_sentence_are_required() -> None:
    required = {field.key for field in intake.fields() if field.required}
    assert required == {
        "person.name",
        "person.birth_year",
        "person.sex",
        "person.commune",
        "case.category",
        "case.summary",
    }


@pytest.mark.parametrize(
    ("key", "codes"),
    [
        ("person.sex", list(Sex)),
        ("person.displacement", list(Displacement)),
        ("case.maybe_crime", list(MaybeCrime)),
        ("case.priority", list(Priority)),
    ],
)
def test_the_answers_are_the_codes_of_the_data(key: str, codes: list[str]) -> None:
    assert [choice.code for choice in intake.field(key).choices] == codes


def test_each_consent_is_a_purpose_of_its_own() -> None:
    keys = [field.key for field in intake.CONSENTS.fields]
    assert all(key.removeprefix("consent.") in list(ConsentPurpose) for key in keys)


def test_every_label_is_translated() -> None:
    for field in intake.fields():
        for label in (field.label, *(choice.label for choice in field.choices)):
            assert _(label), label
