"""Tells, beside the filter, that something exists; never a word of what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.referral import Referral
from justice_desk.storage.session import DOOR

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def slip_exists(session: Session, code: str) -> bool:
    """Tell whether any referral of the office, a restricted one too, bears this slip code."""
    table = Referral.__table__
    found = select(table.c.id).where(table.c.slip_code == code)
    return session.execute(found, execution_options={DOOR: "system"}).first() is not None
