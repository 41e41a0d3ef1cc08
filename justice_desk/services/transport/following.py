"""Lets the requests of a sitting follow their hearings to the day and hour that these have now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date  # noqa: TC003 - the fields are asked for their types at run time
from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.i18n.messages import _
from justice_desk.models.all import Case, Sitting, TransportRequest
from justice_desk.rules.transport import WAITS, Step, after
from justice_desk.services.rights import require
from justice_desk.services.sittings.finding import sitting_for
from justice_desk.services.transport.calls import calls_of, moved
from justice_desk.services.transport.deciding import void_vouchers
from justice_desk.services.transport.journeying import journey_anew
from justice_desk.services.transport.listing import rows_of
from justice_desk.services.transport.told import JourneyTold
from justice_desk.storage.audit import hold
from justice_desk.terms.errors import BadInput, Refused
from justice_desk.terms.sittings import SittingState
from justice_desk.terms.transport import SupportState

if TYPE_CHECKING:
    import uuid
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

    from justice_desk.services.transport.calls import Call

VERB = "trip follow"
_LAST = 24 * 60 - 1


@dataclass(frozen=True)
class FollowedRow:
    """What became of one request of a sitting.

    Attributes:
        name: blank where the case is closed to the member.
        there_on, there_at: the day and the hour that the request says now.
        moved: they are others than before.
        left: the numbers of the trips on which she rides no more.
        why: in a sentence what is still to be done, or why it stays; blank where nothing is.
        code: of that, such as `not_on_docket`.
    """

    number: str
    case: str | None
    name: str
    there_on: date
    there_at: int
    moved: bool = False
    left: tuple[str, ...] = ()
    why: str = ""
    code: str = ""


def follow(session: Session, sitting: str) -> tuple[FollowedRow, ...]:
    """Move every open request of a sitting to its hearing's day and hour, and tell of each.

    What was approved is committed anew at the rates of that day, and what was paid stays paid; a
    voucher that names the old day counts no more. Seats in trips of the old day are free again.

    Raises:
        NotAllowed, UnknownSitting: the sitting.
    """
    require(session, VERB)
    hold(session)
    of = sitting_for(session, "sitting show", sitting)
    rows = session.scalars(
        select(TransportRequest)
        .where(TransportRequest.sitting_id == of.id, TransportRequest.state.in_(WAITS))
        .order_by(TransportRequest.number)
    ).all()
    cases = {row.case_id for row in rows if row.case_id}
    seen = set(session.scalars(select(Case.id).where(Case.id.in_(cases))))
    calls = calls_of(session, rows)
    told = {row.id: _followed(session, of, row, calls, seen) for row in rows}
    return tuple(
        FollowedRow(one.number, one.case, one.name, one.there_on, one.there_at, *told[one.id])
        for one in rows_of(session, rows)
    )


_Told = tuple[bool, tuple[str, ...], str, str]


def _followed(
    session: Session,
    sitting: Sitting,
    row: TransportRequest,
    calls: Mapping[uuid.UUID, Call],
    seen: set[uuid.UUID],
) -> _Told:
    """Move one request where it must be, and return whether, what it left, why and the code."""
    call = calls.get(row.id)
    if call is None or not moved(row, call):
        return False, (), "", ""
    if row.case_id and row.case_id not in seen:
        why = _("The case is closed to you: the coordination moves its requests.")
        return False, (), why, "restricted"
    if call.on is None:
        return False, (), *_lost(sitting, call)
    why, code = "", ""
    try:
        with session.begin_nested():
            if row.state is SupportState.VOUCHERED:
                why, code = _take_back(session, row), "voucher_again"
            left = _move(session, row, call)
    except (BadInput, Refused) as refused:
        return False, (), refused.message(), refused.code
    return True, left, why, code


def _lost(sitting: Sitting, call: Call) -> tuple[str, str]:
    if call.undated:
        return _("The sitting was put off, and nobody said to when."), "day_unknown"
    if sitting.state is SittingState.CANCELLED:
        return _("The sitting was cancelled: cancel the request."), "sitting_over"
    return _("Her case is on this docket no more: cancel or correct the request."), "not_on_docket"


def _take_back(session: Session, row: TransportRequest) -> str:
    why = _("The hearing is on another day: give a new voucher.")
    row.state = after(Step.UNVOUCHER, row.number, row.state)
    void_vouchers(session, row, why)
    return why


def _move(session: Session, row: TransportRequest, call: Call) -> tuple[str, ...]:
    at = row.there_at if call.at is None else call.at
    back_at = row.back_at
    if back_at is not None and row.back_on == row.there_on:
        back_at = min(max(back_at + at - row.there_at, at), _LAST)
    row.entry_id = call.entry_id
    told = JourneyTold(there_on=call.on, there_at=at, back_at=back_at)
    return journey_anew(session, row, told)
