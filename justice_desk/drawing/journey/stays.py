"""Cuts hops into parts that follow each other: waiting, holding, stuck."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from justice_desk.drawing.journey.hops import Hop, Lane


class PartKind(StrEnum):
    """What the case does during a part."""

    WAITING = "waiting"
    HOLDING = "holding"
    STUCK = "stuck"


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of time of one stay; it may start and end on the same day."""

    kind: PartKind
    start: date
    end: date

    @property
    def days(self) -> int:
        """Return its length in days."""
        return (self.end - self.start).days


@dataclass(frozen=True, slots=True)
class Stay:
    """A hop on the common line of time.

    `tied_left` and `tied_right` say that a disc covers that end of its bar.
    """

    index: int
    hop: Hop
    parts: tuple[Part, ...]
    current: bool
    tied_left: bool = False
    tied_right: bool = False

    @property
    def lane(self) -> Lane:
        """Return the lane of the stay."""
        return self.hop.lane

    @property
    def host(self) -> int:
        """Return the number of the part that bears the badge: the holding one, or the waiting."""
        kinds = [part.kind for part in self.parts]
        return kinds.index(PartKind.HOLDING) if PartKind.HOLDING in kinds else 0

    @property
    def held_ever(self) -> bool:
        """Return whether the holder took the case."""
        return self.parts[self.host].kind is PartKind.HOLDING

    @property
    def waited(self) -> int:
        """Return the days without an answer, overdue ones included as long as none came."""
        return self._days(PartKind.WAITING) + (0 if self.held_ever else self.stuck)

    @property
    def held(self) -> int:
        """Return the days that the holder has had the case."""
        return self._days(PartKind.HOLDING) + (self.stuck if self.held_ever else 0)

    @property
    def stuck(self) -> int:
        """Return the days since the missed reply-by day."""
        return self._days(PartKind.STUCK)

    def _days(self, kind: PartKind) -> int:
        return sum(part.days for part in self.parts if part.kind is kind)


def stays_of(every: Sequence[Hop], today: date) -> tuple[Stay, ...]:
    """Return the stays of the journey, without gap or overlap, none of them after `today`.

    A case has one holder at a time: a stay lasts until the next one begins, whatever its own
    end says, and a day that runs backwards is drawn on the day before it.
    """
    hops = [hop for hop in every if not hop.beside]
    found: list[Stay] = []
    for index, hop in enumerate(hops):
        begin = found[-1].parts[-1].end if found else min(hop.begun, today)
        last = index == len(hops) - 1
        end = (hop.until or today) if last else hops[index + 1].begun
        current = last and hop.until is None
        span = (begin, max(begin, min(end, today)))
        found.append(Stay(index, hop, _parts(hop, span, current=current), current))
    return tuple(_tied(found))


def beside_of(every: Sequence[Hop], today: date) -> tuple[Stay, ...]:
    """Return what stands beside the journey, each with its own time, counted on after the stays."""
    hops = [hop for hop in every if hop.beside]
    first = len(every) - len(hops)
    found = []
    for index, hop in enumerate(hops, first):
        begin = min(hop.begun, today)
        current = hop.until is None
        span = (begin, max(begin, min(hop.until or today, today)))
        found.append(Stay(index, hop, _parts(hop, span, current=current), current))
    return tuple(found)


def _parts(hop: Hop, span: tuple[date, date], *, current: bool) -> tuple[Part, ...]:
    begin, end = span
    stuck = hop.stuck_since if current else None
    late = min(max(stuck, begin), end) if stuck else end
    answered = min(max(hop.held_from, begin), end) if hop.held_from else late
    late = max(late, answered)
    parts = []
    if hop.sent_on is not None:
        parts.append(Part(PartKind.WAITING, begin, answered))
    if hop.held_from is not None:
        parts.append(Part(PartKind.HOLDING, answered if parts else begin, late))
    if stuck is not None:
        parts.append(Part(PartKind.STUCK, late, end))
    return tuple(parts)


def _tied(stays: list[Stay]) -> list[Stay]:
    same = [a.lane is b.lane for a, b in itertools.pairwise(stays)]
    return [
        replace(stay, tied_left=left, tied_right=right or stay.hop.declined)
        for stay, left, right in zip(stays, [False, *same], [*same, False], strict=False)
    ]
