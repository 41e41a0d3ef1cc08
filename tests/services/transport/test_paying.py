"""Money leaves once: one of two windows pays, of many requests all or none, on no old voucher."""

from __future__ import annotations

import threading
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from justice_desk.services.consents.recording import withdraw
from justice_desk.services.funds.errors import PaidAlready
from justice_desk.services.transport.deciding import cancel
from justice_desk.services.transport.errors import ConsentWithheld, VoucherOver
from justice_desk.services.transport.paying import pay, pay_all
from justice_desk.services.transport.vouchering import cancel_voucher, give_vouchers
from justice_desk.terms import clock
from justice_desk.terms.enums import ConsentPurpose
from justice_desk.terms.errors import DeskError
from justice_desk.terms.transport import SupportState
from tests.services.transport.conftest import HOME, MOUSSA
from tests.services.transport.test_money import CASH, do, line

if TYPE_CHECKING:
    from tests.services.transport.conftest import Transport


def test_of_two_windows_that_pay_at_one_moment_the_second_is_told_who_paid(
    transport: Transport,
) -> None:
    number = transport.approved()
    seen, amount = transport.shown(number).version, transport.shown(number).amount
    start = threading.Barrier(2)
    paid: list[str] = []
    refused: list[DeskError] = []

    def window(member: str) -> None:
        start.wait()
        try:
            with transport.bench.writing(member, "trip pay") as session:
                pay(session, number, CASH, seen)
            paid.append(member)
        except DeskError as error:
            refused.append(error)

    windows = [threading.Thread(target=window, args=(who,)) for who in ("awa", "ibrahim")]
    for one in windows:
        one.start()
    for one in windows:
        one.join()
    names = {"awa": "Awa Cissé", "ibrahim": "Ibrahim Touré"}
    (winner,), (error,) = paid, refused
    assert isinstance(error, PaidAlready)
    assert error.details["who"] == names[winner]
    assert (line(transport).spent, transport.shown(number).paid) == (amount, amount)


def test_an_expired_voucher_is_not_paid_until_a_new_one_is_given(transport: Transport) -> None:
    number = transport.approved()
    do(transport, give_vouchers, [number], valid_days=0)
    row = transport.shown(number)
    assert row.voucher is not None
    with clock.as_of(row.voucher.valid_until + timedelta(days=1)):
        with pytest.raises(VoucherOver, match=row.voucher.number):
            do(transport, pay, number, CASH)
        assert transport.shown(number).state is SupportState.VOUCHERED
        do(transport, cancel_voucher, number, "Périmé.")
        do(transport, give_vouchers, [number])
        do(transport, pay, number, CASH)
    assert line(transport).spent == row.amount


def test_some_requests_are_paid_all_or_none(transport: Transport) -> None:
    first, second = transport.approved(), transport.approved(who=MOUSSA, place=HOME)
    do(transport, cancel, second, "Reporté.")
    with pytest.raises(DeskError):
        do(transport, pay_all, [first, second], CASH)
    assert (transport.shown(first).state, line(transport).spent) == (SupportState.APPROVED, 0)
    third = transport.approved(who=MOUSSA, place=HOME)
    entries = do(transport, pay_all, [first, third, first], CASH)
    assert len(set(entries)) == 2
    spent = sum(transport.shown(number).amount for number in (first, third))
    assert line(transport).spent == spent


def test_a_consent_that_was_withdrawn_after_approval_keeps_voucher_and_money_back(
    transport: Transport,
) -> None:
    number = transport.approved()
    with transport.bench.writing("awa", "consent withdraw") as session:
        withdraw(session, transport.case, purpose=ConsentPurpose.FILE, why="Ne veut plus.")
    with pytest.raises(ConsentWithheld):
        do(transport, give_vouchers, [number])
    with pytest.raises(ConsentWithheld):
        do(transport, pay, number, CASH)
    row = transport.shown(number)
    assert (row.state, row.voucher, row.paid) == (SupportState.APPROVED, None, 0)
    do(transport, cancel, number, "Consentement retiré.")
    assert line(transport).committed == 0
