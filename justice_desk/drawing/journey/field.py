"""What a label must keep clear of, lane by lane."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Final

from justice_desk.drawing.journey.grid import AWAY, KEEP, ROW, UNDER
from justice_desk.drawing.journey.hops import Lane
from justice_desk.drawing.journey.shapes import Box

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from justice_desk.drawing.journey.bars import Bar
    from justice_desk.drawing.journey.shapes import Arrow, LaneBand, Marker, Planned, Point

_PIECES: Final = 12
_DOT: Final = 3.0
NOBODY: Final = -1


class Field:
    """The obstacles of each lane; a stay's own bar is none to its own labels."""

    def __init__(self, bands: Sequence[LaneBand]) -> None:
        self._bands = {band.lane: band.box for band in bands}
        self._boxes: dict[Lane, list[tuple[Box, int]]] = {lane: [] for lane in Lane}

    def free(self, lane: Lane, box: Box, hop: int) -> bool:
        """Return whether a label of `hop` may stand in `box`."""
        return not any(
            owner != hop and box.meets(other, KEEP) for other, owner in self._boxes[lane]
        )

    def first_free(self, lane: Lane, box: Box) -> Box:
        """Return `box`, moved right as far as the obstacles of its lane ask for."""
        for other, _owner in sorted(self._boxes[lane], key=lambda found: found[0].x):
            if box.meets(other, KEEP):
                box = Box(other.right + KEEP, box.y, box.width, box.height)
        return box

    def add(self, lane: Lane, box: Box, owner: int = NOBODY) -> None:
        """Keep `box` free from now on, but for the labels of its owner."""
        self._boxes[lane].append((box, owner))

    def add_bars(self, bars: Iterable[Bar]) -> None:
        """Keep the bars free, and the row under each, where a reader seeks its own label."""
        for bar in bars:
            box, index = bar.box, bar.stay.index
            self.add(bar.stay.lane, box, index)
            below = Box(box.x, box.bottom, max(box.width - KEEP, 0), UNDER + ROW)
            self.add(bar.stay.lane, below, index)

    def add_arrows(self, arrows: Iterable[Arrow]) -> None:
        """Keep the way of each arrow free, AWAY px on both sides."""
        for arrow in arrows:
            points = [arrow.at(step / _PIECES) for step in range(_PIECES + 1)] + [arrow.tip]
            for a, b in itertools.pairwise(points):
                self._add_everywhere(_around(a, b, AWAY, 0))
            self._add_everywhere(_around(arrow.start, arrow.start, AWAY, _DOT))

    def add_line(self, marker: Marker) -> None:
        """Keep the line of today free."""
        self._add_everywhere(Box(marker.x - 1, marker.top, 2, marker.bottom - marker.top))

    def add_plans(self, planned: Iterable[Planned]) -> None:
        """Keep what is planned free, with its dotted line."""
        for plan in planned:
            for box in (plan.icon.box, plan.day.box, plan.word.box):
                self._add_everywhere(box)
            self._add_everywhere(Box(plan.x - 1, plan.top, 2, plan.bottom - plan.top))

    def _add_everywhere(self, box: Box) -> None:
        for lane, band in self._bands.items():
            if box.y < band.bottom and band.y < box.bottom:
                self.add(lane, box)


def _around(a: Point, b: Point, wide: float, high: float) -> Box:
    left, top = min(a.x, b.x) - wide, min(a.y, b.y) - high
    return Box(left, top, abs(a.x - b.x) + 2 * wide, abs(a.y - b.y) + 2 * high)
