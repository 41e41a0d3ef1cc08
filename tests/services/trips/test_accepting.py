"""Trips are planned from what was approved, accepted whole or in part, and stand then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.services.circuits.errors import PlanIsStale
from justice_desk.services.transport.deciding import cancel as cancel_request
from justice_desk.services.trips.accepting import accept
from justice_desk.services.trips.changing import cancel, confirm, done, get_off, get_on
from justice_desk.services.trips.errors import (
    NotAboard,
    NotOnTheWay,
    NotToBePlaced,
    TripNotYet,
    TripOver,
    TripReason,
    TripsUnsafe,
    UnknownTrip,
)
from justice_desk.services.trips.roads import close_road
from justice_desk.services.trips.told import RoadTold
from justice_desk.terms.errors import ChangedMeanwhile, NotAllowed
from justice_desk.terms.transport import Direction, TravelMode, TripState
from tests.services.trips.conftest import ONE, SITE, THREE, TWO, Yard, later

if TYPE_CHECKING:
    from justice_desk.services.trips.rows import TripRow


def riding(rows: tuple[TripRow, ...], way: Direction = Direction.OUT) -> set[str]:
    """Return the numbers of the requests that ride one way."""
    return {one.request for row in rows if row.direction is way for one in row.riders}


def test_whoever_was_approved_is_planned_out_and_back(yard: Yard) -> None:
    asked = {yard.ask(ONE), yard.ask(TWO, "Fanta Essai"), yard.ask(THREE, "Moussa Modèle")}
    yard.car()
    proposal = yard.plan()
    assert proposal.unplaced == ()
    for way in Direction:
        assert riding(proposal.trips, way) == asked
    out = proposal.trips[0]
    assert "Site d’essai" in {stop.place for stop in out.stops}
    assert {name for one in out.riders for name in one.names} <= {
        "Amadou Exemple",
        "Fanta Essai",
        "Moussa Modèle",
    }
    assert proposal.compared.separate > 0
    assert out.estimated


def test_what_is_accepted_stands_as_it_was_proposed(yard: Yard) -> None:
    yard.ask(ONE)
    yard.ask(TWO, "Fanta Essai")
    yard.car()
    proposal = yard.plan()
    numbers = yard.accept(proposal)
    assert numbers[0].startswith("GAO-T-")
    stand = yard.trips()
    assert [row.number for row in stand] == list(numbers)
    for was, row in zip(proposal.trips, stand, strict=True):
        assert (row.stops, row.kilometres, row.cost) == (was.stops, was.kilometres, was.cost)
        assert set(row.riders) == set(was.riders)
        assert (row.state, row.running + row.driving) == (TripState.PLANNED, row.cost)
    assert yard.asked().wanted == frozenset()
    assert yard.plan().trips == ()


def test_who_goes_by_bus_or_was_not_approved_needs_no_seat(yard: Yard) -> None:
    yard.ask(ONE, mode=TravelMode.BUS)
    yard.ask(ONE, "Fanta Essai", mode=TravelMode.ON_FOOT)
    assert yard.asked().wanted == frozenset()


def test_without_a_vehicle_everybody_is_told_with_the_fare(yard: Yard) -> None:
    number = yard.ask(ONE)
    (left,) = yard.plan().unplaced
    assert (left.request, left.person) == (number, "Amadou Exemple")
    assert left.reason
    assert left.alternative


def test_a_part_may_be_accepted_where_it_breaks_nothing(yard: Yard) -> None:
    yard.ask(ONE)
    yard.ask(ONE, "Fanta Essai", there_on=later(12))
    yard.car()
    proposal = yard.plan()
    chosen = [at for at, row in enumerate(proposal.trips) if row.held_on == later()]
    assert 0 < len(chosen) < len(proposal.trips)
    yard.accept(proposal, chosen)
    assert {row.held_on for row in yard.trips()} == {later()}
    assert len(yard.asked().wanted) == 1


def test_half_a_day_of_a_vehicle_is_refused(yard: Yard) -> None:
    yard.ask(ONE)
    yard.car()
    proposal = yard.plan()
    assert len(proposal.trips) == 2
    with pytest.raises(TripsUnsafe, match="V1"):
        yard.accept(proposal, [1])
    assert yard.trips() == ()


def test_nothing_is_accepted_twice(yard: Yard) -> None:
    yard.ask(ONE)
    yard.car()
    proposal = yard.plan()
    yard.accept(proposal)
    with pytest.raises(PlanIsStale):
        yard.accept(proposal)


def test_what_changed_since_the_plan_is_named(yard: Yard) -> None:
    number = yard.ask(ONE)
    yard.car()
    proposal = yard.plan()
    with yard.bench.writing("awa", "trip cancel") as session:
        cancel_request(session, number, "Elle reste.")
    with pytest.raises(PlanIsStale, match=number):
        yard.accept(proposal)
    yard.ask(ONE)
    proposal = yard.plan()
    yard.car(seats=2)
    with pytest.raises(PlanIsStale, match="V1"):
        yard.accept(proposal)


def test_a_way_that_was_closed_since_is_told(yard: Yard) -> None:
    yard.ask(ONE)
    yard.car()
    proposal = yard.plan()
    with yard.bench.writing("awa", "road close") as session:
        close_road(session, RoadTold(ONE, SITE, why="Crue."))
    with pytest.raises(TripsUnsafe, match="V1"):
        yard.accept(proposal)


def test_who_only_reads_sees_trips_and_plans_none(yard: Yard) -> None:
    yard.ask(ONE)
    yard.car()
    proposal = yard.plan()
    with pytest.raises(NotAllowed), yard.bench.writing("ibrahim", "trip plan") as session:
        accept(session, proposal)
    yard.accept(proposal)
    assert len(yard.trips("oumou")) == 2


def test_a_trip_is_confirmed_done_on_its_day_and_over_then(yard: Yard) -> None:
    yard.ask(ONE, there_on=later(0), there_at=23 * 60, back_on=later(1))
    yard.car(ends=1440)
    numbers = yard.accept(yard.plan())
    seen = yard.trips()[0].version
    with yard.bench.writing("awa") as session:
        confirm(session, numbers[0], driver="Sidi Inventé", seen=seen)
    assert (yard.trips()[0].state, yard.trips()[0].driver) == (TripState.CONFIRMED, "Sidi Inventé")
    with pytest.raises(ChangedMeanwhile), yard.bench.writing("awa") as session:
        confirm(session, numbers[0], driver="Un autre", seen=seen)
    with pytest.raises(TripNotYet), yard.bench.writing("awa") as session:
        done(session, numbers[1])
    with yard.bench.writing("awa") as session:
        done(session, numbers[0])
    with pytest.raises(TripOver), yard.bench.writing("awa") as session:
        cancel(session, numbers[0], "Panne.")


def test_a_cancelled_trip_gives_its_riders_back(yard: Yard) -> None:
    number = yard.ask(ONE)
    yard.car()
    out, _back = yard.accept(yard.plan())
    with pytest.raises(TripReason), yard.bench.writing("awa") as session:
        cancel(session, out, " ")
    with yard.bench.writing("awa") as session:
        cancel(session, out, "Panne.")
    assert yard.asked().wanted == {number}
    assert {row.state for row in yard.trips()} == {TripState.CANCELLED}


def test_somebody_gets_on_by_hand_and_off_again(yard: Yard) -> None:
    yard.ask(ONE)
    yard.car()
    out, back = yard.accept(yard.plan())
    late = yard.ask(TWO, "Fanta Essai")
    with yard.bench.writing("awa") as session:
        get_on(session, out, late)
        get_on(session, back, late)
    assert late in riding(yard.trips())
    assert late in riding(yard.trips(), Direction.BACK)
    before, after = yard.trips()
    assert before.kilometres == sum(stop.kilometres for stop in before.stops)
    assert after.cost == after.running + after.driving
    assert yard.asked().wanted == frozenset()
    with yard.bench.writing("awa") as session:
        get_off(session, out, late)
    assert late not in riding(yard.trips())
    assert yard.asked().wanted == {late}


def test_a_full_car_takes_nobody_by_hand(yard: Yard) -> None:
    yard.ask(ONE)
    yard.car(seats=1)
    out, _back = yard.accept(yard.plan())
    late = yard.ask(ONE, "Fanta Essai")
    with pytest.raises(TripsUnsafe, match="V1"), yard.bench.writing("awa") as session:
        get_on(session, out, late)
    assert late not in riding(yard.trips())


def test_who_goes_elsewhere_or_is_unknown_gets_on_no_trip(yard: Yard) -> None:
    number = yard.ask(ONE)
    yard.car()
    out, _back = yard.accept(yard.plan())
    elsewhere = yard.ask(ONE, "Fanta Essai", to=THREE)
    with pytest.raises(NotOnTheWay), yard.bench.writing("awa") as session:
        get_on(session, out, elsewhere)
    with pytest.raises(NotToBePlaced), yard.bench.writing("awa") as session:
        get_on(session, out, "GAO-A-2026-9999")
    with pytest.raises(NotAboard), yard.bench.writing("awa") as session:
        get_off(session, out, elsewhere)
    with pytest.raises(UnknownTrip), yard.bench.writing("awa") as session:
        get_off(session, "GAO-T-2026-999", number)


def test_the_last_one_to_get_off_ends_the_trip(yard: Yard) -> None:
    number = yard.ask(ONE)
    yard.car()
    out, back = yard.accept(yard.plan())
    with yard.bench.writing("awa") as session:
        assert get_off(session, out, number) == ()
        assert get_off(session, back, number) == (out,)
    assert {row.number for row in yard.trips(states=[TripState.CANCELLED])} == {out, back}


def test_who_is_cancelled_leaves_an_empty_seat(yard: Yard) -> None:
    gone, stays = yard.ask(ONE), yard.ask(ONE, "Fanta Essai")
    yard.car()
    yard.accept(yard.plan())
    with yard.bench.writing("awa", "trip cancel") as session:
        cancel_request(session, gone, "Elle reste.")
    assert riding(yard.trips()) == {stays}
