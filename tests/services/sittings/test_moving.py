"""Confirmed, stopped, let go, postponed, cancelled, held: each with its reason and its trace."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
import time_machine

from justice_desk.models.all import SittingPrint
from justice_desk.rules.sittings import NoGo, OutsideTheCalendar, SittingMoveRefused
from justice_desk.services.sittings import moving
from justice_desk.services.sittings.correcting import correct_sitting
from justice_desk.services.sittings.errors import (
    NameMissing,
    NotYetItsDay,
    ReasonMissing,
    SittingOver,
    UnknownSitting,
)
from justice_desk.services.sittings.finding import sitting_for
from justice_desk.terms.clock import today, utc_now
from justice_desk.terms.errors import ChangedMeanwhile, NotAllowed
from justice_desk.terms.sittings import SittingPaper, SittingState
from tests.services.sittings.conftest import later, planned, seen

if TYPE_CHECKING:
    from tests.offices import Bench


def did(bench: Bench, verb: str, number: str, *, who: str = "awa", **more: Any) -> Any:
    with bench.writing(who, f"sitting {verb}") as session:
        return getattr(moving, verb)(session, number, **more)


def said(bench: Bench, number: str, *, go: bool, **more: Any) -> None:
    with bench.writing("awa", "sitting security") as session:
        more.setdefault("said_by", "Adjudant Inventé")
        moving.say_security(session, number, go=go, **more)


def state(bench: Bench, number: str) -> SittingState:
    return seen(bench, number).row.state


def left(bench: Bench, number: str, *papers: SittingPaper) -> None:
    """Let papers leave the office as the sitting stands now."""
    with bench.writing("awa", "sitting correct") as session:
        sitting = sitting_for(session, "sitting show", number)
        for paper in papers:
            session.add(
                SittingPrint(
                    sitting_id=sitting.id,
                    paper=paper,
                    sequence=sitting.sequence,
                    printed_on=today(),
                    digest="0" * 64,
                )
            )


def test_the_order_of_the_court_confirms_it(directory: Bench) -> None:
    number = planned(directory)
    did(directory, "confirm", number, authorised_number="41")
    view = seen(directory, number)
    assert (view.row.state, view.authorised_number) == (SittingState.CONFIRMED, "41")
    with pytest.raises(SittingMoveRefused):
        did(directory, "confirm", number)


def test_a_go_makes_it_ready_and_a_no_go_takes_that_back(directory: Bench) -> None:
    number = planned(directory)
    said(directory, number, go=True)
    assert state(directory, number) is SittingState.PROPOSED
    did(directory, "confirm", number)
    said(directory, number, go=True)
    assert state(directory, number) is SittingState.READY
    said(directory, number, go=False, reason="Route minée.")
    assert state(directory, number) is SittingState.CONFIRMED
    security = seen(directory, number).security
    assert security is not None
    assert (security.go, security.said_by, security.reason) == (
        False,
        "Adjudant Inventé",
        "Route minée.",
    )


def test_a_no_go_has_a_reason_and_every_word_a_name(directory: Bench) -> None:
    number = planned(directory)
    with pytest.raises(ReasonMissing):
        said(directory, number, go=False)
    with pytest.raises(NameMissing):
        said(directory, number, go=True, said_by="  ")
    assert seen(directory, number).security is None


def test_postponing_moves_every_day_by_as_much_and_keeps_the_history(directory: Bench) -> None:
    number = planned(directory, later(20), later(21), later(23))
    did(directory, "postpone", number, reason="Sécurité.", to_on=later(21))
    view = seen(directory, number)
    assert [day.held_on for day in view.days] == [later(21), later(22), later(24)]
    assert (view.row.first_on, view.row.last_on) == (later(21), later(24))
    assert (view.row.state, view.row.sequence) == (SittingState.POSTPONED, 1)
    last = view.moves[-1]
    assert (last.from_on, last.to_on, last.reason) == (later(20), later(21), "Sécurité.")


def test_it_may_be_put_off_again_earlier_or_without_a_day(directory: Bench) -> None:
    number = planned(directory, later(20), later(21))
    did(directory, "postpone", number, reason="Crue.", to_on=None)
    assert seen(directory, number).row.first_on == later(20)
    did(directory, "postpone", number, reason="Décrue.", to_on=later(19))
    assert [day.held_on for day in seen(directory, number).days] == [later(19), later(20)]
    did(directory, "confirm", number)
    assert state(directory, number) is SittingState.CONFIRMED


def test_postponing_tells_what_must_be_printed_again(directory: Bench) -> None:
    number = planned(directory)
    left(directory, number, *(SittingPaper(code) for code in ("minutes", "court_docket")))
    left(directory, number, SittingPaper.PROGRAMME)
    again = did(directory, "postpone", number, reason="Sécurité.", to_on=later(30))
    assert again == (SittingPaper.PROGRAMME, SittingPaper.COURT_DOCKET)
    left(directory, number, SittingPaper.PROGRAMME)
    assert seen(directory, number).to_reprint == (SittingPaper.COURT_DOCKET,)


def test_a_day_in_the_past_or_no_reason_postpones_nothing(directory: Bench) -> None:
    number = planned(directory)
    with pytest.raises(OutsideTheCalendar):
        did(directory, "postpone", number, reason="Erreur.", to_on=later(-1))
    with pytest.raises(ReasonMissing):
        did(directory, "postpone", number, reason=" ", to_on=later(30))
    view = seen(directory, number)
    assert (view.row.state, view.row.sequence) == (SittingState.PROPOSED, 0)


def test_whoever_moved_it_meanwhile_is_told(directory: Bench) -> None:
    number = planned(directory)
    version = seen(directory, number).row.version
    did(directory, "postpone", number, reason="Sécurité.", to_on=later(30))
    with pytest.raises(ChangedMeanwhile) as refused:
        did(directory, "postpone", number, reason="Crue.", to_on=later(31), seen=version)
    assert refused.value.details["field"] == "first_on"
    did(directory, "postpone", number, reason="Sécurité.", to_on=later(30), seen=version)


def test_what_is_cancelled_or_held_takes_nothing_more(directory: Bench) -> None:
    number = planned(directory)
    with pytest.raises(ReasonMissing):
        did(directory, "cancel", number, reason="")
    did(directory, "cancel", number, reason="Plus de budget.")
    assert state(directory, number) is SittingState.CANCELLED
    for verb, more in (
        ("confirm", {}),
        ("hold", {}),
        ("postpone", {"reason": "Non.", "to_on": None}),
        ("cancel", {"reason": "Encore."}),
    ):
        with pytest.raises(SittingMoveRefused):
            did(directory, verb, number, **more)
    with pytest.raises(SittingOver):
        said(directory, number, go=True)
    with directory.writing("awa", "sitting correct") as session, pytest.raises(SittingOver):
        correct_sitting(session, number, {"note": "Trop tard."})


def test_it_is_held_on_its_day_and_not_against_a_no_go(directory: Bench) -> None:
    number = planned(directory)
    with pytest.raises(SittingMoveRefused):
        did(directory, "hold", number)
    did(directory, "confirm", number)
    with pytest.raises(NotYetItsDay):
        did(directory, "hold", number)
    said(directory, number, go=False, reason="Combats.")
    with time_machine.travel(utc_now() + timedelta(days=20)):
        with pytest.raises(NoGo) as refused:
            did(directory, "hold", number)
        assert "Adjudant Inventé" in refused.value.message()
        said(directory, number, go=True)
        did(directory, "hold", number)
        assert state(directory, number) is SittingState.HELD


def test_a_sitting_whose_day_has_passed_is_not_confirmed(directory: Bench) -> None:
    number = planned(directory)
    with (
        time_machine.travel(utc_now() + timedelta(days=40)),
        pytest.raises(OutsideTheCalendar),
    ):
        did(directory, "confirm", number)


def test_the_coordination_moves_it_and_nobody_else(directory: Bench) -> None:
    number = planned(directory)
    for verb, more in (
        ("confirm", {}),
        ("postpone", {"reason": "Non.", "to_on": None}),
        ("cancel", {"reason": "Non."}),
        ("hold", {}),
    ):
        with pytest.raises(NotAllowed):
            did(directory, verb, number, who="ibrahim", **more)
    with pytest.raises(UnknownSitting):
        did(directory, "confirm", "GAO-S-1999-001")
