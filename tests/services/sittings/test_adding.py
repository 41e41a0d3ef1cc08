"""A sitting is written down once, with days that can be and people who are named."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from justice_desk.rules.sittings import OutsideTheCalendar
from justice_desk.services.actors import UnknownActor
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.court.errors import NotACourt
from justice_desk.services.places import UnknownPlace
from justice_desk.services.sittings.errors import DayTwice, HoursDoNotFit
from justice_desk.services.sittings.listing import sittings
from justice_desk.services.sittings.told import DayTold, OfficerTold
from justice_desk.terms.clock import today
from justice_desk.terms.errors import BadInput, NotAllowed
from justice_desk.terms.sittings import OfficerRole, SittingKind, SittingState
from tests.services.sittings.conftest import later, planned, seen

if TYPE_CHECKING:
    from tests.offices import Bench


def test_it_bears_a_number_of_its_own_series_and_is_proposed(directory: Bench) -> None:
    first, second = planned(directory), planned(directory)
    year = later().year
    assert (first, second) == (f"GAO-S-{year}-001", f"GAO-S-{year}-002")
    view = seen(directory, first)
    assert view.row.state is SittingState.PROPOSED
    assert (view.row.first_on, view.row.last_on) == (later(), later(21))
    assert [day.held_on for day in view.days] == [later(), later(21)]


def test_a_hearing_at_the_seat_is_where_the_court_sits_now(directory: Bench) -> None:
    number = planned(directory, kind=SittingKind.SEAT)
    assert seen(directory, number).row.place.endswith("Bourem")


def test_a_mobile_court_is_where_somebody_said(directory: Bench) -> None:
    number = planned(directory, place="Ansongo", building="Mairie")
    view = seen(directory, number)
    assert view.row.place.endswith("Ansongo")
    assert view.kilometres is not None
    assert view.kilometres > 100
    assert view.estimated


def test_people_come_with_their_languages(directory: Bench) -> None:
    judge = OfficerTold(OfficerRole.JUDGE, "Juge Inventé", confirmed=True)
    speaks = OfficerTold(OfficerRole.INTERPRETER, "Interprète Inventée", ("taq", "ff"))
    rows = seen(directory, planned(directory, officers=(judge, speaks))).officers
    assert [(row.role, row.languages) for row in rows] == [
        (OfficerRole.JUDGE, ()),
        (OfficerRole.INTERPRETER, ("taq", "ff")),
    ]


@pytest.mark.parametrize(
    ("day", "problem"),
    [
        (DayTold(date(2020, 1, 1)), OutsideTheCalendar),
        (DayTold(date(2126, 1, 1)), OutsideTheCalendar),
        (DayTold(later(), starts=600, ends=600), HoursDoNotFit),
        (DayTold(later(), starts=600, ends=540), HoursDoNotFit),
        (DayTold(later(), starts=540, ends=1500), HoursDoNotFit),
        (DayTold(later(), starts=-1), HoursDoNotFit),
        (DayTold(later(), pause_ends=None), HoursDoNotFit),
        (DayTold(later(), pause_starts=500), HoursDoNotFit),
        (DayTold(later(), pause_ends=1100), HoursDoNotFit),
    ],
)
def test_a_day_that_cannot_be_is_refused(
    directory: Bench, day: DayTold, problem: type[BadInput]
) -> None:
    with pytest.raises(problem) as refused:
        planned(directory, told_days=(day,))
    assert "days[0]" in str(refused.value.details["path"])
    with directory.reading("awa") as session:
        assert sittings(session) == ()


def test_one_room_is_taken_once_a_day_and_two_rooms_are_two_benches(directory: Bench) -> None:
    with pytest.raises(DayTwice):
        planned(directory, told_days=(DayTold(later(), room="A"), DayTold(later(), room="a")))
    number = planned(directory, told_days=(DayTold(later(), room="A"), DayTold(later(), room="B")))
    assert [day.room for day in seen(directory, number).days] == ["A", "B"]


def test_no_day_and_a_month_of_days_are_refused(directory: Bench) -> None:
    with pytest.raises(DoesNotFit):
        planned(directory, told_days=())
    many = tuple(DayTold(today() + timedelta(days=n)) for n in range(31))
    with pytest.raises(DoesNotFit):
        planned(directory, told_days=many)


def test_who_sits_where_must_exist(directory: Bench) -> None:
    with pytest.raises(UnknownActor):
        planned(directory, court="Tribunal de nulle part")
    with pytest.raises(NotACourt):
        planned(directory, court="Cadi inventé de Gao")
    with pytest.raises(UnknownPlace):
        planned(directory, place="Nulle-Part-Ville")
    nobody = OfficerTold(OfficerRole.INTERPRETER, "X", ("klingon",))
    with pytest.raises(DoesNotFit) as refused:
        planned(directory, officers=(nobody,))
    assert refused.value.details["path"] == "officers[0].languages"


def test_planning_is_the_coordination_s(directory: Bench) -> None:
    with pytest.raises(NotAllowed):
        planned(directory, who="ibrahim")


def test_the_list_asks_by_state_and_by_span(directory: Bench) -> None:
    near, far = planned(directory, later(5), later(6)), planned(directory, later(40))
    with directory.reading("awa") as session:
        assert [row.number for row in sittings(session)] == [near, far]
        assert [row.number for row in sittings(session, first=later(6))] == [near, far]
        assert [row.number for row in sittings(session, first=later(7))] == [far]
        assert [row.number for row in sittings(session, last=later(39))] == [near]
        assert sittings(session, states=[SittingState.HELD]) == ()
