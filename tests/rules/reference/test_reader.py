"""A bad row of reference data is an error that names file, row and field."""

from __future__ import annotations

from datetime import date

import pytest

from justice_desk.rules.reference import (
    ActorType,
    Category,
    Cercle,
    Cut,
    Flag,
    Mediation,
    ReferenceBroken,
    Words,
    tables,
)
from justice_desk.rules.reference import reader as reading
from justice_desk.rules.reference.reader import Reader
from justice_desk.terms.enums import MaybeCrime

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
    assert row.referral == ("cofo",)
    assert read(valid_from=date(2026, 12, 31)).in_force(date(2026, 12, 31))


@pytest.mark.parametrize(
    ("field", "value", "found", "expected"),
    [
        ("code", "", "''", "du texte"),
        ("code", 7, "7", "str"),
        ("fr", "   ", "'   '", "du texte"),
        ("mediation", "perhaps", "'perhaps'", ", ".join(Mediation)),
        ("restricted", "no", "'no'", "bool"),
        ("flags", ["unheard_of"], "'unheard_of'", ", ".join(Flag)),
        ("flags", "urgent", "'urgent'", "list"),
        ("referral", [4], "[4]", "une liste de textes"),
        ("referral", ["no_such_actor"], "'no_such_actor'", "un code de la table"),
        ("may_be_crime", "maybe", "'maybe'", ", ".join(MaybeCrime)),
        ("valid_to", date(2025, 1, 1), "'2025-01-01'", ">= 2026-01-01"),
        ("valid_from", "2026-01-01", "'2026-01-01'", "date"),
        ("colour", "red", "'red'", "aucun champ de ce nom"),
    ],
)
def test_a_bad_field_is_named_with_its_file_and_row(
    field: str, value: object, found: str, expected: str
) -> None:
    with pytest.raises(ReferenceBroken) as caught:
        read(**{field: value})
    place = {"file": "x.toml", "row": 3, "field": field}
    assert caught.value.details == {**place, "found": found, "expected": expected}
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
    assert caught.value.details == {
        "file": "x.toml",
        "row": 2,
        "field": "code",
        "found": "'ZZZ'",
        "expected": "un code utilisé une seule fois",
    }


def test_a_cercle_of_no_region_is_refused() -> None:
    fields = {"code": "X", "name": "X", "cut": "old", "region": "ML99", "region_2023": "ML05"}
    with pytest.raises(ReferenceBroken) as caught:
        tables.read_cercle(Reader("cercles.toml", 9, fields))
    assert caught.value.details["field"] == "region"


DAYS = {"valid_from": date(2026, 1, 1), "valid_to": date(2026, 12, 31)}


def test_a_cercle_and_a_region_are_read_whole() -> None:
    point = {"latitude": 16.3, "longitude": -0.1}
    fields = {"code": "X", "name": "Essai", "cut": "old", "region": "ML07", "region_2023": "ML05"}
    assert tables.read_cercle(Reader("x.toml", 1, {**fields, **point, **DAYS})) == Cercle(
        code="X",
        name="Essai",
        cut=Cut.OLD,
        region="ML07",
        region_2023="ML05",
        latitude=16.3,
        longitude=-0.1,
        valid_from=DAYS["valid_from"],
        valid_to=DAYS["valid_to"],
    )
    head = {"code": "X", "name": "Essai", "cut": "2023"}
    region = tables.read_region(Reader("x.toml", 1, {**head, **point, **DAYS}))
    assert (region.valid_from, region.valid_to) == tuple(DAYS.values())


def test_the_days_of_every_kind_of_row_are_read() -> None:
    words = {"fr": "Essai", "en": "Trial"}
    for row in (
        tables.read_outcome(
            Reader(
                "x.toml",
                1,
                {"code": "agreement_full", "resolved": True, "agreement": False, **DAYS},
            )
        ),
        tables.read_expense(Reader("x.toml", 1, {"code": "x", **words, **DAYS})),
        tables.read_language(Reader("x.toml", 1, {"code": "x", "common": True, **words, **DAYS})),
    ):
        assert (row.valid_from, row.valid_to) == tuple(DAYS.values())


ACTOR: dict[str, object] = {
    "code": "juge",
    "order": "statutory",
    "fr": "Juge",
    "en": "Judge",
    "civility": "Monsieur",
    "spoken": "Monsieur le Juge",
    "envelope": "Monsieur le Juge de {place}",
    "closing": "high",
    "large_type": False,
    "hears_fr": "Tout.",
    "hears_en": "All.",
    "limits_fr": "",
    "limits_en": "",
}


def actor(**more: object) -> ActorType:
    return tables.read_actor_type(Reader("x.toml", 1, {**ACTOR, **more}))


def test_an_actor_type_without_more_has_its_own_titles_and_is_no_legacy() -> None:
    row = actor()
    assert row.titles("Madame") == ("Monsieur le Juge", "Monsieur le Juge de {place}")
    assert (row.madame, row.monsieur, row.legacy) == (None, None, False)
    assert actor(legacy=True).legacy


def test_of_two_titles_the_one_that_is_not_given_is_the_usual_one() -> None:
    her = {"spoken_madame": "Madame la Juge", "envelope_madame": "Madame la Juge de {place}"}
    assert actor(**her).titles("Madame") == tuple(her.values())
    spoken = actor(spoken_madame="Madame la Juge")
    assert spoken.titles("Madame") == ("Madame la Juge", ACTOR["envelope"])
    written = actor(envelope_monsieur="Monsieur le Président")
    assert written.titles("monsieur") == (ACTOR["spoken"], "Monsieur le Président")
    assert written.titles("Madame") == (ACTOR["spoken"], ACTOR["envelope"])


def test_a_file_without_such_rows_gives_none_and_each_row_knows_its_file() -> None:
    assert list(reading.rows("regions.toml", "no_such_table")) == []
    assert {reader.file for reader in reading.rows("regions.toml", "region")} == {"regions.toml"}


def test_rows_are_numbered_from_one() -> None:
    assert [reader.row for reader in reading.rows("regions.toml", "region")][:3] == [1, 2, 3]
