"""A linear model that grows: as good as the same one built at once, and its worths are true."""

from __future__ import annotations

import random

import numpy as np
import pytest

from justice_desk.planning.columns import Columns
from justice_desk.planning.model import ENDLESS, Model
from justice_desk.planning.solving import solve

LIMITS = ((-ENDLESS, 9.0), (-ENDLESS, 7.0), (2.0, ENDLESS), (1.0, 5.0))


def _grown(seed: int) -> tuple[Columns, Model]:
    """Return a model of eight columns in both ways; the first two keep every limit."""
    rng = random.Random(seed)  # noqa: S311 - a sample, no secret
    grown, model = Columns(*zip(*LIMITS, strict=True)), Model()
    made = [(30.0, [(2, 1.0)]), (30.0, [(3, 1.0)])]
    made += [
        (rng.randint(-9, 9), [(row, float(rng.randint(1, 4))) for row in range(4)])
        for _ in range(6)
    ]
    for cost, terms in made:
        grown.add(cost, terms)
        model.column(cost, 0.0, ENDLESS, whole=False)
    for row, (lower, upper) in enumerate(LIMITS):
        held = [(k, dict(terms)[row]) for k, (_c, terms) in enumerate(made) if row in dict(terms)]
        model.row(held, lower, upper)
    return grown, model


@pytest.mark.parametrize("seed", range(12))
def test_it_finds_what_a_model_built_at_once_finds_and_its_worths_say_the_same(seed: int) -> None:
    grown, model = _grown(seed)
    least = solve(model, 5).objective
    assert grown.solve() == pytest.approx(least)
    assert grown.weighed(grown.worths()) == pytest.approx(least)
    assert float(np.dot(model.costs, grown.values())) == pytest.approx(least)


def test_worths_never_have_the_sign_that_the_limits_forbid() -> None:
    for seed in range(12):
        grown, _model = _grown(seed)
        grown.solve()
        worths = grown.worths()
        assert (worths[:2] <= 0).all()
        assert worths[2] >= 0


def test_other_limits_and_costs_hold_from_then_on() -> None:
    columns = Columns([1.0], [ENDLESS])
    columns.add(3.0, [(0, 1.0)])
    columns.add(5.0, [(0, 1.0)])
    assert columns.solve() == 3.0
    columns.limit_row(0, 2.0, ENDLESS)
    assert columns.solve() == 6.0
    columns.limit_columns(np.array([0.0, ENDLESS]))
    assert columns.solve() == 10.0
    columns.price_columns(np.array([1.0, 4.0]))
    assert columns.solve() == 8.0
