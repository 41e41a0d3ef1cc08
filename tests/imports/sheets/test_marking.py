"""The file comes back with its bad cells marked, and nothing in it runs."""

from __future__ import annotations

import io
import tempfile
from datetime import date
from typing import TYPE_CHECKING, Any, Final

import openpyxl
import pytest

from justice_desk.imports.sheets.book import open_book
from justice_desk.imports.sheets.grid import grid_of
from justice_desk.imports.sheets.marking import Likeness, marked_copy
from justice_desk.services.importing.told import Fault
from tests.imports.sheets.conftest import ods_bytes, saved, workbook_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Put = Callable[..., Path]

ROWS: Final[list[list[object]]] = [
    ["REGISTRE DES CAS 2021"],
    ["N°", "Date", "Nom", "Âge"],
    [1, date(2021, 3, 5), "Awa Inventée", 34],
    [2, "32/13/2021", "Ali Inventé", "beaucoup"],
]
FAULTS: Final = (
    Fault("2021", 4, "Âge", "beaucoup", "un âge en années"),
    Fault("2021", 4, "Date", "32/13/2021", "une date comme 05/03/2021"),
)


def back(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data))


@pytest.fixture
def register(put: Put) -> Path:
    return put(workbook_of(**{"2021": ROWS, "Autre": [["x", 1.5, True]]}))


def test_a_bad_cell_is_filled_and_its_comment_says_what_was_expected(register: Path) -> None:
    workbook = back(marked_copy(register, FAULTS))
    cell = workbook["2021"]["D4"]
    assert (cell.value, cell.fill.fgColor.rgb) == ("beaucoup", "00FBE7E5")
    assert cell.comment.text == "Attendu\u00a0: un âge en années"
    assert workbook["2021"]["C4"].comment is None
    assert workbook["2021"]["C4"].fill.fill_type is None


def test_the_first_sheet_lists_the_cells_and_leads_to_them(register: Path) -> None:
    workbook = back(marked_copy(register, FAULTS))
    assert workbook.sheetnames == ["À corriger", "2021", "Autre"]
    front = workbook["À corriger"]
    assert front["A1"].value == "2 cellules à corriger dans registre.xlsx"
    listed = [[cell.value for cell in row] for row in front.iter_rows(min_row=3)]
    assert listed[0] == ["Feuille", "Ligne", "Colonne", "Valeur", "Ce qui est attendu"]
    assert listed[1][:4] == ["2021", 4, "Date", "32/13/2021"]
    assert [front[f"A{row}"].hyperlink.location for row in (4, 5)] == ["'2021'!B4", "'2021'!D4"]


def test_the_other_cells_come_back_as_they_were(register: Path) -> None:
    workbook = back(marked_copy(register, FAULTS))
    assert [cell.value for cell in workbook["Autre"][1]] == ["x", 1.5, True]
    assert workbook["2021"]["B3"].value.date() == date(2021, 3, 5)
    assert workbook["2021"]["A1"].value == "REGISTRE DES CAS 2021"


def test_two_faults_of_one_cell_share_its_comment(register: Path) -> None:
    twice = (*FAULTS, Fault("2021", 4, "Âge", "beaucoup", "un nombre"))
    comment = back(marked_copy(register, twice))["2021"]["D4"].comment
    assert comment.text.count("Attendu") == 2


@pytest.mark.parametrize(
    ("column", "value", "cell", "told"),
    [
        ("persons[0].age", "beaucoup", "D4", "Attendu\u00a0: un âge"),
        ("Colonne C", "Ali", "C4", "Attendu\u00a0: un âge"),
        ("persons", "rien de tel", "A4", "Quelque part dans cette ligne\u00a0: «\u00a0rien de tel"),
    ],
)
def test_a_fault_without_a_column_is_marked_where_its_value_stands(
    register: Path, column: str, value: str, cell: str, told: str
) -> None:
    fault = Fault("2021", 4, column, value, "un âge")
    workbook = back(marked_copy(register, (fault,)))
    marked = [c.coordinate for c in workbook["2021"][4] if c.fill.fill_type]
    assert marked == [cell]
    assert workbook["2021"][cell].comment.text.startswith(told)
    assert workbook["À corriger"]["A4"].hyperlink.location == f"'2021'!{cell}"


