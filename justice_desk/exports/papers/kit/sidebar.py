"""Text beside a black bar: the consent of a letter, the sentence to say first of a form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.kit.block import Block, Paragraph
from justice_desk.exports.papers.kit.grid import BOX_GAP, WIDTH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.exports.papers.kit.pen import Pen, Style
    from justice_desk.exports.papers.kit.runs import Run

_BAR: Final = 1.6
_TEXT: Final = 4.9
_PADDING: Final = 0.35


class Sidebar(Block):
    """One paragraph that never breaks, with a black bar of 1.6 mm at its left."""

    after = BOX_GAP

    def __init__(self, text: str | Sequence[Run], style: Style) -> None:
        self.text = Paragraph(text, style, width=WIDTH - _TEXT)

    def height(self) -> float:
        """Return the height of the bar."""
        return self.text.height() + 2 * _PADDING

    def draw(self, pen: Pen) -> None:
        """Draw the bar, then the text."""
        pen.solid(0, 0, _BAR, self.height())
        self.text.draw(pen.at(_TEXT, _PADDING))
