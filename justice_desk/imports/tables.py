"""Splits a text into rows and cells: commas, semicolons or tabs, quoted as spreadsheets do."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from justice_desk.i18n.messages import _
from justice_desk.imports.separators import separator_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.imports.problems import Complaints
    from justice_desk.imports.texts import Text

Row = tuple[int, list[str]]
"""The number of a row, from 1, and its cells, stripped."""


def rows(text: Text, complaints: Complaints) -> list[Row]:
    """Return the rows of a text, headings first; blank rows are counted and left out.

    A row with fewer cells than headings, or a text that ends inside a quotation, is noted in
    `complaints`: such a file was cut, or a separator stands in a name without quotation marks.
    """
    found = list(_split(text, complaints))
    if not found:
        return []
    width = len(found[0][1])
    kept = [found[0]]
    for number, cells in found[1:]:
        if len(cells) < width or any(cells[width:]):
            _complain(complaints, number, found[0][1], cells)
        else:
            kept.append((number, cells[:width]))
    if text.cut:
        expected = _("a whole file: the end is missing")
        complaints.add(found[-1][0], found[0][1][-1], found[-1][1][-1], expected)
    return kept


def _split(text: Text, complaints: Complaints) -> Iterator[Row]:
    lines = io.StringIO(text.content, newline="")
    separator = separator_of(text.content.splitlines())
    reader = csv.reader(lines, delimiter=separator.sign, strict=True)
    number = 0
    while True:
        number += 1
        try:
            cells = next(reader, None)
        except csv.Error:
            expected = _("quotation marks in pairs: the file may be cut")
            complaints.add(number, "", '"', expected)
            return
        if cells is None:
            return
        announcement = separator.announced and number == 1
        if any(cell.strip() for cell in cells) and not announcement:
            yield number, [cell.strip() for cell in cells]


def _complain(complaints: Complaints, number: int, headings: list[str], cells: list[str]) -> None:
    column = headings[len(cells)] if len(cells) < len(headings) else headings[-1]
    found = _("{n} cells").format(n=len(cells))
    complaints.add(number, column, found, _("{n} cells").format(n=len(headings)))
