"""Money moves in the order of its days, and goes back to where it came from."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from justice_desk.rules.ledger import FundClosed
from justice_desk.services.funds.adding import close_fund
from justice_desk.services.funds.advances import (
    advances,
    give_advance,
    settle_advance,
)
from justice_desk.services.funds.errors import BeforeCommitment, BeforePayment
from justice_desk.services.funds.told import AdvanceTold
from justice_desk.terms import clock
from justice_desk.terms.clock import today
from justice_desk.terms.transport import Account, BookedAs
from tests.services.funds.conftest import CASH

if TYPE_CHECKING:
    import uuid
    from datetime import date

    from tests.services.funds.conftest import Books


def day(days: int) -> date:
    return today() + timedelta(days=days)


def advance(books: Books, amount: int) -> str:
    with books.bench.writing("awa") as session:
        return give_advance(session, AdvanceTold("DON-A", "Aminata Inventée", amount, day(9)))


def came_back(books: Books, request: str) -> dict[str | None, int]:
    """Return what came back, by the advance that it went to."""
    found = books.entries(request=request, kinds=(BookedAs.RETURN,))
    return {row.advance: row.amount for row in found}


def of_two_sources(books: Books) -> tuple[uuid.UUID, str]:
    """Return a request of which the till paid 3 000 and an advance 2 000, all it held."""
    number, request = advance(books, 2000), books.ask()
    books.commit(request, 5000)
    books.pay(request, 3000)
    books.pay(request, 2000, replace(CASH, advance=number))
    return request, number


def test_nothing_is_paid_before_it_was_approved(books: Books) -> None:
    request = books.ask()
    books.commit(request, 5000)
    with pytest.raises(BeforeCommitment) as refused:
        books.pay(request, 5000, replace(CASH, on=day(-1)))
    assert refused.value.details["on"] == f"{day(-1):%d/%m/%Y}"
    with clock.as_of(day(2)):
        books.pay(request, 5000, replace(CASH, on=day(-2)))
    assert books.entries()[0].booked_on == day(0)


def test_nothing_comes_back_before_it_was_paid(books: Books) -> None:
    request = books.ask()
    books.commit(request, 5000)
    books.pay(request, 5000)
    with pytest.raises(BeforePayment):
        books.give_back(request, 500, on=day(-1))
    books.give_back(request, 500, on=day(0))


def test_closed_books_take_back_nothing(books: Books) -> None:
    request = books.ask()
    books.commit(request, 5000)
    entry = books.pay(request, 5000)
    with books.bench.writing("awa") as session:
        close_fund(session, "DON-A")
    with pytest.raises(FundClosed):
        books.give_back(request, 500)
    books.reverse(entry)
    assert books.line().spent == 0


def test_money_goes_back_to_each_source_that_it_came_from(books: Books) -> None:
    request, number = of_two_sources(books)
    books.give_back(request, 5000)
    assert came_back(books, "GAO-A-2026-0001") == {number: 2000, None: 3000}
    with books.bench.reading("awa") as session:
        (row,) = advances(session)
    assert (row.used, row.left) == (0, 2000)
    books.check()


def test_what_was_paid_last_comes_back_first(books: Books) -> None:
    request, number = of_two_sources(books)
    books.give_back(request, 1500)
    assert came_back(books, "GAO-A-2026-0001") == {number: 1500}
    books.give_back(request, 1500)
    found = books.entries(kinds=(BookedAs.RETURN,))
    assert {(row.advance, row.amount) for row in found} == {
        (number, 1500),
        (number, 500),
        (None, 1000),
    }
    with books.bench.reading("awa") as session:
        assert advances(session)[0].left == 2000


def test_what_a_settled_advance_paid_goes_to_the_till(books: Books) -> None:
    request, number = of_two_sources(books)
    with books.bench.writing("awa") as session:
        settle_advance(session, number)
    books.give_back(request, 5000)
    (row,) = books.entries(kinds=(BookedAs.RETURN,))
    assert (row.advance, dict(row.postings)[Account.TILL]) == (None, 5000)
    with books.bench.reading("awa") as session:
        assert advances(session)[0].left == 0


def test_who_rides_along_is_approved_whatever_is_left(books: Books) -> None:
    books.commit(books.ask(), 1200, line="DON-A/REP", override="Urgence.")
    books.commit(books.ask(), 0, line="DON-A/REP", who="ibrahim")
    assert books.line("DON-A/REP").available == -200
