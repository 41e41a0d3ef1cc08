"""What became of the consents to the cases of a docket, and whether a court judged them since."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import select

from justice_desk.models.all import Case, DocketEntry, Hearing, Sitting, SittingDay
from justice_desk.rules.bars import decided, withheld
from justice_desk.services.dockets.barring import sits
from justice_desk.services.dockets.standing import gather, standing_of
from justice_desk.services.sittings.finding import sitting_for, still_to_come, takes

if TYPE_CHECKING:
    import uuid
    from collections.abc import Mapping

    from sqlalchemy.orm import Session


class Since(NamedTuple):
    """What holds of a case today, in sentences: missing consents, and what a court decided."""

    withheld: tuple[str, ...]
    decided: tuple[str, ...]


def since(session: Session, sitting: Sitting) -> Mapping[uuid.UUID, Since]:
    """Return what holds today of the cases that still wait on a docket, by the id of the slot.

    A sitting that is over has none; nor has a case that is closed to the reader.
    """
    if not takes(sitting, sitting.last_on):
        return {}
    waiting = (
        select(DocketEntry.case_id, DocketEntry.id)
        .join(Hearing, Hearing.entry_id == DocketEntry.id)
        .join(SittingDay, SittingDay.id == DocketEntry.day_id)
        .join(Sitting, Sitting.id == DocketEntry.sitting_id)
        .where(
            DocketEntry.sitting_id == sitting.id,
            still_to_come(),
            DocketEntry.left_on.is_(None),
            Hearing.result.is_(None),
        )
    )
    which = waiting.with_only_columns(DocketEntry.case_id)
    cases = {case.id: case for case in session.scalars(select(Case).where(Case.id.in_(which)))}
    found = gather(session, which, list(cases.values()))
    standings = {
        slot: standing_of(cases[of], found) for of, slot in session.execute(waiting) if of in cases
    }
    court = sits(session, sitting)
    return {slot: Since(withheld(of, court), decided(of)) for slot, of in standings.items()}


def kept_off_papers(session: Session, sitting_number: str) -> frozenset[uuid.UUID]:
    """Return the ids of the slots whose people no paper may name any more.

    Raises:
        NotAllowed, UnknownSitting: the sitting.
    """
    sitting = sitting_for(session, "docket list", sitting_number)
    return frozenset(slot for slot, told in since(session, sitting).items() if told.withheld)
