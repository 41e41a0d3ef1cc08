"""Pictures beside words on a summons, for whoever reads with effort: drawn, black, never alone.

Strokes are 1.8 to 2.4 points, solid where the picture is small. Each stands in a square of its
side whose top left corner is the pen's place; lengths are millimetres.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.kit.grid import MM, PAGE_HEIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.exports.papers.kit.pen import Pen

THIN: Final = 1.8
THICK: Final = 2.4
_MINUTES: Final = 60
_HALF_DAY: Final = 720
_RAYS: Final = 8


def draw_sun(pen: Pen, x: float, y: float, radius: float = 9.6) -> None:
    """Draw a sun around (x, y); its rays end at `radius`."""
    pen.circle(x, y, radius * 0.45, THICK)
    for ray in range(_RAYS):
        from_, to = radius * 0.66, radius
        pen.strokes([_at(x, y, ray / _RAYS, far) for far in (from_, to)], THICK)


def draw_moon(pen: Pen, x: float, y: float, radius: float = 7.0) -> None:
    """Draw a crescent around (x, y)."""
    steps = range(25)
    outer = [_at(x, y, 0.03 + 0.62 * step / 24, radius) for step in steps]
    (x1, y1), (x2, y2) = outer[0], outer[-1]
    inner = _arc_back((x2, y2), (x1, y1), radius * 1.02)
    _shape(pen, [*outer, *inner], stroke=THICK)


def draw_clock(pen: Pen, x: float, y: float, minutes: int, radius: float = 11.7) -> None:
    """Draw a clock around (x, y) whose hands show `minutes` after midnight."""
    pen.circle(x, y, radius, THICK)
    for mark in range(12):
        quarter = mark % 3 == 0
        near = radius * (0.76 if quarter else 0.84)
        pen.strokes([_at(x, y, mark / 12, far) for far in (near, radius * 0.92)], THIN)
    hour, minute = hands(minutes)
    pen.canvas.saveState()
    pen.canvas.setLineCap(1)
    pen.strokes([(x, y), _at(x, y, hour, radius * 0.46)], 4.2)
    pen.strokes([(x, y), _at(x, y, minute, radius * 0.74)], THICK)
    pen.canvas.restoreState()
    _disc(pen, x, y, 0.9)


def hands(minutes: int) -> tuple[float, float]:
    """Return where the short and the long hand point, as parts of a turn from the top."""
    return minutes % _HALF_DAY / _HALF_DAY, minutes % _MINUTES / _MINUTES


def draw_court(pen: Pen, x: float, y: float, side: float = 23.0) -> None:
    """Draw a court house: a gable, four columns, three steps."""
    unit = side / 23
    spots = ((0.9, 7.4), (11.5, 0.4), (22.1, 7.4), (0.9, 7.4), (4, 7.4))
    pen.strokes([(x + a * unit, y + b * unit) for a, b in spots], THICK)
    _disc(pen, x + 11.5 * unit, y + 4.9 * unit, 1.35 * unit)
    pen.solid(x + 2 * unit, y + 7.6 * unit, 19 * unit, 1.5 * unit)
    for column in range(4):
        pen.solid(x + (3.4 + 4.8 * column) * unit, y + 9.1 * unit, 2.1 * unit, 8 * unit)
    pen.solid(x + 1.3 * unit, y + 17.1 * unit, 20.4 * unit, 1.6 * unit)
    pen.solid(x, y + 19.4 * unit, 23 * unit, 1.6 * unit)


def draw_sheets(pen: Pen, x: float, y: float, height: float = 15.6) -> None:
    """Draw two sheets, the front one written on."""
    unit = height / 15.6
    back = ((3.2, 2.2), (3.2, 0.2), (12.8, 0.2), (12.8, 12.6), (10.4, 12.6))
    front = (
        (0.3, 2.6), (6.8, 2.6), (9.9, 5.7), (9.9, 15.3), (0.3, 15.3), (0.3, 2.6), (2, 2.6),
    )  # fmt: skip
    fold = ((6.8, 2.6), (6.8, 5.7), (9.9, 5.7))
    for points in (back, front, fold):
        pen.strokes([(x + a * unit, y + b * unit) for a, b in points], THIN)
    for line in range(4):
        level = y + (7.4 + 1.9 * line) * unit
        pen.strokes([(x + 2 * unit, level), (x + (8.3 if line < 3 else 6) * unit, level)], THIN)  # noqa: PLR2004 - the last line is short


def draw_identity_card(pen: Pen, x: float, y: float, width: float = 14.0) -> None:
    """Draw an identity card: a head and shoulders beside lines."""
    unit = width / 14
    corners = ((0.3, 0.3), (13.7, 0.3), (13.7, 9.2), (0.3, 9.2), (0.3, 0.3), (2, 0.3))
    pen.strokes([(x + a * unit, y + b * unit) for a, b in corners], THIN)
    _disc(pen, x + 3.9 * unit, y + 3.4 * unit, 1.3 * unit)
    pen.solid(x + 1.9 * unit, y + 5.3 * unit, 4 * unit, 1.9 * unit)
    for line in range(3):
        level = y + (2.6 + 2.1 * line) * unit
        pen.strokes([(x + 7.4 * unit, level), (x + 12 * unit, level)], THIN)


def draw_speech(pen: Pen, x: float, y: float, width: float = 14.0) -> None:
    """Draw a speech bubble with three dots."""
    unit = width / 14
    canvas = pen.canvas
    canvas.setLineWidth(THICK)
    left, bottom = _point(pen, x + 0.4 * unit, y + 7.6 * unit)
    canvas.roundRect(left, bottom, 13.2 * unit * MM, 7.2 * unit * MM, 1.6 * unit * MM)
    tail = ((3.0, 7.4), (3.0, 10.9), (6.4, 7.4))
    canvas.setFillGray(1)
    _shape(pen, [(x + a * unit, y + b * unit) for a, b in tail], stroke=0)
    canvas.setFillGray(0)
    lip = ((3.0, 7.2), (3.0, 10.9), (6.4, 7.6))
    pen.strokes([(x + a * unit, y + b * unit) for a, b in lip], THIN)
    for dot in range(3):
        _disc(pen, x + (3.8 + 3.2 * dot) * unit, y + 4.0 * unit, 0.85 * unit)


def _at(x: float, y: float, turn: float, far: float) -> tuple[float, float]:
    """Return the place `far` from (x, y), a part of a turn clockwise from the top."""
    angle = 2 * math.pi * turn
    return x + far * math.sin(angle), y - far * math.cos(angle)


def _arc_back(
    start: tuple[float, float], end: tuple[float, float], radius: float
) -> list[tuple[float, float]]:
    """Return points of the inner edge of a crescent, from its lower horn to the upper one."""
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    across = math.dist(start, end)
    bulge = radius * 0.42
    away = ((start[1] - end[1]) / across * bulge, (end[0] - start[0]) / across * bulge)
    control = (middle[0] + 2 * away[0], middle[1] + 2 * away[1])
    return [_bent(start, control, end, step / 24) for step in range(1, 25)]


def _bent(
    a: tuple[float, float], b: tuple[float, float], c: tuple[float, float], part: float
) -> tuple[float, float]:
    left, right = (1 - part) ** 2, part**2
    both = 2 * part * (1 - part)
    return left * a[0] + both * b[0] + right * c[0], left * a[1] + both * b[1] + right * c[1]


def _point(pen: Pen, x: float, y: float) -> tuple[float, float]:
    return (pen.left + x) * MM, (PAGE_HEIGHT - pen.top - y) * MM


def _disc(pen: Pen, x: float, y: float, radius: float) -> None:
    pen.canvas.circle(*_point(pen, x, y), radius * MM, stroke=0, fill=1)


def _shape(pen: Pen, points: Sequence[tuple[float, float]], *, stroke: float) -> None:
    """Fill a shape; with a stroke its edge alone is drawn."""
    path = pen.canvas.beginPath()
    path.moveTo(*_point(pen, *points[0]))
    for place in points[1:]:
        path.lineTo(*_point(pen, *place))
    path.close()
    if stroke:
        pen.canvas.setLineWidth(stroke)
    pen.canvas.drawPath(path, stroke=int(bool(stroke)), fill=int(not stroke))
