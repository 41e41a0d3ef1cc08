"""A file that is a trap, or no register at all, is refused in one sentence, in little memory."""

from __future__ import annotations

import json
import struct
import subprocess
import sys
from typing import TYPE_CHECKING, Final

import pytest

from justice_desk.imports.problems import FileUnreadable
from justice_desk.imports.sheets.book import open_book
from tests.imports.sheets.conftest import (
    MAIN,
    ods_bytes,
    ole_bytes,
    record,
    sheet_xml,
    workbook_of,
    xls_bytes,
    xls_number,
    xlsx_bytes,
    zipped,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from justice_desk.imports.sheets.cells import Cell

    Put = Callable[..., Path]

MOST_MEMORY: Final = 300 * 1024
"""Kilobytes, of the whole process."""
CHILD: Final = """
# ru_maxrss would count the parent before the child's own program began.
import json, pathlib, sys
from justice_desk.imports.problems import FileUnreadable
from justice_desk.imports.sheets.book import open_book
told = {}
for path in map(pathlib.Path, sys.argv[1:]):
    try:
        book = open_book(path)
        told[path.name] = sum(1 for sheet in book.sheets for row in book.rows(sheet.name))
    except FileUnreadable as refusal:
        told[path.name] = refusal.message()
status = pathlib.Path("/proc/self/status").read_text().split()
print(json.dumps([told, int(status[status.index("VmHWM:") + 1])]))
"""
ENTITY: Final = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
LAUGHS: Final = b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def ods_cell(columns: int = 1) -> str:
    repeated = f'table:number-columns-repeated="{columns}"'
    return f'<table:table-cell office:value-type="float" office:value="1" {repeated}/>'


def refusal(path: Path) -> str:
    with pytest.raises(FileUnreadable) as refused:
        rows(path)
    assert refused.value.exit_code == 4
    return refused.value.message()


def rows(path: Path) -> list[tuple[Cell, ...]]:
    book = open_book(path)
    return [cells for _number, cells in book.rows(book.sheets[0].name)]


FAR_CELLS: Final = (
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
)
BOMBS: Final[dict[str, Callable[[], bytes]]] = {
    "deux-cellules.xlsx": lambda: xlsx_bytes(sheet_xml(FAR_CELLS)),
    "espaces.xlsx": lambda: xlsx_bytes(b"<worksheet " + MAIN + b">" + b" " * 290_000_000),
    "textes.xlsx": lambda: xlsx_bytes(
        sheet_xml(""), xl__sharedStrings=b"<sst>" + b"<si/>" * 3_000_000 + b"</sst>"
    ),
    "entrees.xlsx": lambda: zipped({f"xl/{n}.xml": b"" for n in range(4000)}),
    "repetee.ods": lambda: ods_bytes(
        f'<table:table-row table:number-rows-repeated="1048576">{ods_cell(16384)}</table:table-row>'
    ),
    "coin.ods": lambda: ods_bytes(
        '<table:table-row table:number-rows-repeated="1048575"><table:table-cell'
        ' table:number-columns-repeated="16384"/></table:table-row><table:table-row>'
        f'<table:table-cell table:number-columns-repeated="16383"/>{ods_cell()}</table:table-row>'
    ),
    "coin.xls": lambda: xls_bytes(xls_number(0, 0) + xls_number(65535, 255)),
    "feuilles.xls": lambda: xls_bytes(xls_number(0, 0) + xls_number(9999, 255), sheets=400),
    "etendue.xls": lambda: xls_bytes(
        record(0x200, struct.pack("<IIHHH", 0, 0xFFFFFFFF, 0, 256, 0)) + xls_number(0, 0)
    ),
    "chaines.xls": lambda: xls_bytes(
        xls_number(0, 0), before=record(0xFC, struct.pack("<II", 0x7FFFFFFF, 0x7FFFFFFF))
    ),
    "virgules.csv": lambda: b"," * 60_000_000,
    "points-virgules.csv": lambda: (b";" * 16_000 + b"\n") * 3_800,
    "colonnes.csv": lambda: b";".join([b"x"] * 1_000_000),
    "guillemet.csv": lambda: b'a,b\n"' + b"x,\n" * 20_000_000,
    "retours.csv": lambda: (b'a,"\n",b,' * 15) * 450_000,
    "blancs.csv": lambda: b"\n" * 60_000_000,
    "deux-gigas.csv": lambda: b" \n" * 33_000_000,
}


def test_every_bomb_is_refused_and_none_takes_three_hundred_megabytes(put: Put) -> None:
    paths = [put(make(), name) for name, make in BOMBS.items()]
    command = [sys.executable, "-c", CHILD, *map(str, paths)]
    done = subprocess.run(command, capture_output=True, check=True, timeout=240)
    told, memory = json.loads(done.stdout)
    assert {name: type(found) for name, found in told.items()} == dict.fromkeys(BOMBS, str), told
    assert memory < MOST_MEMORY


def test_a_far_cell_is_named(put: Put) -> None:
    assert "XFD1048576" in refusal(put(xlsx_bytes(sheet_xml(FAR_CELLS))))


def test_blank_rows_to_the_end_of_a_sheet_are_no_bomb(put: Put) -> None:
    blanks = (
        f"<table:table-row>{ods_cell()}"
        '<table:table-cell table:number-columns-repeated="16383"/></table:table-row>'
        '<table:table-row table:number-rows-repeated="1048575">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    assert rows(put(ods_bytes(blanks))) == [(1,)]
    styled = '<row r="1"><c r="A1"><v>1</v></c></row><row r="90000"><c r="XFD90000" s="0"/></row>'
    assert rows(put(xlsx_bytes(sheet_xml(styled)))) == [(1,)]


def test_cells_without_an_address_stand_one_after_the_other(put: Put) -> None:
    row = "<row><c><v>1</v></c><c><v>2</v></c></row>"
    assert rows(put(xlsx_bytes(sheet_xml(row * 2)))) == [(1, 2), (1, 2)]


def test_an_honest_old_workbook_is_read(put: Put) -> None:
    found = rows(put(xls_bytes(xls_number(0, 0) + xls_number(2, 3))))
    assert [cells[0] if cells else None for cells in found] == [1.5, None, None]
    assert found[2][3] == 1.5


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "vide"),
        (b"\0" * 512, "vide"),
        (b"%PDF-1.7\n", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (b"\xff\xd8\xff\xe0", "image"),
        (b"MZ\x90\0", "programme"),
        (zipped({"word/document.xml": b""}), "Word"),
        (ole_bytes(WordDocument=b"x"), "Word"),
        (zipped({"Index/Document.iwa": b""}), "Numbers"),
        (zipped({"xl/workbook.bin": b""}), "xlsb"),
        (zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}), "OpenDocument"),
        (zipped({"registre.xlsx": b""}), "archive"),
        (b"<html><table><tr><td>Nom</td></tr></table></html>", "page web"),
        (b"\xef\xbb\xbf  <table border=1>", "page web"),
        (b"ID;PWXL;N;E\r\nP;PGeneral\r\n", "SYLK"),
        (b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>', "XML"),
        (ole_bytes(EncryptedPackage=b"x", EncryptionInfo=b"y"), "mot de passe"),
        (xls_bytes(xls_number(0, 0), before=record(0x2F, b"\1\0" + b"\0" * 52)), "mot de passe"),
        (bytes(range(256)) * 4, "tableur"),
    ],
)
def test_what_is_no_register_is_told_by_its_name(put: Put, data: bytes, word: str) -> None:
    assert word in refusal(put(data))


