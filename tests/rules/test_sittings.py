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
    SittingMoveRefused,
    check_day,
    move,
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
    assert "plus rien" in refused.value.message()


@pytest.mark.parametrize("days", [0, 1, HORIZON.days])
def test_a_day_from_today_to_the_horizon_passes(days: int) -> None:
    check_day("day", TODAY + timedelta(days=days), TODAY)


@pytest.mark.parametrize("days", [-1, HORIZON.days + 1, -40_000, 36_500])
def test_a_day_before_or_beyond_is_refused(days: int) -> None:
    with pytest.raises(OutsideTheCalendar) as refused:
        check_day("day", TODAY + timedelta(days=days), TODAY)
    assert refused.value.details["first"] == TODAY
