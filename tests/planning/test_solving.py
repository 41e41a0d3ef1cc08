"""The solver: its best, its bound, and what is kept when somebody cuts it short."""

from __future__ import annotations

import random
from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from justice_desk.planning.model import Model
from justice_desk.planning.progress import Infeasible, Limit, Progress, Status
from justice_desk.planning.solving import solve

if TYPE_CHECKING:
    from collections.abc import Sequence


def knapsack(gains: Sequence[int], weights: Sequence[int], room: int) -> Model:
    model = Model(offset=100.0)
    columns = [model.column(-gain) for gain in gains]
    model.row(zip(columns, map(float, weights), strict=True), upper=room)
    return model


def hard(size: int = 60) -> Model:
    """Return a model that no solver closes within a second: equal shares of odd sums."""
    rng = random.Random(7)  # noqa: S311 - a sample, no secret
    model = Model()
    columns = [model.column(rng.randrange(1, 9)) for _ in range(size)]
    for _ in range(6):
        factors = [float(rng.randrange(0, 100)) for _ in columns]
        over = model.column(1.0, 0, 10_000, whole=False)
        terms = list(zip(columns, factors, strict=True))
        model.row([*terms, (over, 1.0)], lower=sum(factors) // 2)
        model.row([*terms, (over, -1.0)], upper=sum(factors) // 2)
    return model


GOODS = st.lists(st.tuples(st.integers(0, 9), st.integers(1, 9)), min_size=1, max_size=8)


@settings(max_examples=40, deadline=None)
@given(GOODS, st.integers(0, 30))
def test_a_small_knapsack_is_as_good_as_trying_all(goods: list[tuple[int, int]], room: int) -> None:
    gains, weights = zip(*goods, strict=True)
    taken = product((0, 1), repeat=len(goods))
    fits = (t for t in taken if sum(w * one for w, one in zip(weights, t, strict=True)) <= room)
    best = max(sum(g * one for g, one in zip(gains, t, strict=True)) for t in fits)
    found = solve(knapsack(gains, weights, room), 10)
    assert found.objective == pytest.approx(100 - best)
    assert found.status is Status.OPTIMAL
    assert found.gap <= 1e-4
    assert all(value in {0.0, 1.0} for value in found.values)


def test_what_is_not_whole_may_be_a_part_and_has_its_price() -> None:
    model = Model()
    one, other = (model.column(cost, whole=False) for cost in (-3, -2))
    model.row([(one, 2.0), (other, 2.0)], upper=3.0)
    found = solve(model, 5)
    assert found.values == pytest.approx((1.0, 0.5))
    assert found.bound == found.objective == pytest.approx(-4.0)
    assert len(found.priced) == 2


def test_a_contradiction_is_refused_and_names_a_limit() -> None:
    model = Model()
    model.row([(model.column(1.0), 1.0)], lower=2.0)
    with pytest.raises(Infeasible) as refused:
        solve(model, 5)
    assert refused.value.relax is Limit.FIXED
    assert refused.value.message()


def test_stopped_before_it_began_it_returns_its_start() -> None:
    model = knapsack((5, 4), (3, 3), 3)
    found = solve(model, 5, stopped=lambda: True, start=(0.0, 1.0))
    assert (found.status, found.values) == (Status.STOPPED, (0.0, 1.0))
    assert found.objective == 96
    assert found.gap == pytest.approx((96 - 91) / 96)


def test_a_start_that_breaks_a_limit_is_not_returned() -> None:
    model = knapsack((5, 4), (3, 3), 3)
    with pytest.raises(Infeasible):
        solve(model, 5, stopped=lambda: True, start=(1.0, 1.0))


def test_stopped_on_the_way_it_keeps_the_best_so_far_with_its_gap() -> None:
    told: list[Progress] = []
    found = solve(hard(), 60, told.append, lambda: bool(told and told[-1].best is not None))
    assert found.status is Status.STOPPED
    assert 0 < found.gap <= 1
    assert found.bound <= found.objective
    assert told[-1].best is not None
    assert found.objective <= told[-1].best


def test_time_that_runs_out_leaves_a_plan_with_its_gap() -> None:
    found = solve(hard(), 0.5)
    assert found.status is Status.FEASIBLE
    assert found.gap > 0
    assert found.bound <= found.objective


def test_an_error_of_the_listener_ends_the_search_and_comes_out() -> None:
    def broken(_progress: Progress) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        solve(hard(), 60, broken)


def test_the_same_model_gives_the_same_values() -> None:
    gains, weights = [7 + n % 5 for n in range(30)], [3 + n % 4 for n in range(30)]
    first, second = (solve(knapsack(gains, weights, 40), 10) for _ in range(2))
    assert first.values == second.values


def test_it_says_nothing_on_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    solve(knapsack((5, 4), (3, 3), 3), 5)
    assert capfd.readouterr() == ("", "")
