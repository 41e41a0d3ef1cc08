"""Splits all plans by how often judges stay at a site, until a bound of each part is good enough.

Branch and price: C. Barnhart and others, "Branch-and-price: column generation for solving huge
integer programs", 1998. What makes the bound of parts weak is a site that is visited one and a half
times: both halves hear the best cases of its villages. Only stays are split, never cases.
"""

from __future__ import annotations

import heapq
import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np

from justice_desk.planning.circuit.master import ENDLESS, Master, Priced
from justice_desk.planning.circuit.multipliers import first_prices

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from justice_desk.planning.circuit.master import Limits
    from justice_desk.planning.circuit.patterns import Flags, Numbers, Patterns

CLOSE: Final = 2e-4
"""Of the objective, what may stay open of all plans."""
ROUGH: Final = 1e-3
"""The same of a part of them."""
ABOVE: Final = 1.03
"""How much the best plan is thought to cost beyond the first bound."""
WHOLE: Final = 1e-4
"""How far a count may be from whole: the arithmetic of the solver."""
SPLIT: Final = 0.003
"""Of the objective, what may stay open of a part that will be split anyway; this was tried."""
ROUNDS: Final = 40
"""Roundings of a dive at most: more than any needed."""
HALF: Final = 0.5


@dataclass(frozen=True)
class Part:
    """Some of all plans: those within limits of rows, with outings that are not ruled out."""

    limits: Limits
    priced: Priced
    counts: Numbers
    opened: Flags


@dataclass
class Branching:
    """The search.

    Attributes:
        patterns: of the model that holds every plan.
        prices: of the groups, to begin with.
        bound: the best that is known of all plans.
        watch: hears the bound of all plans now and then; True ends the search.
        parts: of all plans, with the bound of each, the lowest first.
        whole: the first of them has nothing left to split.
    """

    patterns: Patterns
    prices: Numbers
    bound: float
    watch: Callable[[float], bool]
    master: Master = field(init=False)
    parts: list[tuple[float, int, Part]] = field(init=False)
    whole: bool = False
    _made: int = 0
    _ended: bool = False

    def begin(self) -> None:
        """Find the bound of all plans by lists chosen in parts."""
        self.master = Master(self.patterns)
        first = first_prices(self.master, self.prices, ABOVE * self.bound, self._told)
        opened = np.ones(len(self.patterns.outings), bool)
        root = self._part({}, first, opened, -ENDLESS, CLOSE)
        self.parts = [(root.priced.bound, 0, root)]
        self._told(root.priced.bound)

    def dive(self) -> list[int]:
        """Return the slots of a plan: stays rounded together, then slots one after another."""
        part = self.parts[0][2]
        limits = dict(part.limits)
        for _round in range(ROUNDS):
            new = dict(self._rounded(part.counts))
            if not new or self._ended:
                break
            limits |= new
            part = self._part(limits, part.priced, part.opened, -ENDLESS, ROUGH)
        rows = self.master.rows.slots
        return [s for s, row in rows.items() if part.counts[row] > HALF]

    def _rounded(self, counts: Numbers) -> Iterable[tuple[int, tuple[float, float]]]:
        rows = self.master.rows
        stays = [row for row in rows.stays.values() if _fraction(counts[row])]
        for row in stays:
            whole = math.floor(counts[row] + HALF)
            yield row, (whole, whole)
        slots = [row for row in rows.slots.values() if _fraction(counts[row])]
        if slots and not stays:
            yield max(slots, key=lambda row: float(counts[row])), (1.0, 1.0)

    def close(self, target: float, most: int) -> None:
        """Split until no part has a plan below `target`, `most` were split, or time is up."""
        for _split in range(most):
            if self._ended or self.parts[0][0] >= target:
                break
            bound, number, part = heapq.heappop(self.parts)
            row = self._split(part.counts)
            halves = [] if row is None else list(self._halved(part, row, target))
            if self._ended or row is None:
                heapq.heappush(self.parts, (bound, number, part))
                self.whole = row is None
                break
            for half in halves:
                self._made += 1
                heapq.heappush(self.parts, (half.priced.bound, self._made, half))
            self._told(min(target, self.parts[0][0]))
        self._told(min(target, self.parts[0][0]))

    def _halved(self, part: Part, row: int, target: float) -> Iterable[Part]:
        opened = self._left(part, target)
        for limits in self._halves(part, row):
            yield self._part(limits, part.priced, opened, target, ROUGH)

    def _left(self, part: Part, target: float) -> Flags:
        """Rule out the outings with which no plan of a part is below the target."""
        return part.opened & (part.priced.bound + part.priced.over < target)

    def _halves(self, part: Part, row: int) -> Iterable[Limits]:
        low, high = part.limits.get(row, (self.master.rows.lowers[row], ENDLESS))
        below = math.floor(part.counts[row])
        yield {**part.limits, row: (low, float(below))}
        yield {**part.limits, row: (float(below + 1), high)}

    def _split(self, counts: Numbers) -> int | None:
        """Return the row that is farthest from whole: of a site's stays, else of a slot."""
        for rows in (self.master.rows.stays.values(), self.master.rows.slots.values()):
            row = max(rows, key=lambda row: _fraction(float(counts[row])), default=None)
            if row is not None and _fraction(counts[row]):
                return row
        return None

    def _part(
        self, limits: Limits, start: Priced, opened: Flags, target: float, near: float
    ) -> Part:
        """Return a part with its bound; that of what it is a part of holds for it too."""
        self.master.limit(limits, opened)

        def enough(bound: float, objective: float) -> bool:
            split = objective < target and objective - bound <= SPLIT * objective
            return (bound >= target > -ENDLESS) or split or self._told(self.bound)

        priced = self.master.converge(start, opened, near, enough)
        return Part(limits, priced, self.master.counts(), opened)

    def _told(self, bound: float) -> bool:
        self.bound = max(self.bound, bound)
        self._ended = self._ended or self.watch(self.bound)
        return self._ended


def _fraction(count: float) -> float:
    """Return how far a count is from whole, 0 when it is as good as whole."""
    far = abs(float(count) - round(float(count)))
    return far if far > WHOLE else 0.0
