"""Finds the fund, line, entry or advance that somebody names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import Advance, Fund, FundLine, LedgerEntry
from justice_desk.services.funds.errors import (
    UnknownAdvance,
    UnknownEntry,
    UnknownFund,
    UnknownLine,
)

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

SLASH = "/"


def fund_named(session: Session, code: str) -> Fund:
    """Return the fund of a code, as it stands now.

    Raises:
        UnknownFund: none bears it; with the codes that there are.
    """
    typed = code.strip().upper()
    asked = select(Fund).where(Fund.code == typed).execution_options(populate_existing=True)
    found = session.scalar(asked)
    if found is None:
        known = ", ".join(session.scalars(select(Fund.code).order_by(Fund.code)))
        raise UnknownFund(found=code, known=known or "–")
    return found


def line_named(session: Session, name: str) -> FundLine:
    """Return the line that is called `FUND/LINE`.

    Raises:
        UnknownLine: none is; with those that there are.
    """
    fund, _slash, line = (part.strip().upper() for part in name.partition(SLASH))
    found = session.scalar(
        select(FundLine)
        .join(Fund, Fund.id == FundLine.fund_id)
        .where(Fund.code == fund, FundLine.code == line)
    )
    if found is None:
        known = sorted(names_of_lines(session).values())
        raise UnknownLine(found=name, known=", ".join(known) or "–")
    return found


def entry_named(session: Session, number: str) -> LedgerEntry:
    """Return the entry of the ledger that bears a number.

    Raises:
        UnknownEntry: none does.
    """
    typed = number.strip().upper()
    found = session.scalar(select(LedgerEntry).where(LedgerEntry.number == typed))
    if found is None:
        raise UnknownEntry(found=number)
    return found


def advance_named(session: Session, number: str) -> Advance:
    """Return the advance that bears a number, as it stands now.

    Raises:
        UnknownAdvance: none does.
    """
    typed = number.strip().upper()
    asked = select(Advance).where(Advance.number == typed)
    found = session.scalar(asked.execution_options(populate_existing=True))
    if found is None:
        raise UnknownAdvance(found=number)
    return found


def names_of_lines(session: Session) -> dict[object, str]:
    """Return `FUND/LINE` of every line, by its id."""
    asked = select(FundLine.id, Fund.code, FundLine.code).join(Fund, Fund.id == FundLine.fund_id)
    return {key: f"{fund}{SLASH}{line}" for key, fund, line in session.execute(asked)}
