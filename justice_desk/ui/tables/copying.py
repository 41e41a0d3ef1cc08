"""Rows as a table that a spreadsheet takes from the clipboard."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeVar

from justice_desk.i18n.messages import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from justice_desk.ui.tables.columns import Column

R = TypeVar("R")
_FORMULA: Final = re.compile(r"^(?:[=@]|[+-](?!\d))")
_BREAKS: Final = re.compile(r"[\t\r\n]+")


def as_tsv(
    columns: Iterable[Column[R]],
    rows: Iterable[R],
    closed: Callable[[R], bool] = lambda _row: False,
) -> str:
    """Return a line of headings and one line a row, cells apart by tabs.

    A row that is closed to this member gives its `always` columns and blanks.
    A text that a spreadsheet would run as a formula gets an apostrophe in front; a phone number
    such as +223 is left as it is.
    """
    kept = [column for column in columns if column.title]
    lines = ["\t".join(_(column.title) for column in kept)]
    for row in rows:
        told = not closed(row)
        cells = (_copied(column, row) if told or column.always else "" for column in kept)
        lines.append("\t".join(map(_plain, cells)))
    return "\n".join(lines)


def _copied(column: Column[R], row: R) -> str:
    return column.copied(row) if column.copied else column.cell(row).text


def _plain(words: str) -> str:
    line = _BREAKS.sub(" ", words)
    return f"'{line}" if _FORMULA.match(line) else line
