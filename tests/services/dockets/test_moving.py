"""A slot goes elsewhere and the others follow or make room; nothing moves behind a back."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from justice_desk.models.all import DocketEntry, Hearing
from justice_desk.services.cases.errors import CaseIsRestricted, DoesNotFit
from justice_desk.services.cases.showing import show
from justice_desk.services.cases.working import close
from justice_desk.services.dockets.errors import (
    AlreadyHeard,
    ClosedMeanwhile,
    HourPromised,
    NoSuchDay,
    UnknownEntry,
)
from justice_desk.services.dockets.finding import entry_on
from justice_desk.services.dockets.showing import slot
from justice_desk.services.sittings.errors import SittingOver
from justice_desk.services.sittings.moving import cancel
from justice_desk.services.sittings.told import DayTold
from justice_desk.terms.enums import EventKind, Outcome
from justice_desk.terms.errors import ChangedMeanwhile, NotAllowed
from justice_desk.terms.sittings import DocketResult
from tests.services.dockets.conftest import heard, order, put, shift, slots, take_off
from tests.services.sittings.conftest import later, planned, seen

if TYPE_CHECKING:
    from tests.offices import Bench


def three(bench: Bench, *days: object) -> tuple[str, list[uuid.UUID]]:
    """Return a sitting with three cases on its first day, and their slots in order."""
    number = planned(bench, *(days or (later(), later(21))))  # type: ignore[arg-type]  # days
    return number, [put(bench, number, heard(bench)) for _each in range(3)]


def test_the_last_becomes_the_first_and_the_others_follow(directory: Bench) -> None:
    number, entries = three(directory)
    shift(directory, entries[2], position=1)
    assert order(directory, number) == [("09:00", "3"), ("09:40", "1"), ("10:20", "2")]
    assert [one.position for one in slots(directory, number)] == [1, 2, 3]


def test_the_first_becomes_the_last(directory: Bench) -> None:
    number, entries = three(directory)
    shift(directory, entries[0], position=3)
    assert order(directory, number) == [("09:00", "2"), ("09:40", "3"), ("10:20", "1")]


def test_a_longer_hearing_pushes_those_behind_it(directory: Bench) -> None:
    number, entries = three(directory)
    shift(directory, entries[1], minutes=60)
    assert order(directory, number) == [("09:00", "1"), ("09:40", "2"), ("10:40", "3")]


def test_another_day_closes_the_gap_on_the_first(directory: Bench) -> None:
    number, entries = three(directory)
    shift(directory, entries[0], day=later(21))
    assert order(directory, number) == [("09:00", "2"), ("09:40", "3"), ("09:00", "1")]
    assert slots(directory, number)[2].held_on == later(21)
    shift(directory, entries[1], day=later(21), position=1)
    assert order(directory, number) == [("09:00", "3"), ("09:00", "2"), ("09:40", "1")]


def test_another_room(directory: Bench) -> None:
    days = (DayTold(later(), room="Une"), DayTold(later(), room="Deux"))
    number = planned(directory, told_days=days)
    entry = put(directory, number, heard(directory), room="Une")
    shift(directory, entry, room="deux")
    assert [one.room for one in slots(directory, number)] == ["Deux"]


def test_a_promised_hour_stays_while_the_others_move(directory: Bench) -> None:
    number, entries = three(directory)
    shift(directory, entries[2], starts=600)
    assert order(directory, number) == [("09:00", "1"), ("10:00", "3"), ("10:40", "2")]
    shift(directory, entries[0], minutes=20)
    assert order(directory, number) == [("09:00", "1"), ("09:20", "2"), ("10:00", "3")]
    with pytest.raises(HourPromised):
        shift(directory, entries[2], position=1)
    shift(directory, entries[2], position=1, let_go=True)
    assert order(directory, number) == [("09:00", "3"), ("09:40", "1"), ("10:00", "2")]
    assert not any(one.fixed for one in slots(directory, number))


def test_taking_one_off_closes_the_gap_and_stays_in_the_history(directory: Bench) -> None:
    number, entries = three(directory)
    gone = slots(directory, number)[0].number
    take_off(directory, entries[0], who="ibrahim")
    assert order(directory, number) == [("09:00", "2"), ("09:40", "3")]
    with directory.reading("awa") as session:
        assert slot(session, entries[0]).number == gone
        did = [
            one.details["did"]
            for one in show(session, gone).events
            if one.kind is EventKind.SCHEDULED
        ]
    assert sorted(did) == ["added", "removed"]
    with pytest.raises(UnknownEntry):
        take_off(directory, entries[0])


def test_a_move_is_an_event_of_the_case_that_was_moved_and_of_no_other(directory: Bench) -> None:
    number, entries = three(directory)
    shift(directory, entries[2], position=1)
    first, second, _third = slots(directory, number)
    with directory.reading("awa") as session:
        told = {
            row.number: [
                event.details["did"]
                for event in show(session, row.number).events
                if event.kind is EventKind.SCHEDULED
            ]
            for row in (first, second)
        }
    assert sorted(told[first.number]) == ["added", "moved"]
    assert told[second.number] == ["added"]


def test_a_move_that_changes_nothing_is_none(directory: Bench) -> None:
    number, entries = three(directory)
    before = seen(directory, number).row.sequence
    shift(directory, entries[1], position=2)
    assert seen(directory, number).row.sequence == before


def test_what_somebody_else_moved_meanwhile_is_not_moved_over(directory: Bench) -> None:
    number, entries = three(directory)
    version = slots(directory, number)[2].version
    shift(directory, entries[2], position=1)
    with pytest.raises(ChangedMeanwhile) as refused:
        shift(directory, entries[2], position=2, seen=version)
    assert refused.value.details["field"] == "position"
    assert (refused.value.details["mine"], refused.value.details["theirs"]) == ("2", "1")
    shift(directory, entries[2], position=2, seen=slots(directory, number)[0].version)
    assert order(directory, number)[1][1] == "3"


def test_another_day_that_somebody_else_chose_is_told_as_a_day(directory: Bench) -> None:
    number, entries = three(directory)
    version = slots(directory, number)[0].version
    shift(directory, entries[0], day=later(21))
    with pytest.raises(ChangedMeanwhile) as refused:
        shift(directory, entries[0], day=later(), seen=version)
    assert f"{later(21):%d/%m/%Y}" in refused.value.message()


def test_a_case_that_was_closed_is_taken_off_and_not_moved(directory: Bench) -> None:
    number, entries = three(directory)
    case = slots(directory, number)[0].number
    with directory.writing("awa", "case close") as session:
        close(session, case, Outcome.WITHDRAWN)
    with pytest.raises(ClosedMeanwhile) as refused:
        shift(directory, entries[0], position=2)
    assert case in refused.value.message()
    take_off(directory, entries[0])
    assert len(slots(directory, number)) == 2


def test_what_the_court_has_called_stays_where_it_was(directory: Bench) -> None:
    number, entries = three(directory)
    with directory.writing("awa", "docket result") as session:
        row = session.scalars(select(Hearing).where(Hearing.entry_id == entries[0])).one()
        row.result = DocketResult.ADJOURNED
    with pytest.raises(AlreadyHeard):
        shift(directory, entries[0], position=2)
    with pytest.raises(AlreadyHeard):
        take_off(directory, entries[0])
    shift(directory, entries[2], position=1)
    assert order(directory, number) == [("09:00", "1"), ("09:40", "3"), ("10:20", "2")]


def test_only_who_plans_moves_and_only_who_works_on_it_takes_off(directory: Bench) -> None:
    number = planned(directory)
    entry = put(directory, number, heard(directory))
    closed = put(directory, number, heard(directory, category="VBS"))
    with pytest.raises(NotAllowed):
        shift(directory, entry, who="ibrahim", minutes=10)
    with pytest.raises(CaseIsRestricted):
        take_off(directory, closed, who="ibrahim")
    with pytest.raises(NotAllowed):
        take_off(directory, entry, who="oumou")
    assert len(slots(directory, number)) == 2


def test_a_sitting_that_is_over_stands_as_it_was(directory: Bench) -> None:
    number, entries = three(directory)
    with directory.writing("awa", "sitting cancel") as session:
        cancel(session, number, reason="Crue.")
    with pytest.raises(SittingOver):
        shift(directory, entries[0], position=2)
    with pytest.raises(SittingOver):
        take_off(directory, entries[0])


@pytest.mark.parametrize(
    ("wish", "expected"),
    [
        ({"position": 4}, DoesNotFit),
        ({"position": 0}, DoesNotFit),
        ({"minutes": 1}, DoesNotFit),
        ({"starts": 1440}, DoesNotFit),
        ({"room": "Aucune"}, NoSuchDay),
        ({"day": later(99)}, NoSuchDay),
    ],
)
def test_where_it_cannot_go_it_does_not(
    directory: Bench, wish: dict[str, Any], expected: type[Exception]
) -> None:
    number, entries = three(directory)
    before = order(directory, number)
    with pytest.raises(expected):
        shift(directory, entries[0], **wish)
    assert order(directory, number) == before


def test_a_slot_is_named_by_its_case_or_its_id(directory: Bench) -> None:
    number, entries = three(directory)
    case = slots(directory, number)[1].number
    with directory.reading("oumou") as session:
        assert entry_on(session, number.lower(), f" {case.lower()} ") == entries[1]
        assert entry_on(session, number, str(entries[2])) == entries[2]
        for nothing in ("GAO-2026-9999", str(uuid.uuid4()), ""):
            with pytest.raises(UnknownEntry):
                entry_on(session, number, nothing)
    with pytest.raises(UnknownEntry):
        shift(directory, "rien", position=1)


def test_no_two_slots_of_a_bench_share_a_place(directory: Bench) -> None:
    number, entries = three(directory)
    shift(directory, entries[0], starts=700)
    shift(directory, entries[1], day=later() + timedelta(days=1))
    take_off(directory, entries[2])
    put(directory, number, heard(directory))
    with directory.reading("awa") as session:
        rows = session.scalars(select(DocketEntry).where(DocketEntry.left_on.is_(None))).all()
        places = [(row.day_id, row.position) for row in rows]
    assert len(places) == len(set(places)) == 3
