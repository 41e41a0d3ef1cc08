"""Writes funds and their lines down, plans money on them, and closes their books."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.i18n.formats import francs
from justice_desk.i18n.messages import _
from justice_desk.models.all import Advance, Fund, FundLine, LedgerEntry
from justice_desk.rules.ledger import FundClosed, check_amount, halves
from justice_desk.rules.text import checked_text
from justice_desk.services.cases.checking import checked_day, day_from
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.funds.balances import held_of_fund, line_balance
from justice_desk.services.funds.errors import CodeTaken, StillOpen
from justice_desk.services.funds.finding import SLASH, fund_named, line_named
from justice_desk.services.funds.writing import Booked, write
from justice_desk.services.rights import require
from justice_desk.services.sittings.checking import text
from justice_desk.storage.audit import hold
from justice_desk.terms.clock import today
from justice_desk.terms.errors import at_field
from justice_desk.terms.transport import BookedAs

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.services.funds.told import FundTold

_CODE: Final = re.compile(r"[A-Z0-9](?:[A-Z0-9-]{0,18}[A-Z0-9])?")


def add_fund(session: Session, told: FundTold) -> str:
    """Write a fund down and return its code.

    Raises:
        NotAllowed: funds are the coordination's.
        DoesNotFit: a code that cannot be, an end before the beginning.
        CodeTaken: another fund bears it.
        TextMissing: no donor or no project.
    """
    require(session, "fund add")
    clean = _code("code", told.code)
    if session.scalar(select(Fund.id).where(Fund.code == clean)) is not None:
        raise CodeTaken(path="code", found=clean)
    if told.ends_on < told.starts_on:
        expected = day_from(told.starts_on)
        raise DoesNotFit(path="ends_on", found=told.ends_on, expected=expected)
    fund = Fund(
        code=clean,
        donor=_required("donor", told.donor),
        project=_required("project", told.project),
        starts_on=told.starts_on,
        ends_on=told.ends_on,
        note=text("note", told.note),
    )
    session.add(fund)
    session.flush()
    return fund.code


def add_line(session: Session, fund: str, code: str, name: str, *, amount: int = 0) -> str:
    """Add a line to the budget of a fund and return `FUND/LINE`; an amount is planned at once.

    Raises:
        NotAllowed, UnknownFund, FundClosed: the fund.
        DoesNotFit, CodeTaken, TextMissing, AmountUnfit: what was said.
    """
    require(session, "fund line")
    found = _open_fund(session, fund)
    clean = _code("code", code)
    same = select(FundLine.id).where(FundLine.fund_id == found.id, FundLine.code == clean)
    if session.scalar(same) is not None:
        raise CodeTaken(path="code", found=f"{found.code}{SLASH}{clean}")
    session.add(FundLine(fund_id=found.id, code=clean, name=_required("name", name)))
    session.flush()
    called = f"{found.code}{SLASH}{clean}"
    if check_amount("amount", amount, least=0):
        plan_money(session, called, amount)
    return called


def plan_money(session: Session, line: str, amount: int, *, why: str = "") -> str:
    """Plan money on a line and return the number of the entry; less is planned by reversing one.

    Raises:
        NotAllowed, UnknownLine, FundClosed: the line and its fund.
        AmountUnfit: nothing, negative or not whole.
    """
    require(session, "fund line")
    hold(session)
    found = line_named(session, line)
    _open_fund(session, line.partition(SLASH)[0])
    check_amount("amount", amount)
    told = Booked(line_id=found.id, why=text("why", why, limit=300))
    return write(session, BookedAs.BUDGET, amount, halves(BookedAs.BUDGET, amount), told).number


def close_fund(session: Session, code: str, *, on: date | None = None) -> None:
    """Close the books of a fund: nothing more is booked on it but reversals.

    Raises:
        NotAllowed, UnknownFund, FundClosed: the fund.
        StillOpen: money is committed, or somebody holds an advance.
        DoesNotFit: a day to come.
    """
    require(session, "fund close")
    hold(session)
    fund = _open_fund(session, code)
    lines = session.scalars(select(FundLine.id).where(FundLine.fund_id == fund.id)).all()
    committed = sum(line_balance(session, line).committed for line in lines)
    mine = select(Advance.id).where(Advance.fund_id == fund.id)
    cash = held_of_fund(session, LedgerEntry.advance_id.in_(mine))
    if committed or cash:
        told = {"committed": francs(committed), "held": francs(cash)}
        raise StillOpen(fund=fund.code, **told)
    fund.closed_on = checked_day("on", on) or today()
    session.flush()


def _open_fund(session: Session, code: str) -> Fund:
    fund = fund_named(session, code)
    if fund.closed_on is not None:
        raise FundClosed(fund=fund.code, closed=fund.closed_on)
    return fund


def _code(path: str, typed: str) -> str:
    clean = typed.strip().upper()
    if not _CODE.fullmatch(clean):
        expected = _("1 to 20 letters, digits or dashes, such as DON-A")
        raise DoesNotFit(path=path, found=typed, expected=expected)
    return clean


def _required(path: str, typed: str) -> str:
    with at_field(path):
        return checked_text(typed, limit=200, required=True)
