"""Where a hand writes: lines, tick boxes and combs, each after its label."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.exports.papers.kit import styles
from justice_desk.exports.papers.kit.grid import BOX, HAIR
from justice_desk.exports.papers.kit.pen import capitals_height, text_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.exports.papers.kit.pen import Pen, Style

TICK: Final = 4.0
TICK_LARGE: Final = 4.6
_TICK_GAP: Final = 2.0
_LINE_GAP: Final = 1.6
_UNDER: Final = 1.0  # a fill line stands under the baseline, so that descenders stay free
COMB_WIDTH: Final = 5.0
COMB_HEIGHT: Final = 6.5


def draw_fill(
    pen: Pen, x: float, baseline: float, to_x: float, label: str, style: Style = styles.BODY
) -> None:
    """Write a label and draw the line to fill after it, up to `to_x`."""
    width = pen.text(x, baseline, label, style)
    pen.rule(x + width + _LINE_GAP, baseline + _UNDER, to_x, baseline + _UNDER, HAIR)


def draw_tick_box(
    pen: Pen, x: float, baseline: float, label: str, style: Style = styles.BODY, side: float = TICK
) -> float:
    """Draw an empty box with its label on the box's centre; return where the label ends."""
    pen.box(x, baseline - (capitals_height(style) + side) / 2, side, side, BOX)
    start = x + side + _TICK_GAP
    return start + pen.text(start, baseline, label, style)


def tick_width(label: str, style: Style = styles.BODY, side: float = TICK) -> float:
    """Return how wide a tick box with its label is."""
    return side + _TICK_GAP + text_width(label, style)


def draw_comb(pen: Pen, x: float, baseline: float, groups: Sequence[int]) -> float:
    """Draw boxes of 5 mm a character in groups, such as (2, 2, 4); return the right edge."""
    top = baseline - (COMB_HEIGHT + 2.4) / 2
    for number, characters in enumerate(groups):
        x += 1.4 if number else 0.0
        pen.box(x, top, characters * COMB_WIDTH, COMB_HEIGHT, BOX)
        for mark in range(1, characters):
            at = x + mark * COMB_WIDTH
            pen.rule(at, top + COMB_HEIGHT / 2, at, top + COMB_HEIGHT, HAIR)
        x += characters * COMB_WIDTH
    return x


def comb_width(groups: Sequence[int]) -> float:
    """Return how wide a comb is."""
    return sum(groups) * COMB_WIDTH + 1.4 * (len(groups) - 1)
