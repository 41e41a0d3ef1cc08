"""Tables of amounts: text at the left, figures at the right, a total under the last row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Block
from justice_desk.exports.papers.kit.cutting import cut_within
from justice_desk.exports.papers.kit.grid import FRAME, HAIR, WIDTH, modules
from justice_desk.exports.papers.sitting_words import francs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.exports.papers.kit.pen import Pen, Style

_HEAD: Final = 6.4
_ROW: Final = 6.6
_PAD: Final = 1.5
_TOTAL: Final = styles.CELL._replace(bold=True)

Value = str | int


@dataclass(frozen=True, slots=True)
class AmountColumn:
    """A heading, and how many modules of 14 mm it is wide; figures stand at its right edge."""

    heading: str
    wide: float
    figures: bool = False


class AmountTable(Block):
    """Rows of text and whole francs; it breaks between rows, the total stays with the last."""

    def __init__(
        self,
        columns: Sequence[AmountColumn],
        rows: Sequence[Sequence[Value]],
        total: Sequence[Value] | None,
    ) -> None:
        self.columns, self.rows, self.total = tuple(columns), tuple(rows), total

    def height(self) -> float:
        """Return the height of headings, rows and total."""
        return _HEAD + _ROW * (len(self.rows) + (self.total is not None))

    def least(self) -> float:
        """Return the height of the headings with the first two rows."""
        return min(self.height(), _HEAD + 2 * _ROW)

    def split(self, room: float) -> tuple[Block, Block] | None:
        """Return the rows that fit, and the rest with the total under the same headings."""
        fits = min(int((room - _HEAD) / _ROW + 1e-6), len(self.rows) - 1)
        if fits < 1:
            return None
        first = AmountTable(self.columns, self.rows[:fits], None)
        return first, AmountTable(self.columns, self.rows[fits:], self.total)

    def draw(self, pen: Pen) -> None:
        """Draw headings, rows, total."""
        heads = [column.heading for column in self.columns]
        self._draw_row(pen, heads, styles.TABLE_HEAD)
        pen.rule(0, _HEAD, WIDTH, _HEAD, FRAME)
        top = _HEAD
        for number, row in enumerate(self.rows):
            if number:
                pen.rule(0, top, WIDTH, top, HAIR)
            self._draw_row(pen.at(0, top), row, styles.CELL)
            top += _ROW
        pen.rule(0, top, WIDTH, top, FRAME)
        if self.total is not None:
            self._draw_row(pen.at(0, top), self.total, _TOTAL)
            pen.rule(0, top + _ROW, WIDTH, top + _ROW, FRAME)

    def _draw_row(self, pen: Pen, row: Sequence[Value], style: Style) -> None:
        left = 0.0
        for column, value in zip(self.columns, row, strict=True):
            wide = modules(column.wide)
            if column.figures:  # a figure is never cut
                told = francs(value) if isinstance(value, int) else value
                pen.text(left + wide - _PAD, 4.6, told, style, "right")
            else:
                told = cut_within(str(value), style, wide - 2 * _PAD)
                pen.text(left + _PAD, 4.6, told, style)
            left += wide
