"""Whatever the problem, no plan breaks a limit; the small ones are the best there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from justice_desk.planning.circuit import finding
from justice_desk.planning.circuit.finding import plan_circuit
from justice_desk.planning.circuit.problem import (
    CircuitProblem,
    Judge,
    PlannedSitting,
    ReadyCase,
    Site,
)
from justice_desk.planning.progress import Infeasible
from tests.planning.circuit.judging import best, broken, weight
from tests.planning.circuit.samples import DISTANCES, day

if TYPE_CHECKING:
    from collections.abc import Callable

MOSTLY = st.sampled_from([*("a", "b", "c") * 5, "nowhere"])
"""Places: most of them known."""
COURTS = st.sampled_from([("east",), ("west",), ("east", "west")])
SPOKEN = st.frozensets(st.sampled_from(["Songhay", "Tamasheq"]))
DAYS = tuple(day(n) for n in (1, 3, 8, 30))


@st.composite
def cases(draw: Callable[..., object], most: int) -> tuple[ReadyCase, ...]:
    made = st.builds(
        ReadyCase,
        key=st.just(""),
        places=st.lists(MOSTLY, max_size=3).map(tuple),
        minutes=st.sampled_from([20, 45, 60, 90, 200]),
        waited=st.sampled_from([-3, 100, 800]),
        courts=COURTS,
        urgent=st.booleans(),
        vulnerable=st.booleans(),
        languages=SPOKEN,
    )
    drawn = draw(st.lists(made, min_size=min(2, most), max_size=most))
    assert isinstance(drawn, list)
    return tuple(ReadyCase(**{**vars(c), "key": f"case {n}"}) for n, c in enumerate(drawn))


SITES = st.builds(
    Site,
    key=st.just(""),
    place=MOSTLY,
    courts=COURTS,
    minutes=st.sampled_from([0, *[90, 180, 240] * 3]),
    rooms=st.sampled_from([0, *[1, 2] * 3]),
    months=st.sampled_from([*[frozenset({1}), frozenset({1, 2})] * 3, frozenset({7})]),
    secure=st.sampled_from([*[True] * 6, False]),
    cost=st.sampled_from([0, 100, 250]),
    languages=st.one_of(st.none(), SPOKEN),
)
JUDGES = st.lists(
    st.tuples(
        st.sampled_from(["east", "west"]),
        st.one_of(st.none(), st.frozensets(st.sampled_from(DAYS))),
    ),
    min_size=1,
    max_size=3,
).map(lambda told: tuple(Judge(f"j{n}", *one) for n, one in enumerate(told)))


def _apart(sittings: list[PlannedSitting]) -> list[PlannedSitting]:
    """Leave out what names a case, or a judge on a day, that one before it names."""
    kept: list[PlannedSitting] = []
    for one in sittings:
        named = {key for other in kept for key in other.cases}
        busy = {(other.judge, other.date) for other in kept}
        if named.isdisjoint(one.cases) and (one.judge, one.date) not in busy:
            kept.append(one)
    return kept


def _may_be(sitting: PlannedSitting, sites: tuple[Site, ...]) -> bool:
    site = next(site for site in sites if site.key == sitting.site)
    return site.secure and sitting.date.month in site.months and site.rooms > 0


@st.composite
def problems(draw: Callable[..., object], most: int) -> CircuitProblem:
    found = draw(cases(most))
    assert isinstance(found, tuple)
    drawn = draw(st.lists(SITES, min_size=2, max_size=4))
    assert isinstance(drawn, list)
    sites = tuple(Site(**{**vars(one), "key": f"site {n}"}) for n, one in enumerate(drawn))
    judges = draw(JUDGES)
    assert isinstance(judges, tuple)
    keys = [one.key for one in found]
    sitting = st.builds(
        PlannedSitting,
        site=st.sampled_from([site.key for site in sites]),
        date=st.sampled_from(DAYS),
        judge=st.sampled_from([judge.key for judge in judges]),
        cases=st.lists(st.sampled_from(keys), max_size=2, unique=True).map(tuple),
    )
    some = st.lists(sitting, max_size=3).map(_apart).map(tuple)
    built = st.builds(
        CircuitProblem,
        cases=st.just(found),
        sites=st.just(sites),
        days=st.lists(st.sampled_from(DAYS), min_size=1, max_size=4, unique=True).map(tuple),
        judges=st.just(judges),
        seat=st.sampled_from(["seat", "nowhere"]),
        money_sittings=st.integers(1, 5),
        distances=st.just(DISTANCES),
        money_xof=st.sampled_from([None, 300, 600]),
        fixed=some.map(lambda told: tuple(one for one in told if _may_be(one, sites))),
        present=some,
        farthest_km=st.sampled_from([None, 50]),
        stay=st.sampled_from([1, 3, 7]),
    )
    problem = draw(built)
    assert isinstance(problem, CircuitProblem)
    return problem


SLOW = settings(
    deadline=None,
    max_examples=100,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def _checked(problem: CircuitProblem) -> None:
    try:
        plan = plan_circuit(problem, 20, gap=1e-6)
    except Infeasible:
        event("infeasible")
        return
    event(f"{len(plan.sittings)} sittings")
    assert broken(problem, plan.sittings) == []
    assert 0 <= plan.gap <= 1
    assert plan.bound <= plan.objective
    heard = [key for sitting in plan.sittings for key in sitting.cases]
    missed = [one.case for one in plan.unplaced]
    assert sorted([*heard, *missed]) == sorted(case.key for case in problem.cases)
    assert all(one.message({}) for one in plan.unplaced)
    assert plan.cost <= (plan.cost if problem.money_xof is None else problem.money_xof)


@SLOW
@given(problems(9))
def test_no_plan_with_each_bench_alone_breaks_a_limit(problem: CircuitProblem) -> None:
    _checked(problem)


@SLOW
@given(problems(14))
def test_no_plan_counted_in_stays_breaks_a_limit(problem: CircuitProblem) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(finding, "EXACT", 0)
        _checked(problem)


@settings(SLOW, max_examples=60)
@given(problems(3), st.sampled_from([0, 10_000]))
def test_a_small_plan_is_the_best_and_its_bound_is_true(
    problem: CircuitProblem, exact: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(finding, "EXACT", exact)
        try:
            plan = plan_circuit(problem, 20, gap=1e-6)
        except Infeasible:
            return
    least = best(problem)
    assert plan.bound <= least + 1e-6
    assert weight(problem, plan.sittings) >= least
    if exact:
        assert weight(problem, plan.sittings) == least
