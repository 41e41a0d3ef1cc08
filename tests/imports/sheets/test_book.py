"""A register file of any kind gives its sheets and its rows, as its author sees them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from justice_desk.imports.problems import FileMissing, FileUnreadable
from justice_desk.imports.sheets import loading
from justice_desk.imports.sheets.book import open_book
from justice_desk.imports.sheets.cells import Broken, cell_of, column_of, letters, written
from justice_desk.imports.sheets.kinds import Kind
from tests.imports.sheets.conftest import (
    ods_bytes,
    saved,
    sheet_xml,
    workbook_of,
    xls_bytes,
    xls_number,
    xlsx_bytes,
)

if TYPE_CHECKING:
    import io
    from collections.abc import Callable
    from pathlib import Path

    from justice_desk.imports.sheets.cells import Cell

    Put = Callable[..., Path]

LINES = ("N°;Nom;Âge", "1;Awa Inventée;34", '2;"Ali; dit « Petit »";12')
ROWS: list[tuple[Cell, ...]] = [
    ("N°", "Nom", "Âge"),
    ("1", "Awa Inventée", "34"),
    ("2", "Ali; dit « Petit »", "12"),
]


def rows(path: Path, sheet: str | None = None) -> list[tuple[Cell, ...]]:
    book = open_book(path)
    found = list(book.rows(sheet or book.sheets[0].name))
    assert [number for number, _cells in found] == list(range(1, len(found) + 1))
    return [cells for _number, cells in found]


def test_a_workbook_tells_its_sheets_and_which_are_hidden(put: Put) -> None:
    workbook = openpyxl.Workbook()
    workbook.worksheets[0].title = "2021"
    workbook.create_sheet("Listes").sheet_state = "hidden"
    workbook.create_sheet("Secret").sheet_state = "veryHidden"
    book = open_book(put(saved(workbook), "Régistre d’essai.bin"))
    assert (book.file, book.kind, len(book.sha256)) == ("Régistre d’essai.bin", Kind.XLSX, 64)
    told = [(sheet.name, sheet.hidden) for sheet in book.sheets]
    assert told == [("2021", False), ("Listes", True), ("Secret", True)]


def test_cells_keep_what_they_are_and_where_they_stand(put: Put) -> None:
    data = workbook_of(
        R=[
            [],
            [None, 66001122.0, True, date(2021, 3, 5), datetime(2021, 3, 5, 8, 30)],  # noqa: DTZ001 - a spreadsheet knows no zone
            [None, time(8, 30), timedelta(hours=30), 3.5, "  ", "\u00a0", "00223"],
        ]
    )
    assert rows(put(data)) == [
        (None,) * 7,
        (None, 66001122, True, date(2021, 3, 5), datetime(2021, 3, 5, 8, 30), None, None),  # noqa: DTZ001 - same
        (None, time(8, 30), "30:00", 3.5, None, None, "00223"),
    ]


def test_a_cell_is_written_out_as_its_author_sees_it() -> None:
    told = [66001122, True, None, Broken("#N/A"), Broken(""), date(2021, 3, 5), time(8, 5), " a "]
    assert [written(cell) for cell in told] == [
        "66001122", "oui", "", "#N/A", "une formule sans valeur", "05/03/2021", "08:05", "a",
    ]  # fmt: skip
    assert cell_of(1e300) == 1e300
    assert [letters(n) for n in (0, 25, 26, 16383)] == ["A", "Z", "AA", "XFD"]
    assert all(column_of(letters(n)) == n for n in range(0, 17000, 7))


def test_errors_and_formulas_without_a_value_are_broken_and_the_others_are_values(put: Put) -> None:
    cells = (
        '<row r="2"><c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C2"><f>A1+1</f></c>'
        '<c r="D2"><f>6*7</f><v>42</v></c><c r="E2" t="str"><f>""</f><v></v></c>'
        '<c r="F2" t="e"><v>#N/A</v></c><c r="G2"><f>A1</f><v/></c>'
        '<c r="H2" t="inlineStr"><is><t>#REF!</t></is></c></row>'
        '<row r="4"><c r="A4"><f>A1</f></c></row>'
    )
    found = rows(put(xlsx_bytes(sheet_xml(cells))))
    row = (
        None,
        Broken("#DIV/0!"),
        Broken(""),
        42,
        None,
        Broken("#N/A"),
        Broken(""),
        Broken("#REF!"),
    )
    assert found[1] == row
    assert found[3][0] == Broken("")


def test_a_value_merged_downwards_stands_in_each_of_its_rows(put: Put) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    for row in (["Village A", 1], [None, 2], [None, 3], [None, 4], ["Titre", None]):
        sheet.append(row)
    sheet.merge_cells("A1:A3")
    sheet.merge_cells("A5:B5")
    found = rows(put(saved(workbook)))
    assert found == [
        ("Village A", 1), ("Village A", 2), ("Village A", 3), (None, 4), ("Titre", None),
    ]  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("name", ["registre.csv", "registre.xls", "registre"])
def test_a_text_is_read_whatever_its_encoding_and_its_name(
    put: Put, encoding: str, name: str
) -> None:
    assert rows(put("\r\n".join(LINES).encode(encoding), name)) == ROWS


@pytest.mark.parametrize("sign", [",", "\t", "|", "^"])
def test_any_separator_is_told_from_the_lines(put: Put, sign: str) -> None:
    lines = (f"Nom{sign}Montant{sign}Faits", *[f'Awa{sign}"1,5"{sign}vol, puis; dispute'] * 5)
    found = rows(put("\n".join(lines).encode()))
    if sign == ",":
        found = [cells[:3] for cells in found]
    assert found[0] == ("Nom", "Montant", "Faits")
    assert found[1][:2] == ("Awa", "1,5")


def test_the_first_line_of_excel_announces_the_separator_and_keeps_its_number(put: Put) -> None:
    assert rows(put(b"sep=|\r\nNom|Faits\r\nAwa|a;b;c\r\n"))[:] == [
        (), ("Nom", "Faits"), ("Awa", "a;b;c"),
    ]  # fmt: skip


def test_a_cell_of_several_lines_is_one_cell_and_an_unclosed_one_is_told(put: Put) -> None:
    assert rows(put(b'Nom;Faits\nAwa;"un\ndeux"\n'))[1] == ("Awa", "un\ndeux")
    book = open_book(put(b'Nom;Faits\nAwa;"un\nAli;deux\nIssa;trois\n'))
    with pytest.raises(FileUnreadable, match="ligne 2"):
        list(book.rows(book.sheets[0].name))


def test_errors_that_excel_wrote_into_a_text_are_broken(put: Put) -> None:
    assert rows(put("Nom;Âge\nAwa;#VALEUR!\nAli;Err:502\n".encode()))[1:] == [
        ("Awa", Broken("#VALEUR!")), ("Ali", Broken("Err:502")),
    ]  # fmt: skip


def test_rows_can_be_read_again_and_the_file_may_be_gone(put: Put) -> None:
    path = put(workbook_of(R=[["Nom"], ["Awa"]]))
    book = open_book(path)
    path.unlink()
    assert list(book.rows("R")) == list(book.rows("R")) == [(1, ("Nom",)), (2, ("Awa",))]
    with pytest.raises(KeyError):
        book.rows("Autre")
    with pytest.raises(FileMissing):
        open_book(path)


@pytest.mark.parametrize("kind", ["ods", "xls"])
def test_a_book_is_loaded_once_however_often_its_sheets_are_read(
    put: Put, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    loads: list[object] = []
    load = CalamineWorkbook.from_filelike

    class Counting:
        @staticmethod
        def from_filelike(data: io.BytesIO) -> CalamineWorkbook:
            loads.append(data)
            return load(data)

    monkeypatch.setattr(loading, "CalamineWorkbook", Counting)
    cell = '<table:table-cell office:value-type="float" office:value="1"/>'
    data = (
        ods_bytes(f"<table:table-row>{cell * 3}</table:table-row>")
        if kind == "ods"
        else xls_bytes(xls_number(0, 0), sheets=3)
    )
    book = open_book(put(data))
    for _time in range(2):
        for sheet in book.sheets:
            assert list(book.rows(sheet.name))
    assert len(loads) == 1


def test_two_readers_of_one_sheet_do_not_meet(put: Put) -> None:
    book = open_book(put(workbook_of(A=[["x", 1], ["y", 2]], B=[["z", 3]])))
    one, other = book.rows("A"), book.rows("A")
    assert next(one) == next(other)
    assert list(book.rows("B")) == [(1, ("z", 3))]
    assert list(one) == list(other) == [(2, ("y", 2))]


def test_sheets_that_were_let_go_are_read_again(put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "_MOST_KEPT", 0)
    book = open_book(put(workbook_of(A=[["x"]], B=[["y"]])))
    told = [list(book.rows(name)) for name in "ABAB"]
    assert told == [[(1, ("x",))], [(1, ("y",))]] * 2


def test_an_error_in_the_last_column_stands_in_its_own_row(put: Put) -> None:
    cells = (
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="e"><v>#N/A</v></c></row>'
        '<row r="2"><c r="A2"><v>2</v></c></row>'
        '<row r="3"><c r="A3"><v>3</v></c><c r="B3" t="e"><v>#REF!</v></c></row>'
    )
    found = rows(put(xlsx_bytes(sheet_xml(cells))))
    assert [cells[0] for cells in found] == [1, 2, 3]
    assert found[0][1] == Broken("#N/A")
    assert not any(found[1][1:])
    assert found[2][1] == Broken("#REF!")


def test_a_formula_without_a_value_below_and_right_of_all_data_is_not_lost(put: Put) -> None:
    cells = (
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'
        '<row r="2"><c r="A2"><v>3</v></c></row>'
        '<row r="4"><c r="D4"><f>SUM(A1:A2)</f></c></row>'
    )
    found = rows(put(xlsx_bytes(sheet_xml(cells))))
    assert len(found) == 4
    assert not any(found[2])
    assert found[3] == (None, None, None, Broken(""))
    assert not any(isinstance(cell, Broken) for row in found[:3] for cell in row)
