"""Numbered lists: attachments of a letter, requests to a village head."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.kit.block import Block, Paragraph, baseline_of
from justice_desk.exports.papers.kit.grid import WIDTH
from justice_desk.exports.papers.kit.pen import text_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.exports.papers.kit.pen import Pen, Style

_COLUMN_GAP: Final = 4.0
_MOST_IN_ONE_COLUMN: Final = 20


class Numbered(Block):
    """Items `1.` to `n.`, kept whole on a page; two columns above twenty."""

    def __init__(self, items: Sequence[str], style: Style, *, gap: float = 0.8) -> None:
        self.style, self.gap = style, gap
        columns = 2 if len(items) > _MOST_IN_ONE_COLUMN else 1
        self.column = (WIDTH - _COLUMN_GAP * (columns - 1)) / columns
        self.indent = text_width(f"{len(items)}. ", style) + 0.6
        self.items = [
            (f"{number}.", Paragraph(item, style, width=self.column - self.indent))
            for number, item in enumerate(items, 1)
        ]
        self.most = -(-len(items) // columns)

    def height(self) -> float:
        """Return the height of the taller column."""
        return max(self._column_height(self.items[: self.most]), self._right_height())

    def draw(self, pen: Pen) -> None:
        """Draw the columns, left first."""
        self._draw_column(pen, self.items[: self.most])
        self._draw_column(pen.at(self.column + _COLUMN_GAP, 0), self.items[self.most :])

    def _right_height(self) -> float:
        return self._column_height(self.items[self.most :])

    def _column_height(self, items: Sequence[tuple[str, Paragraph]]) -> float:
        return sum(text.height() + self.gap for _number, text in items)

    def _draw_column(self, pen: Pen, items: Sequence[tuple[str, Paragraph]]) -> None:
        top = 0.0
        for number, text in items:
            pen.text(0, top + baseline_of(self.style), number, self.style)
            text.draw(pen.at(self.indent, top))
            top += text.height() + self.gap
