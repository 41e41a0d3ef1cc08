"""Joins the rows of a second sheet to those of the first: repeats of KoboToolbox and CommCare.

KoboToolbox: https://support.kobotoolbox.org/export_download.html (`_index`, `_parent_index`,
`_submission__id`). CommCare: a repeat has a sheet of its own (`formid`, `number`, `number__0`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from justice_desk.i18n.messages import _, ngettext
from justice_desk.imports.sheets.cells import written
from justice_desk.imports.sheets.grid import grid_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from justice_desk.imports.sheets.book import Book
    from justice_desk.imports.sheets.grid import GridRow


class _Link(NamedTuple):
    """A column of the children that names a row of the parents, by this column of theirs."""

    child: str
    parent: str
    names_sheet: str = ""
    """The column of the children that names the sheet of the parents."""


_LINKS: Final = (
    _Link("_parent_index", "_index", "_parent_table_name"),
    _Link("_submission__id", "_id"),
    _Link("_submission__uuid", "_uuid"),
    _Link("number__0", "number"),
)
_COMMCARE: Final = _Link("formid", "formid")


@dataclass(frozen=True)
class Children:
    """The rows of one sheet, joined to the rows of another."""

    sheet: str
    parent: str
    rows: Mapping[int, tuple[GridRow, ...]]
    """By the number of the parent's row."""
    alone: tuple[GridRow, ...] = ()
    """Rows that name no parent that is there."""

    @property
    def joined(self) -> int:
        """How many rows have a parent."""
        return sum(map(len, self.rows.values()))

    def counted(self) -> str:
        """Return one line to check by: how many rows, joined to how many, how many alone."""
        count = self.joined + len(self.alone)
        told = ngettext("“{sheet}”: {n} row", "“{sheet}”: {n} rows", count)
        joined = _("{n} joined to “{parent}”").format(n=self.joined, parent=self.parent)
        alone = _("{n} without their parent row").format(n=len(self.alone))
        return f"{told.format(sheet=self.sheet, n=count)}, {joined}, {alone}"


def children_of(book: Book) -> dict[str, Children]:
    """Return the child rows of a book by the name of their sheet; empty where there are none.

    Raises:
        FileUnreadable: a sheet is too large or damaged.
    """
    names = [info.name for info in book.sheets if not info.hidden]
    if len(names) == 1:
        return {}
    headings = {name: frozenset(grid_of(book, name).headings) for name in names}
    found = {}
    for name in names:
        link = _link(headings[name])
        parent = link and _parent(book, name, link, headings)
        if link and parent:
            found[name] = _joined(book, name, parent, link)
    return found


def _link(headings: frozenset[str]) -> _Link | None:
    if {"number__0", "formid"} <= headings:
        return _COMMCARE
    return next((link for link in _LINKS if link.child in headings), None)


def _parent(
    book: Book, child: str, link: _Link, headings: Mapping[str, frozenset[str]]
) -> str | None:
    named = _named_parent(book, child, link) if link.names_sheet in headings[child] else ""
    if link.parent in headings.get(named, ()):
        return named
    others = (name for name in headings if name != child and _link(headings[name]) is None)
    return next((name for name in others if link.parent in headings[name]), None)


def _named_parent(book: Book, child: str, link: _Link) -> str:
    first = next(grid_of(book, child).rows, None)
    return written(first.cells.get(link.names_sheet)) if first else ""


def _joined(book: Book, child: str, parent: str, link: _Link) -> Children:
    known = {_key(row, link.parent): row.number for row in grid_of(book, parent).rows}
    known.pop("", None)
    rows: dict[int, list[GridRow]] = {}
    alone = []
    for row in grid_of(book, child).rows:
        number = known.get(_key(row, link.child))
        if number is None:
            alone.append(row)
        else:
            rows.setdefault(number, []).append(row)
    return Children(child, parent, {at: tuple(found) for at, found in rows.items()}, tuple(alone))


def _key(row: GridRow, heading: str) -> str:
    return written(row.cells.get(heading))
