"""A vehicle is not changed under those who ride, nor is one seat given to two at one time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest

from justice_desk.services.circuits.errors import PlanIsStale
from justice_desk.services.trips.accepting import accept
from justice_desk.services.trips.changing import get_off, get_on
from justice_desk.services.trips.errors import TripsUnsafe, VehicleInUse
from justice_desk.services.trips.told import VehicleTold
from justice_desk.services.trips.vehicles import add_vehicle
from justice_desk.terms.errors import DeskError
from tests.services.trips.conftest import ONE, Yard

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session


def change(yard: Yard, **told: Any) -> None:
    """Say something new of the car."""
    with yard.bench.writing("awa", "vehicle add") as session:
        add_vehicle(session, VehicleTold("V1", **told))


@pytest.mark.parametrize(
    "told",
    [{"seats": 1}, {"starts": 9 * 60}, {"ends": 10 * 60}, {"closed": True}, {"speed": 20}],
)
def test_a_car_is_not_changed_so_that_its_riders_stay_behind(
    yard: Yard, told: dict[str, Any]
) -> None:
    yard.ask(ONE)
    yard.ask(ONE, "Fanta Essai")
    yard.car()
    numbers = yard.accept(yard.plan())
    with pytest.raises(VehicleInUse) as refused:
        change(yard, **told)
    assert any(number in str(refused.value.details["trips"]) for number in numbers)
    assert yard.trips()[0].vehicle.seats == 4
    assert yard.trips()[0].vehicle.closed_on is None


def test_what_hurts_nobody_of_a_car_may_change(yard: Yard) -> None:
    yard.ask(ONE)
    yard.car()
    yard.accept(yard.plan())
    change(yard, seats=1, km_cost=999, note="Pneus neufs.")
    assert yard.trips()[0].vehicle.seats == 1


def test_nobody_more_gets_on_a_car_that_is_full_already(yard: Yard) -> None:
    one = yard.ask(ONE)
    yard.ask(ONE, "Fanta Essai")
    yard.car(seats=2)
    out, _back = yard.accept(yard.plan())
    with yard.bench.writing("awa") as session:
        get_off(session, out, one)
    change(yard, seats=2)
    with yard.bench.writing("awa") as session:
        get_on(session, out, one)
    late = yard.ask(ONE, "Moussa Modèle")
    with pytest.raises(TripsUnsafe), yard.bench.writing("awa") as session:
        get_on(session, out, late)


def both(
    yard: Yard, first: Callable[[Session], object], second: Callable[[Session], object]
) -> str:
    """Do one thing while another waits its turn; return the code of the refusal of the second."""

    def late() -> str:
        try:
            with yard.bench.writing("awa") as session:
                second(session)
        except DeskError as refused:
            return refused.code
        return ""

    with ThreadPoolExecutor(1) as pool:
        with yard.bench.writing("awa") as session:
            first(session)
            waiting = pool.submit(late)
            with pytest.raises(TimeoutError):
                waiting.result(timeout=0.5)
        return waiting.result(timeout=30)


def test_two_acceptances_at_one_time_book_nobody_twice(yard: Yard) -> None:
    yard.ask(ONE)
    yard.car()
    yard.car("V2")
    one, other = yard.plan(), yard.plan()
    told = both(yard, lambda s: accept(s, one), lambda s: accept(s, other))
    assert told == PlanIsStale.code
    assert [len(row.riders) for row in yard.trips()] == [1, 1]


def test_two_who_get_on_at_one_time_share_no_last_seat(yard: Yard) -> None:
    yard.ask(ONE)
    yard.car(seats=2)
    out, _back = yard.accept(yard.plan())
    one, other = yard.ask(ONE, "Fanta Essai"), yard.ask(ONE, "Moussa Modèle")
    told = both(yard, lambda s: get_on(s, out, one), lambda s: get_on(s, out, other))
    assert told == TripsUnsafe.code
    assert yard.trips()[0].taken == 2
