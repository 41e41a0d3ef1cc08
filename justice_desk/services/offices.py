"""What everybody in the office may know of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import Office
from justice_desk.rules.phones import normalise
from justice_desk.rules.text import checked_text
from justice_desk.services.rights import require

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

ADDRESS_LIMIT: Final = 200
"""Characters: two lines of the letterhead."""


@dataclass(frozen=True)
class OfficeRow:
    """The office: its name on papers, the code of its numbers, how to reach it, its last backup."""

    name: str
    code: str
    region: str
    demo: bool
    address: str | None
    phone: str | None
    last_backup_at: datetime | None
    last_backup_to: str | None


def describe(session: Session) -> OfficeRow:
    """Return the office that this session is in."""
    office = session.scalars(select(Office)).one()
    return OfficeRow(
        office.name,
        office.code,
        office.region,
        office.demo,
        office.address,
        office.phone,
        office.last_backup_at,
        office.last_backup_to,
    )


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
