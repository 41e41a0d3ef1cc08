"""Changes trips by hand: confirmed, done, cancelled; somebody gets on one or leaves it.

Whatever is changed is held against the rules of the planner: what they refuse is not written.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.i18n.messages import _
from justice_desk.models.all import TransportRequest, Trip
from justice_desk.planning.trip_reading.fault import Wrong
from justice_desk.planning.trip_reading.reading import faults_of
from justice_desk.services.rights import require
from justice_desk.services.sittings.checking import text
from justice_desk.services.sittings.finding import refuse_older
from justice_desk.services.trips.chain import chain_of, fall, waited_for
from justice_desk.services.trips.checking import refuse_faults
from justice_desk.services.trips.errors import (
    NotAboard,
    NotOnTheWay,
    NotToBePlaced,
    TripNotYet,
    TripOver,
    TripReason,
    TripsUnsafe,
)
from justice_desk.services.trips.fares import settle
from justice_desk.services.trips.gathering import DECIDED, asked_of
from justice_desk.services.trips.leaving import lay_anew
from justice_desk.services.trips.listing import trip_named
from justice_desk.services.trips.relaying import emptied, with_rider, without_rider
from justice_desk.services.trips.standing import OPEN, as_planned
from justice_desk.storage.audit import hold
from justice_desk.terms.clock import today
from justice_desk.terms.transport import TripState

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy.orm import Session

    from justice_desk.planning.trip_reading.fault import Fault
    from justice_desk.planning.trips import plan
    from justice_desk.planning.trips.problem import TripProblem, Vehicle
    from justice_desk.services.trips.gathering import TripsAsked

DANGERS: Final = frozenset(
    {
        Wrong.SHARE_A_LEG,
        Wrong.MEET,
        Wrong.SEATS,
        Wrong.WHEELCHAIRS,
        Wrong.CLOSED,
        Wrong.NOT_TO_BE_HAD,
        Wrong.NOT_HOME,
        Wrong.ELSEWHERE,
        Wrong.BROKEN_WAY,
    }
)
"""Faults with which no trip leaves; hours and francs that no longer fit are no danger."""


def confirm(
    session: Session, number: str, *, driver: str | None = None, seen: int | None = None
) -> None:
    """Say that the driver has the sheet, and who drives where it is not the usual one.

    Raises:
        NotAllowed, UnknownTrip, TripOver, ChangedMeanwhile, TextUnfit: as the names say.
        TripsUnsafe: two who are kept apart ride together by now, or another danger came up.
    """
    row = _open(session, "ride confirm", number)
    values: dict[str, object] = {"state": TripState.CONFIRMED}
    if driver is not None:
        values["driver"] = text("driver", driver, limit=200)
    refuse_older(session, row, seen, values)
    _refuse_dangers(session, row)
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


def cancel(session: Session, number: str, why: str) -> tuple[str, ...]:
    """Cancel a trip; whoever rode on it is to be placed again.

    The vehicle cannot fetch whom it did not bring: trips that hang on this one fall with it.

    Returns:
        The numbers of the trips that fell with it.

    Raises:
        NotAllowed, UnknownTrip, TripOver, TextUnfit: as the names say.
        TripReason: nobody said why.
    """
    row = _open(session, "ride cancel", number)
    reason = text("why", why)
    if not reason:
        raise TripReason(path="why")
    return _fall(session, row, reason)


def falls_with(session: Session, number: str) -> tuple[str, ...]:
    """Return the numbers of the trips that fall when a trip is cancelled, without it.

    Raises:
        NotAllowed, UnknownTrip: as the names say.
    """
    require(session, "ride list")
    row = trip_named(session, number)
    return tuple(trip.number for trip in chain_of(session, row) if trip is not row)


def _fall(session: Session, row: Trip, why: str) -> tuple[str, ...]:
    riding = {
        one.passenger for trip in as_planned(session, chain_of(session, row)) for one in trip.riders
    }
    gone = fall(session, row, why)
    settle(session, riding)
    return tuple(trip.number for trip in gone if trip is not row)


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
    known = asked_of(session, [asked], {row.held_on})
    if known.torn:
        raise TripsUnsafe(faults=" ".join(_torn(known, {asked.number})))
    problem = known.problem
    trip, vehicle = _as_planned(session, row, problem)
    one = next((one for one in problem.passengers if one.key == asked.number), None)
    changed = None if one is None else with_rider(trip, one, vehicle, problem.distances)
    if changed is None:
        raise NotOnTheWay(request=asked.number, trip=row.number)
    _write(session, row, trip, changed, problem)


def get_off(session: Session, number: str, request: str) -> tuple[str, ...]:
    """Let somebody ride on a trip no more.

    One on which nobody rides is cancelled, with those that hang on it; where others ride on these,
    the vehicle drives its way empty.

    Returns:
        The numbers of the trips that fell with it.

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
        if not waited_for(session, row):
            return _fall(session, row, _("Nobody rides on it any more."))
        changed = emptied(trip, vehicle, problem.distances)
    _write(session, row, trip, changed, problem)
    return ()


def _refuse_dangers(session: Session, row: Trip) -> None:
    """Refuse a trip that has become a danger since it was accepted."""
    asked = asked_of(session, [], {row.held_on})
    trip, _vehicle = _as_planned(session, row, asked.problem)
    aboard = {one.passenger for one in trip.riders}
    told = [
        fault.sentence()
        for fault in faults_of(asked.problem, ())
        if fault.wrong in DANGERS and _concerns(fault, trip, aboard)
    ]
    told += _torn(asked, aboard)
    if told:
        raise TripsUnsafe(faults=" ".join(dict.fromkeys(told)))


def _torn(asked: TripsAsked, aboard: Collection[str]) -> list[str]:
    """Return a sentence for each request on which two travel who are kept apart."""
    against = asked.facts.against
    if against is None:
        return []
    return list(replace(against, apart=frozenset(), facing=frozenset()).warnings(aboard))


def _concerns(fault: Fault, trip: plan.Trip, aboard: Collection[str]) -> bool:
    """Tell whether a fault is one of this trip, or of somebody who rides on it."""
    mine = not fault.vehicle or (fault.vehicle, fault.date) == (trip.vehicle, trip.date)
    way = fault.direction in {None, trip.direction}
    return mine and way and (not fault.passengers or bool(set(fault.passengers) & set(aboard)))


def _open(session: Session, verb: str, number: str) -> Trip:
    require(session, verb)
    hold(session)
    row = trip_named(session, number)
    if row.state not in OPEN:
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
    lay_anew(session, row, after)
    settle(session, {one.passenger for one in (*before.riders, *after.riders)})
