"""Opens a register file of any kind and gives its rows; formulas, links, macros are not run."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import _
from justice_desk.imports.problems import FileMissing, FileUnreadable
from justice_desk.imports.sheets.delimited import check_text, text_rows
from justice_desk.imports.sheets.kinds import Kind, opened
from justice_desk.imports.sheets.loading import Loader
from justice_desk.imports.sheets.unfit import a_register, refusing
from justice_desk.imports.texts import LARGEST, Encoding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from justice_desk.imports.sheets.cells import Cell
    from justice_desk.imports.sheets.loading import SheetInfo

_PLAIN: Final = Encoding("utf-8")
Row = tuple[int, tuple["Cell", ...]]
"""The number of a row of the sheet, from 1, and its cells from column A on."""


@dataclass(frozen=True)
class Book:
    """A register file that can be read: its sheets, hidden ones told as such."""

    file: str
    sha256: str
    sheets: tuple[SheetInfo, ...]
    kind: Kind
    _data: bytes
    _loader: Loader
    _encoding: Encoding = _PLAIN

    def rows(self, sheet: str) -> Iterator[Row]:
        """Yield the rows of a sheet, blank ones as empty tuples, each time anew.

        A value that is merged downwards stands in each of its rows (XLSX and XLS); an error or a
        formula without a value is a `Broken`.

        Raises:
            FileUnreadable: the sheet is too large or damaged; told at the first row, except what
                stands late in a text.
            KeyError: there is no such sheet.
        """
        if sheet not in {info.name for info in self.sheets}:
            raise KeyError(sheet)
        return self._numbered(sheet)

    def _numbered(self, sheet: str) -> Iterator[Row]:
        with refusing(self.file):
            if self.kind is Kind.TEXT:
                rows = text_rows(self._data, self._encoding, sheet)
            else:
                rows = self._loader.rows(sheet)
        number = 0
        while True:
            with refusing(self.file):
                cells = next(rows, None)
            if cells is None:
                return
            number += 1
            yield number, cells


def open_book(path: Path) -> Book:
    """Open a register file: XLSX, XLS, ODS, or a text with any separator.

    What it is, is told from its bytes, never from its extension. The file is read once, whole,
    so that it may change or go away meanwhile.

    Raises:
        FileMissing: there is no such file.
        FileUnreadable: the file as a whole will not do.
        OSError: the machine will not read it.
    """
    if not path.is_file():
        raise FileMissing(file=path)
    if path.stat().st_size > LARGEST:
        found = _("a file of more than 64 MB")
        raise FileUnreadable(file=path.name, found=found, expected=a_register())
    data = path.read_bytes()
    with refusing(path.name):
        return _book(path, data)


def _book(path: Path, data: bytes) -> Book:
    inside = opened(data)
    encoding = check_text(data) if inside.kind is Kind.TEXT else _PLAIN
    loader = Loader(inside)
    sheets = loader.sheets(path.stem)
    digest = hashlib.sha256(data).hexdigest()
    return Book(path.name, digest, sheets, inside.kind, data, loader, encoding)
