"""What a table shows: one `Column` each, and the `Cell` that a row puts in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

R = TypeVar("R")


class Look(Enum):
    """How a cell is drawn."""

    PLAIN = auto()
    LINK = auto()
    TAG = auto()
    AVATAR = auto()


@dataclass(frozen=True, slots=True)
class Cell:
    """A fact above, its context below; inks are token names, `pair` is a tag's colours.

    The icon stands before both lines in `second_ink`; with `sign_ink` it is a small sign before
    the fact alone.
    """

    text: str
    second: str = ""
    icon: str = ""
    ink: str = "text"
    second_ink: str = "text2"
    look: Look = Look.PLAIN
    pair: str = "neutral"
    sign_ink: str = ""

    def spoken(self) -> str:
        """Return both lines, as a screen reader says them."""
        return ", ".join(part for part in (self.text, self.second) if part)


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column of a table of `R`.

    Attributes:
        id: stable name, also kept in saved views.
        title: English source of its heading.
        cell: what a row shows here.
        width: least width in pixels at 100 %.
        stretch: share of the room that is left.
        sort: key of the order that a click on the heading asks for; empty when there is none.
        drop: columns with the highest number go first when the window is narrow; 0 stays.
        right: amounts stand at the right.
        always: shown even in a row that is closed to this member.
        copied: what goes to a spreadsheet; the fact of the cell when left out.
    """

    id: str
    title: str
    cell: Callable[[R], Cell]
    width: int = 120
    stretch: int = 0
    sort: str = ""
    drop: int = 0
    right: bool = False
    always: bool = False
    copied: Callable[[R], str] | None = None


def fitting(columns: tuple[Column[R], ...], width: int, scale: float) -> list[bool]:
    """Return which columns have room in `width` pixels at a text scale."""
    shown = [True] * len(columns)
    by_drop = sorted(range(len(columns)), key=lambda i: -columns[i].drop)
    for index in by_drop:
        if columns[index].drop and needed(columns, shown, scale) > width:
            shown[index] = False
    return shown


def needed(columns: tuple[Column[R], ...], shown: list[bool], scale: float) -> int:
    """Return how wide the shown columns are at the least."""
    kept = (column for column, seen in zip(columns, shown, strict=True) if seen)
    return sum(round(column.width * scale) for column in kept)


def widths(
    columns: tuple[Column[R], ...], shown: list[bool], width: int, scale: float
) -> list[int]:
    """Return a width for every column; what is left goes by stretch, 0 stands for hidden."""
    left = max(0, width - needed(columns, shown, scale))
    shares = sum(c.stretch for c, seen in zip(columns, shown, strict=True) if seen) or 1
    made = [
        round(c.width * scale) + left * c.stretch // shares if seen else 0
        for c, seen in zip(columns, shown, strict=True)
    ]
    last = max((i for i, seen in enumerate(shown) if seen), default=-1)
    if last >= 0:
        made[last] += width - sum(made)
    return made
