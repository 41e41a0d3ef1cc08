"""What every member may know of a case that is closed to her: that it exists, since when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import CaseStub
from justice_desk.services.cases.finding import bears, unknown
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
        UnknownCase, PutTogether: no case bears the number.
    """
    require(session, "case list")
    asked = select(CaseStub.number, CaseStub.opened_on).where(bears(session, number))
    found = session.execute(asked).one_or_none()
    if found is None:
        raise unknown(session, number)
    return StubRow(found.number, found.opened_on)
