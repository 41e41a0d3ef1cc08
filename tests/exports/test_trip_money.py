"""Each payment stands on one sheet only, whoever rides with whom."""

from __future__ import annotations

from justice_desk.exports.transport_reading import transport_matter
from justice_desk.services.trips.accepting import accept
from justice_desk.services.trips.gathering import trips_asked
from justice_desk.services.trips.proposing import propose
from justice_desk.services.trips.told import VehicleTold
from justice_desk.services.trips.vehicles import add_vehicle
from justice_desk.terms.transport import TravellerRole, TravelMode, VehicleKind
from tests.services.transport.conftest import Transport, directory, transport

__all__ = ["directory", "transport"]


def mixed(transport: Transport) -> tuple[str, str, tuple[str, ...]]:
    """Let a party of the sitting and somebody on mission ride together; both have an amount."""
    party = transport.ask(
        mode=TravelMode.CAR,
        place="Gao",
        there_at=600,
        back_at=700,
        amount=4000,
        amount_why="Essai.",
    )
    staff = transport.ask(
        who="Ibrahim Modèle",
        case=None,
        sitting=None,
        role=TravellerRole.STAFF,
        place="Gao",
        mode=TravelMode.CAR,
        to="Bourem",
        there_on=transport.shown(party).there_on,
        there_at=600,
        back_at=700,
        amount=3000,
        amount_why="Essai.",
    )
    for number in (party, staff):
        transport.approve(number, "awa")
    with transport.bench.writing("awa") as session:
        car = VehicleTold("V1", kind=VehicleKind.CAR, seats=4, home="Gao", speed=50, starts=60)
        add_vehicle(session, car)
    with transport.bench.reading("awa") as session:
        proposal = propose(trips_asked(session), 2.0)
    with transport.bench.writing("awa") as session:
        return party, staff, accept(session, proposal)


def test_a_mixed_trip_is_paid_in_two_parts_and_each_request_once(transport: Transport) -> None:
    party, staff, (out, back) = mixed(transport)
    paid: dict[str, list[str]] = {party: [], staff: []}
    totals = 0
    with transport.bench.reading("awa") as session:
        for of in (transport.sitting, out, back, party, staff):
            matter = transport_matter(session, of)
            assert {row.number for row in matter.payable} == {
                row.number for row in matter.payment.rows
            }
            for row in matter.payable:
                paid[row.number].append(of)
            totals += matter.payment.total
    assert paid == {party: [transport.sitting], staff: [out]}
    assert totals == 7000


def test_the_papers_of_a_sitting_hold_the_mixed_trip(transport: Transport) -> None:
    _party, _staff, numbers = mixed(transport)
    with transport.bench.reading("awa") as session:
        matter = transport_matter(session, transport.sitting)
    assert {trip.number for trip in matter.trips} == set(numbers)
