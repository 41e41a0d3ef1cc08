"""What a coordinator sees of a plan: where, when, what is spared, what is left out and why."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest

from justice_desk.i18n.messages import _
from justice_desk.planning.circuit.finding import plan_circuit
from justice_desk.planning.circuit.plan import WORDS, SiteLeftOut, Why, WhyLeftOut
from justice_desk.planning.circuit.problem import CircuitProblem, Judge, PlannedSitting
from justice_desk.planning.distances import Distances
from justice_desk.planning.progress import RELAX, Infeasible, Limit, Progress, Status
from tests.planning.circuit.judging import broken
from tests.planning.circuit.samples import case, day, dense, problem, site, sitting

BIG = dense(7, 120, (1, 2, 3, 8, 9, 10, 15, 16, 17, 22, 23, 24), 4)


def _why(planned: CircuitProblem) -> Why:
    (one,) = plan_circuit(planned).unplaced
    assert one.message({"at a": "Village A"})
    return one.why


def test_the_court_goes_to_both_villages_and_spares_the_way_to_the_seat() -> None:
    plan = plan_circuit(problem())
    assert {(one.site, one.cases) for one in plan.sittings} == {
        ("at a", ("one",)),
        ("at c", ("two",)),
    }
    assert (plan.travel_km, plan.travel_km_at_seat, plan.saved_km) == (0, 700, 700)
    assert (plan.status, plan.unplaced, plan.estimated) == (Status.OPTIMAL, (), False)
    assert 0 <= plan.gap <= 0.01


def test_a_judge_stays_at_one_site_in_a_week() -> None:
    week = problem(days=(day(1), day(2), day(3)), cases=(case("one"), case("two", *"cccccccccc")))
    assert {one.site for one in plan_circuit(week).sittings} == {"at c"}
    shorter = plan_circuit(replace(week, stay=1))
    assert {one.site for one in shorter.sittings} == {"at a", "at c"}


def test_two_judges_share_a_site_only_if_it_has_two_rooms() -> None:
    judges = (Judge("j", "east"), Judge("k", "east"))
    cases = (case("one", minutes=180), case("two", minutes=180))
    told = problem(judges=judges, cases=cases, days=(day(1),), sites=(site("a"),))
    assert len(plan_circuit(told).sittings) == 1
    roomy = replace(told, sites=(site("a", rooms=2),))
    assert {one.judge for one in plan_circuit(roomy).sittings} == {"j", "k"}


def test_urgent_cases_are_heard_first() -> None:
    cases = (case("calm", minutes=180), case("urgent", minutes=180, urgent=True))
    plan = plan_circuit(problem(cases=cases))
    assert [one.cases for one in plan.sittings] == [("urgent",), ("calm",)]


def test_a_vulnerable_party_is_heard_before_others() -> None:
    cases = (case("calm", minutes=180), case("frail", minutes=180, vulnerable=True))
    plan = plan_circuit(problem(cases=cases, money_sittings=1))
    assert [one.cases for one in plan.sittings] == [("frail",)]


def test_what_is_fixed_stays_though_it_is_far() -> None:
    fixed = (sitting("c", 8, "one"),)
    plan = plan_circuit(problem(fixed=fixed, money_sittings=1))
    assert plan.sittings == (sitting("c", 8, "one", "two"),)


def test_a_fixed_sitting_at_a_site_without_coordinates_stays() -> None:
    sites = (site("a"), site("nowhere"))
    fixed = (sitting("nowhere", 1, "one"),)
    plan = plan_circuit(problem(sites=sites, fixed=fixed))
    assert fixed[0] in plan.sittings
    assert plan.uncounted == 1


def test_planned_again_after_a_change_little_moves() -> None:
    first = plan_circuit(BIG)
    fewer = replace(BIG, cases=BIG.cases[3:], present=first.sittings)
    second = plan_circuit(fewer)
    heard = sum(len(one.cases) for one in first.sittings)
    assert broken(fewer, second.sittings) == []
    assert len(second.moved) <= heard // 5


@pytest.mark.parametrize(
    ("why", "changes"),
    [
        (Why.NO_PLACE, {"cases": (replace(case("one"), places=()),)}),
        (Why.NO_COURT, {"cases": (case("one", courts=("west",)),)}),
        (Why.CLOSED, {"sites": (site("a", secure=False),)}),
        (Why.NO_ROOM, {"sites": (site("a", rooms=0), site("c", courts=("west",)))}),
        (Why.NO_WAY, {"sites": (site("nowhere"),)}),
        (Why.NO_WAY, {"cases": (case("one", "nowhere"),)}),
        (Why.TOO_FAR, {"sites": (site("c"),), "farthest_km": 50}),
        (Why.TOO_LONG, {"cases": (case("one", minutes=181),)}),
        (
            Why.NO_INTERPRETER,
            {
                "cases": (case("one", languages=frozenset({"Songhay"})),),
                "sites": (site("a", languages=frozenset()),),
            },
        ),
        (Why.SEASON, {"sites": (site("a", months=frozenset({7})),)}),
        (Why.NO_JUDGE, {"judges": (Judge("j", "west"),)}),
        (Why.NO_MONEY, {"cases": (case("one"), case("two", minutes=180)), "money_sittings": 1}),
        (
            Why.NO_CAPACITY,
            {"cases": (case("one"), case("two", minutes=180)), "days": (day(1),)},
        ),
        (Why.NOT_WORTH, {"cases": (case("one", "seat", "seat"),)}),
    ],
)
def test_what_does_not_fit_says_why(why: Why, changes: dict[str, object]) -> None:
    planned = problem(**{"cases": (case("one"),), "sites": (site("a"),), **changes})
    assert _why(planned) is why


def test_a_reason_names_the_site_as_a_person_calls_it() -> None:
    (one,) = plan_circuit(problem(cases=(case("one"),), sites=(site("a", secure=False),))).unplaced
    assert "Village A" in one.message({"at a": "Village A"})


def test_a_site_that_cannot_be_used_is_told() -> None:
    sites = (site("a"), site("c", secure=False), site("nowhere"), site("b", months=frozenset({7})))
    plan = plan_circuit(problem(sites=sites))
    assert plan.left_out == (
        SiteLeftOut("at c", WhyLeftOut.CLOSED),
        SiteLeftOut("at nowhere", WhyLeftOut.NO_COORDINATES),
        SiteLeftOut("at b", WhyLeftOut.SEASON),
    )
    assert all(one.message() for one in plan.left_out)


@pytest.mark.parametrize(
    ("limit", "changes"),
    [
        (Limit.DAYS, {"days": ()}),
        (Limit.SITES, {"sites": ()}),
        (Limit.JUDGES, {"judges": ()}),
        (Limit.JUDGES, {"judges": (Judge("j", "east", frozenset()),)}),
        (Limit.HOURS, {"sites": (site("a", minutes=0),)}),
        (Limit.ROOMS, {"sites": (site("a", rooms=0),)}),
        (Limit.MONEY, {"money_sittings": 0}),
        (Limit.MONEY, {"fixed": (sitting("a", 1), sitting("a", 8)), "money_sittings": 1}),
        (Limit.MONEY, {"fixed": (sitting("a", 1),), "sites": (site("a", cost=9),), "money_xof": 8}),
        (Limit.FIXED, {"fixed": (sitting("b", 1),)}),
        (Limit.FIXED, {"fixed": (sitting("a", 1),), "sites": (site("a", secure=False),)}),
        (Limit.FIXED, {"fixed": (sitting("a", 1, "one"), sitting("a", 8, "one"))}),
        (Limit.SEASON, {"fixed": (sitting("a", 1),), "sites": (site("a", months=frozenset({7})),)}),
        (Limit.JUDGES, {"fixed": (sitting("a", 1), sitting("c", 1))}),
        (Limit.HOURS, {"fixed": (sitting("a", 1, "one"),), "cases": (case("one", minutes=999),)}),
        (
            Limit.ROOMS,
            {
                "fixed": (sitting("a", 1), sitting("a", 1, judge="k")),
                "judges": (Judge("j", "east"), Judge("k", "east")),
            },
        ),
    ],
)
def test_an_impossible_plan_says_which_limit_to_relax(
    limit: Limit, changes: dict[str, object]
) -> None:
    with pytest.raises(Infeasible) as refused:
        plan_circuit(problem(**changes))
    assert refused.value.relax is limit
    assert refused.value.exit_code == 4
    assert refused.value.message().endswith(_(RELAX[limit]))


def test_without_cases_nobody_sits_and_the_gap_is_closed() -> None:
    plan = plan_circuit(problem(cases=()))
    assert (plan.sittings, plan.gap, plan.status) == ((), 0, Status.OPTIMAL)


def test_a_day_in_another_century_is_planned_like_any_other() -> None:
    days = (date(1905, 3, 7), date(2207, 3, 3))
    plan = plan_circuit(problem(days=days, cases=(case("one"),)))
    assert plan.sittings == (PlannedSitting("at a", days[0], "j", ("one",)),)


def test_an_estimated_way_marks_the_plan() -> None:
    points = {"a": (15.0, -3.0), "c": (15.5, -3.0), "seat": (16.0, -2.0)}
    assert plan_circuit(problem(distances=Distances(points))).estimated


def test_stopped_at_once_it_still_has_a_plan_and_its_gap() -> None:
    plan = plan_circuit(BIG, stopped=lambda: True)
    assert plan.status is Status.STOPPED
    assert plan.sittings
    assert broken(BIG, plan.sittings) == []
    assert 0 < plan.gap <= 1


def test_stopped_on_the_way_it_keeps_the_best_so_far() -> None:
    told: list[Progress] = []
    plan = plan_circuit(BIG, 30, told.append, lambda: len(told) >= 2, gap=0.0)
    assert plan.status in {Status.STOPPED, Status.OPTIMAL}
    assert broken(BIG, plan.sittings) == []
    assert plan.objective <= (told[-1].best or 0)
    assert 0 <= plan.gap <= told[0].gap


def test_progress_tells_a_plan_and_a_bound_that_hold() -> None:
    told: list[Progress] = []
    plan = plan_circuit(BIG, 5, told.append)
    assert told
    assert all(one.best is not None and one.best >= plan.objective for one in told)
    assert all(one.bound <= plan.objective and one.gap >= 0 for one in told)


def test_the_same_problem_gives_the_same_plan() -> None:
    plan, again = plan_circuit(BIG), plan_circuit(BIG)
    assert plan.sittings == again.sittings
    assert plan.bound == again.bound


def test_every_reason_has_its_sentence() -> None:
    assert set(WORDS) == set(Why)
    assert set(RELAX) == set(Limit)


def test_naming_a_problem_does_not_load_the_solver() -> None:
    script = (
        "import sys; from justice_desk.planning.circuit import problem, plan;"
        "assert 'highspy' not in sys.modules and 'numpy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
