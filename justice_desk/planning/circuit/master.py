"""The lists of cases that were found so far, chosen in parts: its prices ask for better lists.

G. B. Dantzig and P. Wolfe, "Decomposition principle for linear programs", 1960. The bound holds for
every plan, whatever the prices: each case is paid at its price, and each slot takes its best list.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np

from justice_desk.planning.circuit.building import fixed_of
from justice_desk.planning.circuit.weights import GOING_OUT
from justice_desk.planning.columns import Columns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from justice_desk.planning.circuit.patterns import Filled, Flags, Numbers, Outing, Patterns

    Terms = Sequence[tuple[int, float]]
    Limits = Mapping[int, tuple[float, float]]

ENDLESS: Final = float("inf")
SMALL: Final = 1e-6
"""What a list must spare beyond its price to be looked at."""
SMOOTH: Final = 0.5
"""How near new prices stay to those of the best bound: P. Wentges, "Weighted Dantzig–Wolfe
decomposition for linear mixed-integer programming", 1997; this figure was tried."""


@dataclass
class Rows:
    """The rows that bind outings together, cases apart.

    Attributes:
        stays: site → row that counts the judges' stays there; it has no limit but when it is split.
        slots: slot → row that lets it sit once at most.
        of: by outing, its factors by row.
    """

    patterns: Patterns
    lowers: list[float] = field(default_factory=list)
    uppers: list[float] = field(default_factory=list)
    numbers: dict[object, int] = field(default_factory=dict)
    stays: dict[str, int] = field(default_factory=dict)
    slots: dict[int, int] = field(default_factory=dict)
    of: list[Terms] = field(default_factory=list)

    def __post_init__(self) -> None:
        for group in self.patterns.built.groups:
            self._row(group, -ENDLESS, group.count)
        for outing in self.patterns.outings:
            self.of.append(tuple(self._terms(outing)))

    def _row(self, key: object, lower: float, upper: float) -> int:
        if key not in self.numbers:
            self.numbers[key] = len(self.lowers)
            self.lowers.append(lower)
            self.uppers.append(upper)
        return self.numbers[key]

    def _terms(self, one: Outing) -> Iterable[tuple[int, float]]:
        built, problem = self.patterns.built, self.patterns.built.ground.problem
        slot = built.slots[one.slot]
        tied = bool(fixed_of(built.ground, slot))
        crew, there = slot.crew, (slot.site, slot.crew.begins)
        yield self._row(crew, -ENDLESS, max(self._tied(crew), len(crew.judges))), one.judges
        rooms = max(self._tied(there), built.ground.sites[slot.site].rooms)
        yield self._row(there, -ENDLESS, rooms), one.judges
        yield self._row("sittings", -ENDLESS, problem.money_sittings), one.days
        if problem.money_xof is not None:
            cost = built.ground.sites[slot.site].cost * one.days
            yield self._row("francs", -ENDLESS, problem.money_xof), cost
        self.slots[one.slot] = self._row(one.slot, 1.0 if tied else -ENDLESS, 1.0)
        yield self.slots[one.slot], 1.0
        self.stays[slot.site] = self._row(slot.site, -ENDLESS, ENDLESS)
        yield self.stays[slot.site], one.judges

    def _tied(self, to: object) -> int:
        built = self.patterns.built
        return sum(
            to in {slot.crew, (slot.site, slot.crew.begins)} and bool(fixed_of(built.ground, slot))
            for slot in built.slots
        )


@dataclass
class Priced:
    """What a look at all lists brought.

    Attributes:
        bound: no plan within the limits of the moment is below it.
        prices: of the groups, at which the bound was found.
        over: by outing, how much more than the bound a plan costs at least that has it.
    """

    bound: float
    prices: Numbers
    over: Numbers


