"""A calendar file is valid, stable, and says numbers and public sites alone."""

from __future__ import annotations

import uuid
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from justice_desk.exports.calendars.writing import calendar
from justice_desk.services.calendar.rows import AgendaKind, AgendaRow
from justice_desk.services.sittings import moving
from justice_desk.services.sittings.correcting import correct_sitting
from justice_desk.services.sittings.errors import UnknownSitting
from justice_desk.services.tasks import add
from justice_desk.storage.errors import MemberUnknown
from justice_desk.terms.errors import NotAllowed
from justice_desk.terms.sittings import SittingState
from tests.exports.calendars.reading import events, titles, written
from tests.services.calendar.conftest import docketed, later, planned
from tests.services.referrals.conftest import opened

if TYPE_CHECKING:
    from tests.offices import Bench

OFFICE = uuid.UUID(int=7)


def hours(event: Any) -> tuple[str, str]:
    return tuple(f"{event[name].dt:%Y-%m-%d %H:%M}" for name in ("DTSTART", "DTEND"))  # type: ignore[return-value]  # two names


def test_the_days_of_a_sitting_are_told_in_the_time_of_bamako(directory: Bench) -> None:
    number = planned(directory, later(10), later(11), place="Ansongo")
    data = written(directory, sitting=number)
    assert titles(data) == [f"Audience {number}, Ansongo"] * 2
    day = later(10)
    assert hours(events(data)[0]) == (f"{day} 09:00", f"{day} 16:30")
    assert f"DTSTART;TZID=Africa/Bamako:{day:%Y%m%d}T090000".encode() in data
    zone: Any = Calendar.from_ical(data).walk("VTIMEZONE")[0]
    assert zone["TZID"] == "Africa/Bamako"
    assert zone.to_tz().utcoffset(datetime(2027, 7, 1)) == timedelta(0)  # noqa: DTZ001 - local


def test_a_file_is_the_same_as_long_as_nothing_changed(directory: Bench) -> None:
    number = planned(directory)
    assert written(directory, sitting=number) == written(directory, sitting=number)


def test_a_postponed_sitting_comes_back_under_its_uids_with_a_higher_sequence(
    directory: Bench,
) -> None:
    number = planned(directory, later(10), place="Ansongo")
    (before,) = events(written(directory, sitting=number))
    with directory.writing("awa") as session:
        moving.postpone(session, number, reason="Crue.", to_on=later(30))
    (after,) = [
        one for one in events(written(directory, sitting=number)) if one["UID"] == before["UID"]
    ]
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert after["DTSTART"].dt.date() == later(30)
    assert after["STATUS"] == "TENTATIVE"
    assert after["SUMMARY"] == f"Audience {number}, Ansongo (reportée)"


@pytest.mark.parametrize("how", ["cancel", "postpone"])
def test_what_does_not_take_place_is_called_off(directory: Bench, how: str) -> None:
    number = planned(directory)
    with directory.writing("awa") as session:
        correct_sitting(session, number, {"information_on": later(5)})
        if how == "cancel":
            moving.cancel(session, number, reason="Crue.")
        else:
            moving.postpone(session, number, reason="Crue.", to_on=None)
    told = events(written(directory, sitting=number))
    assert {one["STATUS"] for one in told} == {"CANCELLED"}
    assert {one["TRANSP"] for one in told} == {"TRANSPARENT"}
    assert len(told) == 3


def test_a_session_of_information_that_a_move_took_away_is_called_off(directory: Bench) -> None:
    number = planned(directory)
    with directory.writing("awa") as session:
        correct_sitting(session, number, {"information_on": later(5)})
    (before,) = [one for one in events(written(directory)) if "Information" in one["SUMMARY"]]
    with directory.writing("awa") as session:
        moving.postpone(session, number, reason="Crue.", to_on=later(30))
    (after,) = [one for one in events(written(directory)) if "Information" in one["SUMMARY"]]
    assert (after["UID"], after["STATUS"]) == (before["UID"], "CANCELLED")


def test_behind_closed_doors_no_site_is_told(directory: Bench) -> None:
    number = planned(directory, place="Ansongo", closed_doors=True)
    with directory.writing("awa") as session:
        correct_sitting(session, number, {"information_on": later(5)})
    for data in (written(directory, sitting=number), written(directory)):
        assert b"Ansongo" not in data
        assert f"Audience {number}".encode() in data


def test_cases_are_told_by_their_number_alone(directory: Bench) -> None:
    sitting, case = planned(directory), opened(directory)
    docketed(directory, sitting, case)
    with directory.writing("awa") as session:
        add(session, case, "Appeler Fanta", later(3))
    told = titles(written(directory, member="awa"))
    assert f"{case}, audience {sitting}" in told
    assert f"Échéance, {case}" in told
    assert not any("Tâche" in one or "Fanta" in one for one in told)


def test_a_closed_case_is_in_no_file_of_who_may_not_see_it(directory: Bench) -> None:
    case = opened(directory, category="VBS")
    docketed(directory, planned(directory), case)
    assert case.encode() in written(directory, "awa")
    assert case.encode() not in written(directory, "mariam")
    assert b"72" not in b"".join(one["SUMMARY"].encode() for one in events(written(directory)))


def test_who_may_and_what_there_is(directory: Bench) -> None:
    with pytest.raises(NotAllowed):
        written(directory, "oumou")
    with pytest.raises(UnknownSitting):
        written(directory, sitting="GAO-S-1999-001")
    with pytest.raises(MemberUnknown):
        written(directory, member="personne")
    assert events(written(directory)) == []


LINES = st.builds(
    AgendaRow,
    uid=st.uuids().map(lambda one: f"task-{one}"),
    kind=st.sampled_from(AgendaKind),
    day=st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    starts=st.none() | st.integers(0, 1439),
    ends=st.none() | st.integers(0, 1600),
    title=st.text(max_size=200),
    sitting=st.just("GAO-S-2026-001"),
    case=st.just("GAO-2026-0001"),
    state=st.sampled_from([None, *SittingState]),
    gone=st.booleans(),
    site=st.text(
        st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=200
    ),
    closed_doors=st.booleans(),
    restricted=st.booleans(),
    responsible=st.just("Awa Cissé"),
    member=st.just("awa"),
    cases=st.integers(0, 300),
    sequence=st.integers(0, 900),
    changed_at=st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - in the zone beside
)


@given(st.lists(LINES, max_size=5))
def test_whatever_stands_in_a_line_the_file_is_read_back_as_it_was(rows: list[AgendaRow]) -> None:
    data = calendar(rows, OFFICE, "").data
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert b"Cis" not in data
    for row, event in zip(rows, events(data), strict=True):
        assert event["UID"] == f"{row.uid}@{OFFICE}"
        assert event["SEQUENCE"] == row.sequence
        assert event["DTSTAMP"].dt == row.changed_at.replace(microsecond=0)
        start, end = event["DTSTART"].dt, event["DTEND"].dt
        assert start < end
        place = row.site if "LOCATION" in event else ""
        assert str(event.get("LOCATION", "")).strip() == place.strip()
        assert ("LOCATION" in event) is (
            row.kind in {AgendaKind.SITTING, AgendaKind.INFORMATION} and not row.closed_doors
        )
