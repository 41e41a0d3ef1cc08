"""Trips of one vehicle that hang together: what it drives from home until it is home again.

Without the way out nobody is fetched, and people would wait for a car that never came: such trips
fall together, or the vehicle drives its way empty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import Trip, TripStop, Vehicle
from justice_desk.services.trips.standing import STANDS, as_planned, running_cost, stops_of
from justice_desk.terms.transport import TripState

if TYPE_CHECKING:
    import uuid
    from collections.abc import Mapping, Sequence

    from sqlalchemy.orm import Session


def chain_of(session: Session, row: Trip) -> tuple[Trip, ...]:
    """Return the trips that fall when one is cancelled, in the order of their hours, with it.

    What took place already is not among them.
    """
    day, stops = _of_day(session, row)
    vehicle = session.get_one(Vehicle, row.vehicle_id)
    tour: list[Trip] = []
    for trip in day:
        tour.append(trip)
        if stops[trip.id][-1].place_id == vehicle.home_id:
            if row in tour:
                break
            tour = []
    return (
        tuple(trip for trip in tour if trip.state is not TripState.DONE) if row in tour else (row,)
    )


def waited_for(session: Session, row: Trip) -> frozenset[str]:
    """Return the numbers of the requests that ride on trips which hang on this one."""
    rest = [trip for trip in chain_of(session, row) if trip is not row]
    return frozenset(one.passenger for trip in as_planned(session, rest) for one in trip.riders)


def fall(session: Session, row: Trip, why: str) -> tuple[Trip, ...]:
    """Cancel a trip with those that hang on it, and return them all.

    The cost of the vehicle's day goes over to its first trip of that day that stays.
    """
    gone = chain_of(session, row)
    vehicle = session.get_one(Vehicle, row.vehicle_id)
    day, _stops = _of_day(session, row)
    heir = next((trip for trip in day if trip not in gone), None)
    for trip in gone:
        trip.state, trip.why = TripState.CANCELLED, why
        driving = trip.cost - running_cost(trip, vehicle)
        if heir is not None and driving:
            trip.cost, heir.cost = trip.cost - driving, heir.cost + driving
    session.flush()
    return gone


def _of_day(session: Session, row: Trip) -> tuple[list[Trip], Mapping[uuid.UUID, list[TripStop]]]:
    """Return the trips of a vehicle on a day by their hours, with their stops."""
    asked = select(Trip).where(
        Trip.vehicle_id == row.vehicle_id, Trip.held_on == row.held_on, Trip.state.in_(STANDS)
    )
    day: Sequence[Trip] = session.scalars(asked).all()
    stops = stops_of(session, [trip.id for trip in day])
    return sorted(day, key=lambda trip: (stops[trip.id][0].leaves, trip.number)), stops
