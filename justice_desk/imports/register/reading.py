"""Reads a sheet row by row: one pass, one row in memory."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Protocol

from justice_desk.imports.register.actors import read_actor_row
from justice_desk.imports.register.cases import read_case
from justice_desk.imports.register.consultations import read_consultation
from justice_desk.imports.register.row import RowCells, by_field
from justice_desk.imports.values.cells import says_something
from justice_desk.services.importing.told import CaseTold, ConsultationTold
from justice_desk.terms.importing import ImportKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from justice_desk.imports.register.settings import Settings
    from justice_desk.imports.sheets.grid import GridRow
    from justice_desk.services.importing.told import RowTold

_READERS: Final[Mapping[ImportKind, Callable[[RowCells, Settings, date], RowTold]]] = {
    ImportKind.CASES: read_case,
    ImportKind.CONSULTATIONS: read_consultation,
    ImportKind.ACTORS: read_actor_row,
}
_ASIDE: Final = frozenset(
    {"case.old_number", "case.record_id", "case.submitted_on", "case.year", "case.month"}
    | {"case.written_by", "case.responsible", "case.intake_place"}
    | {"consultation.submitted_on", "consultation.year", "consultation.month"}
)
"""Fields that are written in advance, or by a form: alone they are no case."""


class Sheet(Protocol):
    """A sheet that can be gone through: `imports.sheets.grid.Grid` is one."""

    sheet: str
    rows: Iterator[GridRow]


def read_rows(
    grid: Sheet,
    mapping: Mapping[str, str],
    settings: Settings,
    kind: ImportKind,
    today: date,
    left_out: Callable[[int], None] | None = None,
) -> Iterator[RowTold]:
    """Yield what each row of a sheet tells; rows are read as they are asked for.

    Args:
        grid: the sheet; its rows can be gone through once.
        mapping: heading → field, blank for a column that is ignored.
        settings: how days and words are read.
        kind: what the rows are.
        today: nothing in a register lies after it.
        left_out: is told the number of each row that says nothing but a number written in
            advance, or only what stands in ignored columns.
    """
    fields = by_field(mapping)
    telling = [h for key, headings in fields.items() if key not in _ASIDE for h in headings]
    above: date | None = None
    for row in grid.rows:
        if not _tells(row, telling):
            if left_out is not None:
                left_out(row.number)
            continue
        cells = RowCells(grid.sheet, row, fields)
        cells.above = above
        told = _READERS[kind](cells, settings, today)
        if isinstance(told, CaseTold) and told.intake.opened_on is None:
            told = replace(told, after=above)
        above = _day(told) or above
        yield told


def _day(told: RowTold) -> date | None:
    """Return the day of a row; one without a day may be near to it."""
    if isinstance(told, ConsultationTold):
        return told.given_on
    return told.intake.opened_on if isinstance(told, CaseTold) else None


def _tells(row: GridRow, headings: list[str]) -> bool:
    return any(says_something(row.cells.get(heading)) for heading in headings)
