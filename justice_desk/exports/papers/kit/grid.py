"""The grid of every paper, in millimetres from the top left corner of the page.

Portrait A4; a text width of 168 mm is 12 modules of 14 mm, and every box and column edge falls on
a module or a half module. Rules are in points. Nothing stands in the last 7 mm, where printers
do not reach.
"""

from __future__ import annotations

from typing import Final

MM: Final = 72 / 25.4  # points in a millimetre

PAGE_WIDTH: Final = 210.0
PAGE_HEIGHT: Final = 297.0
PAGE_SIZE: Final = (PAGE_WIDTH * MM, PAGE_HEIGHT * MM)

LEFT: Final = 24.0  # filing holes
WIDTH: Final = 168.0
MODULE: Final = 14.0

LETTERHEAD_RULE: Final = 27.0
FIRST_TOP: Final = 29.9  # the first baseline falls 6 mm under the letterhead's rule
NEXT_RULE: Final = 21.0
NEXT_TOP: Final = 28.0
BODY_BOTTOM: Final = 277.0
FOOTER_BASELINE: Final = 285.0
FOOTER_RULE: Final = 4.2  # above the footer's baseline

GAP: Final = 2.2  # between two paragraphs
BOX_GAP: Final = 2.8  # after a box
PART_GAP: Final = 7.0  # between two titled parts

HAIR: Final = 0.8  # inner rule
BOX: Final = 1.0  # a box to fill
FRAME: Final = 1.2  # a frame, a section title
HEAD: Final = 1.8  # under the letterhead


def modules(number: float) -> float:
    """Return the width of `number` modules in millimetres."""
    return number * MODULE
