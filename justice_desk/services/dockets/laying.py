"""Lays the slots of one bench one behind the other: the order is somebody's, the hours follow.

Pure: what a bench and its slots are is told, nothing is read.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from justice_desk.services.dockets.told import Placed

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True)
class Bench:
    """One room on one day; minutes after midnight, the pause None where there is none."""

    day_id: uuid.UUID
    starts: int
    ends: int
    pause_starts: int | None = None
    pause_ends: int | None = None


@dataclass(frozen=True)
class Piece:
    """A slot to be laid: `starts` counts only where it is fixed, an hour that was promised."""

    entry: uuid.UUID
    position: int
    minutes: int
    starts: int = 0
    fixed: bool = False


@dataclass(frozen=True)
class _Span:
    begins: int
    ends: int


def lay(bench: Bench, pieces: Iterable[Piece], *, after: int = 0) -> tuple[Placed, ...]:
    """Return where each slot goes, in the order of the hours, numbered from 1.

    A fixed slot keeps its hour. The others follow in the order of their positions from the hour
    at which the bench begins; one that would run into the pause or into a fixed slot begins after
    it, and none overtakes another. What no longer fits runs over the end: that is a clash to be
    shown, and no refusal.
    """
    wanted = sorted(pieces, key=lambda piece: piece.position)
    fixed = [piece for piece in wanted if piece.fixed]
    taken = sorted(_taken(bench, fixed), key=lambda span: span.begins)
    laid = [(piece.starts, piece) for piece in fixed]
    at = max(bench.starts, after)
    for piece in wanted:
        if not piece.fixed:
            at = _free(at, piece.minutes, taken)
            laid.append((at, piece))
            at += piece.minutes
    laid.sort(key=lambda one: (one[0], one[1].position))
    return tuple(
        Placed(piece.entry, bench.day_id, number, starts, piece.minutes)
        for number, (starts, piece) in enumerate(laid, start=1)
    )


def end(placed: Sequence[Placed]) -> int:
    """Return when the last of some slots ends, in minutes after midnight; 0 without any."""
    return max((one.starts + one.minutes for one in placed), default=0)


def _taken(bench: Bench, fixed: Iterable[Piece]) -> list[_Span]:
    spans = [_Span(piece.starts, piece.starts + piece.minutes) for piece in fixed]
    if bench.pause_starts is not None and bench.pause_ends is not None:
        spans.append(_Span(bench.pause_starts, bench.pause_ends))
    return spans


def _free(at: int, minutes: int, taken: Iterable[_Span]) -> int:
    """Return the first moment from `at` at which so many minutes touch nothing that is taken."""
    for span in taken:
        if at < span.ends and span.begins < at + minutes:
            at = span.ends
    return at
