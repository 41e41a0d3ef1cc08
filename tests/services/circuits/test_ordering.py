"""Another order for a docket: what it is asked from, taken over whole or in part, never stale."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import event

from justice_desk.planning.progress import Infeasible, Limit
from justice_desk.services.cases.working import close
from justice_desk.services.circuits import ordering
from justice_desk.services.circuits.comparing import compare
from justice_desk.services.circuits.errors import PlanIsStale
from justice_desk.services.circuits.ways import say_distance
from justice_desk.services.dockets.arranging import arrange
from justice_desk.services.dockets.errors import ClosedMeanwhile, UnknownEntry
from justice_desk.services.dockets.told import Placed
from justice_desk.services.sittings.told import day_between
from justice_desk.terms.enums import Outcome
from justice_desk.terms.errors import NotAllowed
from tests.services.circuits.conftest import ANSONGO, adopt, order_of, planned_order, ready
from tests.services.dockets.conftest import order, put, shift, slots, take_off
from tests.services.sittings.conftest import later, planned

if TYPE_CHECKING:
    from tests.offices import Bench


LATE = 16 * 60 + 50


def crowded(bench: Bench, count: int = 3) -> str:
    """Return a sitting of one day with some cases."""
    number = planned(bench, later())
    for _case in range(count):
        put(bench, number, ready(bench))
    return number


def apart(bench: Bench, number: str) -> None:
    """Put the first case of a docket late in the day, so that a better order is there."""
    first = slots(bench, number)[0]
    late = Placed(first.id, first.day_id, first.position, LATE, first.minutes)
    with bench.writing("awa", "docket move") as session:
        arrange(session, number, [late])


def test_what_waits_is_asked_with_its_hours_positions_and_ways(directory: Bench) -> None:
    number = crowded(directory)
    with directory.writing("awa", "sitting distance") as session:
        say_distance(session, ANSONGO, "Gao/Bourem", 190)
    found = order_of(directory, number)
    now = slots(directory, number)
    assert list(found.numbers.values()) == [slot.number for slot in now]
    assert list(found.positions.values()) == [1, 2, 3]
    assert [entry.now.starts for entry in found.problem.entries if entry.now] == [
        slot.starts for slot in now
    ]
    people = {one.person for entry in found.problem.entries for one in entry.people}
    assert found.kilometres == dict.fromkeys(people, 190)


def test_a_plan_never_puts_two_cases_over_each_other(directory: Bench) -> None:
    number = crowded(directory, 5)
    apart(directory, number)
    found, plan = planned_order(directory, number)
    adopt(directory, found, plan)
    spans = sorted((slot.starts, slot.starts + slot.minutes) for slot in slots(directory, number))
    assert all(ends <= starts for (_one, ends), (starts, _other) in pairwise(spans))


def test_an_order_that_is_adopted_stands_as_it_was_proposed(directory: Bench) -> None:
    number = crowded(directory)
    apart(directory, number)
    found, plan = planned_order(directory, number)
    moves = compare(found, plan).moves
    assert moves
    assert adopt(directory, found, plan) == len(moves)
    stands = {str(slot.id): slot.starts for slot in slots(directory, number)}
    assert stands == {one.entry: one.starts for bench in plan.benches for one in bench.entries}
    assert compare(*planned_order(directory, number)).moves == ()


def test_only_the_chosen_cases_move(directory: Bench) -> None:
    number = crowded(directory)
    apart(directory, number)
    before = order(directory, number)
    found, plan = planned_order(directory, number)
    assert adopt(directory, found, plan, only=[]) == 0
    assert order(directory, number) == before
    first = compare(found, plan).moves[0]
    assert adopt(directory, found, plan, only=[first.entry]) == 1
    stands = {str(slot.id): slot.starts for slot in slots(directory, number)}
    assert stands[first.entry] == first.to_starts


def test_a_promised_hour_stays(directory: Bench) -> None:
    number = crowded(directory)
    kept = slots(directory, number)[2]
    shift(directory, kept.id, starts=15 * 60)
    found, plan = planned_order(directory, number)
    adopt(directory, found, plan)
    stands = {slot.id: (slot.starts, slot.fixed) for slot in slots(directory, number)}
    assert stands[kept.id] == (15 * 60, True)


def test_a_docket_that_was_moved_since_is_not_overwritten(directory: Bench) -> None:
    number = crowded(directory)
    apart(directory, number)
    found, plan = planned_order(directory, number)
    shift(directory, slots(directory, number)[0].id, position=2)
    before = order(directory, number)
    with pytest.raises(PlanIsStale):
        adopt(directory, found, plan)
    assert order(directory, number) == before


def test_a_case_that_was_taken_off_since_is_not_put_back(directory: Bench) -> None:
    number = crowded(directory)
    apart(directory, number)
    found, plan = planned_order(directory, number)
    take_off(directory, slots(directory, number)[0].id)
    with pytest.raises((UnknownEntry, PlanIsStale)):
        adopt(directory, found, plan)


def test_a_case_that_was_closed_since_is_named(directory: Bench) -> None:
    number = crowded(directory)
    apart(directory, number)
    found, plan = planned_order(directory, number)
    gone = slots(directory, number)[0].number
    with directory.writing("awa", "case close") as session:
        close(session, gone, Outcome.WITHDRAWN)
    with pytest.raises((ClosedMeanwhile, UnknownEntry)) as refused:
        adopt(directory, found, plan)
    assert refused.value.message()


def test_a_case_that_is_longer_than_the_day_names_the_hours(directory: Bench) -> None:
    day = day_between(later(), 9 * 60, 9 * 60 + 20)
    number = planned(directory, told_days=(day,))
    put(directory, number, ready(directory))
    with pytest.raises(Infeasible) as refused:
        planned_order(directory, number)
    assert refused.value.relax is Limit.HOURS


@pytest.mark.parametrize("who", ["ibrahim", "oumou"])
def test_an_order_is_the_coordinations_to_ask_and_to_take(directory: Bench, who: str) -> None:
    number = crowded(directory, 2)
    with pytest.raises(NotAllowed):
        order_of(directory, number, who)
    found, plan = planned_order(directory, number)
    with pytest.raises(NotAllowed):
        adopt(directory, found, plan, who=who)


def test_the_count_of_queries_does_not_grow_with_the_docket(directory: Bench) -> None:
    number = crowded(directory, 1)

    def queries() -> int:
        seen: list[str] = []
        with directory.reading("awa") as session:
            connection = session.connection()

            def keep(*told: object) -> None:
                seen.append(str(told[2]))

            event.listen(connection, "before_cursor_execute", keep)
            ordering.order_asked(session, number)
            event.remove(connection, "before_cursor_execute", keep)
        return len(seen)

    few = queries()
    for _more in range(4):
        put(directory, number, ready(directory))
    assert queries() == few
