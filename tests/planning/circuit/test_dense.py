"""Fuller circuits: many cases, few hours, fixed sittings and a plan already told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from justice_desk.planning.circuit import finding
from justice_desk.planning.circuit.finding import plan_circuit
from tests.planning.circuit.judging import best, broken, weight
from tests.planning.circuit.samples import dense

if TYPE_CHECKING:
    from justice_desk.planning.circuit.plan import CircuitPlan
    from justice_desk.planning.circuit.problem import CircuitProblem


def again(problem: CircuitProblem, plan: CircuitPlan, fixed: int) -> CircuitProblem:
    """Return the problem after its plan was told, the first sittings fixed, two cases gone."""
    gone = {one.key for one in problem.cases[:2]}
    left = [
        replace(one, cases=tuple(key for key in one.cases if key not in gone))
        for one in plan.sittings
    ]
    cases = tuple(one for one in problem.cases if one.key not in gone)
    return replace(problem, cases=cases, fixed=tuple(left[:fixed]), present=tuple(left))


@pytest.fixture(params=[0, 10**9], ids=["counted in stays", "each bench alone"])
def way_of_search(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "EXACT", request.param)


@pytest.mark.usefixtures("way_of_search")
@pytest.mark.parametrize("seed", range(4))
def test_a_full_circuit_keeps_every_limit_at_first_and_when_planned_again(seed: int) -> None:
    problem = dense(seed, 24, (1, 2, 3, 8, 9, 15, 16), 3)
    plan = plan_circuit(problem, 2)
    assert plan.sittings
    assert broken(problem, plan.sittings) == []
    assert weight(problem, plan.sittings) == plan.objective
    assert plan.bound * (1 - 1e-9) <= plan.objective <= plan.bound / (1 - plan.gap) + 1e-6
    later = again(problem, plan, fixed=1 + seed % 2)
    second = plan_circuit(later, 2)
    assert broken(later, second.sittings) == []
    assert weight(later, second.sittings) == second.objective


@pytest.mark.usefixtures("way_of_search")
@pytest.mark.parametrize("seed", range(8))
def test_a_full_small_circuit_is_within_its_gap_of_the_best(seed: int) -> None:
    problem = dense(seed, 3, (1, 2, 8), 2)
    first = plan_circuit(problem, 10, gap=1e-6)
    for one in (problem, again(problem, first, fixed=seed % 2)):
        plan, least = plan_circuit(one, 10, gap=1e-6), best(one)
        assert plan.bound <= least + 1e-6
        assert least <= weight(one, plan.sittings) <= least / (1 - plan.gap) + 1e-6