@pytest.mark.parametrize(
    "data",
    [
        workbook_of(Registre=[["Nom", "Village"]] * 50)[:-300],
        workbook_of(Registre=[["Nom"]])[:300],
        xlsx_bytes(sheet_xml('<row r="1"><c r="A1"><v>1</v></row>')),
        xlsx_bytes(ENTITY + sheet_xml('<row r="1"><c r="A1"><v>&x;</v></c></row>')),
        xlsx_bytes(sheet_xml(""), xl__sharedStrings=LAUGHS + b"<sst><si><t>&b;</t></si></sst>"),
        xlsx_bytes(sheet_xml('<row r="1"><c r="AAAAAAA1"><v>1</v></c></row>')),
        workbook_of(Registre=[["Nom"]]) + b"et autre chose",
        zipped({"xl/workbook.xml": b"", "xl/workbook.bin": b""}),
        xls_bytes(xls_number(0, 0)) + workbook_of(Registre=[["Nom"]]),
        xls_bytes(xls_number(0, 0))[:900],
        ods_bytes(f'<table:table-row table:number-rows-repeated="{"9" * 40}"/>'),
    ],
)
def test_what_is_damaged_or_made_to_deceive_is_refused(put: Put, data: bytes) -> None:
    assert "abîmé" in refusal(put(data))


def test_a_zip_that_lies_about_its_size_is_refused(put: Put) -> None:
    data = xlsx_bytes(sheet_xml("".join(f'<row r="{n}"/>' for n in range(1, 20_000))))
    size = struct.pack("<I", len(sheet_xml("".join(f'<row r="{n}"/>' for n in range(1, 20_000)))))
    assert data.count(size) >= 2
    refusal(put(data.replace(size, struct.pack("<I", 100))))


def test_nothing_of_a_file_is_executed_or_fetched(put: Put) -> None:
    formula = '<row r="1"><c r="A1"><f>HYPERLINK("http://invente.example")</f><v>7</v></c></row>'
    macro = xlsx_bytes(sheet_xml(formula), xl__externalLinks__externalLink1=b"<externalLink/>")
    assert rows(put(macro, "registre.xlsm")) == [(7,)]


def test_a_reader_that_gives_up_says_nothing_on_the_screen(
    put: Put, capfd: pytest.CaptureFixture[str]
) -> None:
    named_cell = record(0x18, b"\xff" * 5)  # cut
    assert "abîmé" in refusal(put(xls_bytes(xls_number(0, 0), before=named_cell)))
    captured = capfd.readouterr()
    assert (captured.out, captured.err) == ("", "")
