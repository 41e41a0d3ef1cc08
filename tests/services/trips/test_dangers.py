"""Two who are kept apart since a trip was accepted are told, and it is not confirmed with both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from justice_desk.models.all import KeepApart, Party, Person, TransportRequest, Traveller
from justice_desk.rules.transport_apart import pair
from justice_desk.services.transport.apart import keep_apart, kept, shared_trips
from justice_desk.services.trips.accepting import accept
from justice_desk.services.trips.changing import cancel, confirm, get_off, get_on
from justice_desk.services.trips.errors import TripsUnsafe
from justice_desk.services.trips.gathering import trips_asked
from justice_desk.services.trips.listing import trips
from justice_desk.services.trips.proposing import propose
from justice_desk.services.trips.roads import close_road
from justice_desk.services.trips.told import RoadTold, VehicleTold
from justice_desk.services.trips.vehicles import add_vehicle
from justice_desk.terms.enums import PartyRole
from justice_desk.terms.transport import Direction, TravelMode, VehicleKind
from tests.services.transport.conftest import FATOUMATA, MOUSSA, Transport, transport
from tests.services.trips.conftest import ONE, SITE, Yard

if TYPE_CHECKING:
    from justice_desk.services.trips.rows import TripRow

__all__ = ["transport"]

DANGER = "DANGER"


def mark(yard: Yard, *numbers: str) -> None:
    """Let those whom requests are for be persons who are kept apart."""
    with yard.bench.writing("awa") as session:
        people = []
        for number in numbers:
            person = Person(name=f"Personne {number}")
            session.add(person)
            session.flush()
            people.append(person.id)
            asked = select(Traveller).join(
                TransportRequest, TransportRequest.id == Traveller.request_id
            )
            session.scalars(
                asked.where(TransportRequest.number == number)
            ).one().person_id = person.id
        one, other = pair(*people)
        session.add(KeepApart(one_id=one, other_id=other, why="Essai."))


def both_ride(transport: Transport) -> tuple[str, ...]:
    """Let the two parties of the case ride in one car, out and back."""
    there: dict[str, Any] = {"mode": TravelMode.CAR, "place": "Gao"}
    there |= {"there_at": 600, "back_at": 700}
    transport.approve(transport.ask(**there), "awa")
    transport.approve(transport.ask(who=MOUSSA, **there), "awa")
    with transport.bench.writing("awa") as session:
        car = VehicleTold("V1", kind=VehicleKind.CAR, seats=4, home="Gao", speed=50, starts=60)
        add_vehicle(session, car)
    with transport.bench.reading("awa") as session:
        proposal = propose(trips_asked(session), 2.0)
    with transport.bench.writing("awa") as session:
        return accept(session, proposal)


def seen(transport: Transport) -> tuple[TripRow, ...]:
    """Return the trips."""
    with transport.bench.reading("awa") as session:
        return trips(session)


def test_who_is_marked_after_the_trip_was_accepted_is_told_on_it(yard: Yard) -> None:
    one, other = yard.ask(ONE), yard.ask(ONE, "Fanta Essai")
    yard.car()
    out, back = yard.accept(yard.plan())
    assert [row.warnings for row in yard.trips()] == [(), ()]
    mark(yard, one, other)
    for row in yard.trips():
        (told,) = row.warnings
        assert told.startswith(DANGER)
        assert one in told
        assert other in told
    for number in (out, back):
        with pytest.raises(TripsUnsafe, match=other), yard.bench.writing("awa") as session:
            confirm(session, number)
    with yard.bench.writing("awa") as session:
        get_off(session, out, other)
        confirm(session, out)
    with pytest.raises(TripsUnsafe), yard.bench.writing("awa") as session:
        confirm(session, back)
    with yard.bench.writing("awa") as session:
        cancel(session, back, "Séparées.")
    assert not any(told.startswith(DANGER) for row in yard.trips() for told in row.warnings)


def test_that_two_ride_out_together_does_not_let_them_ride_home_together(yard: Yard) -> None:
    one, other = yard.ask(ONE), yard.ask(ONE, "Fanta Essai")
    yard.car()
    _out, back = yard.accept(yard.plan())
    with yard.bench.writing("awa") as session:
        get_off(session, back, other)
    mark(yard, one, other)
    with pytest.raises(TripsUnsafe), yard.bench.writing("awa") as session:
        get_on(session, back, other)


def test_a_trip_by_a_way_that_was_closed_since_is_not_confirmed(yard: Yard) -> None:
    yard.ask(ONE)
    yard.car()
    out, _back = yard.accept(yard.plan())
    with yard.bench.writing("awa", "road close") as session:
        close_road(session, RoadTold(ONE, SITE, why="Crue."))
    with pytest.raises(TripsUnsafe, match="V1"), yard.bench.writing("awa") as session:
        confirm(session, out)


def test_whoever_marks_two_is_told_on_which_trips_they_ride(transport: Transport) -> None:
    numbers = both_ride(transport)
    with transport.bench.writing("awa") as session:
        made = keep_apart(session, transport.case, FATOUMATA, MOUSSA)
        assert shared_trips(session, made) == tuple(sorted(numbers))
    with transport.bench.reading("awa") as session:
        (row,) = kept(session)
    assert row.trips == tuple(sorted(numbers))


def test_a_role_that_changed_since_is_told_as_well(transport: Transport) -> None:
    numbers = both_ride(transport)
    with transport.bench.writing("awa") as session:
        for party in session.scalars(select(Party)):
            if PartyRole.RESPONDENT in party.roles:
                party.roles = [PartyRole.ACCUSED.value]
    assert {row.direction for row in seen(transport)} == set(Direction)
    for row in seen(transport):
        assert any(told.startswith(DANGER) and transport.case in told for told in row.warnings)
    with pytest.raises(TripsUnsafe), transport.bench.writing("awa") as session:
        confirm(session, numbers[0])


def torn(yard: Yard, number: str) -> None:
    """Let two travel on one request who are kept apart since it was asked for."""
    mark(yard, number, yard.ask(ONE, "Fanta Essai"))
    with yard.bench.writing("awa") as session:
        request = session.scalars(
            select(TransportRequest).where(TransportRequest.number == number)
        ).one()
        (other,) = set(session.scalars(select(Traveller.request_id))) - {request.id}
        beside = session.scalars(select(Traveller).where(Traveller.request_id == other)).one()
        beside.request_id, beside.position = request.id, 1


def test_two_on_one_request_who_were_marked_since_are_told_as_well(yard: Yard) -> None:
    number = yard.ask(ONE)
    yard.car()
    out, _back = yard.accept(yard.plan())
    torn(yard, number)
    assert any(told.startswith(DANGER) for told in yard.trips()[0].warnings)
    with pytest.raises(TripsUnsafe, match=number), yard.bench.writing("awa") as session:
        confirm(session, out)


def test_a_request_with_two_who_are_kept_apart_is_placed_on_no_trip(yard: Yard) -> None:
    number = yard.ask(ONE)
    yard.car()
    torn(yard, number)
    proposal = yard.plan()
    assert proposal.trips == ()
    assert number in {one.request for one in proposal.unplaced}
    assert next(one.reason for one in proposal.unplaced if one.request == number)


def test_a_request_with_two_who_are_kept_apart_gets_on_no_trip(yard: Yard) -> None:
    yard.ask(ONE, "Moussa Modèle")
    yard.car()
    out, _back = yard.accept(yard.plan())
    number = yard.ask(ONE)
    mark(yard, number, yard.ask(ONE, "Fanta Essai"))
    with yard.bench.writing("awa") as session:
        mine = select(TransportRequest).where(TransportRequest.number == number)
        request = session.scalars(mine).one()
        marked = session.scalars(select(Traveller).where(Traveller.person_id.is_not(None))).all()
        for at, one in enumerate(marked):
            one.request_id, one.position = request.id, at + 10
    with pytest.raises(TripsUnsafe, match=number), yard.bench.writing("awa") as session:
        get_on(session, out, number)
