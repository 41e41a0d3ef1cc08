"""What a court wants of a docket: who comes first, who stays together, who is not moved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from justice_desk.planning.docket.finding import plan_docket
from justice_desk.planning.docket.problem import Bench, Called, Entry, Slot
from tests.planning.docket.samples import MONDAY, MORNING, TUESDAY, problem

if TYPE_CHECKING:
    from justice_desk.planning.docket.plan import DocketPlan, PlacedEntry
    from justice_desk.planning.docket.problem import DocketProblem

NEXT = replace(MORNING, key="next", date=TUESDAY)
BESIDE = replace(MORNING, key="beside", room="2", judge="judge b")


def order(plan: DocketPlan, bench: int = 0) -> list[str]:
    return [one.entry for one in plan.benches[bench].entries]


def placed(plan: DocketPlan, key: str) -> PlacedEntry:
    return next(one for bench in plan.benches for one in bench.entries if one.entry == key)


def came(plan: DocketPlan, key: str) -> dict[str, int]:
    return {one.person: one.at for one in placed(plan, key).comes}


def test_urgent_cases_come_first_then_the_oldest_however_long_they_take() -> None:
    plan = plan_docket(
        problem(
            Entry("young and short", 10, waited=10),
            Entry("urgent and long", 60, urgent=True),
            Entry("old", 30, waited=700),
        )
    )
    assert order(plan) == ["urgent and long", "old", "young and short"]


def test_a_vulnerable_person_is_heard_early() -> None:
    frail = Called("frail", vulnerable=True)
    plan = plan_docket(problem(Entry("a", 60), Entry("b", 30, (frail,))))
    assert order(plan) == ["b", "a"]


def test_what_weighs_most_is_heard_on_the_first_day() -> None:
    entries = Entry("new", 120), Entry("old", 120, waited=400)
    plan = plan_docket(problem(*entries, benches=(NEXT, MORNING)))
    assert [bench.bench for bench in plan.benches] == ["morning", "next"]
    assert (order(plan, 0), order(plan, 1)) == (["old"], ["new"])


def test_closed_doors_stand_together_though_others_are_older() -> None:
    closed = [Entry(f"closed {n}", 10, closed_doors=True, waited=n * 60) for n in (1, 5, 9)]
    others = [Entry(f"open {n}", 10, waited=n * 60) for n in (2, 4, 6, 8)]
    found = order(plan_docket(problem(*closed, *others)))
    at = [found.index(one.key) for one in closed]
    assert max(at) - min(at) == 2


def test_a_distant_party_is_waited_for_and_others_are_heard_meanwhile() -> None:
    far = Entry("far", 30, (Called("from afar", earliest=540),), urgent=True)
    plan = plan_docket(problem(far, Entry("near", 60)))
    assert placed(plan, "far").starts == 540
    assert placed(plan, "near").starts == 480


def test_nobody_is_heard_over_the_pause() -> None:
    bench = replace(MORNING, pause=(500, 520))
    plan = plan_docket(problem(Entry("long", 40), Entry("short", 20), benches=(bench,)))
    assert (placed(plan, "short").starts, placed(plan, "long").starts) == (480, 520)


def test_the_accused_comes_half_an_hour_before_the_victim() -> None:
    people = Called("accused", ("accused",)), Called("victim", ("victim",)), Called("witness")
    plan = plan_docket(problem(Entry("a", 30, people)))
    assert came(plan, "a") == {"accused": 450, "victim": 480, "witness": 480}


def test_the_victim_comes_first_where_the_accused_comes_from_far() -> None:
    people = Called("accused", ("accused",), earliest=480), Called("victim", ("victim",))
    plan = plan_docket(problem(Entry("a", 30, people)))
    assert came(plan, "a") == {"victim": 450, "accused": 480}


def test_where_both_come_from_far_the_case_begins_later() -> None:
    people = (
        Called("accused", ("accused",), earliest=480),
        Called("victim", ("victim",), earliest=490),
    )
    plan = plan_docket(problem(Entry("a", 30, people)))
    assert placed(plan, "a").starts == 510
    assert came(plan, "a") == {"accused": 480, "victim": 510}


def test_one_witness_of_two_cases_is_not_in_two_rooms() -> None:
    both = (Called("witness"),)
    plan = plan_docket(
        problem(Entry("a", 60, both), Entry("b", 60, both), benches=(MORNING, BESIDE))
    )
    assert sorted(placed(plan, key).starts for key in "ab") == [480, 540]


def test_one_interpreter_of_two_rooms_and_one_judge_likewise() -> None:
    benches = MORNING, replace(BESIDE, interpreters=MORNING.interpreters)
    entries = Entry("a", 60, language="ses"), Entry("b", 60, language="ses")
    plan = plan_docket(problem(*entries, benches=benches))
    assert sorted(placed(plan, key).starts for key in "ab") == [480, 540]
    assert {placed(plan, key).interpreter for key in "ab"} == {"maiga"}
    shared = MORNING, replace(BESIDE, judge=MORNING.judge)
    plan = plan_docket(problem(Entry("a", 60), Entry("b", 60), benches=shared))
    assert sorted(placed(plan, key).starts for key in "ab") == [480, 540]


def test_a_case_that_one_judge_must_hear_waits_for_that_judge() -> None:
    plan = plan_docket(problem(Entry("a", 30, judge="judge b"), benches=(MORNING, BESIDE)))
    assert order(plan, 0) == ["a"] if plan.benches[0].bench == "beside" else order(plan, 1) == ["a"]


def test_a_case_without_people_is_heard_and_nobody_is_called() -> None:
    assert placed(plan_docket(problem(Entry("a", 30))), "a").comes == ()


def test_a_fixed_entry_keeps_its_hour_and_the_others_go_round_it() -> None:
    fixed = Entry("promised", 30, fixed=Slot("morning", 495))
    plan = plan_docket(problem(fixed, Entry("a", 30, urgent=True), Entry("b", 15)))
    assert placed(plan, "promised").starts == 495
    assert placed(plan, "promised").fixed
    assert (placed(plan, "a").starts, placed(plan, "b").starts) == (525, 480)


def standing() -> DocketProblem:
    """Three cases as they stand, the lightest first, with a hole at ten to nine."""
    return problem(
        Entry("a", 20, now=Slot("morning", 480)),
        Entry("b", 30, now=Slot("morning", 500), waited=90),
        Entry("c", 20, now=Slot("morning", 550), waited=60),
    )


def test_nothing_moves_where_nothing_changed() -> None:
    plan = plan_docket(standing())
    assert [(one.entry, one.starts, one.moved) for one in plan.benches[0].entries] == [
        ("a", 480, False),
        ("b", 500, False),
        ("c", 550, False),
    ]


def test_a_case_that_is_added_goes_where_nobody_must_be_told() -> None:
    before = standing()
    plan = plan_docket(replace(before, entries=(*before.entries, Entry("new", 20, waited=300))))
    assert placed(plan, "new").starts == 530
    assert not any(one.moved for one in plan.benches[0].entries)


def test_only_the_case_moves_whose_party_comes_later_now() -> None:
    before = standing()
    late = replace(before.entries[0], people=(Called("late", earliest=570),))
    plan = plan_docket(replace(before, entries=(late, *before.entries[1:])))
    assert {one.entry for one in plan.benches[0].entries if one.moved} == {"a"}


def test_two_days_need_no_common_hours() -> None:
    evening = Bench("evening", MONDAY, "3", 900, 960, judge="judge c")
    plan = plan_docket(problem(Entry("a", 60), Entry("b", 60), benches=(NEXT, evening)))
    assert [len(bench.entries) for bench in plan.benches] == [1, 1]
