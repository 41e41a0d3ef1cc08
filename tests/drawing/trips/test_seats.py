"""Who sits where: everybody has a seat, and a seat that is left is taken again."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from justice_desk.drawing.trips.seats import Rider, rows_of, seated
from justice_desk.terms.transport import VehicleKind


def rider(up: int, down: int, name: str = "A", *, wheelchair: bool = False) -> Rider:
    return Rider(name, name, up, down, wheelchair=wheelchair)


def test_a_car_has_one_seat_in_front_and_rows_of_three_behind() -> None:
    assert rows_of(VehicleKind.CAR, 7) == (1, 3, 3)
    assert rows_of(VehicleKind.CAR, 4) == (1, 3)
    assert rows_of(VehicleKind.CAR, 8) == (1, 3, 4)
    assert rows_of(VehicleKind.CAR, 1) == (1,)


def test_a_pinasse_has_nobody_beside_its_helmsman() -> None:
    assert rows_of(VehicleKind.PINASSE, 18) == (0, 4, 4, 4, 4, 2)


def test_a_motorcycle_carries_its_passenger_behind() -> None:
    assert rows_of(VehicleKind.MOTORCYCLE, 1) == (0, 1)


@given(st.sampled_from(VehicleKind), st.integers(1, 80))
def test_the_rows_hold_every_seat_and_no_more(kind: VehicleKind, seats: int) -> None:
    assert sum(rows_of(kind, seats)) == seats


def test_a_seat_that_somebody_leaves_is_taken_again() -> None:
    seats = seated([rider(1, 2, "A"), rider(2, 4, "B"), rider(1, 4, "C")], 2)
    assert [[one.words for one in seat.riders] for seat in seats] == [["A", "B"], ["C"]]


def test_whoever_finds_no_seat_is_shown_all_the_same() -> None:
    seats = seated([rider(1, 3, "A"), rider(1, 3, "B")], 1)
    assert len(seats) == 2


legs = st.tuples(st.integers(1, 5), st.integers(1, 4)).map(lambda leg: rider(leg[0], sum(leg)))


@given(st.lists(legs, max_size=20), st.integers(1, 12))
def test_nobody_is_lost_and_nobody_shares_a_seat_at_one_time(
    riders: list[Rider], seats: int
) -> None:
    taken = seated(riders, seats)
    assert sum(len(seat.riders) for seat in taken) == len(riders)
    for seat in taken:
        assert all(one.down <= after.up for one, after in pairwise(seat.riders))
