"""One row being read: each cell by its field, with its faults, its questions and its notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from justice_desk.i18n.messages import _
from justice_desk.imports.columns.never import is_never_kept
from justice_desk.imports.sheets.cells import Broken, written
from justice_desk.imports.values.cells import is_blank, says_something
from justice_desk.imports.values.said import Said
from justice_desk.rules.text import SENTENCE_LIMIT, TEXT_LIMIT, BadText, TextTooLong, checked_text
from justice_desk.services.importing.told import At, Fault, Faulty

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from justice_desk.imports.sheets.cells import Cell
    from justice_desk.imports.sheets.grid import GridRow

T = TypeVar("T")
_SHOWN: Final = 200
"""Characters of a cell that are shown back."""


def by_field(mapping: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return the headings of each field, in the order of the mapping; ignored columns are none."""
    fields: dict[str, tuple[str, ...]] = {}
    for heading, key in mapping.items():
        if key:
            fields[key] = (*fields.get(key, ()), heading)
    return fields


class RowCells:
    """The cells of one row, asked for by field; `above` is the day of the row before it."""

    def __init__(self, sheet: str, row: GridRow, fields: Mapping[str, Sequence[str]]) -> None:
        self.row = row
        self.above: date | None = None
        self.at = At(sheet, row.number, _as_written(row.cells))
        self.faults: list[Fault] = []
        self.later: list[str] = []
        self.notes: list[str] = []
        self._fields = fields
        self._texts: dict[str, str] = {}

    def cell(self, key: str) -> Cell:
        """Return the cell of a field, the first that is not blank where several columns join."""
        found = (self.row.cells.get(heading) for heading in self._fields.get(key, ()))
        return next((cell for cell in found if not is_blank(cell)), None)

    def each(self, key: str) -> tuple[tuple[str, Cell], ...]:
        """Return heading and cell of every column of a field."""
        headings = self._fields.get(key)
        if headings is None:
            return ()
        return tuple((heading, self.row.cells.get(heading)) for heading in headings)

    def fields(self, start: str) -> tuple[str, ...]:
        """Return the fields in use whose keys begin so."""
        return tuple(key for key in self._fields if key.startswith(start))

    def said(self, key: str) -> bool:
        """Tell whether any column of a field says something."""
        return key in self._fields and any(
            says_something(cell) for _heading, cell in self.each(key)
        )

    def take(self, key: str, read: Callable[[Cell], Said[T]], asked: str = "") -> T | None:
        """Return the value of a field; a fault, a question and a note are remembered.

        Args:
            key: the field.
            read: a reader of `imports.values`.
            asked: the key of the intake form that stays a question where the cell is only kept.
        """
        for heading, cell in self.each(key):
            if is_blank(cell):
                continue
            said = self.checked(heading, cell, read)
            if said.later and asked:
                self.later.append(asked)
            if said.note:
                self.note(heading, said.note if said.value is None else written(cell))
            return said.value
        return None

    def checked(self, heading: str, cell: Cell, read: Callable[[Cell], Said[T]]) -> Said[T]:
        """Return the reading of one cell; what cannot be read is remembered as a fault."""
        if isinstance(cell, Broken):
            self.broken(heading, cell)
            return Said(later=True)
        said = read(cell)
        if said.wrong:
            self.fault(heading, cell, said.expected)
        return said

    def broken(self, heading: str, cell: Broken) -> None:
        """Take a cell that the sheet could not tell: an error is a fault, no value at all is none.

        A formula that was never computed leaves nothing behind: the cell counts as blank.
        """
        if cell.shown:
            self.fault(heading, cell, _("a value; the sheet holds an error here"))

    def fault(self, heading: str, cell: Cell, expected: str) -> None:
        """Remember a cell that cannot be read."""
        shown = written(cell)
        shown = shown if len(shown) <= _SHOWN else f"{shown[: _SHOWN - 1]}…"
        self.faults.append(Fault(self.at.sheet, self.at.row, heading, shown, expected))

    def note(self, heading: str, words: str) -> None:
        """Remember what a cell says beside its value; it joins the facts."""
        self.notes.append(labelled(heading, words))

    def line(self, key: str) -> str | None:
        """Return the text of a field in one line that a case can hold; None where it says none."""
        return " ".join(self.text(key, limit=SENTENCE_LIMIT).split()) or None

    def words(self, heading: str, cell: Cell) -> str:
        """Return what a cell says, blank for nothing; an error of the sheet is remembered."""
        if isinstance(cell, Broken):
            self.broken(heading, cell)
            return ""
        return written(cell) if says_something(cell) else ""

    def text(self, key: str, *, limit: int = TEXT_LIMIT) -> str:
        """Return the text of a field; several columns join, each under its heading."""
        if key not in self._fields:
            return ""
        if key not in self._texts:
            self._texts[key] = self._joined(key, limit)
        return self._texts[key]

    def _joined(self, key: str, limit: int) -> str:
        told = [
            (heading, text)
            for heading, cell in self.each(key)
            if (text := self._clean(heading, cell, limit))
        ]
        if len(told) == 1:
            return told[0][1]
        return "\n".join(labelled(heading, text) for heading, text in told)

    def _clean(self, heading: str, cell: Cell, limit: int) -> str:
        if not says_something(cell):
            return ""
        return self.checked(heading, cell, lambda one: _text(one, limit)).value or ""

    def faulty(self) -> Faulty | None:
        """Return the row as one that holds faults, None where there are none."""
        return self.refused() if self.faults else None

    def refused(self) -> Faulty:
        """Return the row with its faults, each once."""
        return Faulty(self.at, tuple(dict.fromkeys(self.faults)))


def labelled(heading: str, words: str) -> str:
    """Return words under the heading of their column.

    The form is the same whatever language is spoken: what joins the facts tells whether a line of a
    register is known already.
    """
    return f"{heading}\u00a0: {words}"


def _text(cell: Cell, limit: int) -> Said[str]:
    try:
        return Said(checked_text(written(cell), limit=limit))
    except TextTooLong:
        return Said(expected=_("a text of at most {n} characters").format(n=limit))
    except BadText:
        return Said(expected=_("a text without invisible characters"))


def _as_written(cells: Mapping[str, Cell]) -> dict[str, str]:
    return {
        heading: written(cell)
        for heading, cell in cells.items()
        if not is_blank(cell) and not is_never_kept(heading)
    }
