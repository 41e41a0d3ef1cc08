"""A list of another kind than was said is noticed from its headings, a dirty one is not accused."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest

from justice_desk.imports.sheets.book import open_book
from justice_desk.imports.taking.looking import look_into
from justice_desk.terms.importing import ImportKind

TODAY: Final = date(2026, 11, 25)
FOLDER: Final = Path(__file__).resolve().parents[2] / "data" / "registers"
EXPECTED: Final[dict[str, Any]] = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))


def seen(file: str, kind: ImportKind) -> set[ImportKind | None]:
    return {sheet.seems for sheet in look_into(open_book(FOLDER / file), kind, TODAY).sheets}


@pytest.mark.parametrize("file", sorted(EXPECTED))
def test_no_dirty_register_is_taken_for_a_list_of_another_kind(file: str) -> None:
    kind = ImportKind(EXPECTED[file].get("options", {}).get("kind", "cases"))
    assert seen(file, kind) == {None}


@pytest.mark.parametrize(
    ("file", "asked", "seems"),
    [
        ("acteurs.xlsx", ImportKind.CASES, ImportKind.ACTORS),
        ("acteurs.xlsx", ImportKind.CONSULTATIONS, ImportKind.ACTORS),
        ("consultations.xlsx", ImportKind.CASES, ImportKind.CONSULTATIONS),
        ("consultations.xlsx", ImportKind.ACTORS, ImportKind.CONSULTATIONS),
        ("ages.csv", ImportKind.CONSULTATIONS, ImportKind.CASES),
        ("ages.csv", ImportKind.ACTORS, ImportKind.CASES),
    ],
)
def test_a_list_of_another_kind_is_noticed(file: str, asked: ImportKind, seems: ImportKind) -> None:
    assert seen(file, asked) == {seems}
