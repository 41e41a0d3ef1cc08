"""A sheet of applicants becomes lines; each cell that will not do is told with its place."""

from __future__ import annotations

import csv
from datetime import date
from typing import TYPE_CHECKING

import openpyxl
import pytest

from justice_desk.imports.civil.errors import NoCivilList
from justice_desk.imports.civil.reading import read_civil_file
from justice_desk.services.dockets.told import CivilTold
from justice_desk.terms.clock import today
from justice_desk.terms.enums import Sex
from justice_desk.terms.importing import DayOrder

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from justice_desk.imports.civil.reading import CivilFile

HEADINGS = (
    *("N°", "Requérant", "Nom et prénom de l’enfant", "Sexe", "Né(e) le", "Lieu de naissance"),
    *("Nom du père", "Nom de la mère", "1er témoin", "2e témoin"),
)
ROW = (
    *(1, "Alassane Exemple", "Aïchatou Exemple", "F", "12/03/2015", "Gounzoureye"),
    *("Alassane Exemple", "Fatimata Inventée", "Moussa Témoin", "Zeïnabou Témoin"),
)
TOLD = CivilTold(
    applicant="Alassane Exemple",
    name="Aïchatou Exemple",
    sex=Sex.FEMALE,
    born_on=date(2015, 3, 12),
    born_at="Gounzoureye",
    father="Alassane Exemple",
    mother="Fatimata Inventée",
    witnesses=("Moussa Témoin", "Zeïnabou Témoin"),
)


def written(
    folder: Path, *rows: Sequence[object], headings: Iterable[object] = HEADINGS
) -> CivilFile:
    """Return what is read of a CSV file."""
    path = folder / "liste.csv"
    with path.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out, delimiter=";").writerows([headings, *rows])
    return read_civil_file(path)


def with_cell(at: int, value: object) -> tuple[object, ...]:
    return (*ROW[:at], value, *ROW[at + 1 :])


def faults(file: CivilFile) -> list[tuple[int, str, str]]:
    return [(f.row, f.column, f.value) for read in file.rows for f in read.faults]


def test_a_row_becomes_a_line(tmp_path: Path) -> None:
    file = written(tmp_path, ROW)
    assert [read.told for read in file.rows] == [TOLD]
    assert (file.rows[0].row, faults(file)) == (2, [])


