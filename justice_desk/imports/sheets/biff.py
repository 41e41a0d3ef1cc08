"""Walks through the records of an XLS before it is loaded ([MS-XLS] 2.3)."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import _
from justice_desk.imports.sheets.cells import MOST_CELLS, Broken
from justice_desk.imports.sheets.scan import Scan
from justice_desk.imports.sheets.unfit import Unfit, a_register, damaged, locked, too_large

if TYPE_CHECKING:
    from collections.abc import Iterator

_BOF: Final = frozenset({0x0009, 0x0209, 0x0409, 0x0809})
_EOF: Final = 0x000A
_FILEPASS: Final = 0x002F
_BOUND_SHEET: Final = 0x0085
_DIMENSIONS: Final = 0x0200
_STRINGS: Final = 0x00FC
_FORMULA: Final = 0x0006
_ERROR: Final = 0x0205
_RUN: Final = 0x00BD
_CELLS: Final = frozenset({0x0006, 0x0203, 0x0204, 0x0205, 0x00BD, 0x00D6, 0x00FD, 0x027E})
_ERRORS: Final = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}
_MOST_SHEETS: Final = 512
_WIDE: Final = 14
"""Bytes of DIMENSIONS since Excel 97; before, rows had two bytes."""
Record = tuple[int, int, int]
"""Kind, where its content starts, how long it is."""


def scan_xls(stream: bytes) -> list[Scan]:
    """Return the reach and the broken cells of each sheet, in the order of the workbook.

    Raises:
        Unfit: it is under a password, claims more cells or strings than it has, or is damaged.
        struct.error: it is cut.
    """
    starts = []
    for kind, at, length in _records(stream, 0):
        if kind == _FILEPASS:
            raise locked()
        if kind == _STRINGS:
            _refuse_strings(stream, at)
        if kind == _BOUND_SHEET and length:
            starts.append(struct.unpack_from("<I", stream, at)[0])
    if len(starts) > _MOST_SHEETS:
        raise Unfit(_("{n} sheets").format(n=len(starts)), a_register())
    scans = [_scanned(stream, start, number) for number, start in enumerate(starts, 1)]
    _refuse_many(scans)
    return scans


def _refuse_many(scans: list[Scan]) -> None:
    """Refuse what is too much together: all sheets of an XLS are loaded at once."""
    if sum(scan.height * scan.width for scan in scans) > MOST_CELLS:
        last = scans[-1]
        raise too_large(last.sheet, str(last.height))


def _refuse_strings(stream: bytes, at: int) -> None:
    (count,) = struct.unpack_from("<I", stream, at + 4)
    if count * 3 > len(stream):  # a string takes three bytes at least
        raise damaged()


def _records(stream: bytes, at: int) -> Iterator[Record]:
    """Yield the records of one substream, those of what is embedded in it included."""
    depth = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        yield kind, at + 4, length
        if kind in _BOF:
            depth += 1
        elif kind == _EOF:
            depth -= 1
            if depth <= 0:
                return
        at += 4 + length
    raise damaged()


def _scanned(stream: bytes, start: int, number: int) -> Scan:
    scan = Scan(_("sheet {n}").format(n=number))
    for kind, at, length in _records(stream, start):
        if kind in _CELLS:
            row, column = struct.unpack_from("<HH", stream, at)
            scan.reach(row + 1, column + 1 + (max(0, length - 6) // 6 - 1 if kind == _RUN else 0))
            _note_error(scan, stream, kind, at)
        elif kind == _DIMENSIONS:
            _check_dimensions(scan.sheet, stream, at, length)
    return scan


def _check_dimensions(sheet: str, stream: bytes, at: int, length: int) -> None:
    """Refuse a sheet that announces more than it can have: readers make room at once."""
    layout = "<IIHH" if length >= _WIDE else "<HHHH"
    top, bottom, left, right = struct.unpack_from(layout, stream, at)
    if bottom < top or right < left:
        if (top, left) != (0, 0) and (bottom, right) != (0, 0):
            raise damaged()
    else:
        Scan(sheet).reach(bottom, right)


def _note_error(scan: Scan, stream: bytes, kind: int, at: int) -> None:
    if kind == _ERROR and stream[at + 7]:
        _break(scan, stream, at, stream[at + 6])
    elif kind == _FORMULA and stream[at + 12 : at + 14] == b"\xff\xff" and stream[at + 6] == 2:  # noqa: PLR2004 - a result that is an error ([MS-XLS] 2.5.133)
        _break(scan, stream, at, stream[at + 8])


def _break(scan: Scan, stream: bytes, at: int, code: int) -> None:
    row, column = struct.unpack_from("<HH", stream, at)
    scan.broken[row, column] = Broken(_ERRORS.get(code, "#N/A"))
