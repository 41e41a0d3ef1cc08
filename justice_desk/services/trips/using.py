"""What a vehicle has to carry already: trips to come that stand, and what would break them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import Trip
from justice_desk.planning.trip_reading.fault import Wrong, new_among
from justice_desk.planning.trip_reading.reading import faults_of
from justice_desk.services.trips.errors import VehicleInUse
from justice_desk.services.trips.gathering import asked_of
from justice_desk.services.trips.standing import OPEN
from justice_desk.terms.clock import today

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Vehicle
    from justice_desk.planning.trip_reading.fault import Fault


def dangers(session: Session, row: Vehicle) -> tuple[Fault, ...]:
    """Return what is wrong with the trips to come of a vehicle; money apart, which was agreed."""
    trips = _to_come(session, row)
    if not trips:
        return ()
    found = faults_of(asked_of(session, [], {trip.held_on for trip in trips}).problem, ())
    return tuple(
        fault for fault in found if fault.vehicle == row.code and fault.wrong is not Wrong.MONEY
    )


def refuse_new(session: Session, row: Vehicle, before: Sequence[Fault]) -> None:
    """Refuse a change of a vehicle with which trips to come could not be driven any more.

    Raises:
        VehicleInUse: with the numbers of the trips.
    """
    trips = _to_come(session, row)
    if row.closed_on is None:
        days = {fault.date for fault in new_among(dangers(session, row), before)}
        trips = [trip for trip in trips if trip.held_on in days]
    if trips:
        raise VehicleInUse(vehicle=row.code, trips=", ".join(trip.number for trip in trips))


def _to_come(session: Session, row: Vehicle) -> Sequence[Trip]:
    return session.scalars(
        select(Trip)
        .where(Trip.vehicle_id == row.id, Trip.held_on >= today(), Trip.state.in_(OPEN))
        .order_by(Trip.number)
    ).all()
