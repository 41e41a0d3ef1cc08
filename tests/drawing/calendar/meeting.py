"""Tells which parts of a calendar lie over one another."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from justice_desk.drawing.calendar.shapes import Grid
    from justice_desk.drawing.journey.shapes import Box

_HAIR = 0.01


def meet(grid: Grid) -> list[tuple[int, int]]:
    """Return the keys of bars that overlap."""
    return [(a.key, b.key) for a, b in combinations(grid.placed, 2) if _over(a.box, b.box)]


def _over(a: Box, b: Box) -> bool:
    beside = a.right <= b.x + _HAIR or b.right <= a.x + _HAIR
    return not beside and not (a.bottom <= b.y + _HAIR or b.bottom <= a.y + _HAIR)
