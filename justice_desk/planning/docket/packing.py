"""Lays the hours of one bench, then of two, anew by the exact model, for as long as it helps."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from justice_desk.planning.docket.clashing import clashes
from justice_desk.planning.docket.exact import STEP, Hours, build_hours, common_step
from justice_desk.planning.progress import Infeasible, Status, tell_nobody
from justice_desk.planning.solving import Solved, solve

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from justice_desk.planning.docket.ground import Ground, Laid
    from justice_desk.planning.docket.problem import Bench
    from justice_desk.planning.progress import Stopped, Told

MOST: Final = 4_000
"""Columns at most; a larger model is not solved in the time that it may take."""
EACH: Final = 2.0
"""Seconds at most for one model."""
NEAR: Final = 0.001
"""The gap at which one model is left."""
SURE: Final = 0.9
"""Of the gap that is asked for: a bound is rounded, and so is a gap."""


def prove(
    ground: Ground,
    laid: Mapping[str, Laid],
    gap: float,
    limit: Callable[[], tuple[float, Stopped]],
    told: Told,
) -> tuple[Mapping[str, Laid], float]:
    """Return a plan as good as `laid` or better and a bound of all plans, by one exact model.

    Only a small docket whose figures keep a step of `STEP` minutes or more, and whose fixed entries
    do not clash, has such a model; for others, and when nothing is found, the bound is 0.
    """
    step, (seconds, stopped) = common_step(ground), limit()
    if step < STEP or seconds <= 0 or clashes(ground):
        return laid, 0.0
    built = build_hours(ground, laid, list(ground.benches.values()), step)
    if not built.put or len(built.model.costs) > MOST:
        return laid, 0.0
    built.model.offset = float(_standing(ground))
    solved = _solved(built, seconds, stopped, max(NEAR, gap * SURE), told)
    if solved is None:
        return laid, 0.0
    found = min(laid, built.read(solved.values), key=ground.objective)
    return found, solved.bound


def _standing(ground: Ground) -> int:
    """Return what the minutes of the fixed entries cost, which the model does not count."""
    entries, benches = ground.entries, ground.benches
    laid = ground.fixed.items()
    return sum(ground.cost(entries[key], benches[o.bench], o.starts) for key, o in laid)


def repack(
    ground: Ground,
    laid: Mapping[str, Laid],
    enough: Callable[[int], bool],
    limit: Callable[[], tuple[float, Stopped]],
) -> Mapping[str, Laid]:
    """Return a plan as good as `laid` or better; it ends when no bench or pair gets better.

    Args:
        ground: of the problem.
        laid: the plan to begin with.
        enough: asked with the cost before each model whether to stop.
        limit: tells the seconds that are left, and who may stop.
    """
    cost, before = ground.objective(laid), None
    while cost != before:
        before = cost
        for benches in _sets(ground):
            if enough(cost):
                return laid
            laid = _once(ground, laid, benches, limit)
            cost = ground.objective(laid)
    return laid


def _sets(ground: Ground) -> list[Sequence[Bench]]:
    benches = list(ground.benches.values())
    return [*combinations(benches, 1), *combinations(benches, 2)]


def _once(
    ground: Ground,
    laid: Mapping[str, Laid],
    benches: Sequence[Bench],
    limit: Callable[[], tuple[float, Stopped]],
) -> Mapping[str, Laid]:
    built = build_hours(ground, laid, benches)
    seconds, stopped = limit()
    if not built.put or len(built.model.costs) > MOST or seconds <= 0:
        return laid
    solved = _solved(built, min(seconds, EACH), stopped, NEAR)
    return laid if solved is None else min(laid, built.read(solved.values), key=ground.objective)


def _solved(
    built: Hours, seconds: float, stopped: Stopped, gap: float, told: Told = tell_nobody
) -> Solved | None:
    """Return the best hours, begun from those that stand; None where none were found in time.

    HiGHS 1.16 may lose a column of the plan that it is given when it makes a model smaller: it then
    takes that plan for cheaper than it is, and for the best. Told by a gap that an optimal plan
    cannot have; the model is solved again from nothing.
    """
    solved = solve(built.model, seconds, told, stopped, start=built.start(), gap=gap)
    if solved.status is not Status.OPTIMAL or solved.gap <= 2 * gap:
        return solved
    try:
        return solve(built.model, seconds, told, stopped, gap=gap)
    except Infeasible:
        return None
