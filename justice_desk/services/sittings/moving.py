"""Moves a sitting: confirmed, stopped or let go by security, postponed, cancelled, held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.i18n.formats import short_date
from justice_desk.models.all import SittingMove, SittingSecurity
from justice_desk.rules.sittings import NoGo, check_day, move
from justice_desk.services.cases.checking import checked_day
from justice_desk.services.sittings.adding import tell_move
from justice_desk.services.sittings.checking import text
from justice_desk.services.sittings.errors import (
    DayUnknown,
    NameMissing,
    NotYetItsDay,
    ReasonMissing,
)
from justice_desk.services.sittings.finding import (
    days_of,
    last_security,
    open_sitting_for,
    refuse_older,
    sitting_for,
    touch,
)
from justice_desk.services.sittings.reprinting import to_print_again
from justice_desk.services.sittings.telling import CANCELLED, NEW_DAY, NO_DAY, tell_cases
from justice_desk.terms.clock import today, utc_now
from justice_desk.terms.sittings import SittingState

if TYPE_CHECKING:
    from datetime import date, datetime

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Sitting
    from justice_desk.terms.sittings import SittingPaper


def confirm(
    session: Session,
    number: str,
    *,
    authorised_number: str | None = None,
    authorised_on: date | None = None,
    seen: int | None = None,
) -> None:
    """Write down that the court ordered the sitting; the order's number may follow later.

    Raises:
        NotAllowed, UnknownSitting: the sitting.
        SittingMoveRefused: it is confirmed already, held or cancelled.
        DayUnknown: it was put off and nobody said to when.
        OutsideTheCalendar: its days have passed: postpone it to new ones first.
        ChangedMeanwhile: somebody else wrote another order.
    """
    sitting = sitting_for(session, "sitting confirm", number)
    after = move(sitting.state, SittingState.CONFIRMED)
    if undated(session, sitting):
        raise DayUnknown(number=sitting.number)
    check_day("last_on", sitting.last_on, today())
    values = {
        "authorised_number": text("authorised_number", authorised_number, limit=60),
        "authorised_on": checked_day("authorised_on", authorised_on),
    }
    told = {field: value for field, value in values.items() if value}
    refuse_older(session, sitting, seen, told)
    for field, value in told.items():
        setattr(sitting, field, value)
    _go(session, sitting, after)


def say_security(
    session: Session,
    number: str,
    *,
    go: bool,
    said_by: str,
    reason: str = "",
    at: datetime | None = None,
) -> None:
    """Write down a go or no-go; a go makes a confirmed sitting ready, a no-go takes that back.

    Raises:
        NotAllowed, UnknownSitting, SittingOver: the sitting.
        NameMissing, ReasonMissing: who said it, or why not.
    """
    sitting = open_sitting_for(session, "sitting security", number)
    name = text("said_by", said_by, limit=200)
    why = text("reason", reason)
    if not name:
        raise NameMissing(path="said_by")
    if not go and not why:
        raise ReasonMissing(path="reason")
    moment = at or utc_now()
    session.add(
        SittingSecurity(sitting_id=sitting.id, go=go, said_by=name, said_at=moment, reason=why)
    )
    session.flush()
    _follow_security(session, sitting, go=go, reason=why)


def postpone(
    session: Session, number: str, *, reason: str, to_on: date | None, seen: int | None = None
) -> tuple[SittingPaper, ...]:
    """Put a sitting off with its whole docket, and return the papers to print again.

    Each case that waits there tells it.

    Args:
        session: a writing one.
        number: of the sitting.
        reason: why, in words.
        to_on: its new first day; the others keep their distance. None while nobody knows.
        seen: the version that was looked at.

    Raises:
        NotAllowed, UnknownSitting: the sitting.
        ReasonMissing: no reason.
        SittingMoveRefused: it was held or cancelled.
        OutsideTheCalendar: a new day in the past or years ahead.
        ChangedMeanwhile: somebody else moved it since.
    """
    sitting = sitting_for(session, "sitting postpone", number)
    after = move(sitting.state, SittingState.POSTPONED)
    why = _reason(reason)
    before, from_on = sitting.state, sitting.first_on
    if to_on is not None:
        check_day("to_on", to_on, today())
        refuse_older(session, sitting, seen, {"first_on": to_on})
        _shift(session, sitting, to_on)
    sitting.state = after
    touch(session, sitting, public=True)
    tell_move(session, sitting, before, after, from_on=from_on, to_on=to_on, reason=why)
    tell_cases(session, sitting, NO_DAY if to_on is None else NEW_DAY, why)
    return to_print_again(session, sitting)


def cancel(session: Session, number: str, *, reason: str) -> None:
    """Cancel a sitting; its cases are ready for another one, and tell that it was.

    Raises:
        NotAllowed, UnknownSitting: the sitting.
        ReasonMissing: no reason.
        SittingMoveRefused: it was held or cancelled.
    """
    sitting = sitting_for(session, "sitting cancel", number)
    after, why = move(sitting.state, SittingState.CANCELLED), _reason(reason)
    before, sitting.state = sitting.state, after
    touch(session, sitting, public=True)
    tell_move(session, sitting, before, after, from_on=sitting.first_on, reason=why)
    tell_cases(session, sitting, CANCELLED, why)


def hold(session: Session, number: str) -> None:
    """Write down that the court sat.

    Raises:
        NotAllowed, UnknownSitting: the sitting.
        SittingMoveRefused: it was never confirmed, or cancelled.
        NotYetItsDay: its first day has not come.
        NoGo: the last word of security was no-go.
    """
    sitting = sitting_for(session, "sitting hold", number)
    after = move(sitting.state, SittingState.HELD)
    if sitting.first_on > today():
        raise NotYetItsDay(number=sitting.number, first=sitting.first_on)
    said = last_security(session, sitting.id)
    if said is not None and not said.go:
        raise NoGo(on=short_date(said.said_at.date()), said_by=said.said_by or "–")
    _go(session, sitting, after)


def undated(session: Session, sitting: Sitting) -> bool:
    """Tell whether a sitting was put off to a day that nobody knows yet."""
    if sitting.state is not SittingState.POSTPONED:
        return False
    last = session.scalars(
        select(SittingMove)
        .where(SittingMove.sitting_id == sitting.id, SittingMove.after == SittingState.POSTPONED)
        .order_by(SittingMove.id.desc())
        .limit(1)
    ).first()
    return last is not None and last.to_on is None


def _go(session: Session, sitting: Sitting, after: SittingState) -> None:
    before, sitting.state = sitting.state, after
    touch(session, sitting)
    tell_move(session, sitting, before, after)


def _follow_security(session: Session, sitting: Sitting, *, go: bool, reason: str) -> None:
    now = sitting.state
    after = SittingState.READY if go else SittingState.CONFIRMED
    if now in {SittingState.CONFIRMED, SittingState.READY} and now is not after:
        sitting.state = after
        tell_move(session, sitting, now, after, reason=reason)
    touch(session, sitting)


def _reason(typed: str) -> str:
    why = text("reason", typed)
    if not why:
        raise ReasonMissing(path="reason")
    return why


def _shift(session: Session, sitting: Sitting, to_on: date) -> None:
    """Move every day by as many days as the first one: the docket hangs on its days.

    The days move from the far end, so that none lands on another that has not moved yet.
    """
    by = to_on - sitting.first_on
    days = sorted(days_of(session, sitting.id), key=lambda day: day.held_on)
    for day in reversed(days) if by.days > 0 else days:
        day.held_on += by
        session.flush()
    sitting.first_on += by
    sitting.last_on += by
    if sitting.information_on is not None:
        sitting.information_on = None
