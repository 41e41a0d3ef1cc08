"""Cash that a focal person holds to pay with: given, what is left returned, accounted for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from justice_desk.i18n.formats import francs, short_date
from justice_desk.models.all import Advance, Fund, FundLine, LedgerEntry, Posting, Sitting
from justice_desk.rules.ledger import check_amount, check_fund, halves
from justice_desk.rules.text import checked_name
from justice_desk.services.cases.checking import checked_day, day_from
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.funds.balances import held, held_of_fund, line_balances
from justice_desk.services.funds.errors import (
    AdvanceHeld,
    AdvanceSettled,
    AdvanceTooLarge,
    AdvanceTooSmall,
    BeforeAdvance,
)
from justice_desk.services.funds.finding import advance_named, fund_named
from justice_desk.services.funds.rows import AdvanceRow
from justice_desk.services.funds.writing import Booked, numbered, write
from justice_desk.services.rights import require
from justice_desk.services.sittings.checking import text
from justice_desk.services.sittings.finding import sitting_for
from justice_desk.storage.audit import hold
from justice_desk.terms.clock import today
from justice_desk.terms.errors import at_field
from justice_desk.terms.transport import Account, BookedAs

if TYPE_CHECKING:
    import uuid
    from collections.abc import Mapping
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.services.funds.told import AdvanceTold


def give_advance(session: Session, told: AdvanceTold) -> str:
    """Give cash of a fund to a focal person and return the number of the advance.

    Raises:
        NotAllowed: advances are the coordination's.
        UnknownFund, FundClosed, FundNotBegun, FundEnded: the fund, on the day it is given.
        UnknownSitting: the sitting.
        AmountUnfit: nothing, negative or not whole.
        AdvanceTooLarge: beyond what the fund has neither paid nor advanced.
        NameMissing, DoesNotFit: the holder, the days.
    """
    require(session, "fund advance")
    hold(session)
    fund = fund_named(session, told.fund)
    given = checked_day("given_on", told.given_on) or today()
    check_fund(fund.code, fund.starts_on, fund.ends_on, fund.closed_on, given)
    check_amount("amount", told.amount)
    if told.due_on < given:
        raise DoesNotFit(path="due_on", found=told.due_on, expected=day_from(given))
    _check_cash(session, fund, told.amount)
    with at_field("holder"):
        holder = checked_name(told.holder)
    sitting = sitting_for(session, "sitting show", told.sitting).id if told.sitting else None
    row = Advance(
        number=numbered(session, "V", "advance", given.year, 3),
        holder=holder,
        fund_id=fund.id,
        sitting_id=sitting,
        given_on=given,
        due_on=told.due_on,
    )
    session.add(row)
    session.flush()
    why = text("why", told.why, limit=300)
    booked = Booked(on=given, sitting_id=sitting, advance_id=row.id, why=why)
    moved = halves(BookedAs.ADVANCE, told.amount)
    write(session, BookedAs.ADVANCE, told.amount, moved, booked)
    return row.number


def return_advance(
    session: Session, number: str, amount: int, *, on: date | None = None, why: str = ""
) -> str:
    """Book that cash of an advance came back to the till and return the number of the entry.

    Raises:
        NotAllowed, UnknownAdvance, AdvanceSettled: the advance.
        AmountUnfit: nothing, negative or not whole.
        AdvanceTooSmall: the holder has less.
        DoesNotFit, BeforeAdvance: the day.
    """
    require(session, "fund return")
    hold(session)
    advance = _unsettled(session, number)
    check_amount("amount", amount)
    day = checked_day("on", on) or today()
    if day < advance.given_on:
        given = short_date(advance.given_on)
        raise BeforeAdvance(advance=advance.number, given=given, on=short_date(day))
    left = held(session, advance.id)
    if left < amount:
        told = {"left": francs(left), "amount": francs(amount)}
        raise AdvanceTooSmall(holder=advance.holder, advance=advance.number, **told)
    booked = Booked(
        on=day,
        sitting_id=advance.sitting_id,
        advance_id=advance.id,
        why=text("why", why, limit=300),
    )
    moved = halves(BookedAs.ADVANCE_RETURN, amount)
    return write(session, BookedAs.ADVANCE_RETURN, amount, moved, booked).number


def settle_advance(session: Session, number: str, *, on: date | None = None) -> None:
    """Write down that an advance is accounted for: everything was paid out or returned.

    Raises:
        NotAllowed, UnknownAdvance, AdvanceSettled: the advance.
        AdvanceHeld: something is left.
        DoesNotFit: a day to come.
    """
    require(session, "fund return")
    hold(session)
    advance = _unsettled(session, number)
    left = held(session, advance.id)
    if left:
        raise AdvanceHeld(holder=advance.holder, left=francs(left), advance=advance.number)
    advance.settled_on = checked_day("on", on) or today()
    session.flush()


def advances(
    session: Session, fund: str | None = None, *, until: date | None = None
) -> tuple[AdvanceRow, ...]:
    """Return the advances by number, as the books stand, or stood on a day.

    Raises:
        NotAllowed: every member may, so none today.
        UnknownFund: no fund bears the code.
    """
    require(session, "fund list")
    asked = (
        select(Advance, Fund.code, Sitting.number)
        .join(Fund, Fund.id == Advance.fund_id)
        .outerjoin(Sitting, Sitting.id == Advance.sitting_id)
        .order_by(Advance.number)
    )
    if fund is not None:
        asked = asked.where(Advance.fund_id == fund_named(session, fund).id)
    if until is not None:
        asked = asked.where(Advance.given_on <= until)
    sums = _sums(session, until)
    return tuple(
        _row(one, code, sitting, sums.get(one.id, {}), until)
        for one, code, sitting in session.execute(asked)
    )


def _row(
    one: Advance,
    fund: str,
    sitting: str | None,
    sums: Mapping[BookedAs, int],
    until: date | None,
) -> AdvanceRow:
    given = sums.get(BookedAs.ADVANCE, 0)
    returned = -sums.get(BookedAs.ADVANCE_RETURN, 0)
    used = -sums.get(BookedAs.PAYMENT, 0) - sums.get(BookedAs.RETURN, 0)
    settled = one.settled_on
    if settled is not None and until is not None and settled > until:
        settled = None
    return AdvanceRow(
        number=one.number,
        holder=one.holder,
        fund=fund,
        sitting=sitting,
        given_on=one.given_on,
        due_on=one.due_on,
        settled_on=settled,
        given=given,
        used=used,
        returned=returned,
        left=given - used - returned,
    )


def _sums(session: Session, until: date | None) -> Mapping[uuid.UUID, Mapping[BookedAs, int]]:
    """Return what each kind moved of each advance; what was taken back counts as its own kind."""
    of = select(LedgerEntry.id, LedgerEntry.kind).subquery()
    kind = func.coalesce(of.c.kind, LedgerEntry.kind)
    asked = (
        select(Posting.advance_id, kind, func.sum(Posting.amount))
        .join(LedgerEntry, LedgerEntry.id == Posting.entry_id)
        .outerjoin(of, of.c.id == LedgerEntry.reverses_id)
        .where(Posting.account == Account.ADVANCES)
        .group_by(Posting.advance_id, kind)
    )
    if until is not None:
        asked = asked.where(LedgerEntry.booked_on <= until)
    sums: dict[uuid.UUID, dict[BookedAs, int]] = {}
    for advance_id, of_kind, amount in session.execute(asked):
        sums.setdefault(advance_id, {})[BookedAs(of_kind)] = int(amount)
    return sums


def _unsettled(session: Session, number: str) -> Advance:
    advance = advance_named(session, number)
    if advance.settled_on is not None:
        raise AdvanceSettled(advance=advance.number, on=short_date(advance.settled_on))
    return advance


def _check_cash(session: Session, fund: Fund, amount: int) -> None:
    """Let an advance be given out of what a fund has neither paid nor advanced."""
    mine = set(session.scalars(select(FundLine.id).where(FundLine.fund_id == fund.id)))
    lines = line_balances(session).items()
    unspent = sum(balance.planned - balance.spent for key, balance in lines if key in mine)
    of_fund = select(Advance.id).where(Advance.fund_id == fund.id)
    left = unspent - held_of_fund(session, LedgerEntry.advance_id.in_(of_fund))
    if amount > left:
        raise AdvanceTooLarge(fund=fund.code, left=francs(left), amount=francs(amount))
