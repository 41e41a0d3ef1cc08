"""Tables: strong headings over a rule, thin rules between rows, no vertical rules.

A table breaks between two rows; its headings are repeated, and never stand without a row.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Block, Paragraph, baseline_of
from justice_desk.exports.papers.kit.grid import FRAME, HAIR, WIDTH, modules

if TYPE_CHECKING:
    from justice_desk.exports.papers.kit.pen import Pen
    from justice_desk.exports.papers.kit.runs import Run

_PADDING: Final = 1.3
_SIDE: Final = 1.5
_HEADER: Final = styles.TABLE_HEAD.leading + 2 * _PADDING


@dataclass(frozen=True, slots=True)
class Column:
    """A heading over a column that is a number of modules of 14 mm wide."""

    heading: str
    wide: float


class Stacked(tuple[str, ...]):
    """Texts that stand below each other in one cell, each on lines of its own."""

    __slots__ = ()


Cell = str | Stacked | Sequence["Run"]


class Table(Block):
    """Rows under headings; columns together are twelve modules wide.

    `least_row` is the least height of a row in millimetres, where a hand writes in one; `width` is
    that of the page where it is not upright.
    """

    def __init__(
        self,
        columns: Sequence[Column],
        rows: Sequence[Sequence[Cell]],
        *,
        least_row: float = 0.0,
        width: float = WIDTH,
    ) -> None:
        self.columns, self.least_row, self.width = tuple(columns), least_row, width
        self.rows = [
            [_cell(text, column) for text, column in zip(row, self.columns, strict=True)]
            for row in rows
        ]

    def height(self) -> float:
        """Return the height of headings and rows."""
        return _HEADER + sum(self._row_height(row) for row in self.rows)

    def least(self) -> float:
        """Return the height of the headings with the first row."""
        return _HEADER + self._row_height(self.rows[0])

    def split(self, room: float) -> tuple[Block, Block] | None:
        """Return the rows that fit, and the rest under the same headings."""
        used, fits = _HEADER, 0
        while fits < len(self.rows) and used + self._row_height(self.rows[fits]) <= room:
            used += self._row_height(self.rows[fits])
            fits += 1
        if not 0 < fits < len(self.rows):
            return None
        return self._part(self.rows[:fits]), self._part(self.rows[fits:])

    def draw(self, pen: Pen) -> None:
        """Draw the headings, then row after row, each from left to right."""
        self._draw_headings(pen)
        top = _HEADER
        for number, row in enumerate(self.rows):
            if number:
                pen.rule(0, top, self.width, top, HAIR)
            left = 0.0
            for column, cell in zip(self.columns, row, strict=True):
                cell.draw(pen.at(left + _SIDE, top + _PADDING))
                left += modules(column.wide)
            top += self._row_height(row)
        pen.rule(0, top, self.width, top, FRAME)

    def _draw_headings(self, pen: Pen) -> None:
        left = 0.0
        for column in self.columns:
            baseline = _PADDING + baseline_of(styles.TABLE_HEAD)
            pen.text(left + _SIDE, baseline, column.heading, styles.TABLE_HEAD)
            left += modules(column.wide)
        pen.rule(0, _HEADER, self.width, _HEADER, FRAME)

    def _part(self, rows: list[list[Paragraph]]) -> Table:
        part = Table(self.columns, (), least_row=self.least_row, width=self.width)
        part.rows = rows
        return part

    def _row_height(self, row: Sequence[Paragraph]) -> float:
        return max(max(cell.height() for cell in row) + 2 * _PADDING, self.least_row)


def _cell(text: Cell, column: Column) -> Paragraph:
    wide = modules(column.wide) - 2 * _SIDE
    if not isinstance(text, Stacked):
        return Paragraph(text, styles.CELL, width=wide)
    below = Paragraph("", styles.CELL, width=wide)
    parts = (Paragraph(part, styles.CELL, width=wide) for part in text)
    below.lines = tuple(line for part in parts for line in part.lines)
    return below
