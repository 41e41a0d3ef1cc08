"""Nothing is paid twice, nothing is left lying, and what is reversed proves nothing."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from justice_desk.models.all import Consent, Fund, Voucher
from justice_desk.rules.ledger import PaidTooLate, StandsOn
from justice_desk.rules.transport import AccountOpen, StepRefused
from justice_desk.services.funds.adding import close_fund
from justice_desk.services.funds.booking import release, reverse
from justice_desk.services.funds.entries import entries
from justice_desk.services.funds.errors import BeforePayment, PaidAlready
from justice_desk.services.funds.receipts import attach_receipt
from justice_desk.services.transport.correcting import set_amount
from justice_desk.services.transport.deciding import cancel, refuse
from justice_desk.services.transport.errors import ConsentWithheld, GivesBackMore
from justice_desk.services.transport.finding import request_for
from justice_desk.services.transport.going import no_show, travelled
from justice_desk.services.transport.paying import pay
from justice_desk.services.transport.reconciling import reconcile
from justice_desk.services.transport.vouchering import give_vouchers
from justice_desk.terms import clock
from justice_desk.terms.transport import BookedAs, SupportState
from tests.services.transport.test_money import CASH, do, line
from tests.services.transport.test_open_books import picture

if TYPE_CHECKING:
    from justice_desk.services.funds.rows import EntryRow
    from tests.services.transport.conftest import Transport

S = SupportState


def booked(transport: Transport, kind: BookedAs) -> list[EntryRow]:
    """Return the entries of one kind, the oldest first."""
    with transport.bench.reading("awa") as session:
        return [row for row in reversed(entries(session)) if row.kind is kind]


def corrected(transport: Transport) -> str:
    """Return an approved request of 2 000 of which 6 000 were approved first."""
    number = transport.ask(amount=6000, amount_why="Voiture.")
    transport.approve(number)
    do(transport, set_amount, number, 2000, why="Autobus.")
    return number


@pytest.mark.parametrize("kind", [BookedAs.COMMITMENT, BookedAs.RELEASE])
def test_what_another_amount_replaced_is_not_taken_back(
    transport: Transport, kind: BookedAs
) -> None:
    number = corrected(transport)
    with pytest.raises(StandsOn) as refused:
        do(transport, reverse, booked(transport, kind)[0].number, "Erreur.", member="awa")
    last = booked(transport, BookedAs.COMMITMENT)[-1].number
    assert last in refused.value.message()
    assert line(transport).committed == 2000
    do(transport, reverse, last, "Erreur.", member="awa")
    assert (transport.shown(number).state, line(transport).committed) == (S.REQUESTED, 0)


def test_who_has_her_money_is_not_paid_again_after_the_journey(transport: Transport) -> None:
    number = corrected(transport)
    do(transport, pay, number, CASH)
    with clock.as_of(transport.shown(number).there_on):
        do(transport, travelled, number)
        with transport.bench.writing("awa", "trip") as session:
            row = request_for(session, "trip show", number)
            row.by_hand = 1000
        with pytest.raises(PaidAlready):
            do(transport, pay, number, CASH)
    assert (line(transport).spent, line(transport).committed) == (2000, 0)


def test_a_refused_request_keeps_no_money(transport: Transport) -> None:
    number = transport.approved()
    with transport.bench.writing("awa", "trip") as session:
        request_for(session, "trip show", number).state = S.REQUESTED
    do(transport, refuse, number, "Non.")
    assert line(transport).committed == 0
    assert booked(transport, BookedAs.RELEASE)[-1].why == "Demande refusée."


def test_who_never_claims_her_money_is_accounted_for_with_the_reason(transport: Transport) -> None:
    number = transport.approved()
    with clock.as_of(transport.shown(number).there_on):
        do(transport, travelled, number)
        with transport.bench.writing("awa") as session:
            for said in session.scalars(select(Consent)):
                said.refused = True
        with pytest.raises(ConsentWithheld):
            do(transport, pay, number, CASH)
        with pytest.raises(AccountOpen) as refused:
            do(transport, reconcile, number)
        assert "pourquoi" in refused.value.message()
        do(transport, reconcile, number, note="Elle ne veut pas de cet argent.")
    assert (transport.shown(number).state, line(transport).committed) == (S.RECONCILED, 0)
    assert booked(transport, BookedAs.RELEASE)[-1].why == "Jamais payée."


def test_what_is_left_of_a_no_show_comes_back_later(transport: Transport) -> None:
    number = transport.approved()
    amount = transport.shown(number).amount
    do(transport, pay, number, CASH)
    day = transport.shown(number).there_on
    with clock.as_of(day):
        do(transport, no_show, number)
        with pytest.raises(AccountOpen):
            do(transport, reconcile, number, returned=1000)
        do(transport, reconcile, number, returned=1000, note="Le reste la semaine prochaine.")
    with clock.as_of(day + timedelta(days=7)):
        with pytest.raises(GivesBackMore):
            do(transport, reconcile, number, returned=amount)
        with pytest.raises(StepRefused):
            do(transport, reconcile, number)
        do(transport, reconcile, number, returned=amount - 1000)
    row = transport.shown(number)
    assert (row.state, row.paid, row.absent) == (S.RECONCILED, 0, True)
    assert line(transport).spent == 0


def test_a_receipt_of_a_payment_that_was_taken_back_proves_nothing(transport: Transport) -> None:
    number = transport.approved()
    entry = do(transport, pay, number, CASH)
    do(transport, attach_receipt, entry, picture(), file="x.png")
    assert transport.shown(number).receipts == 1
    do(transport, reverse, entry, "Erreur.", member="awa")
    do(transport, pay, number, CASH)
    with clock.as_of(transport.shown(number).there_on):
        do(transport, travelled, number)
        with pytest.raises(AccountOpen):
            do(transport, reconcile, number)
    assert transport.shown(number).receipts == 0


def test_nothing_comes_back_before_it_was_paid(transport: Transport) -> None:
    number = transport.approved()
    do(transport, pay, number, CASH)
    day = transport.shown(number).there_on
    with clock.as_of(day):
        do(transport, travelled, number)
        early = clock.today() - timedelta(days=60)
        with pytest.raises(BeforePayment):
            do(transport, reconcile, number, returned=500, on=early, note="Reste.")


def end_fund(transport: Transport, days: int) -> None:
    with transport.bench.writing("awa") as session:
        for fund in session.scalars(select(Fund)):
            fund.ends_on = clock.today() + timedelta(days=days)


def test_a_voucher_of_before_is_paid_after_the_end_of_its_fund(transport: Transport) -> None:
    number = transport.approved()
    (row,) = do(transport, give_vouchers, [number])
    assert row.voucher is not None
    with clock.as_of(row.there_on):
        do(transport, travelled, number)
        end_fund(transport, 0)
    with clock.as_of(row.voucher.valid_until):
        do(transport, pay, number, CASH)
    assert line(transport).spent == row.amount


@pytest.mark.parametrize("printed", [False, True])
def test_without_a_voucher_of_before_it_is_let_go(transport: Transport, *, printed: bool) -> None:
    number = transport.approved()
    day = transport.shown(number).there_on
    with clock.as_of(day):
        end_fund(transport, 0)
    with clock.as_of(day + timedelta(days=1)):
        if printed:
            do(transport, give_vouchers, [number])
        with pytest.raises(PaidTooLate) as refused:
            do(transport, pay, number, CASH)
        assert "dernier jour du bon" in refused.value.message()
        do(transport, cancel, number, "Fonds terminé.")
        assert line(transport).committed == 0
        do(transport, close_fund, "DON-A", member="awa")


def test_what_a_reversal_freed_in_closed_books_is_let_go(transport: Transport) -> None:
    number = transport.approved()
    entry = do(transport, pay, number, CASH)
    do(transport, close_fund, "DON-A", member="awa")
    do(transport, reverse, entry, "Erreur.", member="awa")
    assert line(transport).committed > 0
    do(transport, cancel, number, "Fonds clos.")
    assert line(transport).committed == 0
    with transport.bench.writing("awa", "trip") as session:
        assert release(session, request_for(session, "trip show", number), why="Rien.") is None
        assert session.scalars(select(Voucher)).all() == []
