"""What is transmitted beside what is not: two boxes that differ by bar and by mark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Block, Paragraph, baseline_of
from justice_desk.exports.papers.kit.grid import BOX_GAP, FRAME
from justice_desk.exports.papers.kit.marks import draw_cross, draw_tick

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from justice_desk.exports.papers.kit.pen import Pen, Style

_WIDE: Final = 82.0
_RIGHT: Final = 86.0
_BAR: Final = 6.5
_TOP: Final = 2.6
_FOOT: Final = 2.6
_ITEM_GAP: Final = 0.7
_MARK: Final = 2.8
_TEXT: Final = 8.4


class TwoLists(Block):
    """A black-barred list with ticks beside a white-barred one with crosses, equally high."""

    after = BOX_GAP

    def __init__(
        self, ticked: tuple[str, Sequence[str]], crossed: tuple[str, Sequence[str]], style: Style
    ) -> None:
        """Take for each side its title, in capitals, and its items; neither may be empty."""
        if not (ticked[1] and crossed[1]):
            raise ValueError("Neither of the two lists may be empty.")
        self.style = style
        self.titles = (ticked[0], crossed[0])
        self.sides = tuple(_items(items, style) for items in (ticked[1], crossed[1]))

    def height(self) -> float:
        """Return the height of the longer side."""
        return _BAR + _TOP + max(_list_height(side) for side in self.sides) + _FOOT

    def draw(self, pen: Pen) -> None:
        """Draw left, then right."""
        self._draw_side(pen, 0, draw_tick)
        self._draw_side(pen.at(_RIGHT, 0), 1, draw_cross)

    def _draw_side(self, pen: Pen, number: int, mark: Callable[[Pen, float, float], None]) -> None:
        height = self.height()
        pen.box(0, 0, _WIDE, height, FRAME)
        _draw_bar(pen, self.titles[number], black=number == 0)
        top = _BAR + _TOP
        for item in self.sides[number]:
            mark(pen, _MARK, top + baseline_of(self.style))
            item.draw(pen.at(_TEXT, top))
            top += item.height() + _ITEM_GAP


def _items(items: Sequence[str], style: Style) -> list[Paragraph]:
    return [Paragraph(item, style, width=_WIDE - _TEXT - 2) for item in items]


def _list_height(items: Sequence[Paragraph]) -> float:
    return sum(item.height() + _ITEM_GAP for item in items) - _ITEM_GAP


def _draw_bar(pen: Pen, title: str, *, black: bool) -> None:
    if black:
        pen.solid(0, 0, _WIDE, _BAR)
        pen.canvas.setFillGray(1)
    else:
        pen.rule(0, _BAR, _WIDE, _BAR, FRAME)
    pen.text(2.6, 4.3, title, styles.BAR)
    pen.canvas.setFillGray(0)
