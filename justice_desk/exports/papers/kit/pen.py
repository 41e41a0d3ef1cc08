"""Draws on one page: millimetres from the top left, black only, every string checked.

Rule weights are in points, as in `grid`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from justice_desk.exports.papers.kit.breaking import Line, break_lines, line_width
from justice_desk.exports.papers.kit.grid import HAIR, MM, PAGE_HEIGHT
from justice_desk.exports.papers.kit.runs import Run, as_runs

if TYPE_CHECKING:
    from collections.abc import Sequence

Align = Literal["left", "right", "centre"]
_ENDLESS = 1e9


class Style(NamedTuple):
    """A use of type: size in points, leading in millimetres, strong or not."""

    size: float
    leading: float
    bold: bool = False


@dataclass(frozen=True)
class Pen:
    """A pen whose origin is the top left corner of what it draws.

    Attributes:
        canvas: ReportLab's canvas.
        left: the origin's distance from the left edge of the page, in millimetres.
        top: the origin's distance from the top edge of the page, in millimetres.
    """

    canvas: Any
    left: float
    top: float

    def at(self, x: float, y: float) -> Pen:
        """Return a pen whose origin is moved right and down."""
        return Pen(self.canvas, self.left + x, self.top + y)

    def text(
        self, x: float, y: float, text: str | Sequence[Run], style: Style, align: Align = "left"
    ) -> float:
        """Write one line with its baseline at `y`; return its width in millimetres."""
        line = one_line(text, style)
        width = line_width(line, style.size) / MM
        self.line_of_text(x - width * {"left": 0, "centre": 0.5, "right": 1}[align], y, line, style)
        return width

    def spaced(self, right: float, y: float, text: str, style: Style, tracking: float) -> None:
        """Write one line that ends at `right`, its characters `tracking` points apart."""
        line = one_line(text, style)
        width = spaced_width(text, style, tracking)
        words = self.canvas.beginText(self._x(right - width), self._y(y))
        words.setFont(line[0].font, style.size)
        words.setCharSpace(tracking)
        words.textOut(line[0].text)
        words.setCharSpace(0)
        self.canvas.drawText(words)

    def line_of_text(self, x: float, y: float, line: Line, style: Style) -> None:
        """Draw one line that is broken already, with its baseline at `y`."""
        words = self.canvas.beginText(self._x(x), self._y(y))
        for piece in line:
            words.setFont(piece.font, style.size * piece.scale)
            words.textOut(piece.text)
        self.canvas.drawText(words)

    def rule(self, x: float, y: float, to_x: float, to_y: float, weight: float = HAIR) -> None:
        """Draw a straight black rule of `weight` points."""
        self.canvas.setLineWidth(weight)
        self.canvas.line(self._x(x), self._y(y), self._x(to_x), self._y(to_y))

    def box(self, x: float, y: float, width: float, height: float, weight: float) -> None:
        """Draw an empty box whose top left corner is at (x, y)."""
        self.canvas.setLineWidth(weight)
        self.canvas.rect(self._x(x), self._y(y + height), width * MM, height * MM)

    def solid(self, x: float, y: float, width: float, height: float) -> None:
        """Fill a black rectangle."""
        self.canvas.rect(self._x(x), self._y(y + height), width * MM, height * MM, stroke=0, fill=1)

    def blank(self, x: float, y: float, width: float, height: float) -> None:
        """Wipe a rectangle: what was drawn there before does not show through."""
        self.canvas.saveState()
        self.canvas.setFillGray(1)
        self.canvas.rect(self._x(x), self._y(y + height), width * MM, height * MM, stroke=0, fill=1)
        self.canvas.restoreState()

    def strokes(self, points: Sequence[tuple[float, float]], weight: float) -> None:
        """Draw a line through all points, with round joins."""
        path = self.canvas.beginPath()
        path.moveTo(self._x(points[0][0]), self._y(points[0][1]))
        for x, y in points[1:]:
            path.lineTo(self._x(x), self._y(y))
        self.canvas.saveState()
        self.canvas.setLineWidth(weight)
        self.canvas.setLineJoin(1)
        self.canvas.drawPath(path)
        self.canvas.restoreState()

    def circle(self, x: float, y: float, radius: float, weight: float) -> None:
        """Draw an empty circle around (x, y)."""
        self.canvas.setLineWidth(weight)
        self.canvas.circle(self._x(x), self._y(y), radius * MM)

    def dashes(self, x: float, y: float, to_x: float, weight: float) -> None:
        """Draw a level dashed rule, 5 points black and 3 white."""
        self.canvas.saveState()
        self.canvas.setDash(5, 3)
        self.rule(x, y, to_x, y, weight)
        self.canvas.restoreState()

    def _x(self, x: float) -> float:
        return (self.left + x) * MM

    def _y(self, y: float) -> float:
        return (PAGE_HEIGHT - self.top - y) * MM


def capitals_height(style: Style) -> float:
    """Return how high a capital of Noto Sans stands, in millimetres: 0.714 em."""
    return 0.714 * style.size / MM


def one_line(text: str | Sequence[Run], style: Style) -> Line:
    """Return text as one line, however wide."""
    lines = break_lines(as_runs(text, bold=style.bold), _ENDLESS, style.size)
    return lines[0] if lines else ()


def text_width(text: str | Sequence[Run], style: Style) -> float:
    """Return the width of one line of text in millimetres."""
    return line_width(one_line(text, style), style.size) / MM


def spaced_width(text: str, style: Style, tracking: float) -> float:
    """Return the width in millimetres of characters that stand `tracking` points apart."""
    return text_width(text, style) + tracking * (len(text) - 1) / MM


def cut_to(text: str, style: Style, width: float) -> str:
    """Return `text`, or as many of its words as fit `width` millimetres, followed by « … »."""
    words = text.split()
    if text_width(text, style) <= width:
        return text
    while len(words) > 1 and text_width(" ".join(words) + " …", style) > width:
        words.pop()
    return " ".join(words) + " …"
