"""What the palette finds, and how the matched part is marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MOST: Final = 5
"""Hits shown in a group."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One line of the palette: what it says, its context, its key, what choosing it does.

    `ink` is the token of its icon; `also` holds words that find it and are not shown.
    """

    words: str
    context: str
    icon: str
    key: str
    choose: Callable[[], None]
    ink: str = "text2"
    also: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A heading and what it offers for the words typed; `find` answers at once."""

    title: str
    find: Callable[[str], Sequence[Hit]]


@dataclass(frozen=True, slots=True)
class Found:
    """A heading and what was found under it."""

    title: str
    hits: Sequence[Hit]


def matched(words: str, typed: str) -> tuple[int, int]:
    """Return where the folded `typed` stands in `words`, as start and end; (0, 0) when nowhere.

    Spellings fold: « maiga » stands in « Maïga ».
    """
    wanted = fold(typed)
    if not wanted:
        return (0, 0)
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            piece = fold(words[start:end])
            if piece == wanted and fold(words[start]):
                return (start, end)
            if not wanted.startswith(piece):
                break
    return (0, 0)
