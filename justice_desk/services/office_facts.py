"""What everybody in the office may know of it; light, for the window opens with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import Office

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session


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
