"""A sitting of several days is held from its first one; its later days are still to come."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
import time_machine

from justice_desk.rules.sittings import to_come
from justice_desk.services.circuits.reading import Ground
from justice_desk.services.dockets.arranging import arrange
from justice_desk.services.dockets.civil import add_lines
from justice_desk.services.dockets.clashing import clashes
from justice_desk.services.dockets.errors import AlreadyListed
from justice_desk.services.dockets.ready import ReadyQuery, ready_cases
from justice_desk.services.dockets.result_withdrawing import withdraw_result
from justice_desk.services.dockets.resulting import record_result
from justice_desk.services.dockets.told import CivilTold, Placed, ResultTold
from justice_desk.services.sittings import moving
from justice_desk.services.sittings.correcting import set_days
from justice_desk.services.sittings.errors import DaySat, SittingOver
from justice_desk.services.sittings.finding import sitting_for
from justice_desk.services.sittings.told import DayTold
from justice_desk.terms.clock import today, utc_now
from justice_desk.terms.sittings import DocketResult, ResultCause, SittingState
from tests.services.dockets.conftest import heard, order, put, shift, slots, take_off
from tests.services.sittings.conftest import later, planned, seen

if TYPE_CHECKING:
    import uuid

    from tests.offices import Bench


def held(bench: Bench, *cases: str, days: int = 3) -> tuple[str, list[uuid.UUID]]:
    """Hold a sitting that began today, with some cases on its docket of today."""
    number = planned(bench, *(later(at) for at in range(days)))
    entries = [put(bench, number, case, day=later(0)) for case in cases]
    with bench.writing("awa", "sitting hold") as session:
        moving.confirm(session, number)
        moving.hold(session, number)
    return number, entries


def told(bench: Bench, entry: uuid.UUID, **said: Any) -> None:
    with bench.writing("awa", "docket result") as session:
        record_result(session, entry, ResultTold(**said))


def test_its_later_days_are_to_come_and_its_first_one_is_not() -> None:
    first, state = today(), SittingState.HELD
    ahead = [to_come(state, first, first + timedelta(days=at), first) for at in (0, 1, 2)]
    assert ahead == [False, True, True]
    third = first + timedelta(days=2)
    behind = [to_come(state, first, first + timedelta(days=at), third) for at in (0, 1, 2)]
    assert behind == [False, False, True]
    assert not to_come(SittingState.CANCELLED, first, third, first)


def test_its_later_days_take_cases_and_moves(directory: Bench) -> None:
    number, (gone,) = held(directory, heard(directory))
    one = put(directory, number, heard(directory))
    two = put(directory, number, heard(directory), day=later(2))
    assert [slot.held_on for slot in slots(directory, number)] == [today(), later(1), later(2)]
    shift(directory, two, day=later(1), position=1)
    assert order(directory, number)[1:] == [("09:00", "3"), ("09:40", "2")]
    place = slots(directory, number)[1]
    with directory.writing("awa", "docket move") as session:
        arrange(session, number, [Placed(place.id, place.day_id, 1, 600, 40)])
    take_off(directory, one)
    assert [slot.id for slot in slots(directory, number)] == [gone, two]


def test_the_day_on_which_it_sat_stays_as_it_is(directory: Bench) -> None:
    number, (there,) = held(directory, heard(directory))
    other = put(directory, number, heard(directory), day=later(1))
    first = slots(directory, number)[0]
    for refused in (
        lambda: put(directory, number, heard(directory), day=today()),
        lambda: shift(directory, there, minutes=60),
        lambda: shift(directory, other, day=today()),
        lambda: take_off(directory, there),
    ):
        with pytest.raises(DaySat):
            refused()
    with directory.writing("awa", "docket move") as session, pytest.raises(DaySat):
        arrange(session, number, [Placed(other, first.day_id, 2, 600, 40)])
    with time_machine.travel(utc_now() + timedelta(days=4)), pytest.raises(SittingOver):
        shift(directory, other, minutes=60)


def test_the_last_day_held_is_the_end_of_it(directory: Bench) -> None:
    number, _entries = held(directory, days=1)
    with pytest.raises(SittingOver):
        put(directory, number, heard(directory))


def test_what_is_put_off_goes_to_a_later_day_of_the_same_sitting(directory: Bench) -> None:
    number, (there,) = held(directory, heard(directory))
    absent = {"result": DocketResult.ADJOURNED, "cause": ResultCause.ABSENT_PARTY}
    told(directory, there, **absent, adjourned_to=number)
    assert [slot.held_on for slot in slots(directory, number)] == [today(), later(1)]
    with directory.writing("awa", "docket withdraw") as session:
        withdraw_result(session, there, "Mal tapé.")
    assert [slot.held_on for slot in slots(directory, number)] == [today()]
    with time_machine.travel(utc_now() + timedelta(days=1)):
        second = put(directory, number, heard(directory), day=today())
        told(directory, second, **absent, adjourned_to=number)
        assert [slot.held_on for slot in slots(directory, number)][1:] == [today(), later(1)]


def test_the_clashes_of_its_later_days_are_told(directory: Bench) -> None:
    number, _gone = held(directory, heard(directory))
    early = put(directory, number, heard(directory), day=later(1), starts=8 * 60)
    with directory.reading("awa") as session:
        told = {row.kind: row.entries for row in clashes(session, number)}
    assert told["over_time"] == (early,)


def test_a_room_that_it_takes_on_a_later_day_is_taken(directory: Bench) -> None:
    number = planned(directory, today(), later(1), place="Ansongo", building="Mairie")
    with directory.writing("awa", "sitting hold") as session:
        moving.confirm(session, number)
        moving.hold(session, number)
    other = planned(directory, later(1), place="Ansongo", building="Mairie")
    with directory.reading("awa") as session:
        told = [row.told for row in clashes(session, other) if row.kind == "room"]
    assert any(number in one for one in told)


def test_its_civil_list_takes_lines_of_later_days_only(directory: Bench) -> None:
    number, _entries = held(directory)
    child = CivilTold(applicant="Alassane Inventé", name="Zeinabou Inventée")
    with directory.writing("awa", "docket civil add") as session:
        with pytest.raises(DaySat):
            add_lines(session, number, today(), [child])
        assert add_lines(session, number, later(1), [child]) == 1


def test_a_case_on_the_civil_list_of_one_that_is_held_waits_there(directory: Bench) -> None:
    number, case = planned(directory, today(), later(1)), heard(directory)
    child = CivilTold(applicant="Alassane Inventé", name="Zeinabou Inventée", case=case)
    with directory.writing("awa", "docket civil add") as session:
        add_lines(session, number, later(1), [child])
    with directory.writing("awa", "sitting hold") as session:
        moving.confirm(session, number)
        moving.hold(session, number)
    with pytest.raises(AlreadyListed):
        put(directory, planned(directory), case)


def test_its_days_to_come_are_changed_and_those_that_were_stay(directory: Bench) -> None:
    number, _entries = held(directory)
    with time_machine.travel(utc_now() + timedelta(days=1)):
        asked = [DayTold(later(-1)), DayTold(later(0)), DayTold(later(2))]
        with directory.writing("awa", "sitting correct") as session:
            set_days(session, number, asked)
        days = [day.held_on for day in seen(directory, number).days]
        assert days == [later(-1), later(0), later(2)]
        with directory.writing("awa", "sitting correct") as session, pytest.raises(DaySat):
            set_days(session, number, asked[1:])


def test_one_that_began_yesterday_is_confirmed_for_the_days_to_come(directory: Bench) -> None:
    number = planned(directory, today(), later(1))
    with (
        time_machine.travel(utc_now() + timedelta(days=1)),
        directory.writing("awa", "sitting confirm") as session,
    ):
        moving.confirm(session, number)
    assert seen(directory, number).row.state is SittingState.CONFIRMED


def test_a_case_of_a_later_day_is_on_a_docket_and_misses_no_result(directory: Bench) -> None:
    late, case = heard(directory), heard(directory)
    number, _entries = held(directory, late)
    put(directory, number, case, day=later(1))
    with directory.reading("awa") as session:
        rows = {
            row.number: row.missing for row in ready_cases(session, ReadyQuery(only_ready=False))
        }
    on_docket, no_result = rows[case][0], rows[late][0]
    assert on_docket != no_result
    assert on_docket == f"Elle figure au rôle de {number}."


def test_a_court_is_not_free_on_the_later_days_of_a_sitting_that_is_held(directory: Bench) -> None:
    number, _entries = held(directory)
    with directory.reading("awa") as session:
        court = str(sitting_for(session, "sitting show", number).court_id)
        taken = Ground(session).court_days([court])
    assert taken == {court: frozenset({later(1), later(2)})}
