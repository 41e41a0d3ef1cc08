"""The rows of a whole file, sheet after sheet, with what stands beside them in child sheets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from justice_desk.imports.register.reading import read_rows
from justice_desk.imports.register.row import labelled
from justice_desk.imports.sheets.cells import written
from justice_desk.imports.sheets.furniture import Why
from justice_desk.imports.sheets.grid import LeftOut, grid_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from justice_desk.imports.register.settings import Settings
    from justice_desk.imports.sheets.cells import Cell
    from justice_desk.imports.sheets.children import Children
    from justice_desk.imports.sheets.grid import Grid, GridRow
    from justice_desk.imports.taking.looking import Look
    from justice_desk.services.importing.told import RowTold

BESIDE = "case.observations"
"""The field that what stands in a child sheet joins."""


@dataclass(frozen=True, slots=True)
class Aside:
    """A line of a sheet that is no row, and why; `until` is the last of several."""

    sheet: str
    line: LeftOut


@dataclass
class _Joined:
    """A sheet whose rows carry their children."""

    sheet: str
    rows: Iterator[GridRow]


def told_rows(
    look: Look,
    settings: Settings,
    today: date,
    asides: list[Aside],
) -> Iterator[RowTold]:
    """Yield what every row of a file tells, one at a time; what is no row goes to `asides`.

    Raises:
        FileUnreadable: a sheet is damaged further down.
    """
    for sheet in look.taken:
        grid = grid_of(look.book, sheet.name)
        beside = [child for child in look.children.values() if child.parent == sheet.name]
        whole = {**sheet.fields, **dict.fromkeys((child.sheet for child in beside), BESIDE)}
        blank: list[int] = []
        source = _Joined(sheet.name, _with_children(grid, beside))
        yield from read_rows(source, whole, settings, look.kind, today, blank.append)
        asides += [Aside(sheet.name, line) for line in grid.left_out if line.why is not Why.BLANK]
        asides += [Aside(sheet.name, LeftOut(n, Why.NUMBER_ONLY, n)) for n in blank]


def _with_children(grid: Grid, beside: Sequence[Children]) -> Iterator[GridRow]:
    for row in grid.rows:
        told = {
            child.sheet: "\n".join(map(_line, child.rows.get(row.number, ()))) for child in beside
        }
        cells: dict[str, Cell] = {
            **row.cells,
            **{name: said for name, said in told.items() if said},
        }
        yield replace(row, cells=cells) if beside else row


def _line(row: GridRow) -> str:
    """Return one child row in words; the columns that only join it say nothing."""
    told = (
        labelled(heading, written(cell))
        for heading, cell in row.cells.items()
        if cell is not None and not heading.startswith("_")
    )
    return " · ".join(told)
