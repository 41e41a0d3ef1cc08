"""Refuses what no docket can satisfy, and says which limit to relax."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from justice_desk.i18n.messages import N_
from justice_desk.planning.docket.ground import hours
from justice_desk.planning.progress import Infeasible, Limit

if TYPE_CHECKING:
    from justice_desk.planning.docket.problem import DocketProblem


def check(problem: DocketProblem) -> None:
    """Let a problem pass that says something, with at least one minute for its free entries.

    Raises:
        Infeasible: names the limit to relax.
    """
    _check_keys(problem)
    _check_lengths(problem)
    if any(entry.fixed is None for entry in problem.entries):
        _check_hours(problem)


def _check_keys(problem: DocketProblem) -> None:
    keys = [entry.key for entry in problem.entries]
    if any(times > 1 for times in Counter(keys).values()):
        raise Infeasible(N_("One case stands twice on the docket."), Limit.FIXED)
    benches = [bench.key for bench in problem.benches]
    if any(times > 1 for times in Counter(benches).values()):
        raise Infeasible(N_("One bench stands twice."), Limit.ROOMS)
    known = set(benches)
    if any(entry.fixed and entry.fixed.bench not in known for entry in problem.entries):
        raise Infeasible(
            N_("A case is fixed on a day or in a room without a hearing."), Limit.FIXED
        )


def _check_lengths(problem: DocketProblem) -> None:
    for entry in problem.entries:
        if entry.minutes < 1:
            raise Infeasible(N_("A case has no length in minutes."), Limit.HOURS)


def _check_hours(problem: DocketProblem) -> None:
    if not problem.benches:
        raise Infeasible(N_("There is no day to sit on."), Limit.DAYS)
    if not any(hours(bench) for bench in problem.benches):
        raise Infeasible(N_("No day has any time for hearing."), Limit.HOURS)