def test_the_first_filled_cell_is_marked_where_a_row_begins_further_right(put: Put) -> None:
    rows: list[list[object]] = [*ROWS[:2], [None, None, "Ali Inventé", 3]]
    path = put(workbook_of(**{"2021": rows}))
    fault = Fault("2021", 3, "persons", "rien de tel", "un âge")
    sheet = back(marked_copy(path, (fault,)))["2021"]
    assert [c.coordinate for c in sheet[3] if c.fill.fill_type] == ["C3"]


def test_a_row_that_may_be_here_already_is_marked_in_another_colour(register: Path) -> None:
    likeness = (Likeness("2021", 3, "GAO-2021-0007"),)
    workbook = back(marked_copy(register, (), likeness))
    cell = workbook["2021"]["A3"]
    assert cell.fill.fgColor.rgb == "00FBF0D9"
    assert "GAO-2021-0007" in cell.comment.text
    assert workbook["À corriger"]["E4"].value == cell.comment.text


RUNS: Final = ("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "#N/A", "\t=1")


def test_no_text_becomes_a_formula(put: Put) -> None:
    lines = "\n".join(["Nom;Faits", *(f'Awa;"{text}"' for text in RUNS)])
    fault = Fault("registre", 2, "=1+1", "=1+1", "=2+2")
    workbook = back(marked_copy(put(lines.encode(), "registre.csv"), (fault,)))
    for sheet in workbook:
        for row in sheet.iter_rows():
            assert all(cell.data_type in {"s", "n"} for cell in row)
    cells = [workbook["registre"][f"B{row}"] for row in range(2, 7)]
    assert [cell.value for cell in cells] == list(RUNS[:5])
    assert all(cell.quotePrefix for cell in cells[:4])


def test_a_file_of_any_kind_comes_back(put: Put) -> None:
    cell = '<table:table-cell office:value-type="float" office:value="7"/>'
    ods = ods_bytes(f"<table:table-row>{cell}</table:table-row>")
    assert back(marked_copy(put(ods), ()))["Registre"]["A1"].value == 7
    odd = back(marked_copy(put(b"Nom;A\nAwa;\x01x\n", "r[1].csv"), ()))
    assert len(odd.sheetnames) == 2


def test_a_marked_copy_that_is_corrected_comes_in_without_its_list(
    register: Path, put: Put
) -> None:
    copy = back(marked_copy(register, FAULTS))
    copy["À corriger"].title = "Vu avec Awa"
    copy.move_sheet("Vu avec Awa", 1)
    path = put(saved(copy), "corrige.xlsx")
    ours = [grid_of(open_book(path), name).ours for name in copy.sheetnames]
    assert dict(zip(copy.sheetnames, ours, strict=True)) == {
        "2021": False,
        "Vu avec Awa": True,
        "Autre": False,
    }
    assert back(marked_copy(path, ())).sheetnames == ["À corriger", "2021", "Autre"]
    assert copy["Vu avec Awa"]["A2"].number_format == ";;;"


def test_a_sheet_that_an_office_called_so_itself_is_kept(put: Put) -> None:
    path = put(workbook_of(**{"À corriger": ROWS, "2021": ROWS}))
    book = open_book(path)
    assert not any(grid_of(book, info.name).ours for info in book.sheets)
    names = back(marked_copy(path, ())).sheetnames
    assert names == ["À corriger (2)", "À corriger", "2021"]


def test_hidden_sheets_stay_hidden(put: Put) -> None:
    workbook = back(workbook_of(A=[["x"]], B=[["y"]]))
    workbook["B"].sheet_state = "hidden"
    held = io.BytesIO()
    workbook.save(held)
    assert back(marked_copy(put(held.getvalue()), ()))["B"].sheet_state == "hidden"


def test_nothing_readable_touches_the_disk(
    register: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "passage"
    folder.mkdir(mode=0o500)
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.setattr(tempfile, "NamedTemporaryFile", None)
    marked_copy(register, FAULTS)
    assert list(folder.iterdir()) == []
