"""Reads the rows of a text: separator and encoding are told from the text itself."""

from __future__ import annotations

import csv
from io import BytesIO, TextIOWrapper
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import _
from justice_desk.imports.separators import separator_of
from justice_desk.imports.sheets.cells import MOST_CELLS, WIDEST, letters, text_cell
from justice_desk.imports.sheets.unfit import Unfit, a_register, too_large
from justice_desk.imports.texts import encoding_of, pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.imports.sheets.cells import Cell
    from justice_desk.imports.texts import Encoding

_LONGEST: Final = 131_072
"""Characters of one cell, as the csv module has it."""


def check_text(data: bytes) -> Encoding:
    """Return the encoding of a text.

    Raises:
        Unfit: it holds what no text holds.
    """
    encoding = encoding_of(data)
    if any("\0" in piece for piece in pieces(data, encoding)):
        raise Unfit(_("a file that is no text"), a_register())
    return encoding


def text_rows(data: bytes, encoding: Encoding, sheet: str) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of a text, blank ones too.

    A quotation mark that is never closed would swallow all that follows into one cell: such a
    file is refused, at its end or at 131,072 characters.

    Raises:
        Unfit: a row has more columns than a sheet can have, or a quotation never ends.
    """
    separator = separator_of(_lines(data, encoding))
    lines = _Lines(_lines(data, encoding), separator.sign, sheet)
    reader = csv.reader(lines, delimiter=separator.sign)
    height = width = 0
    try:
        for cells in reader:
            height += 1
            width = max(width, len(cells))
            if height * width > MOST_CELLS:
                raise too_large(sheet, f"{letters(width - 1)}{height}")
            lines.next_row()
            told = not (separator.announced and height == 1)
            yield tuple(map(text_cell, cells)) if told else ()
    except csv.Error:
        raise _endless(height + 1) from None
    if lines.swallowed:
        raise _endless(height)


def _lines(data: bytes, encoding: Encoding) -> Iterator[str]:
    stream = BytesIO(data)
    stream.seek(encoding.skip)
    text = TextIOWrapper(stream, encoding.name, errors="replace", newline="")
    while line := text.readline(_LONGEST * 4):
        yield line


class _Lines:
    """Lines on their way to the csv module, which would make a list of a million blank cells."""

    def __init__(self, lines: Iterator[str], sign: str, sheet: str) -> None:
        self._lines = lines
        self._sign = sign
        self._sheet = sheet
        self._signs = self._quotes = self._count = 0
        self.swallowed = False
        """Whether the last row took several lines, and a quotation in it never ended."""

    def next_row(self) -> None:
        """Note that the lines so far are whole rows."""
        self.swallowed = self._count > 1 and self._quotes % 2 == 1
        self._signs = self._quotes = self._count = 0

    def __iter__(self) -> Iterator[str]:
        for line in self._lines:
            self._count += 1
            self._quotes += line.count('"')
            self._signs += line.count(self._sign)
            if self._signs > WIDEST:
                raise too_large(self._sheet, letters(self._signs))
            yield line


def _endless(row: int) -> Unfit:
    found = _("a quotation mark that is never closed, in row {row}").format(row=row)
    return Unfit(found, _("quotation marks in pairs: the file may be cut"))
