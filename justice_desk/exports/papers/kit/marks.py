"""Ticks, crosses and scissors, drawn: no font of ours has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from justice_desk.exports.papers.kit.pen import Pen

_STROKE: Final = 2.0


def draw_tick(pen: Pen, x: float, baseline: float) -> None:
    """Draw a tick 3.6 mm wide whose foot stands near the baseline."""
    points = ((x, baseline - 1.1), (x + 1.25, baseline + 0.45), (x + 3.6, baseline - 2.8))
    pen.strokes(points, _STROKE)


def draw_cross(pen: Pen, x: float, baseline: float) -> None:
    """Draw a cross 2.8 mm wide, centred on the height of the capitals."""
    top, bottom = baseline - 2.55, baseline + 0.25
    pen.strokes(((x + 0.3, top), (x + 3.1, bottom)), _STROKE)
    pen.strokes(((x + 0.3, bottom), (x + 3.1, top)), _STROKE)


def draw_scissors(pen: Pen, x: float, y: float) -> None:
    """Draw scissors 7.2 mm long that cut along the level `y`, towards the right."""
    for side in (-1, 1):
        pen.circle(x + 1.2, y + side * 1.35, 1.05, 1.4)
        pen.strokes(((x + 2.1, y + side * 0.85), (x + 7.2, y - side * 1.5)), 1.4)
