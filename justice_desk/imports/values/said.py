"""What one cell said: a value, words that are only kept as written, nothing, or a fault."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Said(Generic[T]):
    """The reading of one cell.

    Attributes:
        value: what was read; None when nothing stands there, or nothing that can be used.
        note: what the cell said beside its value, as written; it goes to the facts.
        later: something stands there but is only kept as written: it comes back as a question.
        expected: what was expected instead, in the language spoken now; blank unless it is a fault.
    """

    value: T | None = None
    note: str = ""
    later: bool = False
    expected: str = ""

    @property
    def wrong(self) -> bool:
        """Whether the cell cannot be read."""
        return bool(self.expected)


def kept(note: str = "") -> Said[T]:
    """Return the reading of a cell that is only kept as written."""
    return Said(note=note, later=True)


def misfit(expected: str) -> Said[T]:
    """Return the reading of a cell that cannot be read."""
    return Said(expected=expected)
