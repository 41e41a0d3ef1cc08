"""What one picture is drawn from, and how a long journey is cut into rows."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from justice_desk.drawing.journey.grid import FUTURE, GUTTER, LEAD, TRAIL
from justice_desk.drawing.journey.scale import minimums

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from justice_desk.drawing.journey.hops import Measure, Plan
    from justice_desk.drawing.journey.stays import Stay

MANY: Final = 8
"""Above this number of referrals bars may be narrower, and the list is always there."""
_STEPS: Final = 24


@dataclass(frozen=True, slots=True)
class Sheet:
    """All stays of a journey, or those of one row of it.

    `listed` asks for the list: always, only when a name found no place (False), never (None).
    `beside` is what takes no case; every row shows what of it falls into its time.
    `continued` and `continues` say that the journey comes from the row above or goes on below.
    """

    stays: tuple[Stay, ...]
    today: date
    future: tuple[Plan, ...]
    width: float
    measure: Measure
    many: bool
    listed: bool | None = False
    continued: bool = False
    continues: bool = False
    beside: tuple[Stay, ...] = ()

    @property
    def trail(self) -> float:
        """Return the px after the end of time."""
        return FUTURE if self.future else TRAIL

    @property
    def left(self) -> float:
        """Return the x where time begins."""
        return GUTTER + LEAD

    @property
    def room(self) -> float:
        """Return the px that time may fill."""
        return self.width - self.left - self.trail

    @property
    def least(self) -> list[float]:
        """Return the least width of each part."""
        return minimums(self.stays, self.measure, many=self.many)


def is_many(stays: Sequence[Stay]) -> bool:
    """Return whether a journey has more referrals than fit with their names."""
    return sum(bool(stay.hop.badge) for stay in stays) > MANY


def rows_of(sheet: Sheet) -> tuple[Sheet, ...]:
    """Return `sheet` cut into as few rows as its minimums allow, evenly filled."""
    if sum(sheet.least) <= sheet.room:
        return (sheet,)
    widths = [_least_width(sheet, stay) for stay in sheet.stays]
    cuts = _cut(widths, _even(widths, sheet.room))
    last = len(cuts) - 2
    return tuple(
        _row(sheet, sheet.stays[start:end], number == 0, number == last)
        for number, (start, end) in enumerate(itertools.pairwise(cuts))
    )


def _least_width(sheet: Sheet, stay: Stay) -> float:
    """Return the least width of a stay, as if a row ended on both of its sides."""
    return sum(
        minimums([replace(stay, tied_left=True, tied_right=True)], sheet.measure, many=sheet.many)
    )


def _cut(widths: Sequence[float], room: float) -> list[int]:
    """Return where rows begin when each takes what fits, and where the last one ends."""
    cuts, used = [0], 0.0
    for number, width in enumerate(widths):
        if used + width > room and used:
            cuts.append(number)
            used = 0.0
        used += width
    return [*cuts, len(widths)]


def _even(widths: Sequence[float], room: float) -> float:
    """Return the least room that needs no more rows than `room` does."""
    rows = len(_cut(widths, room))
    low, high = 0.0, room
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (low, middle) if len(_cut(widths, middle)) <= rows else (middle, high)
    return high


def _row(sheet: Sheet, stays: tuple[Stay, ...], first: bool, last: bool) -> Sheet:
    ends = [
        replace(
            stay,
            tied_left=stay.tied_left or (not first and stay is stays[0]),
            tied_right=stay.tied_right or (not last and stay is stays[-1]),
        )
        for stay in stays
    ]
    return replace(
        sheet,
        stays=tuple(ends),
        future=sheet.future if last else (),
        continued=not first,
        continues=not last,
    )
