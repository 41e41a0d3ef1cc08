"""Reads a list of rates from a file: the first sheet that has their headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.imports.sheets.book import open_book
from justice_desk.imports.sheets.cells import written
from justice_desk.rules.transport_reading import COLUMNS, NoRates, heading, read_tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from justice_desk.imports.sheets.book import Book
    from justice_desk.rules.transport_rates import Table

_NEEDED = frozenset({"valid_from", "mode", "from_km"})


def rates_of(path: Path) -> Sequence[Table]:
    """Return the rate tables of a file, not yet checked against each other.

    Raises:
        FileMissing, FileUnreadable: the file as a whole will not do.
        NoRates: no sheet has the headings.
        RateCell: a cell that does not fit.
    """
    book = open_book(path)
    for sheet in book.sheets:
        rows = list(_rows(book, sheet.name))
        if rows:
            return read_tables(rows)
    raise NoRates(file=book.file, expected=", ".join(COLUMNS.values()))


def _rows(book: Book, sheet: str) -> Iterator[tuple[int, Mapping[str, str]]]:
    columns: dict[int, str] = {}
    for number, cells in book.rows(sheet):
        texts = [written(cell) for cell in cells]
        if not columns:
            known = {at: name for at, text in enumerate(texts) if (name := heading(text))}
            columns = known if set(known.values()) >= _NEEDED else {}
        elif any(texts):
            yield number, {name: texts[at] for at, name in columns.items() if at < len(texts)}
