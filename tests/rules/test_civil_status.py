"""A birth of the last thirty clear days needs no judgment; each figure is that of its source."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from justice_desk.rules.civil_status import DECLARED_WITHIN, SELDOM, WITNESSES, can_be_declared

BORN = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("after", "declared"), [(0, True), (1, True), (30, True), (31, True), (32, False), (400, False)]
)
def test_thirty_clear_days_count_neither_the_first_nor_the_last(after: int, declared: bool) -> None:
    assert can_be_declared(BORN, BORN + timedelta(days=after)) is declared


def test_the_figures_are_those_that_were_chosen() -> None:
    assert (WITNESSES, DECLARED_WITHIN.days, SELDOM) == (2, 30, 100)
