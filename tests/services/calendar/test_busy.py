"""Hours of a judge are taken in once, move with their event, and go with it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from justice_desk.services.calendar.busy import busy, take_busy
from justice_desk.services.calendar.errors import NobodyNamed
from justice_desk.services.calendar.told import BusyTally, BusyTold
from justice_desk.terms.errors import NotAllowed
from justice_desk.terms.sittings import OfficerRole
from tests.services.calendar.conftest import later

if TYPE_CHECKING:
    from justice_desk.services.calendar.told import BusyRow
    from tests.offices import Bench

JUDGE = "Juge Inventée"


def hours(uid: str, day: int, starts: int = 9, ends: int = 11) -> BusyTold:
    held = later(day)
    at = (held.year, held.month, held.day)
    return BusyTold(uid, datetime(*at, starts, tzinfo=UTC), datetime(*at, ends, tzinfo=UTC))


def taken(bench: Bench, *times: BusyTold, who: str = "awa", **more: Any) -> BusyTally:
    name, role = more.pop("name", JUDGE), more.pop("role", OfficerRole.JUDGE)
    with bench.writing(who, "calendar import") as session:
        return take_busy(session, name, role, times, **more)


def seen(bench: Bench, **more: Any) -> tuple[BusyRow, ...]:
    with bench.reading("ibrahim") as session:
        return busy(session, later(0), later(40), **more)


def test_the_same_hours_twice_change_nothing(any_bench: Bench) -> None:
    times = (hours("a", 3), hours("b", 4))
    assert taken(any_bench, *times) == BusyTally(2, 0, 0)
    assert taken(any_bench, *times) == BusyTally(0, 0, 2)
    assert len(seen(any_bench)) == 2


def test_an_event_that_moved_leaves_its_old_hour(bench: Bench) -> None:
    taken(bench, hours("a", 3), hours("b", 4))
    assert taken(bench, hours("a", 9)) == BusyTally(1, 1, 0)
    assert [row.starts_at.date() for row in seen(bench)] == [later(4), later(9)]


def test_an_event_that_was_called_off_goes(bench: Bench) -> None:
    taken(bench, hours("a", 3), hours("b", 4))
    assert taken(bench, spoken={"a"}) == BusyTally(0, 1, 0)
    assert [row.starts_at.date() for row in seen(bench)] == [later(4)]


def test_a_whole_calendar_replaces_what_was_known_of_its_owner_alone(bench: Bench) -> None:
    taken(bench, hours("a", 3), hours("b", 4))
    taken(bench, hours("a", 5), name="Salle d’audience", role=None)
    assert taken(bench, hours("c", 6), replace=True) == BusyTally(1, 2, 0)
    assert [(row.name, row.role) for row in seen(bench)] == [
        ("Salle d’audience", None),
        (JUDGE, OfficerRole.JUDGE),
    ]


def test_an_end_that_changed_is_written_anew(bench: Bench) -> None:
    taken(bench, hours("a", 3))
    assert taken(bench, hours("a", 3, ends=15)) == BusyTally(1, 1, 0)
    assert seen(bench)[0].ends_at.hour == 15


def test_hours_are_asked_by_name_however_it_is_written_and_by_span(bench: Bench) -> None:
    taken(bench, hours("a", 3))
    assert len(seen(bench, names=["JUGE  inventee"])) == 1
    assert seen(bench, names=["Autre Juge"]) == ()
    with bench.reading("awa") as session:
        assert busy(session, later(4), later(9)) == ()


def test_only_the_coordination_takes_a_calendar_in_and_says_whose(bench: Bench) -> None:
    for who in ("ibrahim", "oumou"):
        with pytest.raises(NotAllowed):
            taken(bench, hours("a", 3), who=who)
    with pytest.raises(NobodyNamed):
        taken(bench, hours("a", 3), name=" – ")
