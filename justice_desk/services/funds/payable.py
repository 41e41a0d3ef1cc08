"""On which days money of a request may change hands: between its approval and its fund's end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from justice_desk.i18n.formats import short_date
from justice_desk.models.all import LedgerEntry, Voucher
from justice_desk.rules.ledger import FundEnded, PaidTooLate, check_fund
from justice_desk.services.funds.errors import BeforeCommitment
from justice_desk.terms.transport import BookedAs

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Fund, FundLine, TransportRequest


def check_payable(
    session: Session, request: TransportRequest, fund: Fund, line: FundLine, on: date
) -> None:
    """Let a request be paid on a day: not before its approval, not after its fund.

    What was approved while the fund ran, and went out on a voucher then, is paid until the last
    day of the voucher: the carrier was promised it.

    Raises:
        FundClosed, FundNotBegun, PaidTooLate: the fund.
        BeforeCommitment: its money was not spoken for yet.
    """
    approved = _committed_on(session, request, line)
    try:
        check_fund(fund.code, fund.starts_on, fund.ends_on, fund.closed_on, on)
    except FundEnded as ended:
        if approved > fund.ends_on or not _honoured(session, request, fund.ends_on, on):
            raise PaidTooLate(**ended.details) from ended
    if on < approved:
        days = {"approved": short_date(approved), "on": short_date(on)}
        raise BeforeCommitment(request=request.number, **days)


def _committed_on(session: Session, request: TransportRequest, line: FundLine) -> date:
    """Return the day of the commitment of a request that counts."""
    back = aliased(LedgerEntry)
    asked = (
        select(LedgerEntry.booked_on)
        .outerjoin(back, back.reverses_id == LedgerEntry.id)
        .where(
            LedgerEntry.request_id == request.id,
            LedgerEntry.line_id == line.id,
            LedgerEntry.kind == BookedAs.COMMITMENT,
            back.id.is_(None),
        )
    )
    return session.scalars(asked.order_by(LedgerEntry.number.desc()).limit(1)).one()


def _honoured(session: Session, request: TransportRequest, ends: date, on: date) -> bool:
    """Tell whether a voucher that went out before a fund ended is honoured on a day."""
    asked = select(func.count(Voucher.id)).where(
        Voucher.request_id == request.id,
        Voucher.cancelled_on.is_(None),
        Voucher.printed_on <= ends,
        Voucher.valid_until >= on,
    )
    return bool(session.scalar(asked))
