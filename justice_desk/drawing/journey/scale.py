"""Piecewise-linear time: the width of each part, and the place of each day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.drawing.journey.stays import PartKind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from justice_desk.drawing.journey.hops import Measure
    from justice_desk.drawing.journey.stays import Part, Stay

FULL_DAYS: Final = 60
"""Days of a part that count fully; each one above counts LONG_DAY."""
LONG_DAY: Final = 0.12
MOST_PER_DAY: Final = 60.0
MIN_WAITING: Final = 13.0
MIN_STAY: Final = 30.0
MIN_STAY_MANY: Final = 28.0
BREAK_BELOW: Final = 0.72
DISC: Final = 7.5
SCROLLED: Final = 1.25
_STEPS: Final = 44


@dataclass(frozen=True, slots=True)
class Scale:
    """The parts in order with their left ends, their widths and the px of one full day."""

    parts: tuple[Part, ...]
    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    per_day: float

    @property
    def right(self) -> float:
        """Return the x where time ends."""
        return self.lefts[-1] + self.widths[-1]

    def x_of(self, day: date) -> float:
        """Return where `day` begins: before everything that happened on it."""
        for part, left, width in zip(self.parts, self.lefts, self.widths, strict=True):
            if day <= part.end:
                return left + width * max((day - part.start).days, 0) / max(part.days, 1)
        return self.right

    def breaks(self) -> list[float]:
        """Return the middle of each long part that is drawn much shorter than its days."""
        return [
            left + width / 2
            for part, left, width in zip(self.parts, self.lefts, self.widths, strict=True)
            if part.days > FULL_DAYS and width < BREAK_BELOW * self.per_day * part.days
        ]


def weight(days: int) -> float:
    """Return how much room a part of `days` asks for, in full days."""
    return min(days, FULL_DAYS) + LONG_DAY * max(days - FULL_DAYS, 0)


def minimums(stays: Sequence[Stay], measure: Measure, *, many: bool) -> list[float]:
    """Return the least width of each part; the one with the badge must also hold its text."""
    return [
        _minimum(stay, number, measure, MIN_STAY_MANY if many else MIN_STAY)
        for stay in stays
        for number in range(len(stay.parts))
    ]


def _minimum(stay: Stay, number: int, measure: Measure, least: float) -> float:
    if number != stay.host:
        return MIN_WAITING if stay.parts[number].kind is PartKind.WAITING else least
    discs = (number == 0 and stay.tied_left) + (number == len(stay.parts) - 1 and stay.tied_right)
    text = measure(stay.hop.badge, 11, 700) if stay.hop.badge else 0.0
    return max(least, text + 6 + DISC * discs)


def fit(stays: Sequence[Stay], least: Sequence[float], left: float, room: float) -> Scale:
    """Return the scale whose widths fill `room` px from `left` on.

    They fill less when a day would be wider than MOST_PER_DAY. When `least` alone fills more, the
    picture scrolls anyway, so that it takes a quarter more: long stays still show as longer.
    """
    parts = tuple(part for stay in stays for part in stay.parts)
    room = room if sum(least) <= room else SCROLLED * sum(least)
    weights = [weight(part.days) for part in parts]

    def widths(per_day: float) -> tuple[float, ...]:
        return tuple(max(m, per_day * w) for m, w in zip(least, weights, strict=True))

    low, high = 0.0, MOST_PER_DAY
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if sum(widths(middle)) <= room else (low, middle)
    chosen = widths(low)
    return Scale(parts, _running(left, chosen), chosen, low)


def _running(left: float, widths: Sequence[float]) -> tuple[float, ...]:
    lefts = [left]
    for width in widths:
        lefts.append(lefts[-1] + width)
    return tuple(lefts[:-1])
