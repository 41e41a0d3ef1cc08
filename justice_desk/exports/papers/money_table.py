"""A table of amounts: a name, figures to the right, a total; it breaks between two rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Block
from justice_desk.exports.papers.kit.grid import FRAME, HAIR, WIDTH
from justice_desk.exports.papers.kit.pen import cut_to
from justice_desk.exports.papers.sitting_words import francs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.exports.papers.kit.pen import Pen, Style

_ROW: Final = 6.6
_HEAD: Final = 11.0
_FIGURES: Final = 23.0
"""Millimetres of a column of figures: a hundred million, and a space beside it."""
_SIDE: Final = 1.5

Amounts = tuple[int | None, ...]
"""One figure for each column; None where there is nothing to say."""


@dataclass(frozen=True, slots=True)
class Money:
    """Rows of amounts under headings; the first heading is that of the names."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, Amounts], ...]
    total: tuple[str, Amounts] | None


class MoneyTable(Block):
    """The rows, their total under a rule; headings are repeated on each page."""

    def __init__(self, money: Money) -> None:
        self.money = money

    def height(self) -> float:
        """Return the height of headings, rows and total."""
        return _HEAD + _ROW * (len(self.money.rows) + (self.money.total is not None))

    def least(self) -> float:
        """Return the height of the headings with the first row."""
        return min(self.height(), _HEAD + _ROW)

    def split(self, room: float) -> tuple[Block, Block] | None:
        """Return the rows that fit, and the rest with the total."""
        money = self.money
        fits = min(int((room - _HEAD) / _ROW), len(money.rows) - 1)
        if fits <= 0:
            return None
        return (
            MoneyTable(Money(money.heads, money.rows[:fits], None)),
            MoneyTable(Money(money.heads, money.rows[fits:], money.total)),
        )

    def draw(self, pen: Pen) -> None:
        """Draw headings, rows, total."""
        ends = _ends(len(self.money.heads) - 1)
        pen.text(_SIDE, 7.6, self.money.heads[0], styles.TABLE_HEAD)
        for end, head in zip(ends, self.money.heads[1:], strict=True):
            _head(pen, end, head)
        pen.rule(0, _HEAD - 1, WIDTH, _HEAD - 1, FRAME)
        top = _HEAD - 1
        for name, amounts in self.money.rows:
            _row(pen.at(0, top), name, amounts, ends, styles.CELL)
            top += _ROW
            pen.rule(0, top, WIDTH, top, HAIR)
        if self.money.total is not None:
            pen.rule(0, top, WIDTH, top, FRAME)
            _row(pen.at(0, top), *self.money.total, ends, styles.STRONG)
            top += _ROW
        pen.rule(0, top, WIDTH, top, FRAME)


def _ends(count: int) -> list[float]:
    """Return the right edges of the columns of figures."""
    return [WIDTH - _FIGURES * (count - at - 1) for at in range(count)]


def _head(pen: Pen, end: float, head: str) -> None:
    """Draw a heading of one line, or of two where it has two words."""
    first, _space, second = head.partition(" ")
    if second:
        pen.text(end - _SIDE, 3.6, first, styles.TABLE_HEAD, "right")
    pen.text(end - _SIDE, 7.6, second or first, styles.TABLE_HEAD, "right")


def _row(pen: Pen, name: str, amounts: Amounts, ends: Sequence[float], style: Style) -> None:
    room = (ends[0] if ends else WIDTH) - _FIGURES - 2 * _SIDE
    pen.text(_SIDE, 4.7, cut_to(name, style, room), style)
    for end, amount in zip(ends, amounts, strict=True):
        if amount is not None:
            pen.text(end - _SIDE, 4.7, francs(amount), style, "right")
