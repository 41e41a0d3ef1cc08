from __future__ import annotations

import pytest

from justice_desk.imports.columns.errors import FieldTwice, UnknownField
from justice_desk.imports.columns.mapping import check_mapping, knows_nothing, missing_essentials
from justice_desk.terms.importing import ImportKind

CASES = ImportKind.CASES


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        (["case.opened_on", "person.name", "case.category"], ()),
        (["case.submitted_on", "case.parties", "case.category"], ()),
        (["case.opened_on", "victim.name"], ("category",)),
        (["case.category"], ("date", "name")),
        (["person.phone", "case.outcome", ""], ("date", "name", "category")),
    ],
)
def test_what_a_register_must_have_is_told(fields: list[str], missing: tuple[str, ...]) -> None:
    mapping = {f"column {n}": field for n, field in enumerate(fields)}

    assert missing_essentials(mapping, CASES) == missing
    assert knows_nothing(mapping, CASES) is (len(missing) == 3)


@pytest.mark.parametrize(
    ("kind", "fields", "nothing"),
    [
        (ImportKind.CONSULTATIONS, ["consultation.on"], False),
        (ImportKind.CONSULTATIONS, ["consultation.sex"], True),
        (ImportKind.ACTORS, ["actor.name"], False),
        (ImportKind.ACTORS, ["actor.phone"], True),
    ],
)
def test_the_other_lists_have_essentials_of_their_own(
    kind: ImportKind, fields: list[str], nothing: bool
) -> None:
    assert knows_nothing({field: field for field in fields}, kind) is nothing


def test_a_mapping_with_joins_and_ignored_columns_passes() -> None:
    check_mapping({"a": "case.observations", "b": "case.observations", "c": "", "d": ""}, CASES)


def test_a_field_that_does_not_exist_is_refused() -> None:
    with pytest.raises(UnknownField) as refused:
        check_mapping({"Colonne": "person.religion"}, CASES)

    assert refused.value.details["found"] == "person.religion"
    assert refused.value.exit_code == 4


def test_a_field_of_one_value_is_refused_twice() -> None:
    with pytest.raises(FieldTwice) as refused:
        check_mapping({"Date": "case.opened_on", "Jour": "case.opened_on"}, CASES)

    assert (refused.value.details["first"], refused.value.details["second"]) == ("Date", "Jour")
