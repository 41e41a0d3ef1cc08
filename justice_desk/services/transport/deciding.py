"""Decides on a request: approved on a line of a fund, refused or cancelled with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import FundLine, TransportRequest, Voucher
from justice_desk.rules.transport import Step, after, check_limit
from justice_desk.services.funds.because import Because
from justice_desk.services.funds.booking import commit, line_named, release
from justice_desk.services.funds.finding import names_of_lines
from justice_desk.services.transport.consenting import refuse_withheld
from justice_desk.services.transport.errors import LineMissing
from justice_desk.services.transport.finding import (
    case_of,
    due,
    reason,
    refuse_moved,
    request_to_change,
)
from justice_desk.services.transport.rates import limit_on
from justice_desk.services.trips.leaving import leave
from justice_desk.storage.session import acting
from justice_desk.terms.clock import today, utc_now
from justice_desk.terms.enums import Role
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.terms.transport import SupportState


def approve(
    session: Session,
    number: str,
    *,
    line: str | None = None,
    override: str = "",
    seen: int | None = None,
) -> None:
    """Approve a request: its money is spoken for on a line.

    Args:
        session: a writing one.
        number: of the request.
        line: `FUND/LINE` that pays; the one that it was asked on when left out.
        override: why the line is spent beyond what it has; the coordination's to say.
        seen: the version that the member looked at.

    Raises:
        NotAllowed, UnknownRequest, SupportHidden: the request.
        StepRefused, ChangedMeanwhile: it stands elsewhere, or changed.
        ConsentWithheld: a consent is missing, withdrawn, refused or over.
        OverLimit: more than the member may approve.
        LineMissing, UnknownLine: what pays.
        FundClosed, FundNotBegun, FundEnded, OverSpends, OverSpendingNotYours: the fund.
    """
    row = request_to_change(session, "trip approve", number)
    then = after(Step.APPROVE, row.number, row.state)
    refuse_moved(session, row, seen, label(then))
    refuse_withheld(session, row, case_of(session, row))
    refuse_over_limit(session, row)
    commit(session, row, line_of(session, row, line), due(row), override=override)
    _decide(session, row, then, override)


def refuse(session: Session, number: str, why: str, *, seen: int | None = None) -> None:
    """Refuse a request for a reason that is told to who asked.

    Raises:
        NotAllowed, UnknownRequest, SupportHidden, StepRefused, ChangedMeanwhile: the request.
        WhyNot, TextTooLong: the reason.
    """
    row = request_to_change(session, "trip refuse", number)
    then = after(Step.REFUSE, row.number, row.state)
    refuse_moved(session, row, seen, label(then))
    because = reason("why", why)
    leave(session, row)
    release(session, row, why=because, because=Because.REFUSED)
    _decide(session, row, then, because)


def cancel(session: Session, number: str, why: str, *, seen: int | None = None) -> None:
    """Cancel a request that nobody was paid for: money, voucher and seats are free again.

    Her trips call nowhere for nobody; one on which nobody rides any more is cancelled.

    Raises:
        NotAllowed, UnknownRequest, SupportHidden, StepRefused, ChangedMeanwhile: the request.
        WhyNot, TextTooLong: the reason.
    """
    row = request_to_change(session, "trip cancel", number)
    then = after(Step.CANCEL, row.number, row.state)
    refuse_moved(session, row, seen, label(then))
    because = reason("why", why)
    leave(session, row)
    release(session, row, why=because, because=Because.CANCELLED)
    void_vouchers(session, row, because)
    _decide(session, row, then, because)


def refuse_over_limit(session: Session, row: TransportRequest) -> None:
    """Refuse an amount that is beyond what the member may approve alone.

    Raises:
        OverLimit: the coordination decides.
    """
    leads = acting(session).role is Role.COORDINATOR
    check_limit(due(row), limit_on(session, row.there_on), leads=leads)


def line_of(session: Session, row: TransportRequest, named: str | None) -> FundLine:
    """Return the line that pays, and keep it with the request.

    Raises:
        LineMissing, UnknownLine: nobody said which, or there is none.
    """
    if named:
        row.line_id = line_named(session, named).id
    if row.line_id is None:
        known = ", ".join(sorted(names_of_lines(session).values())) or "–"
        raise LineMissing(path="line", known=known)
    return session.scalars(select(FundLine).where(FundLine.id == row.line_id)).one()


def void_vouchers(session: Session, row: TransportRequest, why: str) -> None:
    """Let the vouchers of a request count no more."""
    live = select(Voucher).where(Voucher.request_id == row.id, Voucher.cancelled_on.is_(None))
    for voucher in session.scalars(live):
        voucher.cancelled_on, voucher.cancelled_why = today(), why
    session.flush()


def _decide(session: Session, row: TransportRequest, then: SupportState, why: str) -> None:
    row.state = then
    row.decided_by, row.decided_at = acting(session).member_id, utc_now()
    row.why = why.strip()
    session.flush()
