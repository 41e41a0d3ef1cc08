"""Where the words of a map stand: beside their disc, over no other disc, word or way if they can.

Each label tries eight places around its disc in an order of liking; the one that costs least stays.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import hypot
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Point = tuple[float, float]
_OUTSIDE, _OVER, _WAY, _LIKED = 1000.0, 100.0, 8.0, 1.0
_GAP: Final = 4.0
_STEPS: Final = 24
"""Points of a leg that are looked at."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle: its corner, width and height."""

    x: float
    y: float
    width: float
    height: float

    def meets(self, other: Box) -> bool:
        """Say whether two rectangles share a point."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )

    def holds(self, point: Point) -> bool:
        """Say whether a point lies inside."""
        return 0 <= point[0] - self.x <= self.width and 0 <= point[1] - self.y <= self.height


@dataclass(frozen=True, slots=True)
class Label:
    """Where words stand; `right` aligned when they stand at the left of their disc."""

    box: Box
    right: bool


def place_labels(
    wanted: Sequence[Box],
    discs: Sequence[Point],
    way: Sequence[Point],
    room: tuple[float, float],
    radius: float,
) -> list[Label]:
    """Return a place for each label.

    Args:
        wanted: size of each label; its corner is the middle of its disc.
        discs: middle of every disc.
        way: the points of the trip in order.
        room: width and height of the picture.
        radius: of a disc.
    """
    taken = [Box(x - radius, y - radius, 2 * radius, 2 * radius) for x, y in discs]
    steps = list(_walk(way))
    placed: list[Label] = []
    for rank, one in enumerate(wanted):
        others = [box for other, box in enumerate(taken) if other != rank]
        others += [label.box for label in placed]
        choices = list(_around(one, radius + _GAP))
        costs = [
            _cost(label.box, others, steps, room) + liked * _LIKED
            for liked, label in enumerate(choices)
        ]
        placed.append(choices[costs.index(min(costs))])
    return placed


def _around(box: Box, off: float) -> Iterator[Label]:
    wide, high, mid = box.width, box.height, box.x - box.width / 2
    near = off * 0.7
    top, bottom = box.y - near - high, box.y + near
    places = (
        (box.x + off, box.y - high / 2, False),
        (box.x - off - wide, box.y - high / 2, True),
        (box.x + near, top, False),
        (box.x + near, bottom, False),
        (box.x - near - wide, top, True),
        (box.x - near - wide, bottom, True),
        (mid, box.y + off, False),
        (mid, box.y - off - high, False),
    )
    for x, y, right in places:
        yield Label(Box(x, y, wide, high), right)


def _cost(
    box: Box, others: Sequence[Box], steps: Sequence[Point], room: tuple[float, float]
) -> float:
    out = max(0.0, -box.x) + max(0.0, box.x + box.width - room[0])
    out += max(0.0, -box.y) + max(0.0, box.y + box.height - room[1])
    over = sum(box.meets(other) for other in others)
    crossed = sum(box.holds(step) for step in steps)
    return _OUTSIDE * bool(out) + out + _OVER * over + _WAY * crossed


def _walk(way: Sequence[Point]) -> Iterator[Point]:
    """Yield points along the way, close enough for no word to slip between two."""
    for (x, y), (u, v) in pairwise(way):
        count = max(_STEPS, int(hypot(u - x, v - y) / _STEPS))
        for step in range(count + 1):
            yield x + (u - x) * step / count, y + (v - y) * step / count
