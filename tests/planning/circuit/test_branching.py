"""Lists chosen in parts, and stays split: no bound is ever above the best plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from justice_desk.planning.circuit import finding
from justice_desk.planning.circuit.branching import Branching
from justice_desk.planning.circuit.building import build
from justice_desk.planning.circuit.finding import plan_circuit
from justice_desk.planning.circuit.ground import lay
from justice_desk.planning.circuit.groups import grouped
from justice_desk.planning.circuit.master import ENDLESS, Master
from justice_desk.planning.circuit.multipliers import first_prices
from justice_desk.planning.circuit.patterns import Patterns
from justice_desk.planning.circuit.slots import pooled
from tests.planning.circuit.judging import best, broken, weight
from tests.planning.circuit.samples import dense

if TYPE_CHECKING:
    from justice_desk.planning.circuit.problem import CircuitProblem

CLOSE = 1e-6


def _patterns(problem: CircuitProblem) -> Patterns:
    ground = lay(problem)
    return Patterns(build(ground, grouped(ground), pooled(ground), parts=True))


def _begun(problem: CircuitProblem, told: list[float], *, until: int = 10**9) -> Branching:
    """Return a search that keeps the bounds it tells, and is ended after so many."""

    def watch(bound: float) -> bool:
        told.append(bound)
        return len(told) >= until

    patterns = _patterns(problem)
    search = Branching(patterns, np.zeros(len(patterns.built.groups)), 0.0, watch)
    search.begin()
    return search


@pytest.mark.parametrize("seed", range(10))
def test_no_bound_is_above_the_best_plan_however_far_it_is_split(seed: int) -> None:
    problem = dense(seed, 3, (1, 2, 8), 2)
    least, told = best(problem), list[float]()
    search = _begun(problem, told)
    search.dive()
    search.close(ENDLESS, 30)
    assert told == sorted(told)
    assert max(told) <= least + CLOSE


@pytest.mark.parametrize("seed", range(6))
def test_a_search_for_less_than_the_best_ends_at_what_it_was_asked_for(seed: int) -> None:
    problem = dense(seed, 3, (1, 2, 8), 2)
    least, told = best(problem), list[float]()
    search = _begun(problem, told)
    search.close(least - 10.0, 200)
    assert max(told) <= least + CLOSE
    assert search.whole or max(told) >= least - 10.0 - CLOSE


@pytest.mark.parametrize("until", [1, 3, 40])
def test_somebody_who_ends_it_is_heard_and_the_bound_stays_true(until: int) -> None:
    problem, told = dense(2, 24, (1, 2, 3, 8, 9, 15, 16), 3), list[float]()
    search = _begun(problem, told, until=until)
    search.dive()
    search.close(ENDLESS, 10**6)
    assert len(told) <= until + 8
    assert max(told) <= weight(problem, plan_circuit(problem, 2).sittings) + CLOSE


@pytest.mark.parametrize("seed", range(6))
def test_first_prices_bound_every_plan(seed: int) -> None:
    problem = dense(seed, 3, (1, 2, 8), 2)
    master = Master(_patterns(problem))
    priced = first_prices(master, np.zeros(master.groups), 5000.0, lambda _bound: False)
    assert priced.bound <= best(problem) + CLOSE
    assert (priced.prices >= 0).all()


@pytest.mark.parametrize("lists", [0, 10**9], ids=["parts first", "lists first"])
@pytest.mark.parametrize("seed", range(3))
def test_a_plan_by_lists_keeps_every_limit(
    seed: int, lists: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "LISTS", lists)
    problem = dense(seed, 24, (1, 2, 3, 8, 9, 15, 16), 3)
    plan = plan_circuit(problem, 3, gap=1e-4)
    assert broken(problem, plan.sittings) == []
    assert weight(problem, plan.sittings) == plan.objective
    assert plan.bound <= plan.objective
