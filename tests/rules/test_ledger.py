"""What an entry moves, what may be booked, what may be taken back."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from justice_desk.rules.ledger import (
    MOST,
    ON_A_LINE,
    AmountUnfit,
    Balance,
    FundClosed,
    FundEnded,
    FundNotBegun,
    OverSpendingNotYours,
    OverSpends,
    Standing,
    StandsOn,
    check_amount,
    check_fund,
    check_reversal,
    check_room,
    cost_of_one,
    halves,
    opposite,
    read_amount,
)
from justice_desk.terms.transport import Account, BookedAs

if TYPE_CHECKING:
    from justice_desk.terms.errors import Refused

KINDS = sorted(set(BookedAs) - {BookedAs.REVERSAL})
FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)


def spaced(told: str) -> str:
    """Return a sentence with plain spaces, whichever the typography of French asks for."""
    return told.replace("\u00a0", " ").replace("\u202f", " ")


@given(st.sampled_from(KINDS), st.integers(0, MOST), st.booleans())
def test_what_an_entry_moves_sums_to_zero_and_so_does_its_line(
    kind: BookedAs, amount: int, from_advance: bool
) -> None:
    moved = halves(kind, amount, from_advance=from_advance)
    assert sum(by for _account, by in moved) == 0
    assert Balance.of({a: by for a, by in moved if a in ON_A_LINE}).sound
    assert len({account for account, _by in moved}) == len(moved)


@given(st.sampled_from(KINDS), st.integers(1, MOST))
def test_what_was_taken_back_leaves_nothing(kind: BookedAs, amount: int) -> None:
    moved = halves(kind, amount)
    back = dict(opposite(moved))
    assert all(by + back[account] == 0 for account, by in moved)
    assert all(back.values())


def test_each_kind_moves_what_its_name_says() -> None:
    a = Account
    assert halves(BookedAs.BUDGET, 5) == ((a.PLANNED, -5), (a.AVAILABLE, 5))
    assert halves(BookedAs.COMMITMENT, 5) == ((a.AVAILABLE, -5), (a.COMMITTED, 5))
    assert halves(BookedAs.RELEASE, 5) == ((a.COMMITTED, -5), (a.AVAILABLE, 5))
    assert dict(halves(BookedAs.PAYMENT, 5)) == {
        a.COMMITTED: -5, a.SPENT: 5, a.TILL: -5, a.PAID_OUT: 5,
    }  # fmt: skip
    assert dict(halves(BookedAs.RETURN, 5)) == {
        a.SPENT: -5, a.AVAILABLE: 5, a.PAID_OUT: -5, a.TILL: 5,
    }  # fmt: skip
    assert halves(BookedAs.ADVANCE, 5) == ((a.TILL, -5), (a.ADVANCES, 5))
    assert halves(BookedAs.ADVANCE_RETURN, 5) == ((a.ADVANCES, -5), (a.TILL, 5))


def test_who_pays_from_an_advance_touches_no_till() -> None:
    assert dict(halves(BookedAs.PAYMENT, 5, from_advance=True))[Account.ADVANCES] == -5
    assert dict(halves(BookedAs.RETURN, 5, from_advance=True))[Account.ADVANCES] == 5
    assert Account.TILL not in dict(halves(BookedAs.PAYMENT, 5, from_advance=True))
    assert halves(BookedAs.ADVANCE, 5, from_advance=True) == halves(BookedAs.ADVANCE, 5)


def test_a_balance_that_lost_a_franc_is_not_sound() -> None:
    assert Balance(10, 4, 3, 3).sound
    assert not Balance(10, 4, 3, 2).sound


@pytest.mark.parametrize("typed", ["12500", "12 500", "12\u202f500", " 12\u00a0500 "])
def test_an_amount_is_typed_with_or_without_spaces(typed: str) -> None:
    assert read_amount("amount", typed) == 12_500


@pytest.mark.parametrize("typed", ["-5", "2000.5", "2000,5", "", "mille", "1e3", "٣", "0", "²"])
def test_an_amount_that_is_none_says_what_was_found_and_expected(typed: str) -> None:
    with pytest.raises(AmountUnfit) as refused:
        read_amount("montant", typed)
    told = spaced(refused.value.message())
    assert f"« {typed} »" in told
    assert "montant" in told
    assert told.endswith("un nombre entier de francs CFA, de 1 à 1 000 000 000.")


@pytest.mark.parametrize("amount", [0, -1, MOST + 1, 0.5, 12.0])
def test_an_amount_that_cannot_be_booked_is_refused(amount: int) -> None:
    with pytest.raises(AmountUnfit) as refused:
        check_amount("amount", amount)
    assert spaced(refused.value.message()).endswith("de 1 à 1 000 000 000.")
    assert refused.value.details["found"] == amount


def test_one_franc_is_the_least_unless_another_is_named() -> None:
    assert check_amount("amount", 1) == 1
    assert read_amount("amount", "1") == 1
    with pytest.raises(AmountUnfit) as refused:
        check_amount("amount", 499, least=500)
    assert "de 500 à" in refused.value.message()
    with pytest.raises(AmountUnfit) as refused:
        read_amount("amount", "-1", least=500)
    assert "de 500 à" in refused.value.message()


def test_nothing_at_all_passes_where_it_may() -> None:
    assert check_amount("amount", 0, least=0) == 0
    assert read_amount("amount", "0", least=0) == 0
    assert check_amount("amount", MOST) == MOST


def test_a_fund_is_used_from_its_first_day_to_its_last() -> None:
    for day in (FIRST, LAST):
        check_fund("DON-A", FIRST, LAST, None, day)


@pytest.mark.parametrize(
    ("error", "closed", "on", "told"),
    [
        (FundNotBegun, None, date(2025, 12, 31), "DON-A commence le 01/01/2026.* au 31/12/2025"),
        (FundEnded, None, date(2027, 1, 1), "DON-A a pris fin le 31/12/2026.* au 01/01/2027"),
        (FundClosed, date(2026, 3, 2), FIRST, "DON-A a été clôturé le 02/03/2026"),
    ],
)
def test_outside_its_days_a_fund_tells_them(
    error: type[Refused], closed: date | None, on: date, told: str
) -> None:
    with pytest.raises(error) as refused:
        check_fund("DON-A", FIRST, LAST, closed, on)
    assert re.search(told, refused.value.message())


def test_a_line_is_spent_to_its_last_franc_and_beyond_it_for_a_reason_of_who_may() -> None:
    check_room("DON-A/TRA", 100, 100, reason="", may=False)
    check_room("DON-A/TRA", 100, 101, reason="Urgence.", may=True)
    check_room("DON-A/TRA", -1, 0, reason="", may=False)
    with pytest.raises(OverSpends) as refused:
        check_room("DON-A/TRA", 100, 101, reason="", may=True)
    figures = "DON-A/TRA a un disponible de 100 F CFA et la demande est de 101 F CFA : 1 F CFA de"
    assert figures in spaced(refused.value.message())
    with pytest.raises(OverSpendingNotYours) as other:
        check_room("DON-A/TRA", 100, 101, reason="Urgence.", may=False)
    assert figures in spaced(other.value.message())


@pytest.mark.parametrize(
    ("kind", "now", "word"),
    [
        (BookedAs.BUDGET, Standing(line=Balance(9, 4, 3, 2)), "ligne"),
        (BookedAs.COMMITMENT, Standing(request=Balance(0, 0, 4, 1)), "engagés"),
        (BookedAs.PAYMENT, Standing(request=Balance(0, 0, 0, 4)), "payés"),
        (BookedAs.ADVANCE, Standing(held=4), "avance"),
    ],
)
def test_what_later_entries_need_is_not_taken_back(
    kind: BookedAs, now: Standing, word: str
) -> None:
    with pytest.raises(StandsOn) as refused:
        check_reversal("GAO-L-2026-00001", opposite(halves(kind, 5)), now)
    told = spaced(refused.value.message())
    assert "GAO-L-2026-00001" in told
    assert word in told
    assert "4 F CFA" in told
    check_reversal("GAO-L-2026-00001", opposite(halves(kind, 4)), now)


def test_money_that_comes_back_to_an_over_spent_line_is_never_refused() -> None:
    over = Standing(line=Balance(5, -3, 8, 0), request=Balance(0, -8, 8, 0))
    check_reversal("GAO-L-2026-00001", opposite(halves(BookedAs.COMMITMENT, 8)), over)


@pytest.mark.parametrize(
    ("spent", "people", "cost"), [(0, 0, None), (100, 0, None), (10, 4, 3), (9, 4, 2), (0, 3, 0)]
)
def test_what_one_person_cost_is_rounded_half_up(spent: int, people: int, cost: int | None) -> None:
    assert cost_of_one(spent, people) == cost
