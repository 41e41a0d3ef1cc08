"""Nobody is called to an hour that no clock shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.dockets.checking import DayFull
from tests.services.dockets.conftest import heard, put, shift, slots
from tests.services.sittings.conftest import planned

if TYPE_CHECKING:
    from tests.offices import Bench


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
