"""A pen for the journey on paper: black on white, in the layout's own px.

One px of the layout is 0.3 mm. Weights of lines are points; none is under 0.8.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from justice_desk.drawing.journey.shapes import TextRole
from justice_desk.exports.papers import journey_icons
from justice_desk.exports.papers.kit.breaking import line_width
from justice_desk.exports.papers.kit.grid import MM
from justice_desk.exports.papers.kit.pen import Style, one_line

if TYPE_CHECKING:
    from justice_desk.drawing.journey.shapes import Box, Icon, Label
    from justice_desk.exports.papers.kit.breaking import Line

PX: Final = 0.3 * MM
"""Points in a px of the layout."""
CAPITALS: Final = 0.714
"""Height of a capital of Noto Sans, in em."""
_BOLD: Final = 600
_WHITE: Final = {TextRole.INVERSE, TextRole.PILL}
_ISOLATES: Final = "\u2067\u2069"


@lru_cache(maxsize=4096)
def measure(text: str, size: float, weight: int) -> float:
    """Return the width of a text in px of the layout, as it is printed.

    Raises:
        CannotDraw: a character has no glyph.
    """
    return line_width(line_of(text, weight), size)


def line_of(text: str, weight: int) -> Line:
    """Return a text as what the faces of the papers draw, Arabic shaped, every glyph checked."""
    bold = weight >= _BOLD
    if text.startswith(_ISOLATES[0]):  # cut, right to left: on paper its dots are drawn first
        text = "…" + text.strip(_ISOLATES).removesuffix("…")
    return one_line(text, Style(1, 1, bold=bold))


@dataclass(frozen=True, slots=True)
class JourneyPen:
    """A pen whose origin is the lower left corner of what it draws; places are px of the layout.

    Attributes:
        canvas: ReportLab's canvas.
        height: height of what is drawn, in px.
    """

    canvas: Any
    height: float

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Return a place of the layout in points of the canvas."""
        return x * PX, (self.height - y) * PX

    def ink(self, *, white: bool) -> None:
        """Fill with white or black from now on; strokes stay black."""
        self.canvas.setFillGray(1 if white else 0)
        self.canvas.setStrokeGray(0)

    def rule(self, a: tuple[float, float], b: tuple[float, float], weight: float) -> None:
        """Draw a straight rule of `weight` points."""
        self.canvas.setLineWidth(weight)
        self.canvas.line(*self.at(*a), *self.at(*b))

    def dashed(
        self, a: tuple[float, float], b: tuple[float, float], weight: float, *dashes: float
    ) -> None:
        """Draw a broken rule; dashes and gaps are points."""
        self.canvas.saveState()
        self.canvas.setDash(list(dashes))
        self.rule(a, b, weight)
        self.canvas.restoreState()

    def rounded(self, box: Box, radius: float = 0.0, **how: int) -> None:
        """Draw a box with round corners."""
        x, y = self.at(box.x, box.bottom)
        self.canvas.roundRect(x, y, box.width * PX, box.height * PX, radius * PX, **how)

    def white(self, x: float, y: float, width: float, height: float) -> None:
        """Clear a rectangle of what lies under it."""
        self.ink(white=True)
        self.canvas.rect(*self.at(x, y + height), width * PX, height * PX, stroke=0, fill=1)
        self.ink(white=False)

    def disc(self, x: float, y: float, radius: float, weight: float) -> None:
        """Draw a white disc with an edge of `weight` points, none at 0."""
        self.ink(white=True)
        self.canvas.setLineWidth(weight)
        self.canvas.circle(*self.at(x, y), radius * PX, stroke=int(weight > 0), fill=1)
        self.ink(white=False)

    def text(self, label: Label) -> None:
        """Write one line where its box says."""
        self.ink(white=label.role in _WHITE)
        x, y = self.at(label.box.x, label.box.middle + label.size * CAPITALS / 2)
        written = self.canvas.beginText(x, y)
        for piece in line_of(label.text, label.weight):
            written.setFont(piece.font, label.size * PX * piece.scale)
            written.textOut(piece.text)
        self.canvas.drawText(written)
        self.ink(white=False)

    def icon(self, icon: Icon) -> None:
        """Fill an icon, in its ring if it has one."""
        if icon.ring:
            self.disc(icon.box.centre, icon.box.middle, icon.ring, 1.4)
        journey_icons.fill(self.canvas, icon.name, icon.box, self.at)
