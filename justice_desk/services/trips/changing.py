"""Changes trips by hand: confirmed, done, cancelled; somebody gets on one or leaves it.

Whatever is changed is held against the rules of the planner: what they refuse is not written.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import TransportRequest, Trip, TripSeat, TripStop
from justice_desk.planning.trip_reading.reading import faults_of
from justice_desk.services.rights import require
from justice_desk.services.sittings.checking import text
from justice_desk.services.sittings.finding import refuse_older
from justice_desk.services.trips.accepting import lay
from justice_desk.services.trips.checking import refuse_faults
from justice_desk.services.trips.errors import (
    NotAboard,
    NotOnTheWay,
    NotToBePlaced,
    TripNotYet,
    TripOver,
    TripReason,
)
from justice_desk.services.trips.fares import settle
from justice_desk.services.trips.gathering import DECIDED, asked_of
from justice_desk.services.trips.listing import trip_named
from justice_desk.services.trips.relaying import with_rider, without_rider
from justice_desk.services.trips.standing import as_planned
from justice_desk.terms.clock import today
from justice_desk.terms.transport import TripState

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.planning.trips import plan
    from justice_desk.planning.trips.problem import TripProblem, Vehicle

_OPEN: Final = (TripState.PLANNED, TripState.CONFIRMED)


def confirm(
    session: Session, number: str, *, driver: str | None = None, seen: int | None = None
) -> None:
    """Say that the driver has the sheet, and who drives where it is not the usual one.

    Raises:
        NotAllowed, UnknownTrip, TripOver, ChangedMeanwhile, TextUnfit: as the names say.
    """
    row = _open(session, "ride confirm", number)
    values: dict[str, object] = {"state": TripState.CONFIRMED}
    if driver is not None:
        values["driver"] = text("driver", driver, limit=200)
    refuse_older(session, row, seen, values)
    for field, value in values.items():
        setattr(row, field, value)
    session.flush()


def done(session: Session, number: str) -> None:
    """Say that a trip took place.

    Raises:
        NotAllowed, UnknownTrip, TripOver: as the names say.
        TripNotYet: before its day.
    """
    row = _open(session, "ride done", number)
    if row.held_on > today():
        raise TripNotYet(number=row.number, day=row.held_on)
    row.state = TripState.DONE
    session.flush()


def cancel(session: Session, number: str, why: str) -> None:
    """Cancel a trip; whoever rode on it is to be placed again.

    Raises:
        NotAllowed, UnknownTrip, TripOver, TextUnfit: as the names say.
        TripReason: nobody said why.
    """
    row = _open(session, "ride cancel", number)
    reason = text("why", why)
    if not reason:
        raise TripReason(path="why")
    row.state, row.why = TripState.CANCELLED, reason
    session.flush()
    (trip,) = as_planned(session, [row])
    settle(session, {one.passenger for one in trip.riders})


def get_on(session: Session, number: str, request: str) -> None:
    """Let somebody ride on a trip as well; it makes the shortest detour for her.

    Raises:
        NotAllowed, UnknownTrip, TripOver: as the names say.
        NotToBePlaced: no approved request bears this number.
        NotOnTheWay: the trip does not go where she must be, or no way to her is known.
        TripsUnsafe: with her aboard it breaks a rule.
    """
    row = _open(session, "ride move", number)
    asked = session.scalar(
        select(TransportRequest).where(
            TransportRequest.number == request.strip().upper(), TransportRequest.state.in_(DECIDED)
        )
    )
    if asked is None:
        raise NotToBePlaced(found=request)
    problem = asked_of(session, [asked], {row.held_on}).problem
    trip, vehicle = _as_planned(session, row, problem)
    one = next((one for one in problem.passengers if one.key == asked.number), None)
    changed = None if one is None else with_rider(trip, one, vehicle, problem.distances)
    if changed is None:
        raise NotOnTheWay(request=asked.number, trip=row.number)
    _write(session, row, trip, changed, problem)


def get_off(session: Session, number: str, request: str) -> None:
    """Let somebody ride on a trip no more; one on which nobody rides is cancelled.

    Raises:
        NotAllowed, UnknownTrip, TripOver: as the names say.
        NotAboard: she does not ride on it.
        TripsUnsafe: without her it breaks a rule.
    """
    row = _open(session, "ride move", number)
    key = request.strip().upper()
    problem = asked_of(session, [], {row.held_on}).problem
    trip, vehicle = _as_planned(session, row, problem)
    if key not in {one.passenger for one in trip.riders}:
        raise NotAboard(request=request, trip=row.number)
    changed = without_rider(trip, key, vehicle, problem.distances)
    if changed is None:
        row.state = TripState.CANCELLED
        session.flush()
        settle(session, {key})
        return
    _write(session, row, trip, changed, problem)


def _open(session: Session, verb: str, number: str) -> Trip:
    require(session, verb)
    row = trip_named(session, number)
    if row.state not in _OPEN:
        raise TripOver(number=row.number)
    return row


def _as_planned(session: Session, row: Trip, problem: TripProblem) -> tuple[plan.Trip, Vehicle]:
    (trip,) = as_planned(session, [row])
    return trip, next(one for one in problem.vehicles if one.key == trip.vehicle)


def _write(
    session: Session, row: Trip, before: plan.Trip, after: plan.Trip, problem: TripProblem
) -> None:
    """Write a trip anew that the rules let pass."""
    others = tuple(trip for trip in problem.standing if trip != before)
    stood = faults_of(problem, ())
    refuse_faults(replace(problem, standing=others), [after], stood)
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
    settle(session, {one.passenger for one in (*before.riders, *after.riders)})
