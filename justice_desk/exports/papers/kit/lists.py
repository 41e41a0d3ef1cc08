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
_NUMBER_GAP: Final = 1.3
_MOST_IN_ONE_COLUMN: Final = 20


class Numbered(Block):
    """Items `1.` to `n.`, kept whole on a page; above twenty, two columns that may break."""

    def __init__(
        self,
        items: Sequence[str],
        style: Style,
        *,
        gap: float = 0.8,
        first: int = 1,
        total: int = 0,
    ) -> None:
        self.texts, self.style, self.gap = tuple(items), style, gap
        self.first, self.total = first, total or len(items)
        self.columns = 2 if self.total > _MOST_IN_ONE_COLUMN else 1
        self.column = (WIDTH - _COLUMN_GAP * (self.columns - 1)) / self.columns
        self.indent = text_width(f"{self.total}.", style) + _NUMBER_GAP
        self.items = [
            (f"{number}.", Paragraph(item, style, width=self.column - self.indent))
            for number, item in enumerate(items, first)
        ]
        self.rows = -(-len(items) // self.columns)

    def height(self) -> float:
        """Return the height of the taller column."""
        left, right = self.items[: self.rows], self.items[self.rows :]
        return max(self._column_height(left), self._column_height(right))

    def split(self, room: float) -> tuple[Block, Block] | None:
        """Return the rows of a long list that fit, both columns, and the rest."""
        if self.columns == 1:
            return None
        tallest = max(text.height() for _number, text in self.items) + self.gap
        taken = int(room / tallest) * self.columns
        if not 0 < taken < len(self.items):
            return None
        return self._part(self.texts[:taken], 0), self._part(self.texts[taken:], taken)

    def draw(self, pen: Pen) -> None:
        """Draw the columns, left first."""
        self._draw_column(pen, self.items[: self.rows])
        self._draw_column(pen.at(self.column + _COLUMN_GAP, 0), self.items[self.rows :])

    def _part(self, texts: Sequence[str], skipped: int) -> Numbered:
        first = self.first + skipped
        return Numbered(texts, self.style, gap=self.gap, first=first, total=self.total)

    def _column_height(self, items: Sequence[tuple[str, Paragraph]]) -> float:
        return sum(text.height() + self.gap for _number, text in items)

    def _draw_column(self, pen: Pen, items: Sequence[tuple[str, Paragraph]]) -> None:
        top = 0.0
        for number, text in items:
            pen.text(0, top + baseline_of(self.style), number, self.style)
            text.draw(pen.at(self.indent, top))
            top += text.height() + self.gap
