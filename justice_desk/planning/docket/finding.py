"""Looks for the best docket. Loads the solver: import this module when a plan is asked for."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_
from justice_desk.planning.docket.building import Built, as_values, build
from justice_desk.planning.docket.checking import check
from justice_desk.planning.docket.ground import Ground, lay_ground
from justice_desk.planning.docket.improving import Point, by_weight, first_point, improve
from justice_desk.planning.docket.laying import Layer, Wish
from justice_desk.planning.docket.packing import prove, repack
from justice_desk.planning.docket.plan import REASONS
from justice_desk.planning.docket.telling import Found, tell
from justice_desk.planning.progress import (
    Infeasible,
    Limit,
    Progress,
    Status,
    Stopped,
    Told,
    never,
    tell_nobody,
)
from justice_desk.planning.solving import solve

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from justice_desk.planning.docket.ground import Laid
    from justice_desk.planning.docket.plan import DocketPlan, Unplaced
    from justice_desk.planning.docket.problem import DocketProblem

SECONDS: Final = 10.0
GAP: Final = 0.01
"""A plan proven to be within one hundredth of the best is good enough to propose."""
SHARE: Final = 0.1
"""Of the time, for the bound and the benches; the rest is for the hours."""
SLACK: Final = 1e-6
"""A bound is rounded up, for costs are whole; less what the arithmetic of the solver may add."""
HALF: Final = 0.5
PAUSE: Final = 0.1
"""Seconds between two tellings."""


def plan_docket(
    problem: DocketProblem,
    seconds: float = SECONDS,
    told: Told = tell_nobody,
    stopped: Stopped = never,
    *,
    gap: float = GAP,
) -> DocketPlan:
    """Return the best docket found within `seconds`; it stops once `gap` is proven.

    The same problem gives the same plan, unless time or somebody cuts the search short; then the
    best so far is returned. Cases that cannot be heard come back with their reasons.

    Raises:
        Infeasible: there is nothing to plan on, or not one case can be heard; names the limit to
            relax.
    """
    check(problem)
    search = _Search(lay_ground(problem), seconds, told, stopped, gap)
    plan = tell(search.ground, search.run())
    if plan.unplaced and not any(bench.entries for bench in plan.benches):
        raise _nothing(plan.unplaced, plan.relax or Limit.HOURS)
    return plan


def _nothing(left: Sequence[Unplaced], limit: Limit) -> Infeasible:
    """Return the refusal where no case can be heard, with the reason of the first."""
    if len({one.why for one in left}) == 1:
        return Infeasible(REASONS[left[0].why], limit, **dict(left[0].facts))
    return Infeasible(N_("Not one case can be heard."), limit)


@dataclass
class _Search:
    ground: Ground
    seconds: float
    told: Told
    stopped: Stopped
    gap: float
    began: float = field(default_factory=time.monotonic)
    best: int = 0
    bound: float = 0.0
    cut: bool = False
    last_told: float = -1.0

    def run(self) -> Found:
        """Find a first plan, the bound of all plans, then better hours until it is enough."""
        layer = Layer(self.ground)
        point = first_point(layer, by_weight(self.ground, _all_present(self.ground)))
        self.best = point.cost
        relaxed = self._relaxed(point)
        if relaxed is not None:
            other = first_point(layer, relaxed)
            point = min(point, other, key=lambda one: one.cost)
        point = improve(layer, point, self._enough)
        return self._found(repack(self.ground, self._proven(point), self._enough, self._limit))

    def _proven(self, point: Point) -> Mapping[str, Laid]:
        """Prove a small docket whole."""
        if self._enough(point.cost):
            return point.laid
        laid, bound = prove(self.ground, point.laid, self.gap, self._limit, self._tell)
        self.bound = max(self.bound, math.ceil(bound - SLACK))
        return laid

    def _relaxed(self, point: Point) -> Wish | None:
        """Solve the relaxed docket: its bound counts, and its benches where it is solved whole."""
        built = build(self.ground)
        if not built.left:
            self.bound = self.best
            return None
        solved = solve(
            built.model,
            self.seconds * SHARE,
            self._tell,
            self._is_stopped,
            start=as_values(built, point.laid),
            gap=self.gap / 10,
        )
        self.bound = max(self.bound, math.ceil(solved.bound - SLACK))
        return _as_wish(built, solved.values) if solved.status is Status.OPTIMAL else None

    def _enough(self, cost: int) -> bool:
        """Tell whether to stop; tell whoever listens where the search stands."""
        self.best = min(self.best, cost)
        taken = self._taken()
        if taken - self.last_told >= PAUSE:
            self.last_told = taken
            self.told(Progress(taken, float(self.best), self.bound, self._gap()))
        return self._is_stopped() or taken > self.seconds or self._gap() <= self.gap

    def _is_stopped(self) -> bool:
        self.cut = self.cut or self.stopped()
        return self.cut

    def _tell(self, progress: Progress) -> None:
        """Tell the real plan in place of the relaxed one."""
        self.bound = max(self.bound, progress.bound)
        self.told(replace(progress, best=float(self.best), bound=self.bound, gap=self._gap()))

    def _limit(self) -> tuple[float, Stopped]:
        """Return the seconds that are left, and who may stop."""
        return max(0.0, self.seconds - self._taken()), self._is_stopped

    def _taken(self) -> float:
        return time.monotonic() - self.began

    def _gap(self) -> float:
        return max(0.0, self.best - self.bound) / max(1.0, self.best)

    def _found(self, laid: Mapping[str, Laid]) -> Found:
        self.best = self.ground.objective(laid)
        proven = self._gap() <= self.gap
        ended = Status.STOPPED if self.cut else Status.FEASIBLE
        status = Status.OPTIMAL if proven else ended
        return Found(laid, status, self.best, self.bound, self._gap(), self._taken())


def _all_present(ground: Ground) -> frozenset[str]:
    return frozenset(entry.key for entry in ground.free() if entry.now is not None)


def _as_wish(built: Built, values: Sequence[float]) -> Wish:
    """Return where the relaxed docket hears whom, and who keeps the hour."""
    chosen = {key: name for (key, name), column in built.heard.items() if values[column] > HALF}
    kept = frozenset(key for key, column in built.stays.items() if values[column] > HALF)
    return Wish(by_weight(built.ground).order, chosen, kept)
