"""From approval to account: the books follow each step, and nothing is paid twice."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from justice_desk.rules.ledger import AmountUnfit
from justice_desk.rules.transport import AccountOpen, OverLimit, StepRefused
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.funds.errors import PaidAlready
from justice_desk.services.funds.listing import funds
from justice_desk.services.transport.correcting import set_amount
from justice_desk.services.transport.deciding import approve, cancel
from justice_desk.services.transport.errors import GivesBackMore, LineMissing, NothingToPay
from justice_desk.services.transport.going import no_show, travelled
from justice_desk.services.transport.paying import pay
from justice_desk.services.transport.reconciling import reconcile
from justice_desk.services.transport.told import PaidTold
from justice_desk.services.transport.vouchering import cancel_voucher, give_vouchers
from justice_desk.terms import clock
from justice_desk.terms.clock import today
from justice_desk.terms.errors import ChangedMeanwhile
from justice_desk.terms.slip import parse
from justice_desk.terms.transport import PaidBy, SupportState
from tests.services.transport.conftest import HOME, MOUSSA

if TYPE_CHECKING:
    from collections.abc import Callable

    from justice_desk.services.funds.rows import LineRow
    from tests.services.transport.conftest import Transport

CASH = PaidTold(PaidBy.CASH)


def do(transport: Transport, what: Callable[..., Any], *words: Any, **more: Any) -> Any:
    """Run a service as the paralegal, or as somebody else."""
    with transport.bench.writing(more.pop("member", "ibrahim"), "trip") as session:
        return what(session, *words, **more)


def line(transport: Transport) -> LineRow:
    """Return the line that pays."""
    with transport.bench.reading("awa") as session:
        return funds(session)[0].lines[0]


def test_from_approval_to_account_the_books_follow(transport: Transport) -> None:
    number = transport.approved()
    amount = transport.shown(number).amount
    assert line(transport).committed == amount
    (row,) = do(transport, give_vouchers, [number])
    assert row.voucher is not None
    assert row.voucher.number.startswith("GAO-B-")
    assert parse(row.voucher.code) == row.voucher.code
    entry = do(transport, pay, number, CASH)
    assert entry.startswith("GAO-L-")
    paid = transport.shown(number)
    assert (paid.state, paid.paid, paid.paid_by) == (SupportState.PAID, amount, PaidBy.CASH)
    with clock.as_of(paid.there_on):
        do(transport, travelled, number)
        with pytest.raises(AccountOpen):
            do(transport, reconcile, number)
        do(transport, reconcile, number, returned=500, note="Bon signé.")
    closed = transport.shown(number)
    assert (closed.state, closed.paid) == (SupportState.RECONCILED, amount - 500)
    books = line(transport)
    assert (books.committed, books.spent) == (0, amount - 500)


def test_who_did_not_come_gives_back_what_she_was_paid(transport: Transport) -> None:
    paid, unpaid = transport.approved(), transport.approved(who=MOUSSA, place=HOME)
    do(transport, pay, paid, CASH)
    row = transport.shown(paid)
    with pytest.raises(DoesNotFit):
        do(transport, no_show, paid)
    with clock.as_of(row.there_on):
        for number in (paid, unpaid):
            do(transport, no_show, number, why="Pont coupé.")
        do(transport, reconcile, unpaid)
        with pytest.raises(GivesBackMore):
            do(transport, reconcile, paid, returned=row.amount + 1)
        with pytest.raises(AmountUnfit):
            do(transport, reconcile, paid, returned=-1)
        do(transport, reconcile, paid, returned=row.amount)
    books = line(transport)
    assert (books.committed, books.spent, books.available) == (0, 0, books.planned)


def test_a_request_is_paid_in_one_window_only(transport: Transport) -> None:
    number = transport.approved()
    (row,) = do(transport, give_vouchers, [number])
    do(transport, pay, number, CASH, seen=row.version)
    with pytest.raises(PaidAlready) as refused:
        do(transport, pay, number, CASH, seen=row.version, member="awa")
    assert refused.value.details["who"] == "Ibrahim Touré"
    assert line(transport).spent == row.amount


def test_a_paralegal_approves_up_to_her_limit(transport: Transport) -> None:
    number = transport.ask(amount=25_001, amount_why="Voiture louée.")
    with pytest.raises(OverLimit):
        transport.approve(number)
    transport.approve(number, "awa")
    assert transport.shown(number).decided_by == "Awa Cissé"


def test_approving_needs_a_line_and_happens_once(transport: Transport) -> None:
    number = transport.ask()
    with pytest.raises(LineMissing):
        do(transport, approve, number)
    transport.approve(number)
    with pytest.raises(StepRefused):
        transport.approve(number)


def test_another_amount_is_committed_anew(transport: Transport) -> None:
    number = transport.approved()
    seen = transport.shown(number).version
    do(transport, set_amount, number, 9000, why="Pirogue.", seen=seen)
    assert line(transport).committed == transport.shown(number).amount == 9000
    with pytest.raises(ChangedMeanwhile):
        do(transport, set_amount, number, 8000, why="Autre.", seen=seen)
    do(transport, set_amount, number, None)
    assert line(transport).committed == transport.shown(number).rated


def test_a_cancelled_voucher_leaves_room_for_another(transport: Transport) -> None:
    number = transport.approved()
    (first,) = do(transport, give_vouchers, [number, number])
    do(transport, cancel_voucher, number, "Perdu.")
    (second,) = do(transport, give_vouchers, [number])
    assert first.voucher is not None
    assert second.voucher is not None
    assert first.voucher.code != second.voucher.code
    do(transport, cancel, number, "Reporté.")
    row = transport.shown(number)
    assert row.voucher is not None
    assert row.voucher.cancelled_on == today()
    assert line(transport).committed == 0


def test_a_seat_without_an_amount_has_nothing_to_pay(transport: Transport) -> None:
    number = transport.ask(amount=0, amount_why="Place dans la voiture du bureau.")
    transport.approve(number)
    for what, words in ((give_vouchers, ([number],)), (pay, (number, CASH))):
        with pytest.raises(NothingToPay):
            do(transport, what, *words)
    with clock.as_of(transport.shown(number).there_on + timedelta(days=1)):
        do(transport, travelled, number)
        do(transport, reconcile, number)
    assert transport.shown(number).state is SupportState.RECONCILED
