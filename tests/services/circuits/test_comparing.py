"""The figures of two orders are taken in the same way, and what moves is named."""

from __future__ import annotations

from datetime import date
from typing import Any

from justice_desk.planning.docket.plan import DocketPlan, PlacedEntry, PlannedBench
from justice_desk.planning.docket.problem import Bench, Busy, Called, DocketProblem, Entry, Slot
from justice_desk.planning.progress import Status
from justice_desk.services.circuits.comparing import Comparison, Figures, compare
from justice_desk.services.circuits.ordering import OrderAsked

DAY, NEXT = date(2026, 12, 3), date(2026, 12, 4)
NINE, TEN, ELEVEN = 9 * 60, 10 * 60, 11 * 60
FIRST = Bench("one", DAY, "", NINE, 17 * 60, (12 * 60 + 30, 14 * 60))
SECOND = Bench("two", NEXT, "", NINE, 17 * 60)


def entry(key: str, starts: int, *who: str, bench: str = "one", **more: Any) -> Entry:
    people = tuple(Called(one, earliest=more.get("earliest")) for one in who)
    return Entry(key, more.get("minutes", 60), people, now=Slot(bench, starts))


def asked(*entries: Entry, busy: tuple[Busy, ...] = (), **kilometres: int) -> OrderAsked:
    return OrderAsked(
        sitting="GAO-S-2026-001",
        numbers={one.key: f"GAO-2026-{one.key}" for one in entries},
        problem=DocketProblem(entries, (FIRST, SECOND), busy),
        positions={one.key: at for at, one in enumerate(entries, start=1)},
        kilometres=kilometres,
    )


def plan(one: dict[str, int], two: dict[str, int] | None = None) -> DocketPlan:
    benches = tuple(
        PlannedBench(
            bench.key,
            bench.date,
            "",
            tuple(
                PlacedEntry(key, starts, 60, None, (), fixed=False, moved=True)
                for key, starts in hours.items()
            ),
        )
        for bench, hours in ((FIRST, one), (SECOND, two or {}))
    )
    return DocketPlan(Status.OPTIMAL, 0.0, 1, 1.0, 0.1, benches, (), (), None)


def both(order: OrderAsked, found: DocketPlan) -> tuple[Figures, Figures]:
    made = compare(order, found)
    return made.present, made.proposed


def test_a_party_waits_from_the_opening_or_from_when_she_can_be_there() -> None:
    order = asked(entry("1", TEN, "near"), entry("2", ELEVEN, "far", earliest=TEN))
    now, then = both(order, plan({"1": NINE, "2": TEN}))
    assert now.waiting == (60 + 60) / 2
    assert then.waiting == 0


def test_who_comes_twice_waits_twice_and_nobody_waits_less_than_nothing() -> None:
    order = asked(entry("1", NINE, "same", earliest=TEN), entry("2", ELEVEN, "same", "same"))
    assert compare(order, plan({})).present.waiting == 60


def test_where_nobody_is_called_there_is_no_mean() -> None:
    now, then = both(asked(entry("1", NINE)), plan({}))
    assert (now.waiting, then.waiting, then.ends, then.without) == (None, None, None, 1)


def test_who_is_called_to_two_cases_at_once_is_counted_once() -> None:
    order = asked(entry("1", NINE, "a", "b"), entry("2", NINE + 30, "a"), entry("3", TEN, "a"))
    now, then = both(order, plan({"1": NINE, "2": TEN, "3": ELEVEN}))
    assert (now.doubles, then.doubles) == (1, 0)


def test_who_is_called_elsewhere_at_that_hour_is_called_twice() -> None:
    busy = (Busy("a", DAY, TEN, ELEVEN),)
    order = asked(entry("1", TEN + 30, "a"), busy=busy)
    now, then = both(order, plan({"1": ELEVEN}))
    assert (now.doubles, then.doubles) == (1, 0)
    assert compare(order, plan({}, {"1": TEN})).proposed.doubles == 0


def test_a_long_way_counts_once_a_day_for_both_cases_of_a_person() -> None:
    order = asked(
        entry("1", NINE, "far", "near"), entry("2", NINE, "far", bench="two"), far=81, near=80
    )
    now, then = both(order, plan({"1": NINE, "2": TEN}))
    assert (now.far, then.far) == (2, 1)


def test_what_runs_over_the_end_or_the_pause_has_no_hour() -> None:
    order = asked(entry("1", 12 * 60), entry("2", 16 * 60 + 30), entry("3", NINE))
    now, then = both(order, plan({"1": TEN, "3": NINE}))
    assert (now.without, then.without) == (2, 1)
    assert (now.ends, then.ends) == (17 * 60 + 30, ELEVEN)


def test_what_moves_is_named_by_its_place_in_the_order_that_stands() -> None:
    order = asked(entry("1", NINE), entry("2", TEN), entry("3", ELEVEN))
    made: Comparison = compare(order, plan({"1": NINE, "3": TEN}, {"2": NINE}))
    assert [(move.position, move.to_day, move.to_starts) for move in made.moves] == [
        (2, NEXT, NINE),
        (3, DAY, TEN),
    ]
    assert made.moves[0].number == "GAO-2026-2"


def test_what_finds_no_hour_does_not_count_as_moved() -> None:
    order = asked(entry("1", NINE), entry("2", TEN))
    assert compare(order, plan({"1": NINE})).moves == ()
