"""How a search goes: told, stopped, cut short, large; and what it loads."""

from __future__ import annotations

import random
import subprocess
import sys
from dataclasses import replace

import pytest

from justice_desk.planning.docket.finding import plan_docket
from justice_desk.planning.docket.problem import Called, DocketProblem, Entry
from justice_desk.planning.progress import Progress, Status
from tests.planning.docket.judging import wrongs
from tests.planning.docket.samples import MORNING, TUESDAY

DAY = replace(MORNING, starts=480, ends=960, pause=(750, 810))
TWO_DAYS = (
    DAY,
    replace(DAY, key="other room", room="2", judge="judge b"),
    replace(DAY, key="next", date=TUESDAY),
)


def many(number: int) -> DocketProblem:
    """Return invented cases of many lengths that share people."""
    chance = random.Random(5)  # noqa: S311 - invented cases
    entries = (
        Entry(
            f"e{each}",
            chance.choice((15, 20, 30, 45, 60)),
            tuple(Called(f"p{chance.randrange(number)}") for _ in range(3)),
            closed_doors=chance.random() < 0.2,
            waited=chance.randrange(700),
        )
        for each in range(number)
    )
    return DocketProblem(tuple(entries), TWO_DAYS)


def test_three_hundred_civil_entries_are_laid_to_a_proven_best() -> None:
    entries = tuple(
        Entry(f"e{n:03}", 2, (Called(f"p{n}", ("applicant",)),), "civil_status", waited=n * 7 % 900)
        for n in range(300)
    )
    problem = DocketProblem(entries, TWO_DAYS)
    plan = plan_docket(problem, 60)
    assert (plan.status, plan.unplaced) == (Status.OPTIMAL, ())
    assert plan.gap <= 0.01
    assert wrongs(problem, plan) == []


def test_who_stops_it_at_once_has_the_first_plan_with_its_gap() -> None:
    plan = plan_docket(many(30), 60, stopped=lambda: True)
    assert plan.status is Status.STOPPED
    assert any(bench.entries for bench in plan.benches)
    assert wrongs(many(30), plan) == []
    assert 0 < plan.gap <= 1


def test_who_stops_it_later_has_the_best_so_far() -> None:
    seen: list[Progress] = []
    plan = plan_docket(many(30), 60, seen.append, lambda: len(seen) > 5)
    assert plan.status is Status.STOPPED
    assert wrongs(many(30), plan) == []
    assert plan.objective <= min(one.best or 0 for one in seen)


def test_what_is_told_is_of_the_real_plan_and_only_gets_better() -> None:
    seen: list[Progress] = []
    plan = plan_docket(many(20), 3, seen.append)
    best = [one.best for one in seen if one.best is not None]
    assert len(best) == len(seen) > 1
    assert best == sorted(best, reverse=True)
    assert all(0 <= one.gap <= 1 for one in seen)
    assert all(one.bound <= plan.objective for one in seen)


def test_when_no_time_is_given_there_is_a_plan_nevertheless() -> None:
    problem = many(30)
    plan = plan_docket(problem, 0)
    assert wrongs(problem, plan) == []
    assert plan.status is Status.FEASIBLE


def test_a_mistake_of_the_listener_is_not_swallowed() -> None:
    def broken(_progress: Progress) -> None:
        message = "ours"
        raise RuntimeError(message)

    with pytest.raises(RuntimeError, match="ours"):
        plan_docket(many(20), 5, broken)


def test_the_solver_is_loaded_only_to_plan() -> None:
    program = (
        "import sys, justice_desk.planning.docket.plan, justice_desk.planning.docket.problem;"
        "sys.exit('highspy' in sys.modules or 'numpy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
