"""Measures of the picture, in px; from the specification of the journey picture."""

from __future__ import annotations

from typing import Final

GUTTER: Final = 124.0
AXIS: Final = 34.0
LEAD: Final = 11.0
"""Between the gutter and the first bar."""
TRAIL: Final = 20.0
"""Between the end of time and the right edge, when nothing is planned."""
FUTURE: Final = 118.0
TALL: Final = 54.0
SLIM: Final = 44.0
FOLDED: Final = 26.0
BAR: Final = 28.0
OFFICE_BAR: Final = 22.0
DROP: Final = 7.0
"""Between the top of a lane and its bars."""
GAP: Final = 1.5
UNDER: Final = 2.0
"""Between a bar and the row of text under it."""
ROW: Final = 14.0
KEEP: Final = 4.0
AWAY: Final = 5.0
"""How far inside a bar an arrow leaves or lands, and how wide it is kept free on each side."""
PITCH: Final = 24.0
"""From one row of slim bars, beside the journey, to the next; a bar fills 18 px of it."""
