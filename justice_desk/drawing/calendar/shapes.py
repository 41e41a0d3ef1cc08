"""The frozen shapes of a calendar, in px of the layout; roles, never colours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.drawing.journey.shapes import Box


@dataclass(frozen=True, slots=True)
class Span:
    """Something that takes one or more whole days; `key` is its place in the caller's list."""

    key: int
    first: date
    last: date
    height: float


@dataclass(frozen=True, slots=True)
class Timed:
    """Something that takes some minutes of one day, after midnight."""

    key: int
    day: date
    starts: int
    ends: int


@dataclass(frozen=True, slots=True)
class Cell:
    """One day of the grid; `inside` when it belongs to the month that is shown."""

    day: date
    box: Box
    inside: bool
    weekend: bool


@dataclass(frozen=True, slots=True)
class Placed:
    """Where something stands; a span that goes on in the next week does not close in this one."""

    key: int
    box: Box
    opens: bool
    closes: bool


@dataclass(frozen=True, slots=True)
class More:
    """How many things of a day found no room."""

    day: date
    count: int
    box: Box


@dataclass(frozen=True, slots=True)
class Hour:
    """A line of the week, at minutes after midnight."""

    minutes: int
    y: float


@dataclass(frozen=True, slots=True)
class Grid:
    """A month or a week, laid out."""

    cells: tuple[Cell, ...]
    placed: tuple[Placed, ...]
    more: tuple[More, ...]
    hours: tuple[Hour, ...] = ()

    def at(self, x: float, y: float) -> Cell | None:
        """Return the day at a place."""
        return next((cell for cell in self.cells if _holds(cell.box, x, y)), None)

    def of(self, day: date) -> Cell | None:
        """Return the cell of a day."""
        return next((cell for cell in self.cells if cell.day == day), None)

    def under(self, x: float, y: float) -> Placed | None:
        """Return what stands at a place, the last drawn first."""
        return next((one for one in reversed(self.placed) if _holds(one.box, x, y)), None)


def _holds(box: Box, x: float, y: float) -> bool:
    return box.x <= x < box.right and box.y <= y < box.bottom
