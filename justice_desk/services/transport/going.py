"""Says what became of a journey: she came, or she did not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import _
from justice_desk.rules.transport import Step, after
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.funds.because import Because
from justice_desk.services.funds.booking import release
from justice_desk.services.sittings.checking import text
from justice_desk.services.transport.deciding import void_vouchers
from justice_desk.services.transport.finding import WHY_LIMIT, refuse_moved, request_to_change
from justice_desk.services.trips.leaving import leave
from justice_desk.terms.clock import today
from justice_desk.terms.labels import label
from justice_desk.terms.transport import Direction

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.models.all import TransportRequest


def travelled(session: Session, number: str, *, seen: int | None = None) -> None:
    """Say that she came; what is still to be paid stays so.

    Raises:
        NotAllowed, UnknownRequest, SupportHidden, StepRefused, ChangedMeanwhile: the request.
        DoesNotFit: before its day.
    """
    row = request_to_change(session, "trip travelled", number)
    then = after(Step.TRAVELLED, row.number, row.state)
    refuse_moved(session, row, seen, label(then))
    _refuse_early(row)
    row.state, row.why = then, ""  # only who did not come has a reason: see rules/transport.py
    session.flush()


def no_show(session: Session, number: str, *, why: str = "", seen: int | None = None) -> None:
    """Say that she did not come: what was not paid is free again, what was is to be given back.

    Raises:
        NotAllowed, UnknownRequest, SupportHidden, StepRefused, ChangedMeanwhile: the request.
        DoesNotFit, TextTooLong: before its day, or a reason that does not fit.
    """
    row = request_to_change(session, "trip no-show", number)
    then = after(Step.NO_SHOW, row.number, row.state)
    refuse_moved(session, row, seen, label(then))
    _refuse_early(row)
    because = text("why", why, limit=WHY_LIMIT) or _("She did not come.")
    leave(session, row, {Direction.BACK})  # the vehicle that was to fetch her has left already
    release(session, row, why=because, because=Because.ABSENT)
    void_vouchers(session, row, because)
    row.state, row.why = then, because
    session.flush()


def _refuse_early(row: TransportRequest) -> None:
    if row.there_on > today():
        expected = _("a day from {day} on").format(day=short_date(row.there_on))
        raise DoesNotFit(path="on", found=short_date(today()), expected=expected)
