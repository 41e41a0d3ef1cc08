"""The list under the picture: every stay in words, whatever found no place above."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.drawing.journey import words
from justice_desk.drawing.journey.shapes import Box, Label, ListRow, TextRole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.drawing.journey.hops import Measure
    from justice_desk.drawing.journey.stays import Stay

ROW: Final = 22.0
ABOVE: Final = 18.0
_COLUMN: Final = 260.0
_MOST_COLUMNS: Final = 4
_PLATE: Final = 30.0
_PLATE_HEIGHT: Final = 18.0
_NAME: Final = 38.0
_BEFORE_DAYS: Final = 8.0
_MARGIN: Final = 12.0
NO_BADGE: Final = "—"


def columns_of(width: float) -> int:
    """Return how many columns stand in `width` px: four on a case page, two on paper."""
    return max(1, min(_MOST_COLUMNS, int(width // _COLUMN)))


def list_of(
    stays: Sequence[Stay], top: float, width: float, measure: Measure
) -> tuple[ListRow, ...]:
    """Return the rows of the list from `top` on, column by column."""
    columns = columns_of(width)
    high = -(-len(stays) // columns)
    across = width / columns
    return tuple(
        _row(stay, Box(number // high * across, top + number % high * ROW, across, ROW), measure)
        for number, stay in enumerate(stays)
    )


def _row(stay: Stay, cell: Box, measure: Measure) -> ListRow:
    badge, days = stay.hop.badge or NO_BADGE, words.waited_and_held(stay)
    plate = Box(cell.x, cell.middle - _PLATE_HEIGHT / 2, _PLATE, _PLATE_HEIGHT)
    wide, long = measure(badge, 11, 700), measure(days, 12, 400)
    room = cell.width - _NAME - _BEFORE_DAYS - long - _MARGIN
    name = words.elide(stay.hop.name, room, measure, 12, 400)
    named = Box(cell.x + _NAME, cell.y, measure(name, 12, 400), ROW)
    return ListRow(
        stay.index,
        stay.lane,
        Label(
            badge,
            Box(plate.centre - wide / 2, plate.y, wide, plate.height),
            11,
            700,
            TextRole.LANE,
            stay.index,
            stay.lane,
        ),
        plate,
        Label(name, named, 12, 400, TextRole.STRONG, stay.index),
        Label(
            days,
            Box(named.right + _BEFORE_DAYS, cell.y, long, ROW),
            12,
            400,
            TextRole.QUIET,
            stay.index,
        ),
    )
