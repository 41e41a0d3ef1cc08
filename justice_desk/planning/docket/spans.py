"""Arithmetic of spans of time: pairs (from, until) of minutes, sorted, apart from each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

Span = tuple[int, int]
Spans = tuple[Span, ...]


def united(spans: Iterable[Span]) -> Spans:
    """Return the same minutes as few spans, in order."""
    found: list[Span] = []
    for starts, ends in sorted(span for span in spans if span[0] < span[1]):
        if found and starts <= found[-1][1]:
            found[-1] = (found[-1][0], max(ends, found[-1][1]))
        else:
            found.append((starts, ends))
    return tuple(found)


def without(spans: Spans, taken: Iterable[Span]) -> Spans:
    """Return the minutes of `spans` that are not taken."""
    gone = united(taken)
    found: list[Span] = []
    for starts, ends in spans:
        at = starts
        for begins, stops in gone:
            if begins < ends and stops > at:
                found.append((at, begins))
                at = max(at, stops)
        found.append((at, ends))
    return tuple(span for span in found if span[0] < span[1])


def after(spans: Spans, minute: int) -> Spans:
    """Return the minutes from `minute` on."""
    return tuple((max(starts, minute), ends) for starts, ends in spans if ends > minute)


def long_enough(spans: Spans, minutes: int) -> Spans:
    """Return the spans in which something of that length fits."""
    return tuple(span for span in spans if span[1] - span[0] >= minutes)


def holds(spans: Spans, starts: int, ends: int) -> bool:
    """Tell whether one span holds the whole time from `starts` until `ends`."""
    return any(begins <= starts and ends <= stops for begins, stops in spans)


def shared(one: Span, other: Span) -> int:
    """Return how many minutes two spans have in common."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def length(spans: Iterable[Span]) -> int:
    """Return the sum of the minutes."""
    return sum(ends - starts for starts, ends in spans)
