"""What every member may know of a case that is closed to her: that it exists, since when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from justice_desk.models.all import CaseStub
from justice_desk.services.cases.errors import UnknownCase
from justice_desk.services.rights import require

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class StubRow:
    """Number and opening day, nothing else."""

    number: str
    opened_on: date


def stub_of(session: Session, number: str) -> StubRow:
    """Return the stub of a case.

    Raises:
        UnknownCase: no case bears the number.
    """
    require(session, "case list")
    bears = func.upper(CaseStub.number) == number.strip().upper()
    found = session.execute(select(CaseStub.number, CaseStub.opened_on).where(bears)).one_or_none()
    if found is None:
        raise UnknownCase(number=number)
    return StubRow(found.number, found.opened_on)
