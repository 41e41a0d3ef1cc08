"""Gathers what trips are planned from: approved requests, vehicles, ways, trips that stand.

Who goes by bus, on a motorcycle or on foot was given an amount and needs no seat; the others do,
until they have one out and, where they come back, one back.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from sqlalchemy import exists, or_, select

from justice_desk.models.all import (
    ClosedRoad,
    TransportRequest,
    Traveller,
    Trip,
    TripSeat,
    Vehicle,
)
from justice_desk.planning.trips import problem
from justice_desk.services.places.roads import roads_between
from justice_desk.services.rights import require
from justice_desk.services.sittings.finding import sitting_for
from justice_desk.services.sittings.told import MORNING
from justice_desk.services.trips.facts import facts_of
from justice_desk.services.trips.pairs import pairs
from justice_desk.services.trips.separate import fares
from justice_desk.services.trips.standing import STANDS, standing
from justice_desk.terms.clock import today
from justice_desk.terms.transport import Direction, SupportState, TravelMode, VehicleKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from justice_desk.services.trips.facts import TripFacts

RIDES: Final = {
    TravelMode.CAR: frozenset({VehicleKind.CAR, VehicleKind.MINIBUS}),
    TravelMode.PINASSE: frozenset({VehicleKind.PINASSE}),
}
"""In what somebody rides, by the way of travelling that was approved."""
HEARD: Final = 120
"""Minutes after her hour at which she can leave where nobody says otherwise: a choice of this
tool, for a hearing rarely begins on the minute."""
LAST: Final = 24 * 60 - 1
DECIDED: Final = (SupportState.APPROVED, SupportState.VOUCHERED, SupportState.PAID)
"""States of a request that was approved and whose traveller has not left yet."""


@dataclass(frozen=True)
class TripsAsked:
    """What trips are planned from.

    Attributes:
        problem: for `planning.trips`; persons by the number of their request, vehicles by code,
            places by id as text.
        wanted: the numbers of the requests to place.
        closed: those of them whose case is closed to the reader, so that nobody knows from where.
        facts: what the trips are told with.
        torn: those of them on which two travel who are kept apart since; nobody plans these.
    """

    problem: problem.TripProblem
    wanted: frozenset[str]
    closed: tuple[str, ...]
    facts: TripFacts
    torn: tuple[str, ...] = ()


def trips_asked(session: Session, sitting: str | None = None) -> TripsAsked:
    """Return what trips are planned from, in a number of queries that is the same for all.

    Args:
        session: of the coordination, which sees every case.
        sitting: only who is called to it; None for every request not yet placed.

    Raises:
        NotAllowed: planning is the coordination's.
        UnknownSitting: no sitting bears this number.
    """
    require(session, "trip plan")
    wanted = _to_place(session, sitting)
    days = {row.there_on for row in wanted} | {row.back_on for row in wanted if row.back_on}
    return asked_of(session, wanted, days)


def asked_of(
    session: Session, wanted: Sequence[TransportRequest], days: Iterable[date]
) -> TripsAsked:
    """Return the same for these requests, with whoever rides on trips that stand on these days."""
    stand = standing(session, days)
    riding = {rider.passenger for trip in stand for rider in trip.riders}
    beside = riding - {row.number for row in wanted}
    rows = [*wanted, *_numbered(session, beside)]
    homes = homes_of(session, rows)
    known = [row for row in rows if row.id in homes]
    vehicles = session.scalars(select(Vehicle).where(_usable(stand)).order_by(Vehicle.code)).all()
    ids = {key for row in known for key in (homes[row.id], row.to_id)}
    ids |= {vehicle.home_id for vehicle in vehicles}
    ids |= {uuid.UUID(place) for trip in stand for place in trip.places}
    ways = roads_between(session, ids)
    costs = fares(session, known, homes, ways)
    against = pairs(session, known)
    torn = against.inside - riding
    return TripsAsked(
        problem.TripProblem(
            passengers=tuple(
                _passenger(one, homes[one.id], costs.get(one.number))
                for one in known
                if one.number not in torn
            ),
            vehicles=tuple(map(_vehicle, vehicles)),
            distances=ways,
            closed=tuple(map(_closed, session.scalars(select(ClosedRoad)).all())),
            apart=tuple(sorted(two for two in against.apart if not torn & set(two))),
            standing=stand,
        ),
        wanted=frozenset(row.number for row in wanted),
        closed=tuple(row.number for row in wanted if row.id not in homes),
        facts=replace(facts_of(session, known, vehicles, ids, costs), against=against),
        torn=tuple(sorted(torn)),
    )


def _to_place(session: Session, sitting: str | None) -> Sequence[TransportRequest]:
    """Return the requests that were approved, ride, and lack a seat out or back."""
    asked = select(TransportRequest).where(
        TransportRequest.state.in_(DECIDED),
        TransportRequest.mode.in_(RIDES),
        TransportRequest.there_on >= today(),
        or_(
            ~_seated(Direction.OUT),
            TransportRequest.back_on.is_not(None) & ~_seated(Direction.BACK),
        ),
    )
    if sitting is not None:
        row = sitting_for(session, "trip plan", sitting)
        asked = asked.where(TransportRequest.sitting_id == row.id)
    return session.scalars(asked.order_by(TransportRequest.number)).all()


def _seated(direction: Direction) -> ColumnElement[bool]:
    return exists().where(
        TripSeat.request_id == TransportRequest.id,
        Trip.id == TripSeat.trip_id,
        Trip.direction == direction,
        Trip.state.in_(STANDS),
    )


def _numbered(session: Session, numbers: Iterable[str]) -> Sequence[TransportRequest]:
    asked = select(TransportRequest).where(TransportRequest.number.in_(set(numbers)))
    return session.scalars(asked.order_by(TransportRequest.number)).all()


def homes_of(session: Session, rows: Sequence[TransportRequest]) -> Mapping[uuid.UUID, uuid.UUID]:
    """Return where those come from whom requests are for, by id; nothing of a closed case."""
    asked = (
        select(Traveller.request_id, Traveller.from_id)
        .where(Traveller.request_id.in_([row.id for row in rows]))
        .order_by(Traveller.position.desc())
    )
    return dict(iter(session.execute(asked)))  # the first of each request is read last


def _usable(stand: Iterable[object]) -> ColumnElement[bool]:
    """Return which vehicles are used, or carry somebody on a trip that stands."""
    codes = {getattr(trip, "vehicle", "") for trip in stand}
    return or_(Vehicle.closed_on.is_(None), Vehicle.code.in_(codes))


def _passenger(row: TransportRequest, home: uuid.UUID, fare: int | None) -> problem.Passenger:
    return problem.Passenger(
        key=row.number,
        place=str(home),
        to=str(row.to_id),
        on=row.there_on,
        at=row.there_at,
        back_on=row.back_on,
        back_at=_back(row) if row.back_on else None,
        seats=row.seats,
        wheelchairs=row.wheelchairs,
        kinds=RIDES.get(row.mode, frozenset()),
        fare=fare,
    )


def _back(row: TransportRequest) -> int:
    """Return from when on she can leave."""
    if row.back_at is not None:
        return row.back_at
    return min(row.there_at + HEARD, LAST) if row.back_on == row.there_on else MORNING


def _vehicle(row: Vehicle) -> problem.Vehicle:
    return problem.Vehicle(
        key=row.code,
        kind=row.kind,
        seats=row.seats,
        home=str(row.home_id),
        starts=row.starts,
        ends=row.ends,
        wheelchairs=row.wheelchairs,
        speed=row.speed,
        km_cost=row.km_cost,
        day_cost=row.day_cost,
        months=frozenset(row.months),
    )


def _closed(row: ClosedRoad) -> problem.Closed:
    return problem.Closed(
        one=str(row.one_id),
        other=str(row.other_id),
        kinds=frozenset(VehicleKind(kind) for kind in row.kinds),
        first=row.first_on,
        last=row.last_on,
        months=frozenset(row.months),
    )
