"""Says what a request would be paid at before anybody writes it down, or why no rate says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from justice_desk.rules.transport_rates import rated, why_unrated
from justice_desk.services.cases.finding import open_case_for
from justice_desk.services.rights import require
from justice_desk.services.transport.journeys import aim_of
from justice_desk.services.transport.pricing import way_between
from justice_desk.services.transport.rates import table_on
from justice_desk.services.transport.requesting import VERB, fare_of
from justice_desk.services.transport.riders import first_of, going

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.rules.transport_rates import Fare
    from justice_desk.services.transport.told import SupportTold


@dataclass(frozen=True)
class Estimate:
    """What the rates say of a journey; amounts are whole francs CFA.

    Attributes:
        fare: what was asked of the rates: persons, ways, kilometres, nights, meals.
        estimated: the kilometres are an estimate, nobody measured them.
        amount: in all; None where no rate says.
        way: one way of one person; None likewise.
        why: why no rate says, in a sentence; blank where one does.
    """

    fare: Fare
    estimated: bool
    amount: int | None
    way: int | None
    why: str = ""


def estimate(session: Session, told: SupportTold) -> Estimate:
    """Return what a request would be paid at, by hand or not; nothing is written.

    Who may travel with whom, who has support already and consent are asked when it is written.

    Raises:
        NotAllowed, UnknownCase, CaseIsRestricted, AlreadyClosed: the case.
        NobodyNamed, CaseNotSaid, UnknownPerson, AmbiguousPerson, WithoutVillage: who travels.
        CompanionElsewhere: from where she would.
        UnknownSitting, SittingOver, NotCalled, UnknownReference, OfAnotherCase: what for.
        WhereTo, UnknownPlace, AmbiguousPlace, TravelsInThePast, ReturnsBefore: where and when.
        DoesNotFit: nights or meals that cannot be.
    """
    require(session, VERB)
    case = open_case_for(session, "case show", told.case) if told.case else None
    person = first_of(session, told, case)
    aim = aim_of(session, told, case, person)
    riders = going(session, told, case, person)
    way = way_between(session, riders[0].from_id, aim.to_id)
    fare = fare_of(told, riders, aim, way)
    table = table_on(session, aim.there_on)
    amount = rated(table, fare)
    return Estimate(
        fare=fare,
        estimated=bool(way and way.estimated),
        amount=amount,
        way=rated(table, replace(fare, ways=1, persons=1, nights=0, meals=0)),
        why=why_unrated(table, fare, aim.there_on) if amount is None else "",
    )
