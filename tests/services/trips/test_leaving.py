"""Who travels no more leaves her trips: they call nowhere for nobody, and past ones stay."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from justice_desk.planning.distances import Distances
from justice_desk.services.transport.deciding import cancel
from justice_desk.services.transport.going import no_show
from justice_desk.services.transport.listing import requests
from justice_desk.services.transport.reconciling import reconcile
from justice_desk.services.trips.changing import done
from justice_desk.services.trips.relaying import without_rider
from justice_desk.terms import clock
from justice_desk.terms.transport import Direction, TripState
from tests.services.trips.conftest import ONE, THREE, Yard, later
from tests.services.trips.test_relaying import CAR, out

if TYPE_CHECKING:
    from justice_desk.services.trips.rows import TripRow


def call_off(yard: Yard, number: str) -> None:
    """Cancel a request."""
    with yard.bench.writing("awa", "trip cancel") as session:
        cancel(session, number, "Elle reste.")


def by_way(yard: Yard) -> dict[Direction, TripRow]:
    """Return the trip out and the trip back."""
    return {row.direction: row for row in yard.trips()}


def test_a_trip_calls_no_more_where_somebody_was_cancelled(yard: Yard) -> None:
    gone, stays = yard.ask(THREE), yard.ask(ONE, "Fanta Essai")
    yard.car()
    yard.accept(yard.plan())
    before = by_way(yard)
    call_off(yard, gone)
    for way, row in by_way(yard).items():
        assert "Trois" not in {stop.place for stop in row.stops}
        assert {rider.request for rider in row.riders} == {stays}
        assert row.kilometres == sum(stop.kilometres for stop in row.stops)
        assert row.kilometres <= before[way].kilometres
        assert row.cost == row.running + row.driving


def test_a_trip_on_which_nobody_rides_any_more_is_cancelled(yard: Yard) -> None:
    number = yard.ask(ONE)
    yard.car()
    yard.accept(yard.plan())
    call_off(yard, number)
    assert {row.state for row in yard.trips()} == {TripState.CANCELLED}
    assert all(row.why for row in yard.trips())


def test_a_trip_that_took_place_is_not_changed(yard: Yard) -> None:
    gone = yard.ask(THREE)
    yard.ask(ONE, "Fanta Essai")
    yard.car()
    out_trip, _back = yard.accept(yard.plan())
    with yard.bench.writing("awa") as session, clock.as_of(later()):
        done(session, out_trip)
    before = by_way(yard)
    call_off(yard, gone)
    after = by_way(yard)
    assert [stop.place for stop in after[Direction.OUT].stops] == [
        stop.place for stop in before[Direction.OUT].stops
    ]
    assert after[Direction.OUT].cost == before[Direction.OUT].cost
    assert "Trois" not in {stop.place for stop in after[Direction.BACK].stops}


def test_who_did_not_come_is_not_waited_for_on_the_way_back(yard: Yard) -> None:
    absent = yard.ask(THREE)
    yard.ask(ONE, "Fanta Essai")
    yard.car()
    yard.accept(yard.plan())
    with yard.bench.writing("awa") as session, clock.as_of(later()):
        no_show(session, absent)
    rows = by_way(yard)
    assert "Trois" in {stop.place for stop in rows[Direction.OUT].stops}
    assert "Trois" not in {stop.place for stop in rows[Direction.BACK].stops}
    for row in rows.values():
        assert row.taken == 1
        assert sum(stop.up for stop in row.stops) == sum(stop.down for stop in row.stops) == 1


def test_who_stayed_away_shows_on_no_trip_once_she_is_accounted_for(yard: Yard) -> None:
    absent = yard.ask(THREE)
    stays = yard.ask(ONE, "Fanta Essai")
    yard.car()
    yard.accept(yard.plan())
    with yard.bench.writing("awa") as session, clock.as_of(later()):
        no_show(session, absent)
        reconcile(session, absent)
    for row in yard.trips():
        assert {rider.request for rider in row.riders} == {stays}
        assert row.taken == max(stop.up for stop in row.stops) == 1
    with yard.bench.reading("awa") as session:
        told = {row.number: (row.trip, row.trip_back) for row in requests(session)}
    assert told[absent] == (None, None)
    assert all(told[stays])


@pytest.mark.parametrize("key", ["a", "b"])
def test_where_a_way_is_no_longer_known_only_the_seat_is_free(key: str) -> None:
    before = out("a", "b")
    left = tuple(one for one in before.riders if one.passenger != key)
    assert without_rider(before, key, CAR, Distances()) == replace(before, riders=left)
