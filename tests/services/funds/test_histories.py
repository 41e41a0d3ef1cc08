"""Whatever happens to money in whatever order: the books balance, and say what a notebook says."""

from __future__ import annotations

import contextlib
from collections import Counter
from itertools import count
from random import Random
from typing import TYPE_CHECKING

from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from justice_desk.models.all import Posting
from justice_desk.rules.ledger import Balance
from justice_desk.services.funds.adding import add_line
from justice_desk.services.funds.advances import advances
from justice_desk.services.funds.balances import line_balance, request_balances
from justice_desk.services.funds.booking import line_named
from justice_desk.terms.errors import BadInput, Refused
from justice_desk.terms.transport import Account
from tests.services.funds.conftest import asked, check
from tests.services.funds.notebook import PLANNED, REQUESTS, Notebook

if TYPE_CHECKING:
    from tests.services.funds.conftest import Books

ACTS = ("commit", "release", "pay", "give_back", "advance", "give_in", "settle", "reverse")
MOST_USED = (*["commit"] * 3, *["pay"] * 5, *["give_back"] * 4, "reverse", *ACTS)
AMOUNTS = (-1, 30, 60, 60, 100, 250)
STEPS = 40
Step = tuple[str, int, int, int]

_fresh = count(1)


def _history(seed: int) -> list[Step]:
    chance = Random(seed)  # noqa: S311 - a history, not a secret
    return [
        (
            chance.choice(MOST_USED),
            chance.randrange(6),
            chance.randrange(6),
            chance.choice(AMOUNTS),
        )
        for _step in range(STEPS)
    ]


def test_books_balance_after_any_history(books: Books) -> None:
    done: Counter[str] = Counter()

    # Nothing is made smaller on a failure: each history is a whole office, minutes in all.
    @settings(max_examples=5, deadline=None, phases=(Phase.generate,))
    @given(st.integers(0, 2**32))
    def live(seed: int) -> None:
        with books.bench.writing("awa") as session:
            line = add_line(session, "DON-A", f"L{next(_fresh)}", "Essai", amount=PLANNED)
            ids = [asked(session, books.place, 10 * next(_fresh) + at) for at in range(REQUESTS)]
            book = Notebook(session, ids, line)
            for act, *numbers in _history(seed):
                with contextlib.suppress(BadInput, Refused), session.begin_nested():
                    getattr(book, act)(*numbers)
                    done[act] += 1
            _compare(book)

    live()
    check(books.bench)
    assert min(done[act] for act in ACTS) > 0, f"too tame: {done}"


def _compare(book: Notebook) -> None:
    """Fail where the books and the notebook differ, or where money is missing."""
    line_id = line_named(book.session, book.line).id
    committed, spent = book.all("committed", REQUESTS), book.all("spent", REQUESTS)
    balance = line_balance(book.session, line_id)
    assert balance == Balance(PLANNED, book.available, sum(committed), sum(spent))
    assert balance.available >= 0
    for at, request in enumerate(book.ids):
        mine = request_balances(book.session, request).get(line_id, Balance())
        assert (mine.committed, mine.spent) == (committed[at], spent[at])
        assert min(mine.committed, mine.spent) >= 0
    _compare_cash(book)


def _compare_cash(book: Notebook) -> None:
    rows = {row.number: row for row in advances(book.session)}
    for number, cash in zip(book.advances, book.all("held", len(book.advances)), strict=True):
        assert rows[number].left == cash >= 0
        assert rows[number].given == rows[number].used + rows[number].returned + cash
    sums = select(Posting.account, func.sum(Posting.amount)).group_by(Posting.account)
    moved = {account: int(amount) for account, amount in book.session.execute(sums)}
    cash_accounts = (Account.TILL, Account.ADVANCES, Account.PAID_OUT)
    assert sum(moved.values()) == sum(moved.get(one, 0) for one in cash_accounts) == 0
    assert moved.get(Account.PAID_OUT, 0) == moved.get(Account.SPENT, 0)
