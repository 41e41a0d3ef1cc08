"""Finds what stands round a slot whose result is written or taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import Hearing, Sitting, SittingDay, Summons
from justice_desk.services.cases.errors import AlreadyClosed
from justice_desk.services.dockets.finding import case_of, entry_of
from justice_desk.terms.enums import CaseStatus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case, DocketEntry
    from justice_desk.services.dockets.finding import Named


@dataclass(frozen=True)
class Slot:
    """A slot with its sitting, its day, its case and its hearing."""

    entry: DocketEntry
    sitting: Sitting
    day: SittingDay
    case: Case
    hearing: Hearing


def slot_for(session: Session, verb: str, named: Named) -> Slot:
    """Return a slot of an open case, if the member may do `verb` on that case.

    Raises:
        UnknownEntry: the slot.
        CaseIsRestricted, NotAllowed, AlreadyClosed: the case.
    """
    entry = entry_of(session, named)
    case = case_of(session, verb, entry)
    if case.status is CaseStatus.CLOSED:
        raise AlreadyClosed(number=case.number)
    return Slot(
        entry,
        session.get_one(Sitting, entry.sitting_id),
        session.get_one(SittingDay, entry.day_id),
        case,
        session.scalars(select(Hearing).where(Hearing.entry_id == entry.id)).one(),
    )


def called_to(session: Session, hearing: Hearing) -> Sequence[Summons]:
    """Return the summonses of a hearing, in the order in which they were written."""
    asked = select(Summons).where(Summons.hearing_id == hearing.id).order_by(Summons.id)
    return session.scalars(asked).all()
