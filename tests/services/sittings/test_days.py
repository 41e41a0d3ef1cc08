"""Days that are none: of an information session, of a sitting put off to nobody knows when."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from justice_desk.rules.sittings import OutsideTheCalendar, SessionAfterTheSitting
from justice_desk.services.dockets.civil import add_lines
from justice_desk.services.dockets.showing import slot
from justice_desk.services.dockets.told import CivilTold
from justice_desk.services.sittings import moving
from justice_desk.services.sittings.correcting import correct_sitting, set_days
from justice_desk.services.sittings.errors import DayHasCases, DayHasLines, DayUnknown
from justice_desk.services.sittings.told import DayTold
from justice_desk.terms.sittings import SittingState
from tests.services.dockets.conftest import heard, put, slots, take_off
from tests.services.sittings.conftest import later, planned, seen

if TYPE_CHECKING:
    from tests.offices import Bench


def written(bench: Bench, number: str, *days: DayTold) -> None:
    """Write the days of a sitting anew."""
    with bench.writing("awa", "sitting correct") as session:
        set_days(session, number, days)


@pytest.mark.parametrize("day", [date(9999, 12, 31), date(1900, 1, 1)])
def test_an_information_session_in_another_century_is_refused(directory: Bench, day: date) -> None:
    number = planned(directory)
    with directory.writing("awa", "sitting correct") as session, pytest.raises(OutsideTheCalendar):
        correct_sitting(session, number, {"information_on": day})


def test_one_that_was_held_last_month_is_written_down(directory: Bench) -> None:
    number, day = planned(directory), later(-30)
    with directory.writing("awa", "sitting correct") as session:
        correct_sitting(session, number, {"information_on": day})
    assert seen(directory, number).information_on == day


def informed(bench: Bench, number: str, day: date) -> None:
    """Write down when the people are told of a sitting."""
    with bench.writing("awa", "sitting correct") as session:
        correct_sitting(session, number, {"information_on": day})


def test_the_people_are_told_of_a_sitting_on_its_first_day_at_the_latest(directory: Bench) -> None:
    number = planned(directory, later(20), later(21))
    informed(directory, number, later(20))
    assert seen(directory, number).information_on == later(20)
    with pytest.raises(SessionAfterTheSitting) as refused:
        informed(directory, number, later(21))
    told = refused.value.message()
    assert all(f"{day:%d/%m/%Y}" in told for day in (later(20), later(21)))
    assert "information_on" in told


def test_no_first_day_comes_before_the_people_are_told(directory: Bench) -> None:
    number = planned(directory, later(20), later(21))
    informed(directory, number, later(18))
    written(directory, number, DayTold(later(18)), DayTold(later(21)))
    with pytest.raises(SessionAfterTheSitting):
        written(directory, number, DayTold(later(17)))
    assert seen(directory, number).row.first_on == later(18)


def test_who_knows_no_day_of_the_sitting_yet_may_know_that_of_the_session(
    directory: Bench,
) -> None:
    number = planned(directory)
    with directory.writing("awa", "sitting postpone") as session:
        moving.postpone(session, number, reason="Crue.", to_on=None)
    informed(directory, number, later(50))
    assert seen(directory, number).information_on == later(50)


def test_a_sitting_without_a_new_day_is_confirmed_on_none(directory: Bench) -> None:
    number = planned(directory)
    with directory.writing("awa", "sitting postpone") as session:
        moving.postpone(session, number, reason="Crue.", to_on=None)
    with directory.writing("awa", "sitting confirm") as session, pytest.raises(DayUnknown):
        moving.confirm(session, number)
    day = later() + timedelta(days=30)
    with directory.writing("awa", "sitting postpone") as session:
        moving.postpone(session, number, reason="Décrue.", to_on=day)
    with directory.writing("awa", "sitting confirm") as session:
        moving.confirm(session, number)
    view = seen(directory, number)
    assert (view.row.state, view.row.first_on) == (SittingState.CONFIRMED, day)


def test_a_room_keeps_its_docket_however_its_name_is_spelt(directory: Bench) -> None:
    number = planned(directory, told_days=(DayTold(later(), room="Salle 1"),))
    entry = put(directory, number, heard(directory))
    written(directory, number, DayTold(later(), room="salle  1"))
    (day,) = seen(directory, number).days
    assert (day.room, [one.id for one in slots(directory, number)]) == ("salle 1", [entry])


def test_a_day_whose_cases_were_all_taken_off_is_taken_away(directory: Bench) -> None:
    number = planned(directory, later(20), later(21), later(30))
    entry = put(directory, number, heard(directory), day=later(20))
    days = (DayTold(later(21)), DayTold(later(30)))
    with pytest.raises(DayHasCases):
        written(directory, number, *days)
    take_off(directory, entry)
    written(directory, number, *days)
    view = seen(directory, number)
    assert [day.held_on for day in view.days] == [later(21), later(30)]
    assert view.row.first_on == later(21)
    with directory.reading("awa") as session:
        gone = slot(session, entry)
    assert (gone.sitting, gone.day_id) == (number, view.days[0].id)


def test_a_day_with_a_civil_list_says_that_it_has_one(directory: Bench) -> None:
    number = planned(directory)
    child = CivilTold(applicant="Alassane Inventé", name="Zeinabou Inventée")
    with directory.writing("awa", "docket civil add") as session:
        add_lines(session, number, later(21), [child])
    with pytest.raises(DayHasLines):
        written(directory, number, DayTold(later()))
    assert len(seen(directory, number).days) == 2
