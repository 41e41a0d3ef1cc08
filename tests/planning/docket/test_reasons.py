"""What does not fit says why; what cannot be planned says which limit to relax."""

from __future__ import annotations

from dataclasses import replace

import pytest

from justice_desk.i18n.messages import use
from justice_desk.planning.docket.finding import plan_docket
from justice_desk.planning.docket.plan import REASONS, WRONGS, Clash, Unplaced, Why, Wrong
from justice_desk.planning.docket.problem import Bench, Busy, Called, DocketProblem, Entry, Slot
from justice_desk.planning.progress import Infeasible, Limit
from tests.planning.docket.samples import MONDAY, MORNING, problem

HEARD = Entry("heard", 15, urgent=True)
BESIDE = replace(MORNING, key="beside", room="2", judge="judge b", interpreters=())
LONGER = replace(MORNING, key="longer", judge="judge c", room="3", ends=660)


def why(entry: Entry, *others: Entry, benches: tuple[Bench, ...] = (MORNING,)) -> Why:
    plan = plan_docket(problem(entry, HEARD, *others, benches=benches))
    assert [one.entry for one in plan.unplaced] == [entry.key]
    return plan.unplaced[0].why


def test_no_time_is_left() -> None:
    assert why(Entry("a", 60), Entry("b", 60, urgent=True)) is Why.NO_TIME


def test_no_bench_has_so_much_time_in_one_go() -> None:
    assert why(Entry("a", 121)) is Why.TOO_LONG


def test_nobody_interprets_the_language() -> None:
    assert why(Entry("a", 30, language="taq")) is Why.NO_INTERPRETER


def test_the_interpreter_is_taken_for_the_whole_time() -> None:
    spoken = Entry("b", 120, language="ses", fixed=Slot("longer", 480))
    benches = MORNING, replace(LONGER, ends=600)
    assert why(Entry("a", 30, language="ses"), spoken, benches=benches) is Why.NO_INTERPRETER


def test_the_judge_who_must_hear_it_does_not_sit() -> None:
    assert why(Entry("a", 30, judge="judge z")) is Why.JUDGE_ELSEWHERE


def test_a_party_cannot_come_before_the_end() -> None:
    assert why(Entry("a", 30, (Called("far", earliest=571),))) is Why.CANNOT_ARRIVE


def test_a_person_is_called_elsewhere_at_the_hours_that_are_left() -> None:
    person = (Called("everywhere"),)
    long = Entry("b", 100, person, urgent=True, fixed=Slot("beside", 490))
    assert why(Entry("a", 30, person), long, benches=(MORNING, BESIDE)) is Why.CALLED_THEN


def test_the_judge_is_elsewhere_at_the_hours_that_are_left() -> None:
    other = replace(MORNING, key="other", room="2")
    taken = Entry("b", 90, urgent=True, fixed=Slot("other", 500))
    entry = Entry("a", 60)
    plan = plan_docket(problem(entry, taken, benches=(MORNING, other)))
    assert [one.why for one in plan.unplaced] == [Why.JUDGE_ELSEWHERE]
    assert plan.relax is Limit.JUDGES
    assert plan.advice()


def test_every_reason_is_a_sentence_in_french() -> None:
    facts = (("minutes", 30), ("language", "Tamasheq"))
    use("fr")
    for code in Why:
        assert Unplaced("a", code, facts).reason() != REASONS[code].format(**dict(facts))
    for wrong in Wrong:
        assert Clash(wrong, ("a",)).sentence() != WRONGS[wrong]


@pytest.mark.parametrize(
    ("asked", "limit"),
    [
        (problem(HEARD, benches=()), Limit.DAYS),
        (problem(HEARD, benches=(replace(MORNING, ends=480),)), Limit.HOURS),
        (problem(HEARD, benches=(replace(MORNING, ends=470),)), Limit.HOURS),
        (problem(HEARD, benches=(replace(MORNING, pause=(470, 700)),)), Limit.HOURS),
        (problem(Entry("a", 0)), Limit.HOURS),
        (problem(Entry("a", 121), Entry("b", 300)), Limit.HOURS),
        (problem(Entry("a", 30, language="taq")), Limit.INTERPRETERS),
        (problem(Entry("a", 30, judge="judge z")), Limit.JUDGES),
        (problem(Entry("a", 30, fixed=Slot("nowhere", 480))), Limit.FIXED),
        (problem(HEARD, HEARD), Limit.FIXED),
        (problem(HEARD, benches=(MORNING, MORNING)), Limit.ROOMS),
    ],
)
def test_what_cannot_be_planned_names_the_limit_to_relax(
    asked: DocketProblem, limit: Limit
) -> None:
    with pytest.raises(Infeasible) as refused:
        plan_docket(asked)
    assert refused.value.relax is limit
    use("fr")
    assert refused.value.message() != str(refused.value)


def test_without_a_case_the_plan_is_empty_and_proven() -> None:
    plan = plan_docket(problem())
    assert (plan.unplaced, plan.gap, plan.objective) == ((), 0.0, 0)
    assert [bench.entries for bench in plan.benches] == [()]


def fixed(key: str, starts: int, bench: str = "morning", **more: object) -> Entry:
    return replace(Entry(key, 30, fixed=Slot(bench, starts)), **more)  # type: ignore[arg-type]  # a shorthand


@pytest.mark.parametrize(
    ("entries", "clash"),
    [
        ((fixed("a", 480), fixed("b", 490)), Clash(Wrong.OVERLAP, ("a", "b"))),
        ((fixed("a", 580),), Clash(Wrong.OUTSIDE, ("a",))),
        (
            (
                fixed("a", 480, people=(Called("p"),)),
                fixed("b", 500, "beside", people=(Called("p"),)),
            ),
            Clash(Wrong.PERSON_TWICE, ("a", "b")),
        ),
        ((fixed("a", 500, people=(Called("busy"),)),), Clash(Wrong.PERSON_TWICE, ("a",))),
        ((fixed("a", 480), fixed("b", 500, "same judge")), Clash(Wrong.JUDGE_TWICE, ("a", "b"))),
        ((fixed("a", 500, "longer"),), Clash(Wrong.JUDGE_TWICE, ("a",))),
        ((fixed("a", 480, judge="judge z"),), Clash(Wrong.OTHER_JUDGE, ("a",))),
        ((fixed("a", 480, language="taq"),), Clash(Wrong.NO_INTERPRETER, ("a",))),
        ((fixed("a", 480, people=(Called("p", earliest=481),)),), Clash(Wrong.TOO_EARLY, ("a",))),
    ],
)
def test_fixed_entries_that_clash_are_told_and_never_moved(
    entries: tuple[Entry, ...], clash: Clash
) -> None:
    same_judge = replace(BESIDE, key="same judge", room="4", judge=MORNING.judge)
    busy = Busy("busy", MONDAY, 480, 510), Busy("judge c", MONDAY, 480, 510)
    plan = plan_docket(
        DocketProblem((*entries, HEARD), (MORNING, BESIDE, same_judge, LONGER), busy)
    )
    assert plan.clashes == (clash,)
    stands = {one.entry: (b.bench, one.starts) for b in plan.benches for one in b.entries}
    for one in entries:
        assert one.fixed is not None
        assert stands[one.key] == (one.fixed.bench, one.fixed.starts)
    assert "heard" in stands
