"""A plan is taken over as it stands, whole or in part, or refused as a whole."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from justice_desk.models.all import Hearing
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.cases.showing import show
from justice_desk.services.cases.working import close
from justice_desk.services.dockets.errors import (
    AlreadyHeard,
    ClosedMeanwhile,
    HourPromised,
    NoSuchDay,
    PlanOverlaps,
    UnknownEntry,
)
from justice_desk.services.dockets.moving import arrange
from justice_desk.services.dockets.told import Placed
from justice_desk.services.sittings.checking import clock
from justice_desk.terms.enums import EventKind, Outcome
from justice_desk.terms.errors import NotAllowed
from justice_desk.terms.sittings import DocketResult
from tests.services.dockets.conftest import heard, order, put, shift, slots
from tests.services.sittings.conftest import later, planned, seen

if TYPE_CHECKING:
    from tests.offices import Bench


def three(bench: Bench) -> tuple[str, list[Placed]]:
    """Return a sitting of two days with three cases, and how they stand."""
    number = planned(bench)
    for _each in range(3):
        put(bench, number, heard(bench))
    return number, [
        Placed(one.id, one.day_id, one.position, one.starts, one.minutes)
        for one in slots(bench, number)
    ]


def accept(bench: Bench, number: str, *plan: Placed, who: str = "awa") -> None:
    with bench.writing(who, "docket move") as session:
        arrange(session, number, plan)


def test_a_whole_plan_is_taken_over_with_its_gaps(directory: Bench) -> None:
    number, now = three(directory)
    second = seen(directory, number).days[1].id
    accept(
        directory,
        number,
        replace(now[0], starts=660, position=2),
        replace(now[1], day_id=second, starts=600, position=1),
        replace(now[2], starts=540, minutes=50, position=1),
    )
    rows = slots(directory, number)
    assert [(one.held_on, clock(one.starts), one.number[-1]) for one in rows] == [
        (later(), "09:00", "3"),
        (later(), "11:00", "1"),
        (later(21), "10:00", "2"),
    ]
    assert [one.position for one in rows] == [1, 2, 1]
    assert rows[0].minutes == 50


def test_a_case_added_later_leaves_the_gaps_of_the_plan(directory: Bench) -> None:
    number, now = three(directory)
    accept(directory, number, replace(now[2], starts=660))
    put(directory, number, heard(directory))
    assert order(directory, number) == [
        ("09:00", "1"),
        ("09:40", "2"),
        ("11:00", "3"),
        ("11:40", "4"),
    ]


def test_of_a_part_the_others_are_laid_around_it(directory: Bench) -> None:
    number, now = three(directory)
    accept(directory, number, replace(now[2], starts=550))
    assert order(directory, number) == [("09:10", "3"), ("09:50", "1"), ("10:30", "2")]


def test_of_a_part_what_is_not_in_its_way_keeps_its_hour(directory: Bench) -> None:
    number, now = three(directory)
    second = seen(directory, number).days[1].id
    accept(directory, number, replace(now[0], day_id=second))
    assert order(directory, number) == [("09:40", "2"), ("10:20", "3"), ("09:00", "1")]


def test_each_case_that_moved_has_its_event_and_no_other(directory: Bench) -> None:
    number, now = three(directory)
    accept(directory, number, now[0], replace(now[2], starts=700))
    rows = slots(directory, number)
    with directory.reading("awa") as session:
        moved = [
            row.number[-1]
            for row in rows
            for event in show(session, row.number).events
            if event.kind is EventKind.SCHEDULED and event.details["did"] == "moved"
        ]
    assert moved == ["3"]


def test_an_hour_outside_the_bench_is_taken_over(directory: Bench) -> None:
    number, now = three(directory)
    accept(directory, number, replace(now[2], starts=1000))
    assert order(directory, number)[-1] == ("16:40", "3")


def test_two_slots_over_each_other_are_refused_with_both_numbers(directory: Bench) -> None:
    number, now = three(directory)
    before = order(directory, number)
    with pytest.raises(PlanOverlaps) as refused:
        accept(directory, number, replace(now[0], starts=600), replace(now[1], starts=639))
    told = refused.value.message()
    assert all(one.number in told for one in slots(directory, number)[:2])
    assert "10:39" in told
    assert order(directory, number) == before


def test_a_promised_hour_is_no_plans_to_move(directory: Bench) -> None:
    number, now = three(directory)
    shift(directory, now[1].entry, starts=600)
    with pytest.raises(HourPromised):
        accept(directory, number, replace(now[1], starts=700))
    with pytest.raises(PlanOverlaps):
        accept(directory, number, replace(now[0], starts=580))
    accept(directory, number, replace(now[1], starts=600))


def test_what_is_not_of_this_sitting_is_refused(directory: Bench) -> None:
    number, now = three(directory)
    other = planned(directory, later(40))
    entry = put(directory, other, heard(directory))
    with pytest.raises(UnknownEntry):
        accept(directory, number, replace(now[0], entry=entry))
    with pytest.raises(NoSuchDay):
        accept(directory, number, replace(now[0], day_id=seen(directory, other).days[0].id))
    with pytest.raises(NoSuchDay):
        accept(directory, number, replace(now[0], day_id=uuid.uuid4()))


@pytest.mark.parametrize(("field", "value"), [("minutes", 4), ("starts", 1440), ("starts", -1)])
def test_what_cannot_be_is_refused(directory: Bench, field: str, value: int) -> None:
    number, now = three(directory)
    with pytest.raises(DoesNotFit):
        accept(directory, number, replace(now[0], **{field: value}))  # type: ignore[arg-type]  # by name


def test_what_was_closed_or_called_meanwhile_is_told(directory: Bench) -> None:
    number, now = three(directory)
    rows = slots(directory, number)
    with directory.writing("awa", "case close") as session:
        close(session, rows[0].number, Outcome.WITHDRAWN)
    with pytest.raises(ClosedMeanwhile) as refused:
        accept(directory, number, replace(now[0], starts=800))
    assert rows[0].number in refused.value.message()
    with directory.writing("awa", "docket result") as session:
        row = session.scalars(select(Hearing).where(Hearing.entry_id == now[1].entry)).one()
        row.result = DocketResult.ADJOURNED
    with pytest.raises(AlreadyHeard):
        accept(directory, number, replace(now[1], starts=800))
    accept(directory, number, replace(now[2], starts=590))
    assert order(directory, number)[1] == ("09:40", "2")


def test_only_who_plans_takes_a_plan_over(directory: Bench) -> None:
    number, now = three(directory)
    with pytest.raises(NotAllowed):
        accept(directory, number, *now, who="ibrahim")


def test_no_plan_changes_nothing(directory: Bench) -> None:
    number, now = three(directory)
    before = seen(directory, number).row.sequence
    accept(directory, number)
    accept(directory, number, *now)
    assert seen(directory, number).row.sequence == before
