"""Framed rows of cells: a small label over a strong value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Block, Paragraph
from justice_desk.exports.papers.kit.grid import BOX_GAP, FRAME, HAIR, WIDTH, modules

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.exports.papers.kit.pen import Pen
    from justice_desk.exports.papers.kit.runs import Run

_PADDING: Final = 2.0
_LABEL_BASELINE: Final = 3.8
_VALUE_TOP: Final = 4.7
_FOOT: Final = 1.3


@dataclass(frozen=True, slots=True)
class Cell:
    """One label and its value, as wide as a number of modules of 14 mm."""

    label: str
    value: str | Sequence[Run]
    wide: float


class Cells(Block):
    """Rows of cells in one frame; every row fills the width, long values wrap.

    `least` is the least height of a row in millimetres, where a hand writes in one.
    """

    after = BOX_GAP

    def __init__(
        self, rows: Sequence[Sequence[Cell]], *, width: float = WIDTH, least: float = 0.0
    ) -> None:
        self.width = width
        self.rows = [[(cell, _value(cell)) for cell in row] for row in rows]
        self.heights = [
            max(least, _VALUE_TOP + max(value.height() for _cell, value in row) + _FOOT)
            for row in self.rows
        ]

    def height(self) -> float:
        """Return the height of all rows."""
        return sum(self.heights)

    def draw(self, pen: Pen) -> None:
        """Draw the rows, then the frame around them."""
        top = 0.0
        for row, height in zip(self.rows, self.heights, strict=True):
            if top:
                pen.rule(0, top, self.width, top, HAIR)
            _draw_row(pen.at(0, top), row, height)
            top += height
        pen.box(0, 0, self.width, top, FRAME)


def _value(cell: Cell) -> Paragraph:
    return Paragraph(cell.value, styles.STRONG, width=modules(cell.wide) - 2 * _PADDING)


def _draw_row(pen: Pen, row: Sequence[tuple[Cell, Paragraph]], height: float) -> None:
    left = 0.0
    for cell, value in row:
        if left:
            pen.rule(left, 0, left, height, HAIR)
        pen.text(left + _PADDING, _LABEL_BASELINE, cell.label, styles.LABEL)
        value.draw(pen.at(left + _PADDING, _VALUE_TOP))
        left += modules(cell.wide)
