"""Who has a seat is paid no fare for that way; the fare comes back when the seat goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.services.funds.listing import funds
from justice_desk.services.transport.correcting import set_amount
from justice_desk.services.transport.deciding import approve
from justice_desk.services.transport.listing import request_shown
from justice_desk.services.transport.requesting import request
from justice_desk.services.transport.told import SupportTold
from justice_desk.services.transport.vouchering import give_vouchers
from justice_desk.services.trips.changing import cancel, get_off
from justice_desk.terms.transport import TravellerRole
from tests.services.trips.conftest import AT, ONE, SITE, Yard, later

if TYPE_CHECKING:
    from justice_desk.services.transport.rows import SupportRow

MEALS = 2 * 2500


def rated(yard: Yard) -> str:
    """Ask for a journey at the rates, with two meals, and approve it."""
    told = SupportTold(
        "Amadou Exemple",
        role=TravellerRole.STAFF,
        place=ONE,
        to=SITE,
        there_on=later(),
        there_at=AT,
        back_at=14 * 60,
        meals=2,
    )
    with yard.bench.writing("awa", "trip request") as session:
        number = request(session, told)
        approve(session, number, line="DON/TRA")
    return number


def shown(yard: Yard, number: str) -> SupportRow:
    """Return a request."""
    with yard.bench.reading("awa") as session:
        return request_shown(session, number)


def committed(yard: Yard) -> int:
    """Return what the line has spoken for."""
    with yard.bench.reading("awa") as session:
        (fund,) = funds(session)
    return fund.lines[0].committed


def test_a_seat_out_and_back_leaves_the_meals_alone(yard: Yard) -> None:
    number = rated(yard)
    whole = shown(yard, number).amount
    assert whole > MEALS
    yard.car()
    numbers = yard.accept(yard.plan())
    row = shown(yard, number)
    assert (row.amount, row.by_hand_why) == (MEALS, ", ".join(sorted(numbers)))
    assert committed(yard) == MEALS


def test_half_the_fare_comes_back_with_half_the_seats(yard: Yard) -> None:
    number = rated(yard)
    whole = shown(yard, number).amount
    yard.car()
    _out, back = yard.accept(yard.plan())
    with yard.bench.writing("awa") as session:
        get_off(session, back, number)
    assert shown(yard, number).amount == MEALS + (whole - MEALS) // 2 == committed(yard)


def test_a_cancelled_day_brings_the_rates_back(yard: Yard) -> None:
    number = rated(yard)
    whole = shown(yard, number).amount
    yard.car()
    for trip in yard.accept(yard.plan()):
        with yard.bench.writing("awa") as session:
            if any(row.number == trip and row.state == "planned" for row in yard.trips()):
                cancel(session, trip, "Panne.")
    row = shown(yard, number)
    assert (row.amount, row.by_hand_why) == (whole, "")
    assert committed(yard) == whole


def test_an_amount_that_somebody_said_stays(yard: Yard) -> None:
    number = rated(yard)
    with yard.bench.writing("awa", "trip correct") as session:
        set_amount(session, number, 700, why="Elle loge chez sa sœur.")
    yard.car()
    yard.accept(yard.plan())
    row = shown(yard, number)
    assert (row.amount, row.by_hand_why) == (700, "Elle loge chez sa sœur.")


def test_a_voucher_that_was_given_keeps_its_amount(yard: Yard) -> None:
    number = rated(yard)
    with yard.bench.writing("awa", "trip vouchers") as session:
        give_vouchers(session, [number])
    before = shown(yard, number).amount
    yard.car()
    yard.accept(yard.plan())
    assert shown(yard, number).amount == before == committed(yard)


def test_a_line_without_money_keeps_what_was_committed(yard: Yard) -> None:
    number = rated(yard)
    whole = shown(yard, number).amount
    yard.car()
    _out, back = yard.accept(yard.plan())
    with yard.bench.writing("awa") as session:
        rest = funds(session)[0].lines[0].available
    yard.ask(ONE, "Fanta Essai", amount=rest)
    with yard.bench.writing("awa") as session:
        get_off(session, back, number)
    assert shown(yard, number).amount == MEALS < whole
