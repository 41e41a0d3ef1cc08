"""A case is put on one docket, with everybody in it called, or it is said why not."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from justice_desk.models.all import Case, Sitting, Summons
from justice_desk.services.cases.errors import (
    AlreadyClosed,
    CaseIsRestricted,
    DoesNotFit,
    UnknownPerson,
)
from justice_desk.services.cases.showing import show
from justice_desk.services.cases.working import close
from justice_desk.services.dockets.errors import AlreadyScheduled, NoSuchDay, NotReady
from justice_desk.services.dockets.ready import readiness
from justice_desk.services.sittings.errors import SittingOver, UnknownSitting
from justice_desk.services.sittings.moving import cancel
from justice_desk.services.sittings.told import DayTold
from justice_desk.terms.enums import EventKind, Outcome
from justice_desk.terms.errors import NotAllowed
from justice_desk.terms.sittings import HearingKind
from tests.services.dockets.conftest import heard, order, put, slots, take_off
from tests.services.referrals.conftest import agreed, opened
from tests.services.referrals.walking import COURT, actor, sent
from tests.services.sittings.conftest import later, planned

if TYPE_CHECKING:
    from tests.offices import Bench

ELSEWHERE = "Tribunal d’instance inventé d’Ansongo"


def test_everybody_in_it_is_called_in_the_usual_way(directory: Bench) -> None:
    number, case = planned(directory), heard(directory)
    put(directory, number, case, who="ibrahim")
    (slot,) = slots(directory, number)
    assert (slot.number, slot.held_on, slot.starts, slot.minutes) == (case, later(), 540, 40)
    assert (slot.kind, slot.interpreter, slot.closed_doors) == (HearingKind.CIVIL, None, False)
    assert [(who.name, who.roles) for who in slot.called] == [
        ("Fatoumata Exemple", ("claimant",)),
        ("Moussa Exemple", ("respondent",)),
    ]
    assert slot.called[0].place == "Gao/Gao/Gounzoureye"
    assert slot.called[0].languages == ("ses", "fr")


def test_it_is_an_event_of_the_case_and_outdates_the_papers_of_the_sitting(
    directory: Bench,
) -> None:
    number, case = planned(directory), heard(directory)
    put(directory, number, case)
    with directory.reading("awa") as session:
        event = next(one for one in show(session, case).events if one.kind is EventKind.SCHEDULED)
        assert event.details["sitting"] == number
        assert (event.details["day"], event.details["at"]) == (later().isoformat(), "09:00")
        assert session.scalars(select(Sitting.sequence)).one() == 1


def test_a_day_that_is_full_leaves_it_to_the_next(directory: Bench) -> None:
    number = planned(directory)
    for minutes in (200, 100, 140, 30):
        put(directory, number, heard(directory), minutes=minutes)
    assert [(one.held_on, one.starts, one.position) for one in slots(directory, number)] == [
        (later(), 540, 1),
        (later(), 840, 2),
        (later(), 940, 3),
        (later(21), 540, 1),
    ]


def test_a_promised_hour_pushes_the_others_aside(directory: Bench) -> None:
    number = planned(directory, later())
    for _more in range(3):
        put(directory, number, heard(directory))
    put(directory, number, heard(directory), starts=590)
    assert order(directory, number) == [
        ("09:00", "1"),
        ("09:50", "4"),
        ("10:30", "2"),
        ("11:10", "3"),
    ]
    assert [one.fixed for one in slots(directory, number)] == [False, True, False, False]


def test_what_fits_on_no_day_runs_over_the_last_or_keeps_its_promise_on_the_first(
    directory: Bench,
) -> None:
    number = planned(directory)
    put(directory, number, heard(directory), minutes=500)
    put(directory, number, heard(directory), starts=960, minutes=60)
    rows = slots(directory, number)
    assert [(one.held_on, one.starts) for one in rows] == [(later(), 960), (later(21), 840)]


def test_its_place_in_the_order_may_be_said(directory: Bench) -> None:
    number = planned(directory, later())
    for _more in range(2):
        put(directory, number, heard(directory))
    put(directory, number, heard(directory), position=1, minutes=15)
    assert order(directory, number) == [("09:00", "3"), ("09:15", "1"), ("09:55", "2")]


def test_a_room_has_an_order_of_its_own(directory: Bench) -> None:
    days = (DayTold(later(), room="Petite salle"), DayTold(later(), room="Grande salle"))
    number = planned(directory, told_days=days)
    put(directory, number, heard(directory), room="petite salle")
    put(directory, number, heard(directory), room="Grande salle")
    rows = slots(directory, number)
    assert [(one.room, one.position, one.starts) for one in rows] == [
        ("Grande salle", 1, 540),
        ("Petite salle", 1, 540),
    ]


def test_only_those_who_are_named_are_called(directory: Bench) -> None:
    number, case = planned(directory), heard(directory)
    with directory.reading("awa") as session:
        party = show(session, case).parties[1]
    put(directory, number, case, called=(party.id,))
    assert [one.name for one in slots(directory, number)[0].called] == ["Moussa Exemple"]


def test_it_waits_for_one_hearing_only(directory: Bench) -> None:
    number, other, case = planned(directory), planned(directory, later(40)), heard(directory)
    put(directory, number, case)
    with pytest.raises(AlreadyScheduled) as refused:
        put(directory, other, case)
    told = refused.value.message()
    assert number in told
    assert f"{later():%d/%m/%Y}" in told
    assert "09:00" in told
    with pytest.raises(AlreadyScheduled):
        put(directory, number, case)


def test_a_cancelled_sitting_sets_its_cases_free(directory: Bench) -> None:
    number, other, case = planned(directory), planned(directory, later(40)), heard(directory)
    put(directory, number, case)
    with directory.writing("awa", "sitting cancel") as session:
        cancel(session, number, reason="Crue.")
    put(directory, other, case)
    assert order(directory, other) == [("09:00", "1")]


def test_what_was_taken_off_may_be_put_on_again(directory: Bench) -> None:
    number, case = planned(directory), heard(directory)
    take_off(directory, put(directory, number, case))
    put(directory, number, case)
    assert order(directory, number) == [("09:00", "1")]


def test_a_sitting_that_is_over_takes_no_case(directory: Bench) -> None:
    number, case = planned(directory), heard(directory)
    with directory.writing("awa", "sitting cancel") as session:
        cancel(session, number, reason="Crue.")
    with pytest.raises(SittingOver):
        put(directory, number, case)


def test_a_closed_case_is_not_heard(directory: Bench) -> None:
    number, case = planned(directory), heard(directory)
    with directory.writing("awa", "case close") as session:
        close(session, case, Outcome.WITHDRAWN)
    with pytest.raises(AlreadyClosed):
        put(directory, number, case)


def test_who_may_not_work_on_the_case_puts_it_on_no_docket(directory: Bench) -> None:
    number, closed = planned(directory), heard(directory, category="VBS")
    with pytest.raises(CaseIsRestricted):
        put(directory, number, closed, who="ibrahim")
    with pytest.raises(NotAllowed):
        put(directory, number, heard(directory), who="oumou")
    assert slots(directory, number) == ()


def test_nobody_is_brought_before_a_court_to_which_she_did_not_agree(directory: Bench) -> None:
    number, case = planned(directory), opened(directory)
    with pytest.raises(NotReady) as refused:
        put(directory, number, case)
    assert case in refused.value.message()
    assert COURT in refused.value.message()
    agreed(directory, case, COURT, refused=True)
    with pytest.raises(NotReady):
        put(directory, number, case)
    agreed(directory, case, COURT)
    put(directory, number, case)


def test_the_court_that_sits_is_asked_about_though_another_has_the_case(directory: Bench) -> None:
    case = heard(directory)
    sent(directory, case, COURT)
    actor(directory, "tribunal_instance", ELSEWHERE)
    number = planned(directory, court=ELSEWHERE)
    with pytest.raises(NotReady) as refused:
        put(directory, number, case)
    assert ELSEWHERE in refused.value.message()
    assert COURT not in refused.value.message()
    agreed(directory, case, ELSEWHERE)
    put(directory, number, case)
    assert order(directory, number) == [("09:00", "1")]


def test_what_else_is_missing_is_no_bar(directory: Bench) -> None:
    number, case = planned(directory), heard(directory, category="ECI")
    with directory.reading("awa") as session:
        found = session.scalars(select(Case).where(Case.number == case)).one()
        assert readiness(session, found)
    put(directory, number, case)
    assert order(directory, number) == [("09:00", "1")]


def test_a_sensitive_case_is_heard_behind_closed_doors(directory: Bench) -> None:
    number = planned(directory)
    put(directory, number, heard(directory, category="VBS"))
    put(directory, number, heard(directory, category="VBS"), closed_doors=False)
    assert [one.closed_doors for one in slots(directory, number)] == [True, False]


@pytest.mark.parametrize(
    ("told", "path"),
    [
        ({"minutes": 4}, "minutes"),
        ({"minutes": 601}, "minutes"),
        ({"minutes": 0}, "minutes"),
        ({"position": 2}, "position"),
        ({"position": 0}, "position"),
        ({"starts": 1440}, "starts"),
        ({"starts": -1}, "starts"),
        ({"interpreter": "klingon"}, "interpreter"),
    ],
)
def test_what_cannot_be_is_refused_with_its_field(
    directory: Bench, told: dict[str, Any], path: str
) -> None:
    number, case = planned(directory), heard(directory)
    with pytest.raises(DoesNotFit) as refused:
        put(directory, number, case, **told)
    assert refused.value.details["path"] == path
    assert slots(directory, number) == ()


def test_a_day_on_which_it_does_not_sit_tells_those_on_which_it_does(directory: Bench) -> None:
    number, case = planned(directory), heard(directory)
    for told in ({"day": later() + timedelta(days=9)}, {"room": "Aucune"}):
        with pytest.raises(NoSuchDay) as refused:
            put(directory, number, case, **told)
        assert f"{later():%d/%m/%Y}" in refused.value.message()
    with pytest.raises(UnknownSitting):
        put(directory, "GAO-S-2026-999", case)


def test_nobody_is_called_who_is_not_in_the_case(directory: Bench) -> None:
    number, case, other = planned(directory), heard(directory), heard(directory)
    with directory.reading("awa") as session:
        stranger = show(session, other).parties[0].id
    with pytest.raises(UnknownPerson):
        put(directory, number, case, called=(stranger,))
    with directory.reading("awa") as session:
        assert session.scalars(select(Summons)).all() == []
