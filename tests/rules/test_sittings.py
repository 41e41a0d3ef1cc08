"""Where a sitting may go, and on which days a court may sit."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product

import pytest

from justice_desk.rules.sittings import (
    HORIZON,
    OPEN,
    SITTING_MOVES,
    OutsideTheCalendar,
    SessionAfterTheSitting,
    SittingMoveRefused,
    check_day,
    check_session,
    move,
    to_come,
)
from justice_desk.terms.sittings import SittingState

TODAY = date(2026, 11, 25)


def test_every_state_has_its_moves_and_every_other_is_refused_in_words() -> None:
    assert set(SITTING_MOVES) == set(SittingState)
    for now, then in product(SittingState, repeat=2):
        if then in SITTING_MOVES[now]:
            assert move(now, then) is then
        else:
            with pytest.raises(SittingMoveRefused) as refused:
                move(now, then)
            assert "{" not in refused.value.message()


def test_what_ended_goes_nowhere_and_everything_else_can_end() -> None:
    for state in SittingState:
        ended = state in {SittingState.HELD, SittingState.CANCELLED}
        assert (state in OPEN) is not ended
        assert (SittingState.CANCELLED in SITTING_MOVES[state]) is not ended
        assert (SittingState.POSTPONED in SITTING_MOVES[state]) is not ended


def test_nothing_is_held_that_the_court_did_not_order() -> None:
    before = {now for now in SittingState if SittingState.HELD in SITTING_MOVES[now]}
    assert before == {SittingState.CONFIRMED, SittingState.READY}


def test_what_goes_nowhere_says_so() -> None:
    with pytest.raises(SittingMoveRefused) as refused:
        move(SittingState.HELD, SittingState.CANCELLED)
    told = refused.value.message()
    assert "de «\u00a0audience tenue\u00a0» à «\u00a0audience annulée\u00a0»" in told
    assert told.endswith("plus rien.")


def test_where_a_sitting_may_go_is_told_state_by_state() -> None:
    with pytest.raises(SittingMoveRefused) as refused:
        move(SittingState.PROPOSED, SittingState.HELD)
    assert refused.value.message().endswith(
        "audience confirmée, audience reportée, audience annulée."
    )


@pytest.mark.parametrize("days", [0, 1, HORIZON.days])
def test_a_day_from_today_to_the_horizon_passes(days: int) -> None:
    check_day("day", TODAY + timedelta(days=days), TODAY)


@pytest.mark.parametrize("days", [-1, HORIZON.days + 1, -40_000, 36_500])
def test_a_day_before_or_beyond_is_refused(days: int) -> None:
    day = TODAY + timedelta(days=days)
    with pytest.raises(OutsideTheCalendar) as refused:
        check_day("day", day, TODAY)
    last = TODAY + HORIZON
    assert refused.value.details == {"path": "day", "found": day, "first": TODAY, "last": last}


def test_the_later_days_of_a_sitting_that_is_held_are_still_to_come() -> None:
    first, second = TODAY - timedelta(days=1), TODAY
    assert to_come(SittingState.HELD, first, second, TODAY)
    assert not to_come(SittingState.HELD, first, second, TODAY + timedelta(days=1))
    assert not to_come(SittingState.HELD, TODAY, TODAY, TODAY)
    assert not to_come(SittingState.CANCELLED, first, second, TODAY)


@pytest.mark.parametrize("state", sorted(OPEN))
def test_every_day_of_an_open_sitting_is_to_come(state: SittingState) -> None:
    assert to_come(state, TODAY, TODAY, TODAY + timedelta(days=9))


def test_who_is_informed_is_informed_before_or_on_the_first_day() -> None:
    check_session("information_on", None, TODAY)
    check_session("information_on", TODAY, TODAY)
    late = TODAY + timedelta(days=1)
    with pytest.raises(SessionAfterTheSitting) as refused:
        check_session("information_on", late, TODAY)
    assert refused.value.details == {"path": "information_on", "found": late, "last": TODAY}
