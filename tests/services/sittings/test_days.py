"""Days that are none: of an information session, of a sitting put off to nobody knows when."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from justice_desk.rules.sittings import OutsideTheCalendar
from justice_desk.services.sittings import moving
from justice_desk.services.sittings.correcting import correct_sitting
from justice_desk.services.sittings.errors import DayUnknown
from justice_desk.terms.sittings import SittingState
from tests.services.sittings.conftest import later, planned, seen

if TYPE_CHECKING:
    from tests.offices import Bench


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
