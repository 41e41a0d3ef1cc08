"""What a page is filled with: blocks that know their height before anything is drawn.

Laying out before drawing is what lets a footer say « Page 1 / 2 » and a closing name the page of
the slip.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from justice_desk.exports.papers.kit.breaking import Line, break_lines
from justice_desk.exports.papers.kit.grid import GAP, MM, PAGE_HEIGHT, WIDTH
from justice_desk.exports.papers.kit.pen import capitals_height
from justice_desk.exports.papers.kit.runs import as_runs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from justice_desk.exports.papers.kit.pen import Pen, Style
    from justice_desk.exports.papers.kit.runs import Run

FEWEST_LINES = 2  # on each side of a break


class Block:
    """One thing on a page, in millimetres; its origin is its top left corner.

    Attributes:
        before: the least gap above it.
        after: the least gap below it.
        keep_with_next: never the last thing on a page.
    """

    before: float = 0.0
    after: float = GAP
    keep_with_next: bool = False

    def height(self) -> float:
        """Return how much room it takes."""
        raise NotImplementedError

    def least(self) -> float:
        """Return the height of the first part of it that may stand alone on a page."""
        return self.height()

    def split(self, room: float) -> tuple[Block, Block] | None:
        """Return the part that fits into `room` and the rest, or None if it does not break."""
        del room
        return None

    def draw(self, pen: Pen) -> None:
        """Draw it under and right of the pen's origin."""
        raise NotImplementedError


class Paragraph(Block):
    """Ragged text that may break over two pages with two lines on each side."""

    def __init__(
        self,
        text: str | Sequence[Run],
        style: Style,
        *,
        width: float = WIDTH,
        after: float = GAP,
    ) -> None:
        runs = as_runs(text, bold=style.bold)
        self.style = style
        self.after = after
        self.lines: tuple[Line, ...] = break_lines(runs, width * MM, style.size)

    def height(self) -> float:
        """Return the number of lines times the leading."""
        return len(self.lines) * self.style.leading

    def least(self) -> float:
        """Return two lines; all of it where breaking would leave a line alone."""
        breaks = len(self.lines) >= 2 * FEWEST_LINES
        return self.style.leading * (FEWEST_LINES if breaks else len(self.lines))

    def split(self, room: float) -> tuple[Block, Block] | None:
        """Return two paragraphs of at least two lines, or None."""
        fits = min(int(room / self.style.leading + 1e-6), len(self.lines) - FEWEST_LINES)
        if fits < FEWEST_LINES:
            return None
        return self._part(self.lines[:fits]), self._part(self.lines[fits:])

    def draw(self, pen: Pen) -> None:
        """Draw every line, the first baseline near the foot of its leading."""
        for baseline, line in zip(self._baselines(), self.lines, strict=False):
            pen.line_of_text(0, baseline, line, self.style)

    def _baselines(self) -> Iterator[float]:
        baseline = baseline_of(self.style)
        while True:
            yield baseline
            baseline += self.style.leading

    def _part(self, lines: tuple[Line, ...]) -> Paragraph:
        part = Paragraph("", self.style, after=self.after)
        part.lines = lines
        return part


class Foreign(Block):
    """A ReportLab flowable, such as the journey picture; it breaks where the flowable does."""

    def __init__(self, flowable: Any, *, width: float = WIDTH, after: float = GAP) -> None:
        self._flowable = flowable
        self._width = width
        self._height = flowable.wrap(width * MM, PAGE_HEIGHT * MM)[1] / MM
        self.after = after

    def height(self) -> float:
        """Return the height that the flowable asked for."""
        return float(self._height)

    def least(self) -> float:
        """Return the height of the flowable's first part, where it tells one in points."""
        return float(getattr(self._flowable, "least", self._height * MM)) / MM

    def split(self, room: float) -> tuple[Block, Block] | None:
        """Return the two parts that the flowable breaks into, or None."""
        parts = self._flowable.split(self._width * MM, room * MM)
        if len(parts) != 2:  # noqa: PLR2004 - what fits and the rest
            return None
        first, rest = (Foreign(part, width=self._width, after=self.after) for part in parts)
        return first, rest

    def draw(self, pen: Pen) -> None:
        """Let the flowable draw itself."""
        bottom = PAGE_HEIGHT - pen.top - self.height()
        self._flowable.drawOn(pen.canvas, pen.left * MM, bottom * MM)


def baseline_of(style: Style) -> float:
    """Return how far under the top of its line a baseline stands, in millimetres.

    The capitals are centred in the leading.
    """
    return (style.leading + capitals_height(style)) / 2


def paragraphs(text: str, style: Style, *, width: float = WIDTH) -> list[Block]:
    """Return one paragraph for each line that the writer ended."""
    return [Paragraph(part, style, width=width) for part in text.splitlines() if part.strip()]
