"""The shipped icons on paper: their outlines, drawn and filled, never as pixels."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib.path import parse_path

from justice_desk import resources

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.drawing.journey.shapes import Box

_VIEW: Final = re.compile(r'viewBox="0 0 (\d+) \d+"')
_OUTLINE: Final = re.compile(r'\bd="([^"]+)"')
_NON_ZERO: Final = 1  # ReportLab's number for the winding rule that SVG uses


class Outline(NamedTuple):
    """The strokes of an icon's edge, and the side of the square that they were drawn in."""

    strokes: tuple[tuple[str, tuple[tuple[float, float], ...]], ...]
    side: float


@cache
def outline(name: str) -> Outline:
    """Return the edge of a shipped icon.

    Raises:
        FileNotFoundError: no such icon ships.
    """
    source = resources.text("icons", f"{name}.svg")
    view = _VIEW.search(source)
    pen = RecordingPen()
    for found in _OUTLINE.findall(source):
        parse_path(found, pen)
    return Outline(tuple(pen.value), float(view[1]) if view else 256.0)


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
    draw = {"moveTo": path.moveTo, "lineTo": path.lineTo, "curveTo": path.curveTo}
    for verb, points in edge.strokes:
        if verb in draw:
            placed = [place(box.x + x * unit, box.y + y * unit) for x, y in points]
            draw[verb](*(number for point in placed for number in point))
        else:
            path.close()
    canvas.drawPath(path, stroke=0, fill=1, fillMode=_NON_ZERO)
