"""Time on the picture: weights, the filled width, the place of a day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from justice_desk.drawing.journey.scale import Scale, fit, minimums, weight
from justice_desk.drawing.journey.stays import Stay, stays_of
from tests.drawing.journey import samples
from tests.drawing.journey.metrics import measure

START = date(2026, 1, 1)


def stays(*days: int) -> tuple[Stay, ...]:
    """Return stays of the office that last so many days each."""
    hops, day = [], START
    for length in days:
        hops.append(samples.office(day))
        day += timedelta(days=length)
    return stays_of(hops, day)


def scale(*days: int, room: float = 800) -> Scale:
    made = stays(*days)
    return fit(made, minimums(made, measure, many=False), 100, room)


@pytest.mark.parametrize(("days", "expected"), [(0, 0), (1, 1), (60, 60), (61, 60.12), (160, 72)])
def test_a_day_beyond_sixty_weighs_little(days: int, expected: float) -> None:
    assert weight(days) == pytest.approx(expected)


def test_parts_share_the_width_by_their_weight() -> None:
    made = scale(20, 60)
    assert made.widths[1] == pytest.approx(3 * made.widths[0])
    assert made.right == pytest.approx(900)


def test_a_short_part_keeps_its_minimum_and_the_others_give_way() -> None:
    made = scale(0, 50)
    assert made.widths[0] == minimums(stays(0, 50), measure, many=False)[0]
    assert sum(made.widths) == pytest.approx(800)


def test_no_day_is_wider_than_sixty_px() -> None:
    assert scale(2).widths == pytest.approx((120,))


def test_when_the_minimums_alone_are_too_wide_they_are_kept() -> None:
    made = scale(*[5] * 40)
    assert min(made.widths) >= 30
    assert made.right > 900


def test_a_day_stands_before_everything_that_happened_on_it() -> None:
    made = scale(10, 0, 0, 10)
    busy = START + timedelta(days=10)
    assert made.x_of(busy) == pytest.approx(made.lefts[1])
    assert made.x_of(busy + timedelta(days=1)) > made.lefts[3]


def test_a_day_within_a_part_stands_in_proportion() -> None:
    made = scale(40)
    quarter = made.x_of(START + timedelta(days=10))
    assert quarter == pytest.approx(made.lefts[0] + made.widths[0] / 4)


def test_a_long_part_breaks_only_where_it_is_compressed() -> None:
    assert len(scale(30, 400).breaks()) == 1
    assert scale(30, 61).breaks() == []


def test_bars_may_be_a_little_narrower_above_eight_referrals() -> None:
    made = stays_of(samples.six(), samples.TODAY)
    assert min(minimums(made, measure, many=False)[1:3]) == 13
    assert minimums(made, measure, many=False)[2] == 30
    assert minimums(made, measure, many=True)[2] == 28
