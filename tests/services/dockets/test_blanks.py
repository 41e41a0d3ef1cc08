"""A sentence has no hole where somebody typed nothing, or where nothing is known."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
import time_machine

from justice_desk.i18n.formats import short_date
from justice_desk.models.all import SittingSecurity
from justice_desk.rules.sittings import NoGo
from justice_desk.services.dockets.arranging import arrange
from justice_desk.services.dockets.civil import add_lines
from justice_desk.services.dockets.errors import NoSuchDay, UnknownEntry
from justice_desk.services.dockets.finding import entry_of, entry_on
from justice_desk.services.dockets.told import Placed
from justice_desk.services.sittings import moving
from justice_desk.services.sittings.correcting import correct_sitting
from justice_desk.services.sittings.errors import UnknownSitting
from justice_desk.services.sittings.finding import sitting_for
from justice_desk.services.sittings.told import DayTold
from justice_desk.terms.clock import utc_now
from tests.services.dockets.civil_told import child, rows
from tests.services.dockets.conftest import heard, put, slots
from tests.services.sittings.conftest import later, planned, seen

if TYPE_CHECKING:
    from tests.offices import Bench


def test_a_sitting_or_a_case_without_a_number_is_told_as_none(directory: Bench) -> None:
    number = planned(directory)
    with directory.reading("awa") as session:
        with pytest.raises(UnknownSitting) as nothing:
            sitting_for(session, "sitting show", "  ")
        with pytest.raises(UnknownEntry) as nobody:
            entry_on(session, number, "")
        with pytest.raises(UnknownEntry) as no_id:
            entry_of(session, " ")
    for refused in (nothing, nobody, no_id):
        assert refused.value.details["found"] == "–"


def test_a_room_without_a_name_that_is_none_is_told_as_none(directory: Bench) -> None:
    number = planned(directory, told_days=(DayTold(later(), room="Une"),))
    with pytest.raises(NoSuchDay) as refused:
        put(directory, number, heard(directory), room="")
    assert refused.value.details["found"] == "–"


def test_a_list_of_a_room_without_a_name_that_is_none_is_told_as_none(directory: Bench) -> None:
    number = planned(directory, told_days=(DayTold(later(), room="Une"),))
    with directory.writing("awa", "docket civil add") as session, pytest.raises(NoSuchDay) as no:
        add_lines(session, number, None, [child()], room=" ")
    assert (no.value.details["found"], "Une" in str(no.value.details["known"])) == ("–", True)


def test_a_list_finds_its_room_however_its_name_is_spelt(directory: Bench) -> None:
    days = (DayTold(later(), room="Salle 1"), DayTold(later(), room="Salle 2"))
    number = planned(directory, told_days=days)
    with directory.writing("awa", "docket civil add") as session:
        add_lines(session, number, None, [child()], room="salle  2")
    wanted = {day.room: day.id for day in seen(directory, number).days}
    assert [row.day_id for row in rows(directory, number)] == [wanted["Salle 2"]]


def test_a_plan_for_a_day_of_another_sitting_tells_the_days_there_are(directory: Bench) -> None:
    number = planned(directory)
    entry = put(directory, number, heard(directory))
    (slot,) = slots(directory, number)
    place = Placed(entry, uuid.uuid4(), 1, slot.starts, slot.minutes)
    with directory.writing("awa", "docket move") as session, pytest.raises(NoSuchDay) as refused:
        arrange(session, number, [place])
    days = f"{short_date(later())}, {short_date(later(21))}"
    assert refused.value.details["known"] == days


def test_a_no_go_of_which_no_name_is_kept_has_a_dash_for_it(directory: Bench) -> None:
    number = planned(directory)
    with directory.writing("awa", "sitting confirm") as session:
        moving.confirm(session, number)
        sitting = sitting_for(session, "sitting show", number)
        word = {"sitting_id": sitting.id, "said_at": utc_now(), "said_by": "", "reason": ""}
        session.add(SittingSecurity(go=False, **word))
    with (
        time_machine.travel(utc_now() + timedelta(days=20)),
        directory.writing("awa", "sitting hold") as session,
        pytest.raises(NoGo) as refused,
    ):
        moving.hold(session, number)
    assert "(–)" in refused.value.message()


def test_an_authority_without_a_name_is_none(directory: Bench) -> None:
    number = planned(directory)
    with directory.writing("awa", "sitting correct") as session:
        correct_sitting(session, number, {"authorities": ["maire", " ", "préfet"]})
    assert seen(directory, number).authorities == ("maire", "préfet")
