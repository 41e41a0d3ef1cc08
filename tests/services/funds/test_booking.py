"""Money of requests: committed, released, paid, given back; never twice, never beyond."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.exc import DatabaseError

from justice_desk.models.all import Fund, LedgerEntry, Posting, Receipt
from justice_desk.rules.ledger import (
    AmountUnfit,
    FundClosed,
    FundEnded,
    FundNotBegun,
    OverSpendingNotYours,
    OverSpends,
)
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.funds.adding import add_fund, add_line, close_fund
from justice_desk.services.funds.booking import line_named
from justice_desk.services.funds.errors import (
    NotCommitted,
    NotPaid,
    PaidAlready,
    ReferenceMissing,
    StillOpen,
    UnknownLine,
    WhyMissing,
)
from justice_desk.services.transport.told import PaidTold
from justice_desk.terms import clock
from justice_desk.terms.clock import today
from justice_desk.terms.transport import Account, BookedAs, PaidBy
from tests.services.funds.conftest import CASH, PLANNED, fund

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.services.funds.rows import LineRow
    from tests.services.funds.conftest import Books


def left(line: LineRow) -> tuple[int, int, int]:
    return line.available, line.committed, line.spent


def test_a_request_goes_from_its_commitment_to_its_payment(books: Books) -> None:
    request = books.ask()
    first = books.commit(request, 8500)
    assert first.startswith("GAO-L-")
    assert left(books.line()) == (PLANNED - 8500, 8500, 0)
    books.pay(request, 8500)
    assert left(books.line()) == (PLANNED - 8500, 0, 8500)
    books.give_back(request, 500)
    assert left(books.line()) == (PLANNED - 8000, 0, 8000)
    returned, paid, committed = books.entries(request="gao-a-2026-0001")
    assert [e.kind for e in (committed, paid, returned)] == ["commitment", "payment", "return"]
    assert dict(paid.postings)[Account.TILL] == -8500
    assert returned.why == "Absente."
    assert (paid.who, paid.line) == ("Awa Cissé", "DON-A/TRA")
    assert paid.paid_by is PaidBy.CASH
    books.check()


def test_what_is_not_paid_is_free_again(books: Books) -> None:
    request = books.ask()
    books.commit(request, 8500)
    books.pay(request, 8000)
    assert books.release(request)
    assert left(books.line()) == (PLANNED - 8000, 0, 8000)
    assert books.release(request) is None
    books.check()


def test_who_rides_along_commits_nothing(books: Books) -> None:
    request = books.ask()
    books.commit(request, 0)
    assert left(books.line()) == (PLANNED, 0, 0)


@pytest.mark.parametrize("amount", [-1, 0.5, 10**12])
def test_an_amount_that_cannot_be_is_refused_everywhere(books: Books, amount: int) -> None:
    request = books.ask()
    books.commit(request, 8500)
    for book in (books.commit, books.pay, books.give_back):
        with pytest.raises(AmountUnfit):
            book(request, amount)
    assert len(books.entries(request="GAO-A-2026-0001")) == 1


def test_beyond_its_line_only_the_coordination_goes_and_says_why(books: Books) -> None:
    request = books.ask()
    with pytest.raises(OverSpends) as refused:
        books.commit(request, 1001, line="DON-A/REP", who="ibrahim")
    assert "1 F CFA" in refused.value.message().replace("\u00a0", " ")
    with pytest.raises(OverSpends):
        books.commit(request, 1001, line="DON-A/REP")
    with pytest.raises(OverSpendingNotYours):
        books.commit(request, 1001, line="DON-A/REP", who="ibrahim", override="Urgence.")
    number = books.commit(request, 1001, line="DON-A/REP", override="Urgence.")
    assert left(books.line("DON-A/REP")) == (-1, 1001, 0)
    assert books.entries()[0].number == number
    assert books.entries()[0].why == "Urgence."
    books.check()


def test_a_line_is_committed_to_its_last_franc(books: Books) -> None:
    books.commit(books.ask(), 1000, line="DON-A/REP", who="ibrahim")
    assert left(books.line("DON-A/REP")) == (0, 1000, 0)


@pytest.mark.parametrize(
    ("starts", "ends", "error"),
    [(-60, -1, FundEnded), (1, 60, FundNotBegun), (-60, 4, FundEnded)],
)
def test_money_is_used_within_the_days_of_its_fund(
    books: Books, starts: int, ends: int, error: type[Exception]
) -> None:
    with books.bench.writing("awa") as session:
        add_fund(session, fund("DON-C", day(starts), day(ends)))
        add_line(session, "DON-C", "TRA", "Transport", amount=1000)
    with pytest.raises(error, match="DON-C"):
        books.commit(books.ask(days=5), 500, line="don-c/tra")


def test_a_payment_is_judged_by_its_own_day(books: Books) -> None:
    with books.bench.writing("awa") as session:
        add_fund(session, fund("DON-C", day(-60), day(60)))
        add_line(session, "DON-C", "TRA", "Transport", amount=1000)
    request = books.ask()
    with clock.as_of(day(-2)):
        books.commit(request, 500, line="DON-C/TRA")
    with books.bench.writing("awa") as session:
        session.scalars(select(Fund).where(Fund.code == "DON-C")).one().ends_on = day(-1)
    with pytest.raises(FundEnded):
        books.pay(request, 500)
    books.pay(request, 500, replace(CASH, on=day(-1)))
    assert books.entries()[0].booked_on == day(-1)


def test_a_closed_fund_takes_nothing_more_and_is_not_closed_with_money_on_its_way(
    books: Books,
) -> None:
    request = books.ask()
    books.commit(request, 500)
    with pytest.raises(StillOpen), books.bench.writing("awa") as session:
        close_fund(session, "DON-A")
    books.release(request)
    with books.bench.writing("awa") as session:
        close_fund(session, "DON-A")
    with pytest.raises(FundClosed):
        books.commit(request, 500)


def test_mobile_money_names_its_reference_and_no_payment_is_to_come(books: Books) -> None:
    request = books.ask()
    books.commit(request, 500)
    with pytest.raises(ReferenceMissing):
        books.pay(request, 500, PaidTold(PaidBy.MOBILE_MONEY, reference="  "))
    with pytest.raises(DoesNotFit):
        books.pay(request, 500, replace(CASH, on=day(1)))
    books.pay(request, 500, PaidTold(PaidBy.MOBILE_MONEY, reference="OM-77"))
    assert books.entries()[0].reference == "OM-77"


def test_nobody_is_paid_twice_nor_more_than_was_approved(books: Books) -> None:
    request = books.ask()
    with pytest.raises(NotCommitted):
        books.pay(request, 500)
    books.commit(request, 500)
    with pytest.raises(NotCommitted):
        books.pay(request, 501)
    number = books.pay(request, 500)
    with pytest.raises(PaidAlready, match=number):
        books.pay(request, 500)
    assert left(books.line()) == (PLANNED - 500, 0, 500)


def test_of_two_windows_that_pay_at_once_one_loses(books: Books) -> None:
    request = books.ask()
    books.commit(request, 500)
    start, answers = threading.Barrier(2), []

    def window(who: str) -> None:
        start.wait()
        try:
            answers.append(books.pay(request, 500, who=who))
        except PaidAlready as error:
            answers.append(type(error).__name__)

    windows = [threading.Thread(target=window, args=(who,)) for who in ("awa", "ibrahim")]
    for one in windows:
        one.start()
    for one in windows:
        one.join()
    assert sorted(answers)[1] == "PaidAlready"
    assert left(books.line()) == (PLANNED - 500, 0, 500)
    books.check()


def test_of_two_windows_that_commit_the_last_franc_one_loses(books: Books) -> None:
    requests = [books.ask(), books.ask()]
    start, answers = threading.Barrier(2), []

    def window(at: int) -> None:
        start.wait()
        try:
            answers.append(books.commit(requests[at], 600, line="DON-A/REP"))
        except OverSpends as error:
            answers.append(type(error).__name__)

    windows = [threading.Thread(target=window, args=(at,)) for at in (0, 1)]
    for one in windows:
        one.start()
    for one in windows:
        one.join()
    assert sorted(answers)[1] == "OverSpends"
    assert left(books.line("DON-A/REP")) == (400, 600, 0)


def test_no_more_comes_back_than_was_paid_and_always_for_a_reason(books: Books) -> None:
    request = books.ask()
    books.commit(request, 500)
    with pytest.raises(NotPaid):
        books.give_back(request, 1)
    books.pay(request, 500)
    books.give_back(request, 300)
    with pytest.raises(NotPaid, match="200"):
        books.give_back(request, 201)
    with pytest.raises(WhyMissing):
        books.reverse(books.entries()[0].number, why=" ")
    books.check()


def test_a_line_that_does_not_exist_tells_which_do(books: Books) -> None:
    with books.bench.reading("awa") as session:
        with pytest.raises(UnknownLine, match="DON-A/REP, DON-A/TRA, DON-B/TRA"):
            line_named(session, "DON-A/XXX")
        with pytest.raises(UnknownLine):
            line_named(session, "DON-A")


@pytest.mark.parametrize("model", [LedgerEntry, Posting, Receipt])
def test_nothing_in_the_books_is_edited_or_taken_out(
    books: Books, model: type[LedgerEntry | Posting | Receipt]
) -> None:
    request = books.ask()
    books.commit(request, 500)
    number = books.pay(request, 500)
    _prove(books, number)
    before = books.entries()
    for statement in (update(model).values(version=9), delete(model)):
        with (
            pytest.raises(DatabaseError, match="append-only"),
            books.bench.engine.begin() as connection,
        ):
            connection.execute(statement)
    with pytest.raises(DatabaseError, match="append-only"):
        _edit(books)
    assert books.entries() == before
    assert {entry.kind for entry in before} >= {BookedAs.PAYMENT}


def _edit(books: Books) -> None:
    with books.bench.writing("awa") as session:
        session.scalars(select(LedgerEntry)).all()[0].why = "Autre."


def _prove(books: Books, number: str) -> None:
    with books.bench.writing("awa") as session:
        entry = session.scalars(select(LedgerEntry).where(LedgerEntry.number == number)).one()
        session.add(
            Receipt(
                entry_id=entry.id,
                title="Reçu",
                media_type="application/pdf",
                size=1,
                sha256="0" * 64,
                content=b"%",
            )
        )


def day(days: int) -> date:
    return today() + timedelta(days=days)
