"""The journey picture: who had the case, from when to when, as frozen shapes.

`layout` is pure: the same holds, day, width and metrics give the same picture. Two painters
turn its roles into pens, one for the window and one for the paper.
"""

from justice_desk.drawing.journey.compose import (
    headline,
    layout,
    layout_lists,
    layout_rows,
    paper_line,
)
from justice_desk.drawing.journey.hops import Hop, Lane, Measure, Plan, lane_of
from justice_desk.drawing.journey.shapes import Picture

__all__ = [
    "Hop",
    "Lane",
    "Measure",
    "Picture",
    "Plan",
    "headline",
    "lane_of",
    "layout",
    "layout_lists",
    "layout_rows",
    "paper_line",
]
