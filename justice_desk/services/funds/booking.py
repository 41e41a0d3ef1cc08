"""Books what becomes of a request's money: committed, released, paid, given back.

Who may do it is judged by the verb that calls; the books only judge the money. Each function takes
the turn of the writer before it reads a balance, so that two windows never spend the same franc.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.i18n.formats import francs, short_date
from justice_desk.models.all import Advance, Fund, FundLine, LedgerEntry, Member
from justice_desk.rules.access import allowed
from justice_desk.rules.ledger import (
    Balance,
    FundClosed,
    check_amount,
    check_fund,
    check_room,
    halves,
)
from justice_desk.services.cases.checking import checked_day
from justice_desk.services.funds.balances import held, line_balance, request_balances
from justice_desk.services.funds.because import Because, said_in_books
from justice_desk.services.funds.errors import (
    AdvanceOfAnotherFund,
    AdvanceSettled,
    AdvanceTooSmall,
    BeforeAdvance,
    BeforePayment,
    NotCommitted,
    NotPaid,
    PaidAlready,
    ReferenceMissing,
)
from justice_desk.services.funds.finding import SLASH, advance_named, line_named
from justice_desk.services.funds.payable import check_payable
from justice_desk.services.funds.reversing import last_payment, reverse
from justice_desk.services.funds.sources import parts
from justice_desk.services.funds.writing import Booked, write
from justice_desk.services.sittings.checking import text
from justice_desk.storage.audit import hold
from justice_desk.storage.session import acting
from justice_desk.terms.clock import today
from justice_desk.terms.transport import BookedAs, PaidBy

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import TransportRequest
    from justice_desk.services.transport.told import PaidTold

__all__ = ["commit", "give_back", "line_named", "pay", "refuse_paid", "release", "reverse"]

PLANS = "fund line"
"""Whoever plans the money of a line may let it be spent beyond that."""


def commit(
    session: Session,
    request: TransportRequest,
    line: FundLine,
    amount: int,
    *,
    override: str = "",
) -> LedgerEntry:
    """Speak for money of a line, because a request was approved.

    Args:
        session: a writing one.
        request: that is approved.
        line: that will pay.
        amount: whole francs CFA; nothing at all for who rides along.
        override: why the line is spent beyond what it has.

    Raises:
        AmountUnfit: negative or not whole.
        FundClosed, FundNotBegun, FundEnded: on the day of today or of the journey.
        OverSpends, OverSpendingNotYours: the line has less left.
    """
    hold(session)
    check_amount("amount", amount, least=0)
    fund = _fund(session, line)
    for day in (today(), request.there_on):
        check_fund(fund.code, fund.starts_on, fund.ends_on, fund.closed_on, day)
    why = text("override", override, limit=300)
    check_room(
        f"{fund.code}{SLASH}{line.code}",
        line_balance(session, line.id).available,
        amount,
        reason=why,
        may=allowed(PLANS, acting(session).role),
    )
    told = Booked(line_id=line.id, request_id=request.id, sitting_id=request.sitting_id, why=why)
    return write(session, BookedAs.COMMITMENT, amount, halves(BookedAs.COMMITMENT, amount), told)


def release(
    session: Session,
    request: TransportRequest,
    *,
    why: str,
    because: Because = Because.FREED,
) -> LedgerEntry | None:
    """Give back to its line what was committed for a request and not paid; None where nothing is.

    Of a request of a case the books say `because` alone: see `because.py`. A fund that was closed
    takes it too, for only a reversal leaves anything committed there.

    Raises:
        WhyMissing: no reason.
    """
    hold(session)
    told_why = said_in_books(request, because, why)
    found = request_balances(session, request.id).items()
    last = None
    for line_id, balance in found:
        if balance.committed > 0:
            told = Booked(
                line_id=line_id,
                request_id=request.id,
                sitting_id=request.sitting_id,
                why=told_why,
            )
            moved = halves(BookedAs.RELEASE, balance.committed)
            last = write(session, BookedAs.RELEASE, balance.committed, moved, told)
    return last


def pay(session: Session, request: TransportRequest, amount: int, told: PaidTold) -> LedgerEntry:
    """Book that the money of a request changed hands.

    Args:
        session: a writing one.
        request: that is paid.
        amount: whole francs CFA, at most what is committed.
        told: how, on which day, from which advance.

    Raises:
        AmountUnfit: nothing, negative or not whole.
        PaidAlready, NotCommitted: what is committed is less.
        FundClosed, FundNotBegun, PaidTooLate: on the day of the payment.
        BeforeCommitment: a day before its approval.
        ReferenceMissing: mobile money without one.
        UnknownAdvance, AdvanceSettled, AdvanceOfAnotherFund, AdvanceTooSmall, BeforeAdvance: the
            advance that pays.
        DoesNotFit: a day to come.
    """
    hold(session)
    check_amount("amount", amount)
    line = _payer(session, request, amount)
    on = checked_day("on", told.on) or today()
    check_payable(session, request, _fund(session, line), line, on)
    reference = text("reference", told.reference, limit=80)
    if told.how is PaidBy.MOBILE_MONEY and not reference:
        raise ReferenceMissing(path="reference")
    advance = _advance(session, told.advance, line, amount, on) if told.advance else None
    booked = Booked(
        on=on,
        line_id=line.id,
        request_id=request.id,
        sitting_id=request.sitting_id,
        advance_id=advance.id if advance else None,
        paid_by=told.how,
        reference=reference,
    )
    moved = halves(BookedAs.PAYMENT, amount, from_advance=advance is not None)
    return write(session, BookedAs.PAYMENT, amount, moved, booked)


def give_back(
    session: Session, request: TransportRequest, amount: int, *, on: date | None, why: str
) -> LedgerEntry:
    """Book that money of a request came back: after a no-show, or what was left of it.

    It goes to where it was paid from, an entry for each: the till, or an advance while that is not
    settled and never more than it had paid. Of a request of a case the books say only that it came
    back. Returns the last entry.

    Raises:
        AmountUnfit: nothing, negative or not whole.
        NotPaid: less was paid.
        WhyMissing: no reason.
        FundClosed: its books are closed.
        BeforePayment, DoesNotFit: a day before it was paid, or to come.
    """
    hold(session)
    check_amount("amount", amount)
    because = said_in_books(request, Because.LEFT, why)
    day = checked_day("on", on) or today()
    paid = last_payment(session, request.id)
    spent = Balance()
    if paid is not None and paid.line_id is not None:
        spent = request_balances(session, request.id)[paid.line_id]
    if paid is None or spent.spent < amount:
        raise NotPaid(request=request.number, paid=francs(spent.spent), amount=francs(amount))
    _refuse_return(session, request, paid, day)
    last = paid
    for part in parts(session, request.id, spent.spent, amount):
        booked = Booked(
            on=day,
            line_id=paid.line_id,
            request_id=request.id,
            sitting_id=request.sitting_id,
            advance_id=part.advance,
            paid_by=part.paid_by,
            why=because,
        )
        moved = halves(BookedAs.RETURN, part.amount, from_advance=part.advance is not None)
        last = write(session, BookedAs.RETURN, part.amount, moved, booked)
    return last


def refuse_paid(session: Session, request: TransportRequest) -> None:
    """Refuse to pay a request that has money already.

    Raises:
        PaidAlready: with who paid it and when.
    """
    spent = sum(one.spent for one in request_balances(session, request.id).values())
    paid = last_payment(session, request.id)
    if spent > 0 and paid is not None:
        raise _paid_already(session, request, paid)


def _refuse_return(
    session: Session, request: TransportRequest, paid: LedgerEntry, day: date
) -> None:
    line = session.get_one(FundLine, paid.line_id)
    fund = _fund(session, line)
    if fund.closed_on is not None:
        raise FundClosed(fund=fund.code, closed=short_date(fund.closed_on))
    if day < paid.booked_on:
        days = {"paid": short_date(paid.booked_on), "on": short_date(day)}
        raise BeforePayment(request=request.number, **days)


def _fund(session: Session, line: FundLine) -> Fund:
    asked = select(Fund).where(Fund.id == line.fund_id)
    return session.scalars(asked.execution_options(populate_existing=True)).one()


def _payer(session: Session, request: TransportRequest, amount: int) -> FundLine:
    """Return the line on which a request has this amount committed.

    Raises:
        PaidAlready, NotCommitted: none has.
    """
    found = request_balances(session, request.id)
    for line_id, balance in found.items():
        if balance.committed >= amount:
            return session.scalars(select(FundLine).where(FundLine.id == line_id)).one()
    committed = sum(balance.committed for balance in found.values())
    paid = last_payment(session, request.id)
    if paid is not None and not committed:
        raise _paid_already(session, request, paid)
    raise NotCommitted(request=request.number, committed=francs(committed), amount=francs(amount))


def _paid_already(session: Session, request: TransportRequest, paid: LedgerEntry) -> PaidAlready:
    who = session.get(Member, paid.created_by)
    return PaidAlready(
        request=request.number,
        amount=francs(paid.amount),
        on=short_date(paid.booked_on),
        number=paid.number,
        who=who.full_name if who else "",
    )


def _advance(session: Session, number: str, line: FundLine, amount: int, on: date) -> Advance:
    """Return the advance that can pay an amount on a day."""
    advance = advance_named(session, number)
    if advance.settled_on is not None:
        raise AdvanceSettled(advance=advance.number, on=short_date(advance.settled_on))
    if advance.fund_id != line.fund_id:
        codes = {row.id: row.code for row in session.scalars(select(Fund))}
        raise AdvanceOfAnotherFund(
            advance=advance.number,
            found=codes[advance.fund_id],
            line=line.code,
            fund=codes[line.fund_id],
        )
    if on < advance.given_on:
        given = short_date(advance.given_on)
        raise BeforeAdvance(advance=advance.number, given=given, on=short_date(on))
    left = held(session, advance.id)
    if left < amount:
        raise AdvanceTooSmall(
            holder=advance.holder,
            left=francs(left),
            advance=advance.number,
            amount=francs(amount),
        )
    return advance
