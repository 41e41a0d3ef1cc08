"""Small dockets against every order on every bench."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

from justice_desk.planning.docket.finding import plan_docket
from justice_desk.planning.docket.problem import Bench, DocketProblem, Entry
from justice_desk.planning.progress import Infeasible
from tests.planning.docket.judging import cheapest, cost
from tests.planning.docket.samples import CALLED, MONDAY, TUESDAY

if TYPE_CHECKING:
    from justice_desk.planning.docket.plan import DocketPlan

FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
WITNESSES = st.lists(
    CALLED.map(lambda one: type(one)(one.person, ("witness",), one.earliest, one.vulnerable)),
    max_size=2,
    unique_by=lambda one: one.person,
).map(tuple)


@st.composite
def small(draw: st.DrawFn, *, closed: bool = False) -> DocketProblem:
    pause = draw(st.sampled_from([None, (525, 540)]))
    judge, day = (
        draw(st.sampled_from(["judge a", "judge b"])),
        draw(st.sampled_from([MONDAY, TUESDAY])),
    )
    benches = (
        Bench("b0", MONDAY, "0", 480, draw(st.sampled_from([540, 570])), pause, "judge a"),
        Bench("b1", day, "1", 480, draw(st.sampled_from([510, 555])), None, judge),
    )
    entries = tuple(
        Entry(
            f"e{number}",
            draw(st.sampled_from([10, 20, 30, 45])),
            draw(WITNESSES),
            closed_doors=closed and draw(st.booleans()),
            urgent=draw(st.booleans()),
            waited=draw(st.integers(0, 900)),
        )
        for number in range(draw(st.integers(1, 4)))
    )
    return DocketProblem(entries, benches)


def _planned(problem: DocketProblem) -> DocketPlan:
    try:
        return plan_docket(problem, 20, gap=0.0)
    except Infeasible:
        assert cheapest(problem) == cost(problem, {})
        reject()


@FEW
@given(small())
def test_no_order_on_any_bench_is_better(problem: DocketProblem) -> None:
    plan = _planned(problem)
    best = cheapest(problem)
    assert plan.bound <= best
    assert plan.objective == pytest.approx(best, rel=0.001)


@FEW
@given(small(closed=True))
def test_with_closed_doors_neither(problem: DocketProblem) -> None:
    plan = _planned(problem)
    best = cheapest(problem)
    assert plan.bound <= best <= plan.objective
    assert plan.objective == pytest.approx(best, rel=0.001)
