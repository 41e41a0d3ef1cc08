"""Lets a request ride no more: its trips are laid anew, and one on which nobody rides is cancelled.

Nothing is held against the rules here: who does not come leaves an empty seat, whatever they say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.i18n.messages import _
from justice_desk.models.all import TransportRequest, Trip, TripSeat, TripStop
from justice_desk.services.trips.accepting import lay
from justice_desk.services.trips.chain import fall, waited_for
from justice_desk.services.trips.gathering import asked_of
from justice_desk.services.trips.relaying import emptied, without_rider
from justice_desk.services.trips.standing import OPEN, as_planned
from justice_desk.terms.clock import today
from justice_desk.terms.transport import Direction

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy.orm import Session

    from justice_desk.planning.trips import plan


def leave(
    session: Session, row: TransportRequest, ways: Collection[Direction] = tuple(Direction)
) -> tuple[str, ...]:
    """Take a request off its trips of today and later, and return their numbers.

    A trip that took place stays as it was. Amounts stay as well: the caller says what becomes of
    them.

    Args:
        session: a writing one.
        row: the request, in the state in which it still rode.
        ways: out, back or both.
    """
    trips = session.scalars(
        select(Trip)
        .join(TripSeat, TripSeat.trip_id == Trip.id)
        .where(
            TripSeat.request_id == row.id,
            Trip.state.in_(OPEN),
            Trip.direction.in_(ways),
            Trip.held_on >= today(),
        )
        .order_by(Trip.number)
    ).all()
    gone = {row.number} if set(ways) == set(Direction) else set()
    for trip in trips:
        if trip.state in OPEN:  # it may have fallen with the one before
            _without(session, trip, row.number, gone)
    return tuple(trip.number for trip in trips)


def lay_anew(session: Session, row: Trip, after: plan.Trip) -> None:
    """Write the stops, the riders and the cost of a trip anew."""
    for model in (TripStop, TripSeat):
        for old in session.scalars(select(model).where(model.trip_id == row.id)):
            session.delete(old)
    session.flush()
    keys = {one.passenger for one in after.riders}
    asked = select(TransportRequest.number, TransportRequest.id).where(
        TransportRequest.number.in_(keys)
    )
    lay(session, row, after, dict(iter(session.execute(asked))))
    row.kilometres, row.cost, row.estimated = after.km, after.xof, after.estimated
    session.flush()


def _without(session: Session, row: Trip, key: str, gone: Collection[str]) -> None:
    """Lay a trip anew without a request; `gone` are those for whom nothing else need be driven."""
    problem = asked_of(session, [], {row.held_on}).problem
    (trip,) = as_planned(session, [row])
    vehicle = next(one for one in problem.vehicles if one.key == trip.vehicle)
    after = without_rider(trip, key, vehicle, problem.distances)
    if after is None and trip.riders and waited_for(session, row) - set(gone):
        after = emptied(trip, vehicle, problem.distances)
    if after is None:
        fall(session, row, _("Nobody rides on it any more."))
    else:
        lay_anew(session, row, after)
