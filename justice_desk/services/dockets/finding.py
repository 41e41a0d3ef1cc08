"""Finds the slot that somebody names, by its id or by the number of its case."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import Case, CaseStub, DocketEntry, Hearing, Sitting, SittingDay
from justice_desk.services.cases.finding import case_for
from justice_desk.services.dockets.errors import AlreadyHeard, ClosedMeanwhile, UnknownEntry
from justice_desk.services.sittings.finding import refuse_sat, sitting_for
from justice_desk.terms.enums import CaseStatus

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

Named = uuid.UUID | str
"""A slot: its id, or the number of its case where the sitting is known."""


def entry_on(session: Session, sitting_number: str, named: str) -> uuid.UUID:
    """Return the id of the slot of a sitting that a case number or an id means.

    Raises:
        NotAllowed, UnknownSitting: the sitting.
        UnknownEntry: nothing on this docket bears it.
    """
    sitting = sitting_for(session, "sitting show", sitting_number)
    asked = (
        select(DocketEntry.id)
        .join(CaseStub, CaseStub.id == DocketEntry.case_id)
        .where(DocketEntry.sitting_id == sitting.id, DocketEntry.left_on.is_(None))
        .order_by(DocketEntry.id.desc())  # a case that was put off within one sitting: the last
        .limit(1)
    )
    meant = _id(named)
    means = CaseStub.number == named.strip().upper() if meant is None else DocketEntry.id == meant
    found = session.scalar(asked.where(means))
    if found is None:
        raise UnknownEntry(found=named.strip() or "–")
    return found


def entry_of(session: Session, named: Named) -> DocketEntry:
    """Return the slot of an id that is still on its docket.

    Raises:
        UnknownEntry: there is none.
    """
    meant = named if isinstance(named, uuid.UUID) else _id(named)
    found = session.get(DocketEntry, meant) if meant else None
    if found is None or found.left_on is not None:
        raise UnknownEntry(found=str(named).strip() or "–")
    return found


def case_of(session: Session, verb: str, entry: DocketEntry) -> Case:
    """Return the case of a slot, if the member may do `verb` on it.

    Raises:
        CaseIsRestricted, NotAllowed: she may not.
    """
    number = session.scalars(select(CaseStub.number).where(CaseStub.id == entry.case_id)).one()
    return case_for(session, verb, number)


def refuse_over(session: Session, entry: DocketEntry) -> Sitting:
    """Return the sitting of a slot that can still be moved.

    Raises:
        SittingOver: it was held or cancelled.
        DaySat: the court sat on the day of the slot, and sits on others still.
    """
    sitting = session.get_one(Sitting, entry.sitting_id)
    refuse_sat(sitting, session.get_one(SittingDay, entry.day_id).held_on)
    return sitting


def refuse_heard(session: Session, entry: DocketEntry, case: Case) -> Hearing:
    """Return the hearing of a slot that waits for its result.

    Raises:
        AlreadyHeard: the court has called it.
    """
    hearing = session.scalars(select(Hearing).where(Hearing.entry_id == entry.id)).one()
    if hearing.result is not None:
        raise AlreadyHeard(number=case.number)
    return hearing


def refuse_closed(case: Case) -> None:
    """Refuse to plan for a case that was closed.

    Raises:
        ClosedMeanwhile: it takes nothing more.
    """
    if case.status is CaseStatus.CLOSED:
        raise ClosedMeanwhile(number=case.number)


def _id(named: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(named.strip())
    except ValueError:
        return None
