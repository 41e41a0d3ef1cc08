"""Looks through the rows of a file once, before they are read: what must be asked about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from justice_desk.imports.columns.fields import Sort, column
from justice_desk.imports.register.numbers import Numbering
from justice_desk.imports.register.row import by_field
from justice_desk.imports.register.settings import BY_SHEET, RESTARTS
from justice_desk.imports.sheets.cells import written
from justice_desk.imports.values.day_order import DaySurvey

if TYPE_CHECKING:
    from justice_desk.imports.sheets.grid import GridRow
    from justice_desk.terms.importing import ImportKind

SheetRows = tuple[Mapping[str, str], Iterable["GridRow"]]
"""The field of each heading of a sheet, and its rows."""


@dataclass(frozen=True)
class FileSurvey:
    """What the rows of a file tell about how to read them.

    Attributes:
        days: how its days are written; `days.needs_asking` when a person must say.
        numbers_restart: its numbers begin again inside a sheet, and nothing says the year.
        numbers_by_sheet: the same numbers stand on several sheets, and nothing says the year.
        rows: how many there are.
    """

    days: DaySurvey = field(default_factory=DaySurvey)
    numbers_restart: bool = False
    numbers_by_sheet: bool = False
    rows: int = 0

    def numbering(self) -> dict[str, bool]:
        """Return what settings must hold for the numbers of this file to stay apart."""
        return {
            key: True
            for key, found in (
                (RESTARTS, self.numbers_restart),
                (BY_SHEET, self.numbers_by_sheet),
            )
            if found
        }


def survey_sheets(sheets: Iterable[SheetRows], kind: ImportKind) -> FileSurvey:
    """Return what the rows of all sheets tell, one sheet after the other; it consumes them."""
    days, numbering, count = DaySurvey(), Numbering(), 0
    for mapping, rows in sheets:
        fields = by_field(mapping)
        dated = _dated(fields, kind)
        numbered = fields.get("case.old_number", ())
        numbering.next_sheet()
        for row in rows:
            count += 1
            for heading in dated:
                days.see(row.cells.get(heading))
            for heading in numbered if row.context.year is None else ():
                numbering.see(written(row.cells.get(heading)))
    return FileSurvey(days, numbering.restarts, numbering.by_sheet, count)


def _dated(fields: Mapping[str, tuple[str, ...]], kind: ImportKind) -> list[str]:
    return [
        heading
        for key, headings in fields.items()
        if (found := column(key, kind)) and found.sort in _DATED
        for heading in headings
    ]


_DATED: Final = frozenset({Sort.DAY, Sort.BIRTH, Sort.JOURNEY})
