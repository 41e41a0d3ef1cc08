"""Who sits where: the rows of a vehicle, and its seats taken leg by leg.

A seat that somebody leaves on the way may be taken again; two persons of one seat never ride at
the same time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.terms.transport import VehicleKind

if TYPE_CHECKING:
    from collections.abc import Sequence

FRONT: Final = {VehicleKind.CAR: 1, VehicleKind.MINIBUS: 2}
"""Passengers beside the driver."""
ACROSS: Final = {VehicleKind.CAR: 3, VehicleKind.MINIBUS: 4, VehicleKind.PINASSE: 4}
"""Seats of a row behind."""
_MOST_ROWS: Final = 7
"""Rows beyond which a row takes more seats."""


@dataclass(frozen=True, slots=True)
class Rider:
    """Somebody who needs a seat between two stops, by their numbers."""

    words: str
    told: str
    up: int
    down: int
    wheelchair: bool = False


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat with who takes it, in the order in which they get in; nobody leaves it free."""

    riders: tuple[Rider, ...] = ()


def rows_of(kind: VehicleKind, seats: int) -> tuple[int, ...]:
    """Return how many passengers sit in each row, the one beside the driver first.

    A pinasse has its helmsman at the stern and a motorcycle its rider in front: their first row is
    0.
    """
    front = min(FRONT.get(kind, 0), seats)
    across = ACROSS.get(kind, 1)
    left = seats - front
    while left > across * _MOST_ROWS:
        across += 1
    rows = [across] * (left // across)
    rest = left % across
    if rest == 1 and rows and kind in FRONT:
        rows[-1] += 1
    elif rest:
        rows.append(rest)
    return (front, *rows)


def seated(riders: Sequence[Rider], seats: int) -> tuple[Seat, ...]:
    """Return the seats, each with who takes it; who finds none gets one more at the end.

    Who needs a wheelchair place comes first, then who gets in first.
    """
    taken: list[list[Rider]] = [[] for _seat in range(seats)]
    for rider in sorted(riders, key=lambda one: (one.up, not one.wheelchair)):
        free = next((seat for seat in taken if not seat or seat[-1].down <= rider.up), None)
        if free is None:
            taken.append([rider])
        else:
            free.append(rider)
    return tuple(Seat(tuple(seat)) for seat in taken)
