"""What every screen and paper says of the office itself; nothing of any person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.office import Office

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class OfficeFacts:
    """Name, code of the numbers, region; `demo` says that everything in it is invented."""

    code: str
    name: str
    region: str
    demo: bool


def office_facts(session: Session) -> OfficeFacts:
    """Return what the office is; every member may know it."""
    row = session.execute(select(Office.code, Office.name, Office.region, Office.demo)).one()
    return OfficeFacts(row.code, row.name, row.region, row.demo)
