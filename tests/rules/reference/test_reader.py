"""A bad row of reference data is an error that names file, row and field."""

from __future__ import annotations

from datetime import date

import pytest

from justice_desk.rules.reference import Category, ReferenceBroken, Words, tables
from justice_desk.rules.reference import reader as reading
from justice_desk.rules.reference.reader import Reader

GOOD: dict[str, object] = {
    "code": "ZZZ",
    "short_fr": "Essai",
    "short_en": "Trial",
    "fr": "Catégorie d’essai",
    "en": "Trial category",
    "mediation": "yes",
    "restricted": False,
    "flags": ["urgent"],
    "may_be_crime": "no",
    "referral": ["cofo"],
    "advice_fr": "Essai.",
    "advice_en": "Trial.",
    "valid_from": date(2026, 1, 1),
    "valid_to": date(2026, 12, 31),
}


def read(**changes: object) -> Category:
    fields = {**GOOD, **changes}
    return next(iter(tables.table_of([Reader("x.toml", 3, fields)], tables.read_category).values()))


def test_a_good_row_is_read_whole() -> None:
    row = read()
    assert row.code == "ZZZ"
    assert row.advice == Words("Essai.", "Trial.")
    assert row.in_force(date(2026, 12, 31))
    assert not row.in_force(date(2027, 1, 1))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("code", ""),
        ("code", 7),
        ("fr", "   "),
        ("mediation", "perhaps"),
        ("restricted", "no"),
        ("flags", ["unheard_of"]),
        ("flags", "urgent"),
        ("referral", [4]),
        ("referral", ["no_such_actor"]),
        ("may_be_crime", "maybe"),
        ("valid_to", date(2025, 1, 1)),
        ("valid_from", "2026-01-01"),
        ("colour", "red"),
    ],
)
def test_a_bad_field_is_named_with_its_file_and_row(field: str, value: object) -> None:
    with pytest.raises(ReferenceBroken) as caught:
        read(**{field: value})
    assert caught.value.details["file"] == "x.toml"
    assert caught.value.details["row"] == 3
    assert caught.value.details["field"] == field
    assert f"x.toml, ligne 3, «\u00a0{field}\u00a0»" in caught.value.message()


def test_a_missing_field_is_named() -> None:
    fields = {key: value for key, value in GOOD.items() if key != "fr"}
    with pytest.raises(ReferenceBroken) as caught:
        tables.read_category(Reader("x.toml", 1, fields))
    assert caught.value.details["field"] == "fr"


def test_a_code_that_comes_twice_is_refused() -> None:
    twice = [Reader("x.toml", number, GOOD) for number in (1, 2)]
    with pytest.raises(ReferenceBroken) as caught:
        tables.table_of(twice, tables.read_category)
    assert caught.value.details["row"] == 2


def test_a_cercle_of_no_region_is_refused() -> None:
    fields = {"code": "X", "name": "X", "cut": "old", "region": "ML99", "region_2023": "ML05"}
    with pytest.raises(ReferenceBroken) as caught:
        tables.read_cercle(Reader("cercles.toml", 9, fields))
    assert caught.value.details["field"] == "region"


def test_rows_are_numbered_from_one() -> None:
    assert [reader.row for reader in reading.rows("regions.toml", "region")][:3] == [1, 2, 3]