def test_a_spreadsheet_with_a_title_above_it_reads_the_same(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Audience foraine de Bourem inventé"])
    sheet.append([])
    sheet.append(list(HEADINGS))
    sheet.append([*ROW[:4], date(2015, 3, 12), *ROW[5:]])
    book.save(tmp_path / "liste.xlsx")
    file = read_civil_file(tmp_path / "liste.xlsx")
    assert [(read.row, read.told) for read in file.rows] == [(4, TOLD)]


@pytest.mark.parametrize(
    "headings",
    [
        (
            *("No", "Applicant", "Person concerned", "Sex", "Date of birth", "Place of birth"),
            *("Father’s name", "Mother’s name", "Witness 1", "Witness 2"),
        ),
        (
            *("N° d'ordre", "Requerant", "Nom de l'interessé", "S", "Date de naisance", "Né à"),
            *("Pere", "Mére", "Temoin 1", "Temoin 2"),
        ),
        (
            *("Numéro", "Demandeur", "Enfant concerné", "Sexe de l’enfant", "Date naiss."),
            *("Village de naissance", "Fils/fille de", "et de", "Nom des témoins", "2ème témoin"),
        ),
    ],
)
def test_headings_in_both_languages_and_misspelled(
    tmp_path: Path, headings: tuple[str, ...]
) -> None:
    assert [read.told for read in written(tmp_path, ROW, headings=headings).rows] == [TOLD]


def test_whoever_asks_for_herself_needs_one_column_of_names(tmp_path: Path) -> None:
    headings = ("N°", "Nom et prénom", "Sexe", "Date et lieu de naissance", "Père")
    row = (1, "Aïchatou Exemple", "féminin", "12/03/2015 à Gao", "Alassane Exemple")
    told = written(tmp_path, row, headings=headings).rows[0].told
    assert told is not None
    assert (told.applicant, told.name, told.born_on, told.born_at) == (
        "",
        "Aïchatou Exemple",
        date(2015, 3, 12),
        "Gao",
    )


@pytest.mark.parametrize(
    ("said", "year"), [("vers 1990", 1990), ("2015", 2015), ("né en 1980", 1980), ("03/2015", 2015)]
)
def test_a_year_is_a_birth_as_well(tmp_path: Path, said: str, year: int) -> None:
    told = written(tmp_path, with_cell(4, said)).rows[0].told
    assert told is not None
    assert (told.born_on, told.birth_year) == (None, year)


def test_an_age_tells_the_year(tmp_path: Path) -> None:
    headings = (*HEADINGS[:4], "Âge de l’enfant", *HEADINGS[5:])
    told = written(tmp_path, with_cell(4, "7 ans"), headings=headings).rows[0].told
    assert told is not None
    assert told.birth_year == today().year - 7


def test_the_same_as_above_is_said_by_idem(tmp_path: Path) -> None:
    again = (2, "idem", "Moussa Exemple", "M", "2017", "idem", "-//-", "“", "idem", "idem")
    told = written(tmp_path, ROW, again).rows[1].told
    assert told is not None
    assert (told.applicant, told.born_at, told.witnesses) == (
        TOLD.applicant,
        TOLD.born_at,
        TOLD.witnesses,
    )
    assert told.name == "Moussa Exemple"


@pytest.mark.parametrize(
    ("at", "wrong"),
    [
        (2, ""),
        (2, "1234"),
        (2, "x" * 201),
        (3, "H/F"),
        (4, "31/02/2015"),
        (4, "hivernage"),
        (4, "12/03/2099"),
        (4, "1815"),
        (4, "1435 H"),
        (6, "☺"),
    ],
)
def test_a_cell_that_cannot_be_read_is_told_with_its_place(
    tmp_path: Path, at: int, wrong: str
) -> None:
    file = written(tmp_path, ROW, with_cell(at, wrong))
    found = [fault for read in file.rows for fault in read.faults]
    assert [(f.sheet, f.row, f.column) for f in found] == [("liste", 3, HEADINGS[at])]
    assert found[0].expected
    assert (file.rows[0].told, file.rows[1].told) == (TOLD, None)


def test_several_wrong_cells_of_a_row_are_all_told(tmp_path: Path) -> None:
    row = (*ROW[:3], "H/F", "31/02/2015", *ROW[5:])
    assert faults(written(tmp_path, row)) == [
        (2, "Né(e) le", "31/02/2015"),
        (2, "Sexe", "H/F"),
    ]


def test_rows_that_say_nothing_but_their_number_are_left_out(tmp_path: Path) -> None:
    assert len(written(tmp_path, ROW, (2, *[""] * 9), (3, *["–"] * 9)).rows) == 1


def test_the_number_of_a_case_is_known_by_its_form(tmp_path: Path) -> None:
    headings = (*HEADINGS, "Dossier")
    file = written(tmp_path, (*ROW, "GAO-2026-0012"), headings=headings)
    assert file.rows[0].told is not None
    assert file.rows[0].told.case == "GAO-2026-0012"


def test_a_file_without_names_is_no_list(tmp_path: Path) -> None:
    with pytest.raises(NoCivilList) as refused:
        written(tmp_path, (1, 2), headings=("Montant", "Quantité"))
    assert "Montant" in refused.value.message()


def test_how_a_day_is_written_is_told_by_the_other_cells_or_said(tmp_path: Path) -> None:
    either = with_cell(4, "03/04/2015")
    assert written(tmp_path, either).unsure
    assert not written(tmp_path, either, with_cell(4, "25/04/2015")).unsure
    said = read_civil_file(tmp_path / "liste.csv", DayOrder.MONTH_FIRST)
    assert said.rows[0].told is not None
    assert said.rows[0].told.born_on == date(2015, 3, 4)
