"""Trips of one vehicle fall together, or it drives empty: nobody waits for a car in vain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.services.transport.deciding import cancel as cancel_request
from justice_desk.services.trips.changing import cancel, confirm, falls_with, get_off, get_on
from justice_desk.terms.transport import Direction, TripState
from tests.services.trips.conftest import ONE, Yard

if TYPE_CHECKING:
    from collections.abc import Collection

    from justice_desk.services.trips.rows import TripRow

DAY = 10_000
"""What a day of the car costs."""


def stand(yard: Yard) -> tuple[TripRow, ...]:
    """Return the trips that are planned."""
    return yard.trips(states=[TripState.PLANNED])


def two_tours(yard: Yard) -> None:
    """Let one car drive somebody out and back in the morning, and somebody in the afternoon."""
    yard.ask(ONE, there_at=9 * 60, back_at=9 * 60 + 30)
    yard.ask(ONE, "Fanta Essai", there_at=16 * 60, back_at=16 * 60)
    yard.car(home=ONE, ends=20 * 60)
    yard.accept(yard.plan())
    assert [row.direction for row in yard.trips()] == [*Direction, *Direction]


def drop(yard: Yard, number: str) -> tuple[str, ...]:
    """Cancel a trip and return those that fell with it."""
    with yard.bench.writing("awa") as session:
        return cancel(session, number, "Panne.")


def aboard(rows: Collection[TripRow]) -> list[set[str]]:
    """Return who rides on each trip."""
    return [{one.request for one in row.riders} for row in rows]


def test_without_the_way_out_there_is_no_way_back(yard: Yard) -> None:
    number = yard.ask(ONE)
    yard.car()
    out, back = yard.accept(yard.plan())
    with yard.bench.reading("awa") as session:
        assert falls_with(session, out) == (back,)
    assert drop(yard, out) == (back,)
    assert stand(yard) == ()
    assert {row.why for row in yard.trips()} == {"Panne."}
    assert yard.asked().wanted == {number}
    assert aboard(yard.plan().trips) == [{number}, {number}]


def test_another_tour_of_the_day_stays_and_pays_for_it(yard: Yard) -> None:
    two_tours(yard)
    first, second, third, fourth = (row.number for row in yard.trips())
    assert drop(yard, second) == (first,)
    kept = stand(yard)
    assert [row.number for row in kept] == [third, fourth]
    assert [row.driving for row in kept] == [DAY, 0]
    assert sum(row.driving for row in yard.trips()) == DAY
    for row in kept:
        with yard.bench.writing("awa") as session:
            confirm(session, row.number)


def test_a_car_drives_out_empty_for_those_whom_it_takes_home(yard: Yard) -> None:
    leaves, stays = yard.ask(ONE), yard.ask(ONE, "Fanta Essai")
    yard.car()
    out, back = yard.accept(yard.plan())
    with yard.bench.writing("awa") as session:
        get_off(session, out, stays)
        assert get_off(session, out, leaves) == ()
    assert aboard(stand(yard)) == [set(), {leaves, stays}]
    with yard.bench.writing("awa") as session:
        confirm(session, back)
        get_on(session, out, stays)
        get_on(session, out, leaves)
    assert [row.cost for row in yard.trips()] == [row.running + row.driving for row in yard.trips()]
    assert aboard(yard.trips())[0] == {leaves, stays}


def test_who_alone_rode_out_and_travels_no_more_leaves_the_car_to_the_others(yard: Yard) -> None:
    leaves, stays = yard.ask(ONE), yard.ask(ONE, "Fanta Essai")
    yard.car()
    out, _back = yard.accept(yard.plan())
    with yard.bench.writing("awa") as session:
        get_off(session, out, stays)
    with yard.bench.writing("awa", "trip cancel") as session:
        cancel_request(session, leaves, "Elle reste.")
    assert aboard(stand(yard)) == [set(), {stays}]
    assert drop(yard, out) != ()
    assert stand(yard) == ()


def test_somebody_gets_on_a_trip_on_which_nobody_rides(yard: Yard) -> None:
    number = yard.ask(ONE)
    yard.car()
    out, _back = yard.accept(yard.plan())
    late = yard.ask(ONE, "Fanta Essai")
    with yard.bench.writing("awa") as session:
        get_off(session, out, number)
    assert "Un" not in {stop.place for stop in stand(yard)[0].stops}
    with yard.bench.writing("awa") as session:
        get_on(session, out, late)
    assert aboard(stand(yard)) == [{late}, {number}]
    assert "Un" in {stop.place for stop in stand(yard)[0].stops}
