"""Pays requests: each once, whoever pays in whichever window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.i18n.formats import francs, short_date
from justice_desk.models.all import Voucher
from justice_desk.rules.transport import Step, after
from justice_desk.services.funds.booking import pay as book
from justice_desk.services.funds.booking import refuse_paid
from justice_desk.services.transport.consenting import refuse_withheld
from justice_desk.services.transport.errors import NothingToPay, VoucherOver
from justice_desk.services.transport.finding import case_of, due, refuse_moved, request_to_change
from justice_desk.terms.clock import today
from justice_desk.terms.transport import SupportState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from justice_desk.models.all import TransportRequest
    from justice_desk.services.transport.told import PaidTold

VERB: Final = "trip pay"
_PAID: Final = frozenset({SupportState.PAID, SupportState.TRAVELLED, SupportState.RECONCILED})
"""States in which the books say best by whom and when it was paid already."""


def pay(session: Session, number: str, told: PaidTold, seen: int | None = None) -> str:
    """Pay a request and return the number of the entry in the books.

    Who carried her on a voucher may be paid after the journey; the request stays at travelled.

    Raises:
        NotAllowed, UnknownRequest, SupportHidden, StepRefused, ChangedMeanwhile: the request.
        NothingToPay, VoucherOver: there is no amount, or the voucher is no longer valid.
        ConsentWithheld: a consent is missing, withdrawn, refused or over.
        PaidAlready: somebody paid it, with who and when.
        FundEnded, ReferenceMissing, UnknownAdvance, AdvanceTooSmall, DoesNotFit: how it is paid.
    """
    row = request_to_change(session, VERB, number)
    if row.state not in _PAID:
        after(Step.PAY, row.number, row.state)
        refuse_moved(session, row, seen, francs(due(row)))
    refuse_paid(session, row)
    if not due(row):
        raise NothingToPay(number=row.number)
    _refuse_over(session, row)
    refuse_withheld(session, row, case_of(session, row))
    entry = book(session, row, due(row), told)
    row.state = after(Step.PAY, row.number, row.state)
    session.flush()
    return entry.number


def pay_all(session: Session, numbers: Sequence[str], told: PaidTold) -> tuple[str, ...]:
    """Pay some requests, all of them or none, and return the numbers of the entries.

    Raises:
        As `pay` does for the first that cannot be paid.
    """
    return tuple(pay(session, number, told) for number in dict.fromkeys(numbers))


def _refuse_over(session: Session, row: TransportRequest) -> None:
    live = select(Voucher).where(Voucher.request_id == row.id, Voucher.cancelled_on.is_(None))
    voucher = session.scalar(live)
    if voucher is not None and voucher.valid_until < today():
        raise VoucherOver(voucher=voucher.number, until=short_date(voucher.valid_until))
