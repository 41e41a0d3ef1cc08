"""Small plans cost no more than the best of all plans that there are."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from justice_desk.planning.trips.finding import find
from tests.planning.trips.brute import least
from tests.planning.trips.samples import CAR, MONDAY, going, problem

if TYPE_CHECKING:
    from justice_desk.planning.trips.problem import TripProblem


def tiny(seed: int) -> TripProblem:
    """Return up to four ways for one or two vehicles."""
    chance = random.Random(seed)  # noqa: S311 - a sample, no secret
    rows = []
    for number in range(chance.choice((2, 3, 4))):
        place, at = chance.choice(("near", "east", "west", "far")), chance.choice((540, 600, 660))
        rows.append(going(f"p{number}", place, at, seats=chance.choice((1, 1, 2))))
    if len(rows) < 4:
        rows[0] = replace(rows[0], back_on=MONDAY, back_at=rows[0].at + chance.choice((60, 240)))
    cars = [
        replace(
            CAR,
            key=f"v{number}",
            seats=chance.choice((2, 3, 8)),
            home=chance.choice(("site", "depot", "far")),
            km_cost=chance.choice((80, 200)),
            day_cost=chance.choice((0, 10_000)),
        )
        for number in range(chance.choice((1, 2)))
    ]
    return problem(*rows, vehicles=cars)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10**6).map(tiny))
def test_no_plan_places_more_people_or_costs_less(small: TripProblem) -> None:
    plan = find(small, rounds=160).plan
    rows = {one.key: one for one in small.passengers}
    left = sum(rows[one.passenger].seats for one in plan.unplaced)
    assert (left, plan.compared.trips) == least(small)
