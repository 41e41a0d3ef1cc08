"""A hearing that is put off or moved is told at its requests, which follow it at one word."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from justice_desk.models.all import Case
from justice_desk.services.sittings.moving import cancel, postpone
from justice_desk.services.transport.following import follow
from justice_desk.services.transport.listing import requests
from justice_desk.services.transport.paying import pay
from justice_desk.services.transport.vouchering import give_vouchers
from justice_desk.terms.errors import NotAllowed
from justice_desk.terms.transport import SupportState, TravellerRole, TravelMode, TripState
from tests.services.dockets.conftest import put, shift, slots, take_off
from tests.services.transport.conftest import FATOUMATA, HOME, MOUSSA, later
from tests.services.transport.test_money import CASH, do, line
from tests.services.trips.conftest import Yard

if TYPE_CHECKING:
    from justice_desk.services.transport.following import FollowedRow
    from tests.services.transport.conftest import Transport

NEW = later() + timedelta(days=7)


def put_off(transport: Transport, *, known: bool = True) -> None:
    """Put the sitting off by a week, or to nobody knows when."""
    with transport.bench.writing("awa", "sitting postpone") as session:
        postpone(session, transport.sitting, reason="Crue.", to_on=NEW if known else None)


def followed(transport: Transport, member: str = "ibrahim") -> dict[str, FollowedRow]:
    """Let the requests follow."""
    with transport.bench.writing(member, "trip follow") as session:
        return {row.number: row for row in follow(session, transport.sitting)}


def test_a_sitting_that_was_put_off_is_told_and_followed(transport: Transport) -> None:
    asked, approved = transport.ask(who=MOUSSA, place=HOME), transport.approved()
    assert not any(transport.shown(number).moved for number in (asked, approved))
    put_off(transport)
    assert transport.shown(asked).moved
    rows = followed(transport)
    for number in (asked, approved):
        row = transport.shown(number)
        assert (row.there_on, row.back_on, row.moved) == (NEW, NEW, False)
        told = rows[number]
        assert (told.moved, told.there_on, told.code) == (True, NEW, "")
    assert rows[approved].name == FATOUMATA
    assert line(transport).committed == transport.shown(approved).amount
    assert not any(row.moved for row in followed(transport).values())


def test_a_slot_at_another_hour_is_followed_with_the_way_home(transport: Transport) -> None:
    number = transport.ask(back_at=660)
    (slot,) = slots(transport.bench, transport.sitting)
    shift(transport.bench, slot.id, starts=660)
    assert transport.shown(number).moved
    followed(transport)
    row = transport.shown(number)
    assert (row.there_at, row.back_at, row.moved) == (660, 780, False)


def test_a_voucher_of_the_old_day_counts_no_more(transport: Transport) -> None:
    number = transport.approved()
    do(transport, give_vouchers, [number])
    put_off(transport)
    told = followed(transport)[number]
    assert (told.moved, told.code) == (True, "voucher_again")
    row = transport.shown(number)
    assert row.state is SupportState.APPROVED
    assert row.voucher is not None
    assert row.voucher.cancelled_on is not None
    do(transport, give_vouchers, [number])


def test_who_follows_leaves_the_trips_of_the_old_day(transport: Transport) -> None:
    number = transport.approved(mode=TravelMode.CAR)
    yard = Yard(transport.bench)
    yard.car(ends=1380)
    trips = yard.accept(yard.plan())
    assert {transport.shown(number).trip, transport.shown(number).trip_back} == set(trips)
    whole = transport.shown(number).rated
    put_off(transport)
    told = followed(transport)[number]
    assert (told.moved, set(told.left)) == (True, set(trips))
    assert {row.state for row in yard.trips()} == {TripState.CANCELLED}
    row = transport.shown(number)
    assert (row.trip, row.trip_back, row.amount) == (None, None, whole)
    assert line(transport).committed == whole
    assert yard.asked(transport.sitting).wanted == {number}


def test_what_was_paid_stays_paid(transport: Transport) -> None:
    number = transport.approved()
    do(transport, pay, number, CASH)
    before = transport.shown(number)
    put_off(transport)
    assert followed(transport)[number].moved
    after = transport.shown(number)
    assert (after.state, after.there_on) == (SupportState.PAID, NEW)
    assert (after.paid, after.amount) == (before.paid, before.amount)


def test_where_nobody_knows_when_or_nobody_is_called_it_is_said(transport: Transport) -> None:
    number = transport.ask()
    put_off(transport, known=False)
    assert transport.shown(number).moved
    assert followed(transport)[number].code == "day_unknown"
    put_off(transport)
    (slot,) = slots(transport.bench, transport.sitting)
    take_off(transport.bench, slot.id)
    assert transport.shown(number).moved
    assert followed(transport)[number].code == "not_on_docket"
    put(transport.bench, transport.sitting, transport.case)
    assert followed(transport)[number].moved
    with transport.bench.writing("awa", "sitting cancel") as session:
        cancel(session, transport.sitting, reason="Insécurité.")
    assert transport.shown(number).moved
    told = followed(transport)[number]
    assert (told.moved, told.code) == (False, "sitting_over")
    assert told.why
    assert transport.shown(number).there_on == NEW


def test_who_comes_the_day_before_and_stays_is_where_she_must_be(transport: Transport) -> None:
    eve = later() - timedelta(days=1)
    number = transport.ask(there_on=eve, there_at=1020, back_on=later(), nights=1)
    assert not transport.shown(number).moved
    assert not followed(transport)[number].moved
    put_off(transport)
    assert transport.shown(number).moved


def test_who_serves_at_the_sitting_follows_it_as_well(transport: Transport) -> None:
    number = transport.ask(
        who="Greffière Inventée", case=None, role=TravellerRole.STAFF, place=HOME
    )
    assert not transport.shown(number).moved
    put_off(transport)
    assert followed(transport)[number].moved
    assert transport.shown(number).there_on == NEW


def test_a_request_that_is_closed_to_the_member_is_left_to_the_coordination(
    transport: Transport,
) -> None:
    number = transport.ask()
    with transport.bench.writing("awa") as session:
        session.scalars(select(Case).where(Case.number == transport.case)).one().restricted = True
    assert not transport.shown(number, "ibrahim").moved
    put_off(transport)
    told = followed(transport)[number]
    assert (told.name, told.moved, told.code) == ("", False, "restricted")
    assert transport.shown(number, "ibrahim").moved
    assert followed(transport, "awa")[number].moved


def test_one_that_cannot_follow_does_not_hold_the_others_back(transport: Transport) -> None:
    first = transport.approved()
    second = transport.ask(who=MOUSSA, place=HOME)
    with transport.bench.writing("awa", "sitting postpone") as session:
        far = later() + timedelta(days=150)
        postpone(session, transport.sitting, reason="Crue.", to_on=far)
    rows = followed(transport)
    assert (rows[first].moved, rows[first].code) == (False, "fund_ended")
    assert rows[second].moved
    assert transport.shown(first).there_on == later()
    assert line(transport).committed == transport.shown(first).amount


def test_who_only_reads_moves_nothing(transport: Transport) -> None:
    transport.ask()
    with pytest.raises(NotAllowed):
        followed(transport, "oumou")
    with transport.bench.reading("oumou") as session:
        assert [row.moved for row in requests(session)] == [False]
