"""Where the names of places stand on a map: beside their dot, never over another name or dot."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.cutting import cut_within
from justice_desk.exports.papers.kit.pen import text_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TALL: Final = 5.0
_PAD: Final = 0.8
_WIDEST: Final = 58.0
_NEAR: Final = 2.2
_RINGS: Final = (_NEAR, 6.0, 10.0, 15.0, 21.0)
_TURNS: Final = (0, 4, 2, 6, 1, 7, 3, 5)
"""Eighths of a turn: right and left of the dot first, then under and over it, then between."""
_DOT: Final = 2.0
_MARGIN: Final = 1.5

Point = tuple[float, float]
Leg = tuple[Point, Point]


@dataclass(frozen=True, slots=True)
class Label:
    """A name in its box, in millimetres; `far` says that a line must join it to its dot."""

    text: str
    point: Point
    left: float
    top: float
    wide: float
    tall: float
    far: bool

    @property
    def nearest(self) -> Point:
        """Return the point of the box that is nearest to the dot."""
        x, y = self.point
        return (
            min(max(x, self.left), self.left + self.wide),
            min(max(y, self.top), self.top + self.tall),
        )

    def meets(self, other: Label) -> bool:
        """Tell whether two boxes share any paper."""
        apart = (
            self.left + self.wide <= other.left
            or other.left + other.wide <= self.left
            or self.top + self.tall <= other.top
            or other.top + other.tall <= self.top
        )
        return not apart

    def struck_by(self, other: Label) -> bool:
        """Tell whether the line that joins another name to its dot runs through this one."""
        return other.far and any(self.holds(spot) for spot in _along(other.point, other.nearest))

    def covers(self, dot: Point) -> bool:
        """Tell whether the box lies over a dot."""
        return self.holds(dot, _DOT)

    def holds(self, point: Point, more: float = 0.0) -> bool:
        """Tell whether a point lies in the box, or less than `more` millimetres beside it."""
        x, y = point
        return (
            self.left - more < x < self.left + self.wide + more
            and self.top - more < y < self.top + self.tall + more
        )


def placed(
    points: Sequence[Point], texts: Sequence[str], legs: Sequence[Leg], wide: float, tall: float
) -> tuple[Label, ...]:
    """Return the names that find room in a frame, over as few legs as can be.

    One that finds no room stands in the table of stops alone.
    """
    labels: list[Label] = []
    for point, text in zip(points, texts, strict=True):
        fits = [
            label
            for label in _tries(point, cut_within(text, styles.STRONG, _WIDEST))
            if _inside(label, wide, tall)
            and not any(_in_the_way(label, other) for other in labels)
            and not any(label.covers(dot) for dot in points)
        ]
        if fits:
            labels.append(min(fits, key=lambda label: _crossed(label, legs) + label.far))
    return tuple(labels)


def _in_the_way(one: Label, other: Label) -> bool:
    """Tell whether two names meet, or the line of one runs through the other."""
    return one.meets(other) or one.struck_by(other) or other.struck_by(one)


def _crossed(label: Label, legs: Sequence[Leg]) -> int:
    """Return over how many legs a name would lie, each leg read at points 1 mm apart."""
    return sum(any(label.holds(point) for point in _along(*leg)) for leg in legs)


def _along(start: Point, end: Point) -> Iterator[Point]:
    steps = max(int(math.dist(start, end)), 1)
    for step in range(steps + 1):
        part = step / steps
        yield start[0] + part * (end[0] - start[0]), start[1] + part * (end[1] - start[1])


def _inside(label: Label, wide: float, tall: float) -> bool:
    return (
        label.left >= _MARGIN
        and label.top >= _MARGIN
        and label.left + label.wide <= wide - _MARGIN
        and label.top + label.tall <= tall - _MARGIN
    )


def _tries(point: Point, text: str) -> Iterator[Label]:
    """Yield the places that a name may stand at, the nearest first."""
    wide = text_width(text, styles.STRONG) + 2 * _PAD
    for ring in _RINGS:
        for turn in _TURNS:
            angle = turn * math.pi / 4
            x, y = point[0] + ring * math.cos(angle), point[1] + ring * math.sin(angle)
            left = x - wide * (1 - math.cos(angle)) / 2
            top = y - _TALL * (1 - math.sin(angle)) / 2
            yield Label(text, point, left, top, wide, _TALL, far=ring > _NEAR)
