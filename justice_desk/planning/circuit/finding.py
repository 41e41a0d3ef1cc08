"""Looks for the best circuit. Loads the solver: import this module when a plan is asked for."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from justice_desk.planning.circuit.building import build
from justice_desk.planning.circuit.checking import check
from justice_desk.planning.circuit.choice import Choice, as_values, objective
from justice_desk.planning.circuit.greedy import greedy
from justice_desk.planning.circuit.ground import lay
from justice_desk.planning.circuit.groups import grouped
from justice_desk.planning.circuit.packing import pack
from justice_desk.planning.circuit.slots import alone, pooled
from justice_desk.planning.circuit.telling import Found, tell
from justice_desk.planning.progress import Progress, Status, Stopped, Told, never, tell_nobody
from justice_desk.planning.solving import Solved, solve

if TYPE_CHECKING:
    from justice_desk.planning.circuit.building import Built
    from justice_desk.planning.circuit.ground import Ground
    from justice_desk.planning.circuit.groups import Group
    from justice_desk.planning.circuit.plan import CircuitPlan
    from justice_desk.planning.circuit.problem import CircuitProblem

SECONDS: Final = 10.0
GAP: Final = 0.01
"""A plan proven to be within one hundredth of the best is good enough to propose."""
SHARE: Final = 0.75
"""Of the time, for counting in stays; the rest is for naming cases and days."""
POOLED: Final = 0.3
"""Of the gap, what counting in stays may leave open; the rest is for naming cases and days."""
HALF: Final = 0.5
"""Of what is left, for whole cases in stays; the rest is for each bench alone."""
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
    began: float = field(default_factory=time.monotonic)

    def run(self) -> Found:
        """Go on from step to step until the gap is closed, or somebody stops it."""
        groups = grouped(self.ground)
        for step in (self._by_stay, self._named, self._whole, self._alone):
            step(groups)
            if self.status is Status.STOPPED or self._far() <= self.gap:
                break
        return self._found()

    def _by_stay(self, groups: tuple[Group, ...]) -> None:
        """Count parts of cases in stays: a bound for every plan, and a plan near it."""
        built = build(self.ground, groups, pooled(self.ground), parts=True)
        solved = self._solve(built, self._left() * SHARE, self.gap * POOLED)
        self._take(built, solved, bounds=True)

    def _named(self, groups: tuple[Group, ...]) -> None:
        """Place whole cases in the stays found, days anew; a plan that names each case."""
        slots = [s for s in pooled(self.ground) if not self.best.sits.isdisjoint(s.benches)]
        built = build(self.ground, groups, slots, parts=False)
        self._take(built, self._solve(built, self._left(), self.gap / 10))

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
            self.bound = max(self.bound, solved.bound, built.floor())
        self.best = min(self.best, pack(built, solved.values), key=self._weight)
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
