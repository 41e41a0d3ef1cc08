"""Looks for the best circuit. Loads the solver: import this module when a plan is asked for."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from justice_desk.planning.circuit.branching import Branching
from justice_desk.planning.circuit.building import build
from justice_desk.planning.circuit.checking import check
from justice_desk.planning.circuit.choice import Choice, as_values, objective
from justice_desk.planning.circuit.greedy import greedy
from justice_desk.planning.circuit.ground import lay
from justice_desk.planning.circuit.groups import grouped
from justice_desk.planning.circuit.narrowing import narrow
from justice_desk.planning.circuit.packing import pack
from justice_desk.planning.circuit.patterns import Patterns
from justice_desk.planning.circuit.slots import alone, pooled
from justice_desk.planning.circuit.telling import Found, tell
from justice_desk.planning.progress import Progress, Status, Stopped, Told, never, tell_nobody
from justice_desk.planning.solving import Solved, solve

if TYPE_CHECKING:
    from collections.abc import Iterable

    from justice_desk.planning.circuit.building import Built
    from justice_desk.planning.circuit.ground import Ground
    from justice_desk.planning.circuit.groups import Group
    from justice_desk.planning.circuit.plan import CircuitPlan
    from justice_desk.planning.circuit.problem import CircuitProblem
    from justice_desk.planning.circuit.slots import Slot

SECONDS: Final = 10.0
GAP: Final = 0.01
"""A plan proven to be within one hundredth of the best is good enough to propose."""
SHARE: Final = 0.75
"""Of the time, for counting in stays; the rest is for naming cases and days."""
POOLED: Final = 0.3
"""Of the gap, what counting in stays may leave open; the rest is for naming cases and days."""
HALF: Final = 0.5
"""Of the time that is left, for a step after which there are others."""
LIKELY: Final = 0.02
"""Days from which on a stay counts as likely where parts of days are allowed."""
SPLITS: Final = (40, 1000)
"""Parts that are split before whole cases are placed anew, and then. To place them sooner took
the time in which the bound closed the gap of two hundred cases."""
PLACED: Final = 0.3
"""Of the time that is left, for placing whole cases in the stays of the best lists."""
MOST: Final = 0.95
"""Of the time, after which no more lists are looked at."""
SURE: Final = 0.1
"""Kilometres beyond the bound that is asked for, so that no rounding keeps the gap open."""
TINY: Final = 1e-4
"""A bound is rounded up, for costs are whole; less what the arithmetic of the solver may add."""
PAUSE: Final = 0.1
"""Seconds between two tellings."""
NAMED: Final = 0.2
"""Of the gap, what placing whole cases in the stays found may leave open."""
LISTS: Final = 30_000
"""(groups × slots) up to which lists of cases are chosen first. Where there are many more cases
than time for them, parts of cases bound almost as well and much sooner."""
EXACT: Final = 2000
"""(groups × benches) up to which each bench is looked at alone."""


def plan_circuit(
    problem: CircuitProblem,
    seconds: float = SECONDS,
    told: Told = tell_nobody,
    stopped: Stopped = never,
    *,
    gap: float = GAP,
) -> CircuitPlan:
    """Return the best circuit found within `seconds`, proven to within `gap` if time allows.

    The same problem gives the same plan, unless time or somebody cuts the search short.

    Raises:
        Infeasible: no plan keeps the limits; names the one to relax.
    """
    check(problem)
    ground = lay(problem)
    search = _Search(ground, seconds, told, stopped, gap, greedy(ground))
    return tell(ground, search.run())


@dataclass
class _Search:
    """Attributes: `best` is the best plan so far, `bound` what no plan can be below."""

    ground: Ground
    seconds: float
    told: Told
    stopped: Stopped
    gap: float
    best: Choice
    bound: float = 0.0
    status: Status = Status.OPTIMAL
    loose: Built = field(init=False)
    likely: list[Slot] = field(default_factory=list)
    prices: list[float] = field(default_factory=list)
    last_told: float = 0.0
    began: float = field(default_factory=time.monotonic)

    def run(self) -> Found:
        """Go on from step to step until the gap is closed, or somebody stops it."""
        groups = grouped(self.ground)
        likely = (self._among_likely, self._named)
        few = len(groups) * len(pooled(self.ground)) <= LISTS
        steps = (self._by_patterns, *likely) if few else (*likely, self._by_patterns)
        last = (self._by_stay, self._named, self._whole, self._alone)
        for step in (self._in_parts, *steps, *last):
            step(groups)
            if self._done():
                break
        return self._found()

    def _in_parts(self, groups: tuple[Group, ...]) -> None:
        """Let parts of judges stay anywhere, for a bound and for the stays that are likely."""
        built = build(self.ground, groups, pooled(self.ground), parts=True)
        built.model.whole = [False] * len(built.model.whole)
        self.loose = built
        solved = self._solve(built, self._left() * HALF, self.gap)
        self._bind(built, solved)
        sits = zip(built.slots, built.sits, strict=True)
        worths = solved.worths or (0.0,) * len(built.model.row_lowers)
        self.prices = [max(0.0, -worths[row]) for row in built.once]
        self.likely = [slot for slot, column in sits if solved.values[column] > LIKELY]

    def _by_patterns(self, groups: tuple[Group, ...]) -> None:
        """Choose whole lists of cases for each stay: the tightest bound, and stays near it."""
        patterns = Patterns(self.loose)
        if not patterns.fit():
            return
        search = Branching(patterns, np.array(self.prices), self.bound, self._watch)
        search.begin()
        for splits in SPLITS:
            if not self._done():
                self._place(groups, [patterns.built.slots[s] for s in search.dive()])
            if not self._done():
                search.close(self._weight(self.best) * (1 - self.gap) + SURE, splits)

    def _place(self, groups: tuple[Group, ...], slots: list[Slot]) -> None:
        """Place whole cases in a few slots, days anew."""
        built = build(self.ground, groups, slots, parts=False)
        nobody = list(built.model.lowers)
        seconds = self._left() * PLACED
        self._take(
            built,
            solve(built.model, seconds, self._tell, self.stopped, start=nobody, gap=self.gap / 10),
        )

    def _watch(self, bound: float) -> bool:
        """Hear a bound of all plans; tell whether to end."""
        self.bound = max(self.bound, math.ceil(bound - TINY))
        now = time.monotonic() - self.began
        if now - self.last_told >= PAUSE:
            self.last_told = now
            best = float(self._weight(self.best))
            self.told(Progress(now, best, self.bound, self._far()))
        return self._ended()

    def _done(self) -> bool:
        return self._ended() or self._far() <= self.gap

    def _ended(self) -> bool:
        """Tell whether somebody stopped it, or too little time is left for another step."""
        if self.stopped():
            self.status = Status.STOPPED
        late = time.monotonic() - self.began > self.seconds * MOST
        return self.status is Status.STOPPED or late

    def _among_likely(self, groups: tuple[Group, ...]) -> None:
        """Choose among the likely stays."""
        built = build(self.ground, groups, self._with_best(self.likely), parts=True)
        self._take(built, self._solve(built, self._left() * HALF, self.gap / 10))

    def _with_best(self, slots: Iterable[Slot]) -> list[Slot]:
        """Return these slots and those of the best plan so far."""
        best = [s for s in pooled(self.ground) if not self.best.sits.isdisjoint(s.benches)]
        return list(dict.fromkeys([*slots, *best]))

    def _named(self, groups: tuple[Group, ...]) -> None:
        """Place whole cases in the stays of the best plan, days anew."""
        built = build(self.ground, groups, self._with_best(()), parts=False)
        narrow(built, as_values(built, self.best), self._left() * HALF, self.stopped)
        self._take(built, self._solve(built, self._left() * HALF, self.gap * NAMED))

    def _by_stay(self, groups: tuple[Group, ...]) -> None:
        """Count parts of cases in all stays: a better bound, and a plan near it."""
        built = build(self.ground, groups, pooled(self.ground), parts=True)
        solved = self._solve(built, self._left() * SHARE, self.gap * POOLED)
        self._take(built, solved, bounds=True)

    def _whole(self, groups: tuple[Group, ...]) -> None:
        """Look at whole cases in all stays, from the best plan on."""
        seconds = self._left() * (HALF if self._few(groups) else 1)
        built = build(self.ground, groups, pooled(self.ground), parts=False)
        self._take(built, self._solve(built, seconds, self.gap), bounds=True)

    def _alone(self, groups: tuple[Group, ...]) -> None:
        """Look at each bench alone, which is exact but slow: for few cases only."""
        if self._few(groups):
            built = build(self.ground, groups, alone(self.ground), parts=False)
            self._take(built, self._solve(built, self._left(), self.gap), bounds=True)

    def _few(self, groups: tuple[Group, ...]) -> bool:
        return len(groups) * len(self.ground.benches) <= EXACT

    def _solve(self, built: Built, seconds: float, gap: float) -> Solved:
        start = as_values(built, self.best)
        return solve(built.model, seconds, self._tell, self.stopped, start=start, gap=gap)

    def _take(self, built: Built, solved: Solved, *, bounds: bool = False) -> None:
        """Keep the better plan; `bounds` says that the model holds every plan."""
        if bounds:
            self._bind(built, solved)
        self.best = min(self.best, pack(built, solved.values), key=self._weight)
        self._hear(solved)

    def _bind(self, built: Built, solved: Solved) -> None:
        self.bound = max(self.bound, solved.bound, built.floor())
        self._hear(solved)

    def _hear(self, solved: Solved) -> None:
        if solved.status is Status.STOPPED:
            self.status = Status.STOPPED

    def _tell(self, progress: Progress) -> None:
        """Tell the best plan that names every case, and the bound of the whole search."""
        best, bound = float(self._weight(self.best)), self.bound or progress.bound
        far = max(0.0, best - bound) / max(best, 1.0)
        seconds = time.monotonic() - self.began
        self.told(replace(progress, seconds=seconds, best=best, bound=bound, gap=far))

    def _left(self) -> float:
        return max(0.1, self.seconds - (time.monotonic() - self.began))

    def _weight(self, choice: Choice) -> int:
        return objective(self.ground, choice)

    def _far(self) -> float:
        weight = self._weight(self.best)
        return max(0.0, weight - self.bound) / max(1.0, weight)

    def _found(self) -> Found:
        gap, weight = self._far(), self._weight(self.best)
        status = self.status
        if gap <= self.gap + 1e-9:
            status = Status.OPTIMAL
        elif status is Status.OPTIMAL:
            status = Status.FEASIBLE
        seconds = time.monotonic() - self.began
        return Found(self.best, status, weight, min(self.bound, weight), gap, seconds)
