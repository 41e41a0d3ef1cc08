"""Nobody is called to an hour that no clock shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.exports.papers.summons_title import calls
from justice_desk.exports.sittings import sitting_facts
from justice_desk.models.all import DocketEntry
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.dockets.arranging import arrange
from justice_desk.services.dockets.checking import DayFull, NoSuchHour
from justice_desk.services.dockets.clashing import clashes
from justice_desk.services.dockets.summoning import mark_printed, set_hour
from justice_desk.services.dockets.told import Placed
from tests.services.dockets.conftest import heard, order, put, shift, slots, take_off
from tests.services.sittings.conftest import later, planned

if TYPE_CHECKING:
    import uuid

    from tests.offices import Bench


def late(bench: Bench, starts: int = 23 * 60 + 40) -> tuple[str, list[uuid.UUID]]:
    """Return a sitting whose first day goes past midnight, as older ones may, and its slots.

    The last two of its three cases begin at this minute and 40 minutes later.
    """
    number = planned(bench)
    entries = [put(bench, number, heard(bench)) for _each in range(3)]
    with bench.writing("awa", "docket move") as session:
        for at, entry in enumerate(entries[1:]):
            session.get_one(DocketEntry, entry).starts = starts + 40 * at
    return number, entries


def test_a_case_that_would_end_after_midnight_is_not_put_on_the_day(directory: Bench) -> None:
    sitting = planned(directory)
    with pytest.raises(DayFull):
        put(directory, sitting, heard(directory), starts=23 * 60, minutes=90)
    assert slots(directory, sitting) == ()


def test_a_day_that_is_full_takes_no_more_and_keeps_what_it_has(directory: Bench) -> None:
    sitting = planned(directory)
    put(directory, sitting, heard(directory), minutes=500)
    before = slots(directory, sitting)
    with pytest.raises(DayFull):
        put(directory, sitting, heard(directory), minutes=600)
    assert slots(directory, sitting) == before


def test_a_case_is_not_lengthened_past_midnight(directory: Bench) -> None:
    sitting = planned(directory)
    entry = put(directory, sitting, heard(directory), starts=22 * 60, minutes=60)
    with pytest.raises(DayFull):
        shift(directory, entry, minutes=180)


def test_an_hour_that_is_none_is_told_as_an_hour(directory: Bench) -> None:
    with pytest.raises(DoesNotFit) as refused:
        put(directory, planned(directory), heard(directory), starts=24 * 60 + 30)
    assert refused.value.details["found"] == "24:30"


def test_a_day_past_midnight_lets_its_cases_go(directory: Bench) -> None:
    number, entries = late(directory)
    with directory.writing("awa", "docket move") as session:
        session.get_one(DocketEntry, entries[2]).fixed = True
    take_off(directory, entries[0])
    assert order(directory, number) == [("09:00", "2"), ("24:20", "3")]
    shift(directory, entries[1], day=later(21))
    assert order(directory, number) == [("24:20", "3"), ("09:00", "2")]


def test_taking_one_off_is_refused_by_no_pause(directory: Bench) -> None:
    number, entries = late(directory)
    with directory.writing("awa", "docket move") as session:
        for entry in entries[1:]:
            session.get_one(DocketEntry, entry).minutes = 600
    take_off(directory, entries[0])
    assert len(slots(directory, number)) == 2


def test_on_a_day_past_midnight_a_case_goes_before_another(directory: Bench) -> None:
    number, entries = late(directory)
    with directory.writing("awa", "docket move") as session:
        session.get_one(DocketEntry, entries[2]).fixed = True
    shift(directory, entries[1], position=1)
    assert order(directory, number) == [("09:00", "2"), ("09:40", "1"), ("24:20", "3")]


def test_a_day_past_midnight_gets_no_longer(directory: Bench) -> None:
    number, entries = late(directory)
    with pytest.raises(DayFull):
        put(directory, number, heard(directory), day=later())
    with pytest.raises(DayFull):
        shift(directory, entries[2], minutes=60)
    shift(directory, entries[2], minutes=30)
    assert [one.minutes for one in slots(directory, number)] == [40, 40, 30]


def test_a_plan_keeps_what_went_past_midnight_and_pushes_nothing_there(directory: Bench) -> None:
    number, entries = late(directory)
    now = [
        Placed(one.id, one.day_id, one.position, one.starts, one.minutes)
        for one in slots(directory, number)
    ]
    with directory.writing("awa", "docket move") as session:
        arrange(session, number, now[:2])
    other = planned(directory)
    long = put(directory, other, heard(directory), day=later(), minutes=600)
    short = put(directory, other, heard(directory), day=later(), minutes=120, position=1)
    day = slots(directory, other)[0].day_id
    with directory.writing("awa", "docket move") as session, pytest.raises(DayFull):
        arrange(session, other, [Placed(short, day, 1, 14 * 60, 120)])
    assert [one.id for one in slots(directory, other)] == [short, long]
    assert [one.id for one in slots(directory, number)] == entries


def test_nobody_is_called_to_an_hour_after_midnight(directory: Bench) -> None:
    number, entries = late(directory)
    last = slots(directory, number)[2]
    with directory.writing("awa", "docket summon") as session, pytest.raises(DoesNotFit):
        set_hour(session, slots(directory, number)[1].called[0].id, 24 * 60 + 5)
    with directory.writing("awa", "sitting papers") as session:
        assert entries[2] not in {call.slot.id for call in calls(sitting_facts(session, number))}
        with pytest.raises(NoSuchHour):
            mark_printed(session, number, [last.called[0].id])
    with directory.reading("awa") as session:
        told = [row.told for row in clashes(session, number) if row.entries == (last.id,)]
    assert any(last.number in one and "24:20" in one for one in told)
