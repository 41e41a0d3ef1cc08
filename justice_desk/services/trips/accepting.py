"""Writes down what is accepted of proposed trips: each with its stops and who rides."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import _
from justice_desk.models.all import Office, TransportRequest, Trip, TripSeat, TripStop, Vehicle
from justice_desk.services.circuits.errors import PlanIsStale
from justice_desk.services.numbering import next_number
from justice_desk.services.rights import require
from justice_desk.services.trips.checking import refuse_faults
from justice_desk.services.trips.fares import settle
from justice_desk.services.trips.gathering import DECIDED, asked_of
from justice_desk.storage.audit import hold
from justice_desk.terms.transport import TripState

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from sqlalchemy.orm import InstrumentedAttribute, Session

    from justice_desk.planning.trips import plan
    from justice_desk.planning.trips.problem import Passenger
    from justice_desk.services.trips.gathering import TripsAsked
    from justice_desk.services.trips.proposing import TripProposal


def accept(
    session: Session, proposal: TripProposal, only: Collection[int] | None = None
) -> tuple[str, ...]:
    """Write the trips of a proposal down, and return their numbers, `GAO-T-2026-001`.

    Args:
        session: a writing one.
        proposal: what was proposed.
        only: the positions of those of its trips to take over; all when left out.

    Raises:
        NotAllowed: planning is the coordination's.
        PlanIsStale: a request, a vehicle or a way changed since; nothing is written.
        TripsUnsafe: without the others, these trips break a rule.
    """
    require(session, "trip plan")
    hold(session)
    chosen = [t for at, t in enumerate(proposal.plan.trips) if only is None or at in only]
    if not chosen:
        return ()
    now = _now(session, proposal.asked)
    _refuse_stale(proposal.asked, now, chosen)
    refuse_faults(now.problem, chosen)
    numbers = write(session, chosen)
    settle(session, {rider.passenger for trip in chosen for rider in trip.riders})
    return numbers


def write(session: Session, trips: Sequence[plan.Trip]) -> tuple[str, ...]:
    """Write trips down that were checked, and return their numbers."""
    vehicles = _keys(session, Vehicle.code, Vehicle.id, {trip.vehicle for trip in trips})
    riding = {rider.passenger for trip in trips for rider in trip.riders}
    requests = _keys(session, TransportRequest.number, TransportRequest.id, riding)
    sittings = _keys(session, TransportRequest.number, TransportRequest.sitting_id, riding)
    numbers = []
    for trip in trips:
        of = {sittings[rider.passenger] for rider in trip.riders}
        row = Trip(
            number=_number(session, trip),
            state=TripState.PLANNED,
            vehicle_id=vehicles[trip.vehicle],
            sitting_id=of.pop() if len(of) == 1 else None,
            direction=trip.direction,
            held_on=trip.date,
            kilometres=trip.km,
            estimated=trip.estimated,
            cost=trip.xof,
            driver="",
            why="",
        )
        session.add(row)
        session.flush()
        lay(session, row, trip, requests)
        numbers.append(row.number)
    return tuple(numbers)


def lay(session: Session, row: Trip, trip: plan.Trip, requests: Mapping[str, uuid.UUID]) -> None:
    """Add the stops of a trip and who rides on it."""
    arrives = [trip.legs[0].leaves, *(leg.arrives for leg in trip.legs)]
    leaves = [*(leg.leaves for leg in trip.legs), trip.legs[-1].arrives]
    lengths = [0, *(leg.km for leg in trip.legs)]
    for at, place in enumerate(trip.places):
        session.add(
            TripStop(
                trip_id=row.id,
                position=at,
                place_id=uuid.UUID(place),
                arrives=arrives[at],
                leaves=leaves[at],
                kilometres=lengths[at],
            )
        )
    for one in trip.riders:
        key = requests[one.passenger]
        session.add(TripSeat(trip_id=row.id, request_id=key, up=one.up, down=one.down))
    session.flush()


def _now(session: Session, asked: TripsAsked) -> TripsAsked:
    """Return what the same requests would be planned from at this moment."""
    numbers = [one.key for one in asked.problem.passengers]
    rows = session.scalars(
        select(TransportRequest)
        .where(TransportRequest.number.in_(numbers), TransportRequest.state.in_(DECIDED))
        .order_by(TransportRequest.number)
    ).all()
    days = {row.there_on for row in rows} | {row.back_on for row in rows if row.back_on}
    return asked_of(session, rows, days)


def _refuse_stale(asked: TripsAsked, now: TripsAsked, chosen: Sequence[plan.Trip]) -> None:
    """Refuse trips that rest on something that is no longer so."""
    seated = {
        (rider.passenger, trip.direction) for trip in now.problem.standing for rider in trip.riders
    }
    before = {one.key: one for one in asked.problem.passengers}
    after = {one.key: one for one in now.problem.passengers}
    vehicles = {one.key: one for one in asked.problem.vehicles}
    used = {one.key: one for one in now.problem.vehicles}
    busy = {(trip.vehicle, trip.date) for trip in now.problem.standing}
    for trip in chosen:
        if vehicles[trip.vehicle] != used.get(trip.vehicle):
            raise PlanIsStale(why=_("{vehicle} was changed.").format(vehicle=trip.vehicle))
        if (trip.vehicle, trip.date) in busy:
            told = _("{vehicle} goes elsewhere on {day}.")
            raise PlanIsStale(why=told.format(vehicle=trip.vehicle, day=short_date(trip.date)))
        for key in (rider.passenger for rider in trip.riders):
            if (key, trip.direction) in seated or not _as_before(before[key], after.get(key)):
                raise PlanIsStale(why=_("{request} was changed.").format(request=key))


def _as_before(before: Passenger, after: Passenger | None) -> bool:
    """Tell whether somebody rides as she did when the trips were planned, whatever it costs."""
    return after is not None and replace(before, fare=None) == replace(after, fare=None)


def _keys(
    session: Session, name: InstrumentedAttribute[str], key: Any, names: Collection[str]
) -> dict[str, Any]:
    return dict(iter(session.execute(select(name, key).where(name.in_(names)))))


def _number(session: Session, trip: plan.Trip) -> str:
    code = session.scalars(select(Office.code)).one()
    return f"{code}-T-{trip.date.year}-{next_number(session, f'trip {code}', trip.date.year):03}"
