"""Tells, beside the filter, that something exists; never a word of what it holds."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from justice_desk.models.referral import Letter, Referral
from justice_desk.storage.session import DOOR

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session


def slip_exists(session: Session, code: str) -> bool:
    """Tell whether any referral of the office, a restricted one too, bears this slip code."""
    table = Referral.__table__
    found = select(table.c.id).where(table.c.slip_code == code)
    return session.execute(found, execution_options={DOOR: "system"}).first() is not None


def mail_given(session: Session, since: date, before: date) -> list[tuple[int, int, date]]:
    """Return year, number and day of every letter first printed from a day to before another.

    A register of mail has no gap: a letter of a restricted case is there for every member.
    """
    table = Letter.__table__
    first = func.min(table.c.created_at)
    found = session.execute(
        select(table.c.mail_year, table.c.mail_number, first)
        .where(table.c.mail_number.is_not(None), table.c.mail_year >= since.year)
        .group_by(table.c.mail_year, table.c.mail_number)
        .having(first >= _begin(since), first < _begin(before))
        .order_by(table.c.mail_year, table.c.mail_number),
        execution_options={DOOR: "system"},
    )
    return [(year, number, at.date()) for year, number, at in found]


def _begin(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
