"""Lists of cases: the best of each room at given prices, against trying all."""

from __future__ import annotations

import random
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from justice_desk.planning.circuit.building import build
from justice_desk.planning.circuit.ground import lay
from justice_desk.planning.circuit.groups import grouped
from justice_desk.planning.circuit.patterns import Outing, Patterns, halves
from justice_desk.planning.circuit.slots import pooled
from justice_desk.planning.circuit.weights import GOING_OUT
from tests.planning.circuit.samples import case, dense, problem


def _patterns(seed: int) -> Patterns:
    ground = lay(dense(seed, 6, (1, 2, 8), 2))
    return Patterns(build(ground, grouped(ground), pooled(ground), parts=True))


def _best(patterns: Patterns, prices: list[float], outing: Outing) -> float:
    """Return the least that an outing costs, by trying every number of cases of every group."""
    groups, minutes = patterns.built.groups, _minutes(patterns, outing)
    gains = patterns.gains[:, outing.slot] - np.array(prices)
    counts = product(*(range(group.count + 1) for group in groups))
    lengths = [group.one.minutes for group in groups]
    fits = (one for one in counts if np.dot(one, lengths) <= minutes)
    return GOING_OUT * outing.days - max(float(np.dot(one, gains)) for one in fits)


def _minutes(patterns: Patterns, outing: Outing) -> int:
    built = patterns.built
    return outing.days * built.ground.sites[built.slots[outing.slot].site].minutes


@given(st.integers(0, 60))
def test_each_number_up_to_a_count_is_a_sum_of_some(count: int) -> None:
    sums = {0}
    for one in halves(count):
        sums |= {before + one for before in sums}
    assert sums == set(range(count + 1))


@pytest.mark.parametrize("seed", range(8))
def test_the_list_of_each_outing_is_the_best_that_fits(seed: int) -> None:
    patterns = _patterns(seed)
    rng = random.Random(seed)  # noqa: S311 - a sample, no secret
    prices = [rng.choice((0.0, rng.uniform(0, 3000))) for _ in patterns.built.groups]
    filled = patterns.fill(np.array(prices), np.ones(len(patterns.built.slots), bool))
    for outing, cost in zip(patterns.outings, filled.costs(), strict=True):
        assert cost == pytest.approx(_best(patterns, prices, outing))
        heard = filled.read(outing)
        lengths = [n * patterns.built.groups[g].one.minutes for g, n in heard]
        assert sum(lengths) <= _minutes(patterns, outing)
        spared = sum(n * (patterns.gains[g, outing.slot] - prices[g]) for g, n in heard)
        assert GOING_OUT * outing.days - spared == pytest.approx(cost)


def test_a_slot_that_was_not_asked_for_costs_without_end() -> None:
    patterns = _patterns(0)
    nowhere = np.zeros(len(patterns.built.slots), bool)
    filled = patterns.fill(np.zeros(len(patterns.built.groups)), nowhere)
    assert np.isinf(filled.costs()).all()


def test_cases_that_take_no_time_are_left_to_the_other_ways() -> None:
    ground = lay(problem(cases=(case("one", minutes=0), case("two"))))
    built = build(ground, grouped(ground), pooled(ground), parts=True)
    assert not Patterns(built).fit()
    assert _patterns(0).fit()
