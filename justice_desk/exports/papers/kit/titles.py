"""Titles of parts: strong text over a rule, or a strong line above its paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Block, Paragraph
from justice_desk.exports.papers.kit.grid import FRAME, WIDTH

if TYPE_CHECKING:
    from justice_desk.exports.papers.kit.pen import Pen

_BEFORE = 6.0  # 7 to 8 mm from the last line to the capitals of the title


class SectionTitle(Block):
    """A title of 10.5 bold over a rule of 1.2; it never ends a page."""

    keep_with_next = True

    def __init__(self, text: str, *, before: float = _BEFORE, after: float = 2.4) -> None:
        self.text = text
        self.before = before
        self.after = after

    def height(self) -> float:
        """Return the height of the line of text and its rule."""
        return 5.6

    def draw(self, pen: Pen) -> None:
        """Draw the title and its rule."""
        pen.text(0, 3.0, self.text, styles.SECTION)
        pen.rule(0, 5.4, WIDTH, 5.4, FRAME)


def small_title(text: str) -> Paragraph:
    """Return the strong line over the facts of a letter; it never ends a page."""
    title = Paragraph(text, styles.STRONG, after=0.6)
    title.before, title.keep_with_next = 3.4, True
    return title
