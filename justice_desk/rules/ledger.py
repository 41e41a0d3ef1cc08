"""The books: which accounts an entry moves, what a line has left, what may not be booked.

Every entry moves accounts by amounts that sum to zero. The first four accounts follow the budget
of a line (planned = available + committed + spent, always), the others the cash. Amounts are whole
francs CFA: the franc has no cents.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.formats import francs, short_date, whole
from justice_desk.i18n.messages import N_, _
from justice_desk.terms.errors import BadInput, Refused
from justice_desk.terms.transport import Account, BookedAs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

Half = tuple[Account, int]
"""An account and a signed amount."""

MOST: Final = 1_000_000_000
"""Francs CFA of one entry: more is a slip of the hand, and no office of paralegals has it."""

_A: Final = Account
_HALVES: Final[Mapping[BookedAs, tuple[Half, ...]]] = {
    BookedAs.BUDGET: ((_A.PLANNED, -1), (_A.AVAILABLE, 1)),
    BookedAs.COMMITMENT: ((_A.AVAILABLE, -1), (_A.COMMITTED, 1)),
    BookedAs.RELEASE: ((_A.COMMITTED, -1), (_A.AVAILABLE, 1)),
    BookedAs.PAYMENT: ((_A.COMMITTED, -1), (_A.SPENT, 1), (_A.TILL, -1), (_A.PAID_OUT, 1)),
    BookedAs.RETURN: ((_A.SPENT, -1), (_A.AVAILABLE, 1), (_A.PAID_OUT, -1), (_A.TILL, 1)),
    BookedAs.ADVANCE: ((_A.TILL, -1), (_A.ADVANCES, 1)),
    BookedAs.ADVANCE_RETURN: ((_A.ADVANCES, -1), (_A.TILL, 1)),
}
"""What each kind moves, by one franc; a reversal moves the opposite of what it takes back."""
ON_A_LINE: Final = frozenset({_A.PLANNED, _A.AVAILABLE, _A.COMMITTED, _A.SPENT})
"""The accounts that each line has for itself."""


class AmountUnfit(BadInput):
    """An amount that is negative, nothing at all, too large or not whole."""

    code = "amount"
    template = N_("{path}: found “{found}”. Expected: a whole number of francs CFA, {expected}.")


class FundNotBegun(Refused):
    """Money of a fund whose first day has not come."""

    code = "fund_not_begun"
    template = N_("The fund {fund} begins on {starts}: nothing is booked on it for {on}.")


class FundEnded(Refused):
    """Money of a fund after its last day."""

    code = "fund_ended"
    template = N_("The fund {fund} ended on {ends}: nothing is booked on it for {on}.")


class PaidTooLate(FundEnded):
    """A payment after the last day of a fund that no voucher of before promises."""

    code = "fund_ended_payment"
    template = N_(
        "The fund {fund} ended on {ends}: nothing is paid from it on {on}. What was approved and "
        "went out on a voucher before is paid until the last day of the voucher. Let the rest go: "
        "cancel the request, or account for it and write why it is not paid."
    )


class FundClosed(Refused):
    """Money of a fund whose books are closed."""

    code = "fund_closed"
    template = N_("The fund {fund} was closed on {closed}: nothing more is booked on it.")


class OverSpends(Refused):
    """A line has less left than is asked of it."""

    code = "over_spends"
    template = N_(
        "{line} has {left} left and {amount} is asked: {missing} too much. "
        "The coordination can write why it is done all the same, in words that everybody "
        "and the donor read."
    )


class OverSpendingNotYours(Refused):
    """Somebody who does not plan the money wrote a reason to go beyond it."""

    code = "over_spending_not_yours"
    template = N_(
        "{line} has {left} left and {amount} is asked: {missing} too much. "
        "Only the coordination can write why it is done all the same."
    )


class StandsOn(BadInput):
    """Taking an entry back would leave what was booked after it without ground."""

    code = "entry_needed"
    template = N_("{number} cannot be reversed: later entries stand on it. {why}")


@dataclass(frozen=True)
class Balance:
    """What the budget of a line, or of a request on it, comes to."""

    planned: int = 0
    available: int = 0
    committed: int = 0
    spent: int = 0

    @classmethod
    def of(cls, sums: Mapping[Account, int]) -> Balance:
        """Return the balance of accounts; money that is planned stands on the other side."""
        return cls(
            planned=-sums.get(_A.PLANNED, 0),
            available=sums.get(_A.AVAILABLE, 0),
            committed=sums.get(_A.COMMITTED, 0),
            spent=sums.get(_A.SPENT, 0),
        )

    @property
    def sound(self) -> bool:
        """Tell whether everything that was planned is somewhere."""
        return self.planned == self.available + self.committed + self.spent


def halves(kind: BookedAs, amount: int, *, from_advance: bool = False) -> tuple[Half, ...]:
    """Return what an entry moves.

    Args:
        kind: any but a reversal, which moves the `opposite` of another entry.
        amount: whole francs CFA.
        from_advance: the cash is held by a focal person, not by the till.
    """
    paid = kind in {BookedAs.PAYMENT, BookedAs.RETURN}
    cash = {_A.TILL: _A.ADVANCES} if from_advance and paid else {}
    return tuple((cash.get(account, account), sign * amount) for account, sign in _HALVES[kind])


def opposite(moved: Iterable[Half]) -> tuple[Half, ...]:
    """Return what takes back the halves of an entry."""
    return tuple((account, -amount) for account, amount in moved)


def read_amount(path: str, typed: str, *, least: int = 1) -> int:
    """Return the amount that was typed, such as `12500` or `12 500`.

    Raises:
        AmountUnfit: it is negative, fractional, too large or no number.
    """
    digits = "".join(typed.split())
    if not (digits.isascii() and digits.isdecimal()):
        raise AmountUnfit(path=path, found=typed, expected=_span(least))
    return check_amount(path, int(digits), least=least)


def check_amount(path: str, amount: int, *, least: int = 1) -> int:
    """Return an amount that can be booked.

    Raises:
        AmountUnfit: below `least`, beyond `MOST`, or a fraction of a franc.
    """
    if not (isinstance(amount, int) and least <= amount <= MOST):
        raise AmountUnfit(path=path, found=amount, expected=_span(least))
    return amount


def _span(least: int) -> str:
    return _("from {least} to {most}").format(least=least, most=whole(MOST))


def cost_of_one(spent: int, people: int) -> int | None:
    """Return what one person cost, in whole francs rounded half up; None where nobody came."""
    return (2 * spent + people) // (2 * people) if people else None


def check_fund(fund: str, starts: date, ends: date, closed: date | None, on: date) -> None:
    """Let money of a fund be booked for a day, both ends included.

    Raises:
        FundClosed, FundNotBegun, FundEnded: in this order.
    """
    if closed is not None:
        raise FundClosed(fund=fund, closed=short_date(closed))
    if on < starts:
        raise FundNotBegun(fund=fund, starts=short_date(starts), on=short_date(on))
    if on > ends:
        raise FundEnded(fund=fund, ends=short_date(ends), on=short_date(on))


def check_room(line: str, left: int, amount: int, *, reason: str, may: bool) -> None:
    """Let a line be committed: within what it has left, or beyond for a reason of who may.

    Args:
        line: `FUND/LINE`.
        left: what it has available.
        amount: what is asked.
        reason: why it is done all the same.
        may: whether who asks may go beyond.

    Raises:
        OverSpends: beyond, and no reason.
        OverSpendingNotYours: a reason of somebody who may not.
    """
    if not amount or amount <= left:  # who rides along takes nothing, whatever is left
        return
    told = {"left": francs(left), "amount": francs(amount), "missing": francs(amount - left)}
    if not reason:
        raise OverSpends(line=line, **told)
    if not may:
        raise OverSpendingNotYours(line=line, **told)


@dataclass(frozen=True)
class Standing:
    """What an entry stands among: its line, its request and its advance as they are now."""

    line: Balance = Balance()
    request: Balance = Balance()
    held: int = 0
    """Cash that the holder of the advance still has."""


def check_reversal(number: str, moved: Iterable[Half], now: Standing) -> None:
    """Let an entry be taken back, unless what came later needs it.

    Args:
        number: of the entry.
        moved: what the reversal moves.
        now: how line, request and advance stand before it.

    Raises:
        StandsOn: money would be missing where it was used since.
    """
    by = dict(moved)
    needs = (
        (_A.AVAILABLE, now.line.available, _("The line has {left} left.")),
        (_A.COMMITTED, now.request.committed, _("Of the request, {left} are still committed.")),
        (_A.SPENT, now.request.spent, _("Of the request, {left} are still paid.")),
        (_A.ADVANCES, now.held, _("The holder of the advance still has {left}.")),
    )
    for account, left, why in needs:
        if by.get(account, 0) < 0 and left + by[account] < 0:
            raise StandsOn(number=number, why=why.format(left=francs(left)))
