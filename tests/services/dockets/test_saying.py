"""Hours and days as a sentence and a summons tell them."""

from __future__ import annotations

from datetime import date

import pytest

from justice_desk.services.dockets.saying import Site, says_day, spoken_hour, summons_text


@pytest.mark.parametrize(
    ("minutes", "told"),
    [(0, "0 h 00"), (570, "9 h 30"), (1440, "minuit"), (1460, "0 h 20 le lendemain")],
)
def test_an_hour_after_midnight_is_told_as_one_of_the_next_day(minutes: int, told: str) -> None:
    assert spoken_hour(minutes) == told


def test_a_summons_names_the_day_that_it_was_printed_for_and_no_other() -> None:
    said = summons_text(date(2026, 12, 3), 570, "", Site("Bourem", "mairie"))
    assert says_day(said, date(2026, 12, 3))
    assert not says_day(said, date(2026, 12, 30))
