"""Invented journeys around one site, small ones; kilometres are said by hand."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from justice_desk.planning.distances import Distances
from justice_desk.planning.trips.problem import Bounds, Closed, Passenger, TripProblem, Vehicle
from justice_desk.terms.transport import VehicleKind

if TYPE_CHECKING:
    from collections.abc import Sequence

MONDAY: Final = date(2030, 1, 7)
TUESDAY: Final = MONDAY + timedelta(days=1)
NINE: Final = 540
KM: Final = {
    ("site", "near"): 10,
    ("site", "east"): 30,
    ("site", "west"): 30,
    ("site", "far"): 60,
    ("near", "east"): 22,
    ("near", "west"): 25,
    ("near", "far"): 52,
    ("east", "west"): 55,
    ("east", "far"): 33,
    ("west", "far"): 80,
    ("site", "depot"): 5,
    ("depot", "near"): 12,
    ("depot", "east"): 34,
    ("depot", "west"): 28,
    ("depot", "far"): 63,
    ("site", "lost"): 400,
}
TABLE: Final = Distances(by_hand=KM)
CAR: Final = Vehicle(
    "car", VehicleKind.CAR, 4, "site", 300, 1140, 1, km_cost=100, day_cost=10_000, speed=40
)
BOAT: Final = replace(
    CAR, key="boat", kind=VehicleKind.PINASSE, speed=15, places=frozenset({"near", "east"})
)


def going(key: str, place: str, at: int = NINE, **more: object) -> Passenger:
    """Return somebody who must be at the site on Monday, one way."""
    return replace(Passenger(key, place, "site", MONDAY, at, fare=2_000), **more)  # type: ignore[arg-type]  # fields of the row


def coming(key: str, place: str, at: int = NINE, hours: int = 2, **more: object) -> Passenger:
    """Return somebody who goes home again on the same day."""
    return going(key, place, at, back_on=MONDAY, back_at=at + 60 * hours, **more)


def problem(
    *passengers: Passenger,
    vehicles: Sequence[Vehicle] = (CAR,),
    apart: Sequence[tuple[str, str]] = (),
    closed: Sequence[Closed] = (),
    **more: object,
) -> TripProblem:
    """Return a problem on these distances."""
    whole = TripProblem(passengers, tuple(vehicles), TABLE, tuple(closed), tuple(apart))
    return replace(whole, **more)  # type: ignore[arg-type]  # fields of the row


PLACES: Final = st.sampled_from(["near", "east", "west", "far"] * 5 + ["lost", "nowhere"])


@st.composite
def passengers(draw: st.DrawFn) -> tuple[Passenger, ...]:
    found = []
    for number in range(draw(st.integers(1, 6))):
        seats = draw(st.sampled_from([1, 1, 1, 1, 2, 3, 5]))
        at = draw(st.sampled_from([450, 540, 570, 600]))
        on = draw(st.sampled_from([MONDAY, MONDAY, TUESDAY]))
        back = draw(st.sampled_from([None, (on, at + 60), (on, at + 180), (TUESDAY, at + 300)]))
        chairs = draw(st.sampled_from([0, 0, 0, 0, 0, 1]))
        kinds = draw(st.sampled_from([(), (), (), (VehicleKind.CAR,), (VehicleKind.PINASSE,)]))
        fare = draw(st.sampled_from([None, 1_500, 4_000]))
        to = draw(st.sampled_from(["site", "site", "site", "near"]))
        one = Passenger(f"p{number}", draw(PLACES), to, on, at, *(back or (None, None)))
        row = replace(one, seats=seats, wheelchairs=chairs, kinds=frozenset(kinds), fare=fare)
        found.append(row)
    return tuple(found)


@st.composite
def vehicles(draw: st.DrawFn) -> tuple[Vehicle, ...]:
    found = []
    for number in range(draw(st.integers(0, 9).map(lambda n: min(n, 1 + n % 3)))):
        base = draw(st.sampled_from([CAR, CAR, CAR, BOAT]))
        found.append(
            replace(
                base,
                key=f"v{number}",
                seats=draw(st.sampled_from([2, 4, 8])),
                wheelchairs=draw(st.sampled_from([0, 1])),
                home=draw(st.sampled_from(["site", "site", "depot"])),
                starts=draw(st.sampled_from([300, 300, 420])),
                ends=draw(st.sampled_from([840, 1140, 1140])),
                months=draw(st.sampled_from([frozenset()] * 4 + [frozenset({1}), frozenset({7})])),
                away=draw(st.sampled_from([frozenset()] * 4 + [frozenset({TUESDAY})])),
            )
        )
    return tuple(found)


WAYS: Final = st.lists(
    st.builds(
        Closed,
        st.sampled_from(["site", "near", "depot"]),
        st.sampled_from(["east", "west", "far"]),
        st.sampled_from([frozenset(), frozenset({VehicleKind.CAR})]),
        st.sampled_from([None, MONDAY, TUESDAY]),
        st.sampled_from([None, MONDAY]),
        st.sampled_from([frozenset(), frozenset({1}), frozenset({6, 7})]),
    ),
    max_size=2,
).map(tuple)
BOUNDS: Final = st.sampled_from([Bounds(), Bounds(at_site=60, before=0), Bounds(floor=30)])


@st.composite
def problems(draw: st.DrawFn) -> TripProblem:
    rows = draw(passengers())
    keys = [row.key for row in rows]
    pairs = list(combinations(keys, 2))
    apart = draw(st.lists(st.sampled_from(pairs), max_size=4)) if pairs else []
    return TripProblem(rows, draw(vehicles()), TABLE, draw(WAYS), tuple(apart), bounds=draw(BOUNDS))


def crowd(seed: int) -> TripProblem:
    """Return a problem in which most can be placed, and many are kept apart."""
    chance = random.Random(seed)  # noqa: S311 - a sample, no secret
    rows = tuple(_one_of_many(chance, number) for number in range(chance.randint(4, 9)))
    pairs = list(combinations([row.key for row in rows], 2))
    cars = [
        replace(
            CAR,
            key=f"v{number}",
            seats=chance.choice((2, 4, 8)),
            home=chance.choice(("site", "site", "depot")),
            speed=chance.choice((30, 40, 60)),
            km_cost=chance.choice((80, 100, 120)),
        )
        for number in range(chance.randint(1, 3))
    ]
    apart = chance.sample(pairs, chance.randint(0, 4))
    return problem(*rows, vehicles=cars, apart=apart)


def _one_of_many(chance: random.Random, number: int) -> Passenger:
    row = going(f"p{number}", chance.choice(("near", "east", "west", "far")))
    at = chance.choice((540, 540, 570, 600, 660))
    back = chance.choice(((None, None), (MONDAY, at + 60), (MONDAY, at + 90), (TUESDAY, 600)))
    seats, chairs = chance.choice((1, 1, 1, 2)), int(chance.random() < 1 / 8)
    return replace(row, at=at, back_on=back[0], back_at=back[1], seats=seats, wheelchairs=chairs)
