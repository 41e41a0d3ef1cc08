"""Opens a slim bar where an arrow crosses its row."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from justice_desk.drawing.journey.grid import AWAY
from justice_desk.drawing.journey.shapes import Box

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from justice_desk.drawing.journey.shapes import Arrow, Segment

_STEPS: Final = 40
_LEAST: Final = 7.0
"""A piece narrower than this is not drawn: it would look like a fault of the printer."""


def opened(segments: Iterable[Segment], arrows: Sequence[Arrow]) -> Iterator[Segment]:
    """Yield the segments without what arrows take of them, and 5 px more on each side."""
    for segment in segments:
        gaps = sorted(gap for arrow in arrows for gap in _crossing(arrow, segment.box))
        yield from _pieces(segment, gaps)


def _crossing(arrow: Arrow, box: Box) -> Iterator[tuple[float, float]]:
    """Yield from where to where an arrow takes part of a bar, if it passes its height at all."""
    ends = (arrow.start.y, arrow.tip.y)
    if max(ends) <= box.y or min(ends) >= box.bottom:
        return
    curve = [arrow.at(step / _STEPS) for step in range(_STEPS + 1)]
    points = [*curve, arrow.tip]
    within = [
        x
        for a, b in itertools.pairwise(points)
        if max(a.y, b.y) >= box.y and min(a.y, b.y) <= box.bottom
        for x in (a.x, b.x)
    ]
    left, right = min(within) - AWAY, max(within) + AWAY
    if left < box.right and box.x < right:
        yield left, right


def _pieces(segment: Segment, gaps: Sequence[tuple[float, float]]) -> Iterator[Segment]:
    left, opens = segment.box.x, segment.opens
    for start, end in gaps:
        yield from _piece(segment, (left, start), opens=opens, closes=False)
        left, opens = max(left, end), False
    yield from _piece(segment, (left, segment.box.right), opens=opens, closes=segment.closes)


def _piece(
    segment: Segment, span: tuple[float, float], *, opens: bool, closes: bool
) -> Iterator[Segment]:
    left, right = span
    if right - left >= _LEAST:
        box = Box(left, segment.box.y, right - left, segment.box.height)
        yield replace(segment, box=box, opens=opens, closes=closes, edged=segment.edged and opens)
