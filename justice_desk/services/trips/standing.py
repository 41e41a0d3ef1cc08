"""Trips that were accepted, as the planner and its second reading know them."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import TransportRequest, Trip, TripSeat, TripStop, Vehicle
from justice_desk.planning.trips import plan
from justice_desk.terms.transport import SupportState, TripState

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

STANDS: Final = (TripState.PLANNED, TripState.CONFIRMED, TripState.DONE)
"""States in which a trip takes place, or took place."""

OPEN: Final = (TripState.PLANNED, TripState.CONFIRMED)
"""States of a trip that is still to come, or of which nobody said yet that it took place."""

STAYS: Final = (SupportState.REFUSED, SupportState.CANCELLED, SupportState.NO_SHOW)
"""States of a request whose seat is empty."""


def aboard() -> ColumnElement[bool]:
    """Return which requests take their seat: not who stayed away, accounted for or not."""
    absent = (TransportRequest.state == SupportState.RECONCILED) & (TransportRequest.why != "")
    return TransportRequest.state.not_in(STAYS) & ~absent


def standing(session: Session, days: Iterable[date]) -> tuple[plan.Trip, ...]:
    """Return the trips of these days that stand, in the order of their hours."""
    trips = session.scalars(
        select(Trip).where(Trip.held_on.in_(set(days)), Trip.state.in_(STANDS))
    ).all()
    told = as_planned(session, trips)
    return tuple(sorted(told, key=lambda one: (one.date, one.vehicle, one.legs[0].leaves)))


def as_planned(session: Session, trips: Sequence[Trip]) -> tuple[plan.Trip, ...]:
    """Return trips as the planner knows them, vehicles by code, requests by number."""
    keys = [trip.id for trip in trips]
    stops, seats = stops_of(session, keys), _riders_of(session, keys)
    vehicles = {
        row.id: row
        for row in session.scalars(
            select(Vehicle).where(Vehicle.id.in_({trip.vehicle_id for trip in trips}))
        )
    }
    return tuple(
        _trip(trip, vehicles[trip.vehicle_id], stops[trip.id], seats.get(trip.id, ()))
        for trip in trips
    )


def stops_of(session: Session, trips: Sequence[uuid.UUID]) -> Mapping[uuid.UUID, list[TripStop]]:
    """Return the stops of trips, by trip, in their order."""
    found: dict[uuid.UUID, list[TripStop]] = defaultdict(list)
    asked = select(TripStop).where(TripStop.trip_id.in_(trips)).order_by(TripStop.position)
    for stop in session.scalars(asked):
        found[stop.trip_id].append(stop)
    return found


def running_cost(trip: Trip, vehicle: Vehicle) -> int:
    """Return what the kilometres of a trip cost; the rest of its cost is the vehicle's day."""
    return min(trip.cost, trip.kilometres * vehicle.km_cost)


def _riders_of(
    session: Session, trips: Sequence[uuid.UUID]
) -> Mapping[uuid.UUID, list[plan.Rider]]:
    found: dict[uuid.UUID, list[plan.Rider]] = defaultdict(list)
    asked = (
        select(TripSeat.trip_id, TransportRequest.number, TripSeat.up, TripSeat.down)
        .join(TransportRequest, TransportRequest.id == TripSeat.request_id)
        .where(TripSeat.trip_id.in_(trips), aboard())
        .order_by(TransportRequest.number)
    )
    for trip, number, up, down in session.execute(asked):
        found[trip].append(plan.Rider(number, up, down))
    return found


def _trip(
    trip: Trip, vehicle: Vehicle, stops: Sequence[TripStop], riders: Sequence[plan.Rider]
) -> plan.Trip:
    legs = tuple(
        plan.Leg(
            start=str(here.place_id),
            end=str(there.place_id),
            leaves=here.leaves,
            arrives=there.arrives,
            km=there.kilometres,
            estimated=trip.estimated,
        )
        for here, there in pairwise(stops)
    )
    running = running_cost(trip, vehicle)
    return plan.Trip(
        vehicle=vehicle.code,
        date=trip.held_on,
        direction=trip.direction,
        legs=legs,
        riders=tuple(riders),
        km=trip.kilometres,
        running=running,
        driving=trip.cost - running,
    )
