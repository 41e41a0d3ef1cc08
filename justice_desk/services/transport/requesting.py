"""Writes a request for transport support down, unless something keeps it from being one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.models.all import TransportRequest, Traveller
from justice_desk.rules.transport_rates import Fare
from justice_desk.services.cases.finding import open_case_for
from justice_desk.services.cases.measuring import checked_number
from justice_desk.services.funds.booking import line_named
from justice_desk.services.funds.writing import numbered
from justice_desk.services.rights import require
from justice_desk.services.sittings.checking import text
from justice_desk.services.transport.consenting import refuse_unkept
from justice_desk.services.transport.journeys import Aim, aim_of
from justice_desk.services.transport.pricing import Price, price, way_between
from justice_desk.services.transport.riders import Going, check_riders, first_of, going
from justice_desk.storage.audit import hold
from justice_desk.terms.clock import today
from justice_desk.terms.transport import Need, TravellerRole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case
    from justice_desk.planning.distances import Distance
    from justice_desk.services.transport.told import SupportTold

VERB = "trip request"
MOST_NIGHTS = 60
"""Nights of one journey, and three meals for each: more is a slip of the hand."""


def request(session: Session, told: SupportTold) -> str:
    """Write a request down and return its number, such as `GAO-A-2026-0001`.

    What is left out is taken from the hearing: the place of the sitting, the day and the hour of
    the case, the way back on the same day, the amount of the rates.

    Raises:
        NotAllowed, UnknownCase, CaseIsRestricted, AlreadyClosed: the case.
        NobodyNamed, CaseNotSaid, UnknownPerson, AmbiguousPerson, WithoutVillage: who travels.
        CompanionElsewhere: from where she would.
        UnknownSitting, SittingOver, NotCalled, UnknownReference, OfAnotherCase: what for.
        WhereTo, UnknownPlace, AmbiguousPlace, TravelsInThePast, ReturnsBefore: where and when.
        GuardianMissing, GuardianMinor, RideApart, SupportedTwice: whom it concerns.
        ConsentWithheld: nobody consented to the file.
        AmountUnfit, AmountReasonMissing, AmountUnknown: what it costs.
        UnknownLine, DoesNotFit, TextTooLong: what else was said.
    """
    require(session, VERB)
    hold(session)
    case = open_case_for(session, "case show", told.case) if told.case else None
    if case is not None:
        refuse_unkept(session, case)
    person = first_of(session, told, case)
    aim = aim_of(session, told, case, person)
    riders = going(session, told, case, person)
    check_riders(session, riders, aim)
    way = way_between(session, riders[0].from_id, aim.to_id)
    fare = fare_of(told, riders, aim, way)
    cost = price(session, fare, aim.there_on, told.amount, told.amount_why)
    row = _row(session, told, aim, fare, cost)
    row.case_id, row.estimated = case.id if case else None, bool(way and way.estimated)
    row.wheelchairs = sum(Need.WHEELCHAIR in one.needs for one in riders)
    session.add(row)
    session.flush()
    add_riders(session, row, riders, case)
    return row.number


def fare_of(told: SupportTold, riders: Sequence[Going], aim: Aim, way: Distance | None) -> Fare:
    """Return what is asked of the rates; a baby is a need of who carries it, no traveller."""
    return Fare(
        mode=told.mode,
        kilometres=way.km if way else None,
        ways=1 if aim.back_on is None else 2,
        persons=len(riders),
        nights=checked_number("nights", told.nights, 0, MOST_NIGHTS) or 0,
        meals=checked_number("meals", told.meals, 0, 3 * MOST_NIGHTS) or 0,
    )


def _row(
    session: Session, told: SupportTold, aim: Aim, fare: Fare, cost: Price
) -> TransportRequest:
    return TransportRequest(
        number=numbered(session, "A", "transport request", today().year, 4),
        line_id=line_named(session, told.line).id if told.line else None,
        mode=told.mode,
        seats=fare.persons,
        nights=fare.nights,
        meals=fare.meals,
        kilometres=fare.kilometres,
        amount=cost.rated,
        by_hand=cost.by_hand,
        by_hand_why=cost.why,
        asked_by=text("asked_by", told.asked_by, limit=200),
        note=text("note", told.note),
        **vars(aim),
    )


def add_riders(
    session: Session, row: TransportRequest, riders: Sequence[Going], case: Case | None
) -> None:
    """Write down who travels, the one whom it is for first."""
    for position, one in enumerate(riders):
        session.add(
            Traveller(
                case_id=case.id if case else None,
                request_id=row.id,
                position=position,
                role=one.role if position else _lead(one.role),
                person_id=one.person.id if one.person else None,
                name=one.name,
                from_id=one.from_id,
                needs=[need.value for need in one.needs],
            )
        )
    session.flush()


def _lead(role: TravellerRole) -> TravellerRole:
    """Return why the first one travels: on mission, or because it is hers."""
    return role if role is TravellerRole.STAFF else TravellerRole.BENEFICIARY
