"""Looks for the best circuit. Loads the solver: import this module when a plan is asked for."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from justice_desk.planning.circuit.building import build
from justice_desk.planning.circuit.checking import check
from justice_desk.planning.circuit.choice import Choice, as_values, exact, objective
from justice_desk.planning.circuit.greedy import greedy
from justice_desk.planning.circuit.ground import lay
from justice_desk.planning.circuit.groups import alike, grouped, single
from justice_desk.planning.circuit.packing import pack
from justice_desk.planning.circuit.telling import Found, tell
from justice_desk.planning.progress import Progress, Status, Stopped, Told, never, tell_nobody
from justice_desk.planning.solving import Solved, solve

if TYPE_CHECKING:
    from justice_desk.planning.circuit.ground import Ground
    from justice_desk.planning.circuit.groups import Group
    from justice_desk.planning.circuit.plan import CircuitPlan
    from justice_desk.planning.circuit.problem import CircuitProblem

SECONDS: Final = 10.0
GAP: Final = 0.01
"""A plan proven to be within one hundredth of the best is good enough to propose."""
SHARE: Final = 0.8
"""Of the time, for counting on kinds of benches; the rest is for naming cases and days."""
EXACT: Final = 4000
"""(groups × benches) up to which each bench stands by itself from the start."""


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
    search = _Search(lay(problem), seconds, told, stopped, gap)
    return tell(search.ground, search.run())


@dataclass
class _Search:
    ground: Ground
    seconds: float
    told: Told
    stopped: Stopped
    gap: float
    began: float = field(default_factory=time.monotonic)
    bound: float = 0.0

    def run(self) -> Found:
        groups, start = grouped(self.ground), greedy(self.ground)
        if len(groups) * len(self.ground.benches) <= EXACT:
            choice, solved = self._each_bench(groups, start, range(len(self.ground.benches)))
            return self._found(choice, solved.status, solved.bound)
        counted, status = self._by_kind(groups, start)
        best = min(counted, start, key=self._weight)
        if status is not Status.STOPPED and self._gap(best) > 0:
            best, solved = self._each_bench(groups, best, best.sits)
            status = Status.STOPPED if solved.status is Status.STOPPED else status
        return self._found(best, status, self.bound)

    def _by_kind(self, groups: tuple[Group, ...], start: Choice) -> tuple[Choice, Status]:
        """Count on kinds of benches: a bound for every plan, and a plan near it."""
        built = build(self.ground, groups, alike(self.ground))
        values = as_values(built, start)
        gap = self.gap / 2
        solved = solve(
            built.model, self._left() * SHARE, self.told, self.stopped, start=values, gap=gap
        )
        self.bound = solved.bound
        return pack(built, solved.values), solved.status

    def _each_bench(
        self, groups: tuple[Group, ...], start: Choice, benches: frozenset[int] | range
    ) -> tuple[Choice, Solved]:
        """Name each case on each of these benches."""
        built = build(self.ground, groups, single(self.ground, sorted(benches)))
        solved = solve(
            built.model,
            self._left(),
            self._tell_bound,
            self.stopped,
            start=as_values(built, start),
            gap=self.gap / 10,
        )
        return exact(built, solved.values), solved

    def _tell_bound(self, progress: Progress) -> None:
        """Tell the bound of the whole search where a part of it has a better one."""
        if not self.bound or progress.best is None:
            self.told(progress)
            return
        far = max(0.0, progress.best - self.bound) / max(progress.best, 1.0)
        self.told(replace(progress, bound=self.bound, gap=far))

    def _left(self) -> float:
        return max(0.1, self.seconds - (time.monotonic() - self.began))

    def _weight(self, choice: Choice) -> int:
        return objective(self.ground, choice)

    def _gap(self, choice: Choice) -> float:
        weight = self._weight(choice)
        return max(0.0, weight - self.bound) / max(1.0, weight)

    def _found(self, choice: Choice, status: Status, bound: float) -> Found:
        self.bound = bound
        gap = self._gap(choice)
        if gap <= self.gap + 1e-9:
            status = Status.OPTIMAL
        elif status is Status.OPTIMAL:
            status = Status.FEASIBLE
        weight = self._weight(choice)
        seconds = time.monotonic() - self.began
        return Found(choice, status, weight, min(bound, weight), gap, seconds)
