"""Writes another day, hour, way or stay of a request, with what it costs then and where it rides.

Who was approved has her money committed anew, and leaves the trips that no longer take her there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.i18n.messages import _
from justice_desk.models.all import Person, Traveller
from justice_desk.rules.transport import check_days, check_ends
from justice_desk.rules.transport_rates import Fare
from justice_desk.services.cases.measuring import checked_number
from justice_desk.services.funds.because import Because
from justice_desk.services.funds.booking import commit, release
from justice_desk.services.places import find as find_place
from justice_desk.services.transport.deciding import line_of, refuse_over_limit
from justice_desk.services.transport.finding import due
from justice_desk.services.transport.journeys import Aim, checked_hour
from justice_desk.services.transport.pricing import price, way_between
from justice_desk.services.transport.requesting import MOST_NIGHTS
from justice_desk.services.transport.riders import Going, check_riders
from justice_desk.services.trips.fares import by_seats, follows_seats
from justice_desk.services.trips.leaving import leave
from justice_desk.terms.clock import today
from justice_desk.terms.transport import Direction, Need, SupportState

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import TransportRequest
    from justice_desk.services.transport.told import JourneyTold

_ALL: Final = ("mode", "to_id", "wheelchairs", "from")
_OUT: Final = ("there_on", "there_at", *_ALL)
_BACK: Final = ("back_on", "back_at", *_ALL)


def journey_anew(
    session: Session, row: TransportRequest, told: JourneyTold, *, override: str = ""
) -> tuple[str, ...]:
    """Write a journey anew and return the trips that its traveller leaves.

    Args:
        session: a writing one.
        row: the request, asked for, approved or paid, of a case that is open to the member.
        told: what is to be otherwise.
        override: why the line is spent beyond what it has; the coordination's to say.

    Raises:
        DoesNotFit, TravelsInThePast, ReturnsBefore: days, hours, nights and meals that cannot be.
        UnknownPlace, AmbiguousPlace: a place.
        GuardianMissing, GuardianMinor, RideApart, SupportedTwice: whom it concerns.
        AmountUnknown: no rate says what it costs.
        OverLimit, OverSpends, OverSpendingNotYours, FundEnded: of one that was approved.
    """
    before, stood = _facts(session, row), (due(row), row.there_on)
    aim = _aim(session, row, told)
    _move_riders(session, row, told, aim)
    for field, value in vars(aim).items():
        setattr(row, field, value)
    row.mode = told.mode or row.mode
    row.nights = _count("nights", told.nights, MOST_NIGHTS, row.nights)
    row.meals = _count("meals", told.meals, 3 * MOST_NIGHTS, row.meals)
    session.flush()
    left = _leave(session, row, before)
    if row.state is not SupportState.PAID:  # what she holds is hers for the journey as it is now
        _price(session, row)
    if row.state is SupportState.APPROVED and (due(row), row.there_on) != stood:
        if due(row) != stood[0]:
            refuse_over_limit(session, row)
        release(session, row, why=_("The journey was corrected."), because=Because.CORRECTED)
        commit(session, row, line_of(session, row, None), due(row), override=override)
    return left


def _count(path: str, found: int | None, most: int, now: int) -> int:
    said = checked_number(path, found, 0, most)
    return now if said is None else said


def _aim(session: Session, row: TransportRequest, told: JourneyTold) -> Aim:
    """Return where the journey goes now, its days and hours checked."""
    there_on = told.there_on or row.there_on
    if there_on != row.there_on:
        check_days(there_on, None, today())
    back_on = None if told.one_way else _back_on(row, told)
    check_ends(there_on, back_on)
    there_at = checked_hour("there_at", told.there_at)
    back_at = checked_hour("back_at", told.back_at)
    return Aim(
        to_id=find_place(session, told.to).id if told.to else row.to_id,
        there_on=there_on,
        there_at=row.there_at if there_at is None else there_at,
        back_on=back_on,
        back_at=None if back_on is None else row.back_at if back_at is None else back_at,
        sitting_id=row.sitting_id,
        entry_id=row.entry_id,
        referral_id=row.referral_id,
    )


def _back_on(row: TransportRequest, told: JourneyTold) -> date | None:
    there_on = told.there_on or row.there_on
    if told.back_on is not None:
        return told.back_on
    if row.back_on is None:
        return there_on if told.one_way is False else None
    return row.back_on + (there_on - row.there_on)


def _riders(session: Session, row: TransportRequest) -> Sequence[tuple[Traveller, Person | None]]:
    asked = (
        select(Traveller, Person)
        .outerjoin(Person, Person.id == Traveller.person_id)
        .where(Traveller.request_id == row.id)
        .order_by(Traveller.position)
    )
    return [(one[0], one[1]) for one in session.execute(asked)]


def _move_riders(session: Session, row: TransportRequest, told: JourneyTold, aim: Aim) -> None:
    """Let the riders get in elsewhere, with other needs; they must still be let travel together."""
    riders = _riders(session, row)
    home = find_place(session, told.place).id if told.place else None
    for at, (one, _person) in enumerate(riders):
        one.from_id = home or one.from_id
        if at == 0 and told.needs is not None:
            one.needs = [need.value for need in dict.fromkeys(told.needs)]
    row.wheelchairs = sum(Need.WHEELCHAIR.value in one.needs for one, _person in riders)
    session.flush()
    check_riders(session, [_going(*both) for both in riders], aim, but=row.id)


def _going(one: Traveller, person: Person | None) -> Going:
    needs = tuple(Need(need) for need in one.needs)
    return Going(one.role, person, one.name, one.from_id, needs)


def _facts(session: Session, row: TransportRequest) -> dict[str, object]:
    """Return what decides on which trips somebody can ride."""
    fields = {*_OUT, *_BACK} - {"from"}
    home = next((one.from_id for one, _person in _riders(session, row)), None)
    return {field: getattr(row, field) for field in fields} | {"from": home}


def _leave(session: Session, row: TransportRequest, before: dict[str, object]) -> tuple[str, ...]:
    after = _facts(session, row)
    moved = {field for field, value in after.items() if value != before[field]}
    ways = {Direction.OUT} if moved.intersection(_OUT) else set()
    if moved.intersection(_BACK) or (row.back_at is None and "there_at" in moved):
        ways.add(Direction.BACK)
    return leave(session, row, ways) if ways else ()


def _price(session: Session, row: TransportRequest) -> None:
    """Write the kilometres and the amount of the rates anew; one by hand stays."""
    home = next(one.from_id for one, _person in _riders(session, row))
    way = way_between(session, home, row.to_id)
    fare = Fare(
        mode=row.mode,
        kilometres=way.km if way else None,
        ways=1 if row.back_on is None else 2,
        persons=row.seats,
        nights=row.nights,
        meals=row.meals,
    )
    mine = None if follows_seats(row) else row.by_hand
    cost = price(session, fare, row.there_on, mine, row.by_hand_why)
    row.kilometres, row.estimated = fare.kilometres, bool(way and way.estimated)
    row.amount, row.by_hand, row.by_hand_why = cost.rated, cost.by_hand, cost.why
    if mine is None:
        session.flush()
        row.by_hand, row.by_hand_why = by_seats(session, row)
    session.flush()