@dataclass
class Master:
    """The lists found so far, as columns; the first ones are no lists but pay for what is amiss."""

    patterns: Patterns
    rows: Rows = field(init=False)
    columns: Columns = field(init=False)
    outing_of: list[int] = field(default_factory=list)
    _seen: set[object] = field(default_factory=set)
    _factors: Numbers = field(init=False)
    _slot_of: NDArray[np.int64] = field(init=False)

    def __post_init__(self) -> None:
        rows = self.rows = Rows(self.patterns)
        self.columns = Columns(rows.lowers, rows.uppers)
        self._factors = np.zeros((len(rows.of), len(rows.lowers)))
        for k, terms in enumerate(rows.of):
            for row, factor in terms:
                self._factors[k, row] += factor
        self._slot_of = np.array([one.slot for one in self.patterns.outings])
        amiss = 2.0 * float(self.patterns.gains.sum(axis=0).max(initial=0.0)) + GOING_OUT
        for row in (*rows.slots.values(), *rows.stays.values()):
            self.columns.add(amiss, [(row, 1.0)])
            self.outing_of.append(-1)

    @property
    def groups(self) -> int:
        """Return how many rows are of groups; they come first."""
        return len(self.patterns.built.groups)

    def take(self, filled: Filled, outings: Iterable[int]) -> int:
        """Add the best lists of these outings, and return how many are new."""
        return sum(self._add(k, filled.read(self.patterns.outings[k])) for k in outings)

    def _add(self, k: int, cases: tuple[tuple[int, int], ...]) -> int:
        if (k, cases) in self._seen:
            return 0
        self._seen.add((k, cases))
        one = self.patterns.outings[k]
        spared = sum(n * self.patterns.gains[g, one.slot] for g, n in cases)
        terms = [*((g, float(n)) for g, n in cases), *self.rows.of[k]]
        self.columns.add(GOING_OUT * one.days - spared, terms)
        self.outing_of.append(k)
        return 1

    def limit(self, limits: Limits, opened: Flags) -> None:
        """Look at one part of all plans: these limits of rows, these outings."""
        for row in (*self.rows.slots.values(), *self.rows.stays.values()):
            usual = self.rows.lowers[row], self.rows.uppers[row]
            self.columns.limit_row(row, *limits.get(row, usual))
        kinds = np.array(self.outing_of)
        self.columns.limit_columns(np.where((kinds < 0) | opened[kinds], ENDLESS, 0.0))

    def converge(
        self, start: Priced, opened: Flags, near: float, enough: Callable[[float, float], bool]
    ) -> Priced:
        """Ask for better lists until none is, or the bound is near enough.

        Args:
            start: prices to stay near to, and a bound that is known.
            opened: the outings to look at.
            near: the fraction of the objective that may stay open.
            enough: asked with the bound and the objective of parts whether to stop.
        """
        best, offset = start, self.patterns.built.model.offset
        while True:
            objective = offset + self.columns.solve()
            worths = self.columns.worths()
            new = 0
            for smooth in (SMOOTH, 0.0):
                prices = smooth * best.prices + (1 - smooth) * np.maximum(0, -worths[: self.groups])
                priced, new = self._look(prices, worths, opened)
                best = max(best, priced, key=lambda one: one.bound)
                if new:
                    break
            far = objective - best.bound
            if not new or far <= near * abs(objective) or enough(best.bound, objective):
                return best

    def _look(self, prices: Numbers, worths: Numbers, opened: Flags) -> tuple[Priced, int]:
        """Return what all lists say at these prices, and how many new ones were added."""
        slots = np.zeros(len(self.patterns.built.slots), bool)
        slots[self._slot_of[opened]] = True
        filled = self.patterns.fill(prices, slots)
        binding = np.concatenate([-prices, worths[self.groups :]])
        free = binding.copy()
        free[: self.groups] = 0.0
        left = np.where(opened, filled.costs() - self._factors @ free, ENDLESS)
        least = np.zeros(len(slots))
        np.minimum.at(least, self._slot_of, left)
        bound = self.patterns.built.model.offset + self.columns.weighed(binding) + least.sum()
        new = self.take(filled, np.nonzero((left < -SMALL) & (left <= least[self._slot_of]))[0])
        return Priced(bound, prices, left - least[self._slot_of]), new

    def counts(self) -> Numbers:
        """Return, by row, the sum over the lists that are chosen in parts."""
        found = np.zeros(len(self.rows.lowers))
        for k, value in zip(self.outing_of, self.columns.values(), strict=True):
            if k >= 0 and value > SMALL:
                found += value * self._factors[k]
        return found
