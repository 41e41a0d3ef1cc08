"""The office as everybody in it may know it, and how to reach it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import Office
from justice_desk.rules.phones import normalise
from justice_desk.rules.text import checked_text
from justice_desk.services.office_facts import OfficeRow, describe
from justice_desk.services.rights import require

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

__all__ = ["ADDRESS_LIMIT", "OfficeRow", "describe", "reach"]

ADDRESS_LIMIT: Final = 200
"""Characters: two lines of the letterhead."""


def reach(session: Session, *, address: str | None, phone: str | None) -> OfficeRow:
    """Say where the office is and how to call it, as papers will; None leaves as it was.

    Raises:
        NotAllowed: only a coordinator says it.
        BadText, BadPhone: what was typed.
    """
    require(session, "office contact")
    office = session.scalars(select(Office)).one()
    if address is not None:
        office.address = checked_text(address, limit=ADDRESS_LIMIT) or None
    if phone is not None:
        office.phone = normalise(phone) if phone.strip() else None
    session.flush()
    return describe(session)
