"""Lists trips: with their stops, who rides as far as the reader may know, and what they cost."""

from __future__ import annotations

import uuid
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from justice_desk.models.all import TransportRequest, Trip, TripSeat, Vehicle
from justice_desk.services.places.roads import roads_between
from justice_desk.services.rights import require
from justice_desk.services.sittings.finding import sitting_for
from justice_desk.services.trips.errors import UnknownTrip
from justice_desk.services.trips.facts import Written, facts_of, trip_row
from justice_desk.services.trips.gathering import homes_of
from justice_desk.services.trips.pairs import pairs
from justice_desk.services.trips.separate import fares
from justice_desk.services.trips.standing import STAYS, as_planned
from justice_desk.services.trips.stops import secret_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from justice_desk.planning.trips import plan
    from justice_desk.services.trips.rows import TripRow
    from justice_desk.terms.transport import TripState


def trips(
    session: Session,
    *,
    sitting: str | None = None,
    states: Collection[TripState] | None = None,
    whole: bool = False,
) -> tuple[TripRow, ...]:
    """Return trips in the order of their days and hours, in a number of queries that is constant.

    Args:
        session: a reading one.
        sitting: those of it, and those on which one of its requests rides.
        states: only these.
        whole: with the stops of who is hidden from the reader, for the sheet of the driver, on
            which nobody is named.

    Raises:
        NotAllowed: every member may, so none today.
        UnknownSitting: no sitting bears this number.
    """
    require(session, "ride list")
    asked = select(Trip)
    if sitting is not None:
        key = sitting_for(session, "ride list", sitting).id
        asked = asked.where(or_(Trip.sitting_id == key, Trip.id.in_(_carrying(key))))
    if states is not None:
        asked = asked.where(Trip.state.in_(states))
    rows = rows_of(session, session.scalars(asked).all(), whole=whole)
    return tuple(sorted(rows, key=lambda row: (row.held_on, row.stops[0].leaves, row.number)))


def _carrying(sitting: uuid.UUID) -> Select[uuid.UUID]:
    """Return which trips carry somebody who is called to a sitting, be it among others."""
    return (
        select(TripSeat.trip_id)
        .join(TransportRequest, TransportRequest.id == TripSeat.request_id)
        .where(TransportRequest.sitting_id == sitting, TransportRequest.state.not_in(STAYS))
    )


def trip_named(session: Session, number: str) -> Trip:
    """Return the trip of this number as it stands now.

    Raises:
        UnknownTrip: none bears it.
    """
    asked = select(Trip).where(Trip.number == number.strip().upper())
    row = session.scalar(asked.execution_options(populate_existing=True))
    if row is None:
        raise UnknownTrip(found=number)
    return row


def rows_of(session: Session, found: Sequence[Trip], *, whole: bool = False) -> list[TripRow]:
    """Return trips as a reader sees them; `whole` as for `trips`."""
    planned = as_planned(session, found)
    riding = select(TripSeat.request_id).where(TripSeat.trip_id.in_([row.id for row in found]))
    requests = session.scalars(
        select(TransportRequest).where(TransportRequest.id.in_(riding))
    ).all()
    vehicles = session.scalars(
        select(Vehicle).where(Vehicle.id.in_({row.vehicle_id for row in found}))
    ).all()
    homes = homes_of(session, requests)
    places = {uuid.UUID(key) for trip in planned for key in trip.places}
    ways = roads_between(session, {*homes.values(), *(row.to_id for row in requests)})
    costs = fares(session, [row for row in requests if row.id in homes], homes, ways)
    facts = replace(
        facts_of(session, requests, vehicles, places, costs),
        against=pairs(session, requests),
        whole=whole,
    )
    days: dict[tuple[str, date], list[plan.Trip]] = defaultdict(list)
    for trip in planned:
        days[trip.vehicle, trip.date].append(trip)
    secret = {day: secret_of(driven, facts) for day, driven in days.items()}
    return [
        trip_row(trip, facts, _written(row), secret[trip.vehicle, trip.date])
        for row, trip in zip(found, planned, strict=True)
    ]


def _written(row: Trip) -> Written:
    return Written(row.number, row.state, row.driver, row.why, version=row.version)
