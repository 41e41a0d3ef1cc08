"""What stands between letterhead and text: reference block, addressee, object."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.block import Block, Paragraph, baseline_of
from justice_desk.exports.papers.kit.grid import WIDTH
from justice_desk.exports.papers.kit.pen import text_width
from justice_desk.exports.papers.kit.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.exports.papers.kit.pen import Pen, Style
    from justice_desk.exports.papers.kit.styles import TypeScale

_LEFT_WIDTH: Final = 76.0
_RIGHT: Final = 84.0
_FIRST: Final = 3.1  # first baseline under the block's top
_OBJECT_LINES: Final = 2


@dataclass(frozen=True, slots=True)
class Addressee:
    """The right side: where and when it was written, to whom.

    Attributes:
        place_and_day: « Gao, le vingt-quatre novembre deux mille vingt-six ».
        preposition: « À » or « Au ».
        title: the title in bold, wrapped in 84 mm; it may hold line ends of its own.
        below: lines under the title, such as « siégeant actuellement à Gao ».
    """

    place_and_day: str
    preposition: str
    title: str
    below: tuple[str, ...] = ()


class Opening(Block):
    """Labels over values at the left, the addressee at the right; the taller one counts."""

    after = 2.5

    def __init__(
        self, labelled: Sequence[tuple[str, str]], addressee: Addressee, scale: TypeScale
    ) -> None:
        self.scale = scale
        self.labelled = [
            (label, Paragraph(value, scale.value, width=_LEFT_WIDTH)) for label, value in labelled
        ]
        self.right = list(_right(addressee, scale))

    def height(self) -> float:
        """Return the height of the taller side."""
        return max(self._left_height(), sum(part.height() + part.after for part in self.right))

    def draw(self, pen: Pen) -> None:
        """Draw the left side, then the right one."""
        top = 0.0
        for label, value in self.labelled:
            pen.text(0, top + _FIRST, label, self.scale.label)
            top += self._label_height
            value.draw(pen.at(0, top))
            top += value.height() + 1.8
        top = 0.0
        for part in self.right:
            part.draw(pen.at(_RIGHT, top))
            top += part.height() + part.after

    @property
    def _label_height(self) -> float:
        return _FIRST + self.scale.label.leading * 0.28

    def _left_height(self) -> float:
        return sum(self._label_height + value.height() + 1.8 for _label, value in self.labelled)


def _right(addressee: Addressee, scale: TypeScale) -> list[Paragraph]:
    style = scale.address
    bold = style._replace(bold=True)
    place = Paragraph(addressee.place_and_day, styles.PLACE, width=_RIGHT, after=2.6)
    before = Paragraph(addressee.preposition, style, width=_RIGHT, after=0)
    title = [Paragraph(line, bold, width=_RIGHT, after=0) for line in addressee.title.splitlines()]
    below = [Paragraph(line, style, width=_RIGHT, after=0) for line in addressee.below]
    return [place, before, *title, *below]


def title_lines(title: str) -> int:
    """Return how many lines of 84 mm an addressee's title takes; six are the most."""
    return len(Paragraph(title, styles.ADDRESS_TITLE, width=_RIGHT).lines)


class Subject(Block):
    """The subject of a letter: two lines at most, then cut at a word with « … »."""

    after = 2.4

    def __init__(self, text: str, style: Style) -> None:
        self.style = style
        self.label = _("Subject:")
        self.indent = text_width(self.label, style) + 3.8
        self.text = _two_lines(text, style, WIDTH - self.indent)

    def height(self) -> float:
        """Return the height of one or two lines."""
        return self.text.height()

    def draw(self, pen: Pen) -> None:
        """Draw the label, then the text beside it."""
        pen.text(0, baseline_of(self.style), self.label, self.style)
        self.text.draw(pen.at(self.indent, 0))


def _two_lines(text: str, style: Style, width: float) -> Paragraph:
    words = text.split()
    whole = Paragraph(text, style, width=width)
    while len(whole.lines) > _OBJECT_LINES and len(words) > 1:
        words.pop()
        whole = Paragraph(" ".join(words) + " …", style, width=width)
    return whole
