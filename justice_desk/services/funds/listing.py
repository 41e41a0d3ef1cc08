"""Lists funds with what is left on their lines, and the entries of the books."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import Fund, FundLine
from justice_desk.rules.ledger import Balance
from justice_desk.services.funds.balances import line_balances
from justice_desk.services.funds.entries import entries
from justice_desk.services.funds.rows import FundRow, LineRow
from justice_desk.services.rights import require

if TYPE_CHECKING:
    import uuid
    from datetime import date

    from sqlalchemy.orm import Session

__all__ = ["entries", "funds"]


def funds(session: Session, *, until: date | None = None) -> tuple[FundRow, ...]:
    """Return the funds by their code, each with its lines as the books stand, or stood on a day.

    Raises:
        NotAllowed: every member may, so none today.
    """
    require(session, "fund list")
    balances = line_balances(session, until)
    lines: dict[uuid.UUID, list[LineRow]] = defaultdict(list)
    for line in session.scalars(select(FundLine).order_by(FundLine.code)):
        balance = balances.get(line.id, Balance())
        lines[line.fund_id].append(LineRow(line.code, line.name, **vars(balance)))
    asked = select(Fund).order_by(Fund.code)
    return tuple(
        FundRow(
            fund.code,
            fund.donor,
            fund.project,
            fund.starts_on,
            fund.ends_on,
            fund.closed_on,
            tuple(lines[fund.id]),
        )
        for fund in session.scalars(asked)
    )
