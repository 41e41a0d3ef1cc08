"""A journey that was asked for is corrected: what it costs, who pays and where she rides follow."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from justice_desk.rules.transport import (
    OverLimit,
    ReturnsBefore,
    StepRefused,
    SupportedTwice,
    TravelsInThePast,
)
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.transport.correcting import correct, set_amount
from justice_desk.services.transport.told import JourneyTold
from justice_desk.services.transport.vouchering import give_vouchers
from justice_desk.terms import clock
from justice_desk.terms.clock import today
from justice_desk.terms.transport import Need, TravelMode, TripState
from tests.services.transport.conftest import HOME, MOUSSA, later
from tests.services.transport.test_money import do, line
from tests.services.trips.conftest import ONE, THREE, TWO, Yard, yard

if TYPE_CHECKING:
    from justice_desk.terms.errors import DeskError
    from tests.services.transport.conftest import Transport

__all__ = ["yard"]


def mend(transport: Transport, number: str, **told: Any) -> None:
    """Correct a journey as the paralegal."""
    do(transport, correct, number, journey=JourneyTold(**told))


def test_another_day_takes_the_way_home_along(transport: Transport) -> None:
    number = transport.ask(back_on=later() + timedelta(days=1), nights=1)
    mend(transport, number, there_on=later() + timedelta(days=3), there_at=600)
    row = transport.shown(number)
    assert (row.there_on, row.there_at) == (later() + timedelta(days=3), 600)
    assert row.back_on == later() + timedelta(days=4)
    mend(transport, number, one_way=True)
    alone = transport.shown(number)
    assert alone.back_on is None
    mend(transport, number, one_way=False, back_at=960)
    row = transport.shown(number)
    assert (row.back_on, row.back_at) == (row.there_on, 960)
    assert row.amount > alone.amount


def test_the_amount_of_the_rates_follows_mode_places_nights_and_meals(
    transport: Transport,
) -> None:
    number = transport.ask(mode=TravelMode.BUS, nights=0)
    first = transport.shown(number)
    mend(transport, number, nights=2, meals=3)
    stays = transport.shown(number)
    assert (stays.nights, stays.meals) == (2, 3)
    assert stays.amount == stays.rated == first.amount + 2 * 5000 + 3 * 2500
    mend(transport, number, nights=0, meals=0, mode=TravelMode.CAR)
    by_car = transport.shown(number)
    mend(transport, number, mode=TravelMode.BUS, place="Ansongo")
    far = transport.shown(number)
    assert (by_car.mode, far.mode) == (TravelMode.CAR, TravelMode.BUS)
    assert far.travellers[0].place == "Ansongo"
    assert far.kilometres == transport.kilometres("Ansongo", far.to_path)
    mend(transport, number, place=HOME, to="Gao", needs=(Need.WHEELCHAIR,))
    near = transport.shown(number)
    assert (near.to, near.wheelchairs, near.travellers[0].needs) == ("Gao", 1, (Need.WHEELCHAIR,))
    assert near.kilometres == transport.kilometres(HOME, near.to_path)


def test_an_amount_by_hand_stays_and_that_of_the_rates_is_told_beside_it(
    transport: Transport,
) -> None:
    number = transport.ask()
    do(transport, set_amount, number, 4000, why="Convenu.")
    mend(transport, number, nights=1)
    row = transport.shown(number)
    assert (row.amount, row.by_hand_why) == (4000, "Convenu.")
    do(transport, set_amount, number, None)
    assert transport.shown(number).amount == row.rated


def test_what_was_approved_is_committed_anew(transport: Transport) -> None:
    number = transport.approved()
    mend(transport, number, nights=1)
    row = transport.shown(number)
    assert line(transport).committed == row.amount == row.rated
    with pytest.raises(OverLimit):
        mend(transport, number, nights=50)
    assert transport.shown(number).nights == 1
    assert line(transport).committed == row.amount


@pytest.mark.parametrize(
    ("told", "error"),
    [
        ({"there_on": today() - timedelta(days=1)}, TravelsInThePast),
        ({"back_on": today()}, ReturnsBefore),
        ({"there_at": 1440}, DoesNotFit),
        ({"nights": -1}, DoesNotFit),
        ({"meals": 1000}, DoesNotFit),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_changed(
    transport: Transport, told: dict[str, Any], error: type[DeskError]
) -> None:
    number = transport.approved()
    before = transport.shown(number)
    with pytest.raises(error):
        mend(transport, number, **told)
    assert transport.shown(number) == before


def test_no_correction_makes_two_supports_of_one_journey(transport: Transport) -> None:
    first = transport.shown(transport.ask())
    second = transport.ask(sitting=None, to="Gao", there_on=today(), there_at=600)
    with pytest.raises(SupportedTwice) as refused:
        mend(transport, second, there_on=later(), to=str(first.to_id))
    assert refused.value.details["number"] == first.number
    assert transport.shown(second).there_on == today()


def test_meals_are_corrected_after_the_day_and_a_voucher_holds_the_journey(
    transport: Transport,
) -> None:
    number = transport.approved()
    with clock.as_of(transport.shown(number).there_on + timedelta(days=1)):
        mend(transport, number, meals=1)
    do(transport, give_vouchers, [number])
    with pytest.raises(StepRefused):
        mend(transport, number, meals=2)
    assert transport.shown(number).meals == 1
    other = transport.ask(who=MOUSSA, place=HOME)
    do(transport, correct, other, note="Vient seul.", journey=JourneyTold())
    assert transport.shown(other).note == "Vient seul."


def test_another_day_leaves_the_trips_of_the_old_one(yard: Yard) -> None:
    moved, stays = yard.ask(THREE), yard.ask(ONE, "Fanta Essai")
    yard.car()
    numbers = yard.accept(yard.plan())
    with yard.bench.writing("awa", "trip correct") as session:
        left = correct(session, moved, journey=JourneyTold(there_on=later() + timedelta(days=1)))
    assert set(left) == set(numbers)
    for row in yard.trips():
        assert row.state is TripState.PLANNED
        assert {rider.request for rider in row.riders} == {stays}
    assert yard.asked().wanted == {moved}


def test_a_later_way_home_leaves_only_the_trip_back(yard: Yard) -> None:
    number = yard.ask(TWO)
    yard.ask(ONE, "Fanta Essai")
    yard.car()
    _out, back = yard.accept(yard.plan())
    with yard.bench.writing("awa", "trip correct") as session:
        assert correct(session, number, journey=JourneyTold(back_at=17 * 60)) == (back,)
    with yard.bench.writing("awa", "trip correct") as session:
        assert correct(session, number, journey=JourneyTold(meals=1)) == ()
    assert yard.asked().wanted == {number}
