"""No docket breaks what was asked, whatever was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, event, given, settings

from justice_desk.planning.docket.finding import plan_docket
from justice_desk.planning.progress import Infeasible
from tests.planning.docket.judging import cost, wrongs
from tests.planning.docket.samples import problems

if TYPE_CHECKING:
    from justice_desk.planning.docket.problem import DocketProblem

FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@FEW
@given(problems())
def test_no_plan_breaks_what_was_asked_and_its_cost_is_what_it_says(problem: DocketProblem) -> None:
    try:
        plan = plan_docket(problem, 5)
    except Infeasible:
        event("refused")
        return
    event(f"{sum(len(b.entries) for b in plan.benches)} of {len(problem.entries)} heard")
    assert wrongs(problem, plan) == []
    placed = {one.entry: (b.bench, one.starts) for b in plan.benches for one in b.entries}
    assert plan.objective == cost(problem, placed)
    assert plan.bound <= plan.objective
    assert plan.gap == pytest.approx((plan.objective - plan.bound) / max(1, plan.objective))
    other = plan_docket(problem, 5, gap=0.0)
    assert plan.bound <= other.objective <= plan.objective
    assert other.bound <= other.objective
    assert all(one.reason() for one in plan.unplaced)
    assert (plan.relax is None) == (not plan.unplaced)


@settings(FEW, max_examples=15)
@given(problems())
def test_the_same_problem_gives_the_same_plan(problem: DocketProblem) -> None:
    try:
        one = plan_docket(problem, 30)
    except Infeasible:
        return
    other = plan_docket(problem, 30)
    assert (one.benches, one.unplaced, one.objective) == (
        other.benches,
        other.unplaced,
        other.objective,
    )
