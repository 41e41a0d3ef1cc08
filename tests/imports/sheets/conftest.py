"""Workbooks made by us, honest and hostile."""

from __future__ import annotations

import io
import struct
import zipfile
from typing import TYPE_CHECKING, Final

import openpyxl
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from openpyxl import Workbook

TYPES: Final = b"""<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/\
content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"""
ROOT: Final = b"""<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/\
package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/\
officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
STYLES: Final = b"""<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/\
spreadsheetml/2006/main"/>"""
LINKS: Final = b"""<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/\
package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/\
officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""
BOOK: Final = b"""<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/\
spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/\
relationships"><sheets><sheet name="Registre" sheetId="1" r:id="rId1"/></sheets></workbook>"""
MAIN: Final = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
MANIFEST: Final = b"""<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:\
manifest:1.0"/>"""
ODS_TYPE: Final = b"application/vnd.oasis.opendocument.spreadsheet"


def sheet_xml(cells: str) -> bytes:
    """Return a sheet of XLSX around its rows."""
    rows = cells.encode()
    return b"<worksheet " + MAIN + b"><sheetData>" + rows + b"</sheetData></worksheet>"


def xlsx_bytes(sheet: bytes, **others: bytes) -> bytes:
    """Return an XLSX around one sheet; `others` are further parts, `__` for `/`."""
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": ROOT,
        "xl/styles.xml": STYLES,
        "xl/_rels/workbook.xml.rels": LINKS,
        "xl/workbook.xml": BOOK,
        "xl/worksheets/sheet1.xml": sheet,
        **{f"{name.replace('__', '/')}.xml": part for name, part in others.items()},
    }
    return zipped(parts)


def ods_bytes(rows: str) -> bytes:
    """Return an ODS around the rows of one sheet."""
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
    text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    content = (
        f'<office:document-content xmlns:office="{office}" xmlns:table="{table}"'
        f' xmlns:text="{text}"><office:body><office:spreadsheet><table:table'
        f' table:name="Registre">{rows}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    parts = {"mimetype": ODS_TYPE, "META-INF/manifest.xml": MANIFEST}
    return zipped({**parts, "content.xml": content.encode()})


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """Return a ZIP of these parts."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return held.getvalue()


def saved(workbook: Workbook) -> bytes:
    """Return a workbook as openpyxl saves it."""
    held = io.BytesIO()
    workbook.save(held)
    return held.getvalue()


def workbook_of(**sheets: Sequence[Sequence[object]]) -> bytes:
    """Return an XLSX with these sheets and rows."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.worksheets[0])
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    return saved(workbook)


def ole_bytes(**streams: bytes) -> bytes:
    """Return a compound file with these streams, each padded to more than a mini stream."""
    sector, last = 512, 0xFFFFFFFE
    padded = {name: data.ljust(4096, b"\0") for name, data in streams.items()}
    directory = _entry("Root Entry", 5, last, 0)
    body = b""
    table: list[int] = []
    for name, data in padded.items():
        count = -(-len(data) // sector)
        directory += _entry(name, 2, len(table), len(data))
        table += [*range(len(table) + 1, len(table) + count), last]
        body += data.ljust(count * sector, b"\0")
    folder = -(-len(directory) // sector)
    first_folder = len(table)
    table += [*range(first_folder + 1, first_folder + folder), last]
    body += directory.ljust(folder * sector, b"\0")
    tables = -(-len(table) // 127)
    held = [len(table) + n for n in range(tables)]
    table += [0xFFFFFFFD] * tables
    table += [0xFFFFFFFF] * (tables * 128 - len(table))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(24, b"\0")
    header += struct.pack("<HHHHH6xIIIIIIIIII", 62, 3, 0xFFFE, 9, 6, 0, tables, first_folder, 0,
                          4096, last, 0, last, 0, 0)[:52]  # fmt: skip
    header = header[:76] + struct.pack("<109I", *held, *[0xFFFFFFFF] * (109 - tables))
    return header + body + struct.pack(f"<{len(table)}I", *table)


def _entry(name: str, kind: int, first: int, size: int) -> bytes:
    coded = name.encode("utf-16-le") + b"\0\0"
    head = coded.ljust(64, b"\0") + struct.pack("<HBBIII", len(coded), kind, 1, *[0xFFFFFFFF] * 3)
    return head.ljust(116, b"\0") + struct.pack("<III", first, size, 0)


def record(kind: int, content: bytes = b"") -> bytes:
    """Return one record of an XLS."""
    return struct.pack("<HH", kind, len(content)) + content


BOF_BOOK: Final = record(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0))
BOF_SHEET: Final = record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 0))


def xls_number(row: int, column: int) -> bytes:
    """Return the record of a cell that holds 1.5."""
    return record(0x203, struct.pack("<HHHd", row, column, 0, 1.5))


def xls_bytes(sheet: bytes, *, sheets: int = 1, before: bytes = b"") -> bytes:
    """Return an XLS whose sheets are all the same records."""

    def opening(start: int) -> bytes:
        names = (f"S{n}".encode() for n in range(sheets))
        heads = (struct.pack("<IBBBB", start, 0, 0, len(n), 0) + n for n in names)
        return BOF_BOOK + before + b"".join(record(0x85, head) for head in heads) + record(0xA)

    stream = opening(len(opening(0))) + BOF_SHEET + sheet + record(0xA)
    return ole_bytes(Workbook=stream)


@pytest.fixture
def put(tmp_path: Path) -> Callable[..., Path]:
    """Write bytes to a file and return its path."""

    def written(data: bytes, name: str = "registre.xlsx") -> Path:
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return written
