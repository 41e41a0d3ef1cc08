"""The shipped icons on paper: their outlines, drawn and filled, never as pixels."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from reportlab.graphics.svgpath import SvgPath

from justice_desk import resources

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from justice_desk.drawing.journey.shapes import Box

_VIEW: Final = re.compile(r'viewBox="0 0 (\d+) \d+"')
_OUTLINE: Final = re.compile(r'\bd="([^"]+)"')
# what the numbers of a ReportLab path mean, and how many coordinates follow each
_VERBS: Final = (("moveTo", 2), ("lineTo", 2), ("curveTo", 6), ("close", 0))
_NON_ZERO: Final = 1  # ReportLab's number for the winding rule that SVG uses


class Stroke(NamedTuple):
    """One step along an edge: what ReportLab calls it, and its points, x and y in turn."""

    verb: str
    points: tuple[float, ...]


class Outline(NamedTuple):
    """The edge of an icon, and the side of the square that it was drawn in."""

    strokes: tuple[Stroke, ...]
    side: float


@cache
def outline(name: str) -> Outline:
    """Return the edge of a shipped icon.

    Raises:
        FileNotFoundError: no such icon ships.
    """
    source = resources.text("icons", f"{name}.svg")
    view = _VIEW.search(source)
    strokes = tuple(stroke for edge in _OUTLINE.findall(source) for stroke in _strokes(edge))
    return Outline(strokes, float(view[1]) if view else 256.0)


def _strokes(edge: str) -> Iterator[Stroke]:
    path, used = SvgPath(edge), 0
    for operator in path.operators:
        verb, numbers = _VERBS[operator]
        yield Stroke(verb, tuple(path.points[used : used + numbers]))
        used += numbers


def fill(canvas: Any, name: str, box: Box, place: Callable[[float, float], Any]) -> None:
    """Fill an icon in the colour of the canvas.

    Args:
        canvas: ReportLab's canvas.
        name: the icon.
        box: where it stands in the layout.
        place: turns a place of the layout into points of the canvas.
    """
    edge = outline(name)
    unit = box.width / edge.side
    path = canvas.beginPath()
    for verb, points in edge.strokes:
        placed = [
            place(box.x + x * unit, box.y + y * unit)
            for x, y in zip(points[::2], points[1::2], strict=True)
        ]
        getattr(path, verb)(*(number for point in placed for number in point))
    canvas.drawPath(path, stroke=0, fill=1, fillMode=_NON_ZERO)
