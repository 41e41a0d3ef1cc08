"""Where somebody of a closed case gets in is told to nobody who may not see her case."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from justice_desk.models.all import Case
from justice_desk.services.trips.accepting import accept
from justice_desk.services.trips.gathering import trips_asked
from justice_desk.services.trips.listing import trips
from justice_desk.services.trips.proposing import propose
from justice_desk.services.trips.told import VehicleTold
from justice_desk.services.trips.vehicles import add_vehicle
from justice_desk.terms.transport import Direction, TravellerRole, TravelMode, VehicleKind
from tests.services.transport.conftest import Transport, transport

if TYPE_CHECKING:
    from justice_desk.services.trips.rows import TripRow

__all__ = ["transport"]

HOME = "Gao"


def drive(transport: Transport, home: str) -> None:
    """Let a car take whoever was approved to Bourem and back."""
    with transport.bench.writing("awa") as session:
        known: dict[str, Any] = {"kind": VehicleKind.CAR, "seats": 4, "speed": 50, "starts": 60}
        add_vehicle(session, VehicleTold("V1", home=home, ends=1439, **known))
    with transport.bench.reading("awa") as session:
        proposal = propose(trips_asked(session), 2.0)
    with transport.bench.writing("awa") as session:
        accept(session, proposal)
        session.scalars(select(Case).where(Case.number == transport.case)).one().restricted = True


def seen(transport: Transport, who: str, *, whole: bool = False) -> tuple[TripRow, ...]:
    """Return the trips as a member sees them."""
    with transport.bench.reading(who) as session:
        return trips(session, whole=whole)


def ride(transport: Transport, who: str | None = None) -> str:
    """Ask for a ride from Gao and approve it; for a party, or for somebody on mission."""
    told: dict[str, Any] = {"place": HOME, "there_at": 600, "back_at": 700, "mode": TravelMode.CAR}
    if who is not None:
        row = transport.shown("GAO-A-2026-0001")
        told |= {"who": who, "case": None, "sitting": None, "role": TravellerRole.STAFF}
        told |= {"to": "Bourem", "there_on": row.there_on}
    number = transport.ask(**told)
    transport.approve(number, "awa")
    return number


@pytest.mark.parametrize("who", ["mariam", "oumou"])
def test_the_village_of_who_is_hidden_has_no_name_and_no_place(
    transport: Transport, who: str
) -> None:
    number = ride(transport)
    drive(transport, home="Bourem")
    known = {stop.place: stop for row in seen(transport, "awa") for stop in row.stops}
    assert HOME in known
    for row in seen(transport, who):
        assert HOME not in {stop.place for stop in row.stops}
        assert str(known[HOME].place_id) not in str(asdict(row))
        (masked,) = [stop for stop in row.stops if stop.place not in known]
        assert (masked.latitude, masked.longitude) == (None, None)
        assert (masked.up, masked.down) in {(1, 0), (0, 1)}
        (rider,) = row.riders
        assert (rider.request, rider.up, rider.down) == (number, 0, len(row.stops) - 1)


def test_a_stop_is_named_where_somebody_else_gets_in_who_may_be_seen(transport: Transport) -> None:
    ride(transport)
    ride(transport, "Chauffeur Inventé")
    drive(transport, home="Bourem")
    out = next(row for row in seen(transport, "oumou") if row.direction is Direction.OUT)
    assert HOME in {stop.place for stop in out.stops}
    assert next(stop.up for stop in out.stops if stop.place == HOME) == 1


def test_at_the_home_of_the_car_nobody_is_counted_who_is_hidden(transport: Transport) -> None:
    ride(transport)
    drive(transport, home=HOME)
    for row in seen(transport, "oumou"):
        assert [stop.up + stop.down for stop in row.stops if stop.place == HOME] == [0]
        assert sum(stop.up + stop.down for stop in row.stops) == 1


def test_the_sheet_of_the_driver_keeps_its_stops(transport: Transport) -> None:
    ride(transport)
    drive(transport, home="Bourem")
    for row in seen(transport, "oumou", whole=True):
        assert HOME in {stop.place for stop in row.stops}
        assert all(rider.names == () for rider in row.riders)


def test_a_sitting_shows_every_trip_that_carries_one_of_its_requests(transport: Transport) -> None:
    ride(transport)
    ride(transport, "Chauffeur Inventé")
    drive(transport, home="Bourem")
    with transport.bench.reading("awa") as session:
        rows = trips(session, sitting=transport.sitting)
    assert {row.direction for row in rows} == set(Direction)
    assert all(len(row.riders) == 2 for row in rows)
