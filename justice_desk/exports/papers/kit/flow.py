"""Lays blocks out on pages without drawing them: pages are counted before ink is spent."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.kit.grid import BODY_BOTTOM, FIRST_TOP, NEXT_TOP

if TYPE_CHECKING:
    from collections.abc import Iterable

    from justice_desk.exports.papers.kit.block import Block
    from justice_desk.exports.papers.kit.pen import Pen

TIGHTER: Final = (1.0, 0.85, 0.7, 0.6)  # gaps close up before a page is added; type never does
_HAIR: Final = 1e-6


@dataclass
class Page:
    """The blocks of one page, each with the distance of its top from the top of the page.

    Attributes:
        bottom: where the last block ends.
        tight: what the gaps between blocks are multiplied by; 1 unless room is short.
        gap: the gap that the last block wants below it.
    """

    bottom: float
    placed: list[tuple[float, Block]] = field(default_factory=list)
    tight: float = 1.0
    gap: float = 0.0

    def top_of(self, block: Block) -> float:
        """Return where `block` would begin."""
        gap = max(self.gap, block.before) if self.placed else 0.0
        return self.bottom + gap * self.tight

    def put(self, block: Block) -> None:
        """Place `block` under the last one."""
        top = self.top_of(block)
        self.placed.append((top, block))
        self.bottom, self.gap = top + block.height(), block.after

    def draw(self, pen: Pen) -> None:
        """Draw every block in reading order with a pen at the top of the page."""
        for top, block in self.placed:
            block.draw(pen.at(0, top))


def flow(
    blocks: Iterable[Block],
    *,
    first_top: float = FIRST_TOP,
    next_top: float = NEXT_TOP,
    bottom: float = BODY_BOTTOM,
    tight: float = 1.0,
) -> list[Page]:
    """Return the pages that hold all blocks, breaking only where a block allows it.

    A block that is taller than a whole page and does not break stands alone, over the bottom.
    """
    waiting = deque(blocks)
    pages = [Page(first_top, tight=tight)]
    while waiting:
        block = waiting.popleft()
        page = pages[-1]
        room = bottom - page.top_of(block) + _HAIR
        if _fits(block, waiting, room):
            page.put(block)
            continue
        parts = None if block.keep_with_next else block.split(room)
        if parts:
            page.put(parts[0])
            waiting.appendleft(parts[1])
        elif page.placed:
            waiting.appendleft(block)
        else:
            page.put(block)
            continue
        pages.append(Page(next_top, tight=tight))
    return pages


def _fits(block: Block, following: deque[Block], room: float) -> bool:
    """Say whether a block fits with what must stay beside it: a title with its first lines."""
    needed, last = block.height(), block
    for after in following:
        if not last.keep_with_next:
            break
        gap = max(last.after, after.before)
        needed += gap + (after.height() if after.keep_with_next else after.least())
        last = after
    return needed <= room
