"""When a member looked at her day: what changed since the time before is new to her."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import Visit
from justice_desk.services.rights import require
from justice_desk.storage.session import acting
from justice_desk.terms.clock import utc_now

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

SAME_VISIT: Final = timedelta(minutes=30)
"""Who comes back so soon has not been away: locked for a call, or opened twice."""


def since(session: Session) -> datetime | None:
    """Return the visit before this one; None when the member was never here before."""
    visit = _visit(session)
    if visit is None:
        return None
    return visit.before_at if _is_now(visit) else visit.seen_at


def note_visit(session: Session) -> None:
    """Write that the member looks at her day; within half an hour it is the same visit."""
    require(session, "today")
    visit = _visit(session)
    if visit is None:
        session.add(Visit(member_id=acting(session).member_id, seen_at=utc_now(), before_at=None))
    elif not _is_now(visit):
        visit.before_at, visit.seen_at = visit.seen_at, utc_now()
    session.flush()


def _visit(session: Session) -> Visit | None:
    return session.scalar(select(Visit).where(Visit.member_id == acting(session).member_id))


def _is_now(visit: Visit) -> bool:
    return utc_now() - visit.seen_at < SAME_VISIT
