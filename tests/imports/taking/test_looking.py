"""Each sheet of a book is read by its own columns, and what is kept of them says so."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from justice_desk.imports.register.settings import Settings
from justice_desk.imports.sheets.book import open_book
from justice_desk.imports.taking.looking import look_into, surveyed
from justice_desk.imports.taking.rows import told_rows
from justice_desk.services.importing.told import CaseTold
from justice_desk.terms.importing import ImportKind
from tests.imports.sheets.conftest import workbook_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from justice_desk.imports.taking.looking import Look

    Put = Callable[..., Path]

TODAY: Final = date(2026, 11, 25)
FIRST: Final = [
    ["N°", "Date", "Nom", "Nature"],
    ["1", "14/03/2019", "Hawa Exemple", "Foncier"],
    ["2", "15/03/2019", "Binta Exemple", "Dette"],
]
SECOND: Final = [
    ["N°", "Date", "Nom", "Plaignant", "Défendeur", "Nature"],
    ["1", "14/03/2020", "vu", "Oumar Essai", "Ali Modèle", "Foncier"],
    ["2", "15/03/2020", "vu", "Awa Essai", "Musa Modèle", "Dette"],
]
"""Here « Nom » is whose signature stands in the register, and no person of the case."""


def looked(put: Put, **sheets: list[list[str]]) -> Look:
    return look_into(open_book(put(workbook_of(**sheets))), ImportKind.CASES, TODAY)


def names(look: Look) -> list[str | None]:
    rows = list(told_rows(look, Settings(), TODAY, []))
    assert all(isinstance(row, CaseTold) for row in rows)
    return [row.intake.persons[0].name for row in rows if isinstance(row, CaseTold)]


def test_one_heading_means_what_it_means_on_each_sheet(put: Put) -> None:
    look = looked(put, Premier=FIRST, Second=SECOND)
    assert names(look) == ["Hawa Exemple", "Binta Exemple", "Oumar Essai", "Awa Essai"]
    assert look.mapping["Nom"] == "person.name"
    assert look.mapping["Second!Nom"] == ""


def test_what_is_kept_reads_every_sheet_again_as_it_was_read(put: Put) -> None:
    look = looked(put, Premier=FIRST, Second=SECOND)
    again = look.with_mapping(look.mapping)
    assert again.mapping == look.mapping
    assert names(again) == names(look)
    said = {**look.mapping, "Second!Nom": "respondent.name", "Défendeur": ""}
    assert look.with_mapping(said).mapping["Second!Nom"] == "respondent.name"


def test_what_is_kept_of_one_book_fits_sheets_of_another_name(put: Put) -> None:
    kept = looked(put, Premier=FIRST, Second=SECOND).mapping
    fresh = looked(put, Janvier=FIRST).with_mapping(kept)
    assert names(fresh) == ["Hawa Exemple", "Binta Exemple"]


def test_a_sheet_that_begins_lower_than_the_last_one_ended_counts_for_itself(put: Put) -> None:
    titles: list[list[str]] = [[] for _line in range(4)]
    survey = surveyed(looked(put, Bourem=FIRST, Ansongo=[*titles, *FIRST]))
    assert survey.numbering() == {"numbers_by_sheet": True}
    assert survey.rows == 4


def test_rows_on_a_sheet_called_to_correct_are_read(put: Put) -> None:
    look = looked(put, **{"À corriger": FIRST})
    assert names(look) == ["Hawa Exemple", "Binta Exemple"]
