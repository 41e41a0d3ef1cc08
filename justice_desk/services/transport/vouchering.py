"""Gives vouchers: one for a request, numbered, with a code that no other one bears."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import Voucher
from justice_desk.rules.transport import Step, after
from justice_desk.services.cases.measuring import checked_number
from justice_desk.services.funds.writing import numbered
from justice_desk.services.transport.consenting import refuse_withheld
from justice_desk.services.transport.deciding import void_vouchers
from justice_desk.services.transport.errors import NothingToPay
from justice_desk.services.transport.finding import (
    case_of,
    due,
    reason,
    refuse_moved,
    request_to_change,
)
from justice_desk.services.transport.listing import rows_of
from justice_desk.storage.audit import hold
from justice_desk.terms.clock import today
from justice_desk.terms.labels import label
from justice_desk.terms.slip import new_code

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from justice_desk.models.all import TransportRequest
    from justice_desk.services.transport.rows import SupportRow

VERB: Final = "trip vouchers"
VALID_DAYS: Final = 15
"""Days for which a voucher is honoured after its journey while nobody says otherwise: a choice of
this tool, for a carrier who goes to the office once a week."""
LONGEST: Final = 365


def give_vouchers(
    session: Session, numbers: Sequence[str], *, valid_days: int = VALID_DAYS
) -> tuple[SupportRow, ...]:
    """Give a voucher for each of some approved requests, all of them or none, and return them.

    Raises:
        NotAllowed, UnknownRequest, SupportHidden, StepRefused: one of the requests.
        NothingToPay: one that only gives a seat.
        ConsentWithheld: a consent is missing, withdrawn, refused or over.
        DoesNotFit: days that cannot be.
    """
    hold(session)
    checked_number("valid_days", valid_days, 0, LONGEST)
    rows = [_give(session, number, valid_days) for number in dict.fromkeys(numbers)]
    return rows_of(session, rows)


def cancel_voucher(session: Session, number: str, why: str, *, seen: int | None = None) -> None:
    """Let the voucher of a request count no more, so that a new one can be given.

    Raises:
        NotAllowed, UnknownRequest, SupportHidden, StepRefused, ChangedMeanwhile: the request.
        WhyNot, TextTooLong: the reason.
    """
    row = request_to_change(session, VERB, number)
    then = after(Step.UNVOUCHER, row.number, row.state)
    refuse_moved(session, row, seen, label(then))
    void_vouchers(session, row, reason("why", why))
    row.state = then
    session.flush()


def _give(session: Session, number: str, valid_days: int) -> TransportRequest:
    row = request_to_change(session, VERB, number)
    then = after(Step.VOUCHER, row.number, row.state)
    if not due(row):
        raise NothingToPay(number=row.number)
    refuse_withheld(session, row, case_of(session, row))
    last = max(row.back_on or row.there_on, today())
    session.add(
        Voucher(
            number=numbered(session, "B", "voucher", today().year, 4),
            code=_fresh_code(session),
            request_id=row.id,
            amount=due(row),
            printed_on=today(),
            valid_until=last + timedelta(days=valid_days),
        )
    )
    row.state = then
    session.flush()
    return row


def _fresh_code(session: Session) -> str:
    """Return a code that no voucher of the office bears."""
    code = new_code()
    while session.scalar(select(Voucher.id).where(Voucher.code == code)) is not None:
        code = new_code()
    return code
