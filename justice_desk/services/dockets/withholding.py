"""What became of the consents to the cases of a sitting, and whether a court judged them since."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import select

from justice_desk.models.all import (
    Case,
    CivilStatusLine,
    DocketEntry,
    Hearing,
    Sitting,
    SittingDay,
)
from justice_desk.rules.bars import decided, withheld
from justice_desk.services.dockets.barring import sits
from justice_desk.services.dockets.standing import gather, standing_of
from justice_desk.services.sittings.finding import sitting_for, still_to_come, takes
from justice_desk.terms.enums import CaseStatus

if TYPE_CHECKING:
    import uuid
    from collections.abc import Mapping
    from datetime import date

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


class ListedSince(NamedTuple):
    """What holds today of the case that a line stands for: closed, or missing consents.

    That a court judged it says nothing of the line: each child of a case has its own judgment.
    """

    line: uuid.UUID
    number: str
    held_on: date
    position: int
    closed: bool
    withheld: tuple[str, ...]


def since_listed(session: Session, sitting: Sitting) -> Mapping[uuid.UUID, ListedSince]:
    """Return what holds today of the lines that wait and stand for a case, by their id.

    They come in the order of the lists. A sitting that is over has none; nor has a case that is
    closed to the reader.
    """
    if not takes(sitting, sitting.last_on):
        return {}
    found = session.execute(
        select(Case, CivilStatusLine, SittingDay.held_on)
        .join(CivilStatusLine, CivilStatusLine.case_id == Case.id)
        .join(SittingDay, SittingDay.id == CivilStatusLine.day_id)
        .join(Sitting, Sitting.id == CivilStatusLine.sitting_id)
        .where(
            CivilStatusLine.sitting_id == sitting.id,
            still_to_come(),
            CivilStatusLine.result.is_(None),
        )
        .order_by(SittingDay.held_on, SittingDay.id, CivilStatusLine.position)
    ).all()
    cases = {case.id: case for case, _line, _day in found}
    if not cases:
        return {}
    held = gather(session, select(Case.id).where(Case.id.in_(list(cases))), list(cases.values()))
    court = sits(session, sitting)
    bars = {key: withheld(standing_of(case, held), court) for key, case in cases.items()}
    return {
        line.id: ListedSince(
            line=line.id,
            number=case.number,
            held_on=day,
            position=line.position,
            closed=case.status is CaseStatus.CLOSED,
            withheld=bars[case.id],
        )
        for case, line, day in found
    }


def kept_off_papers(session: Session, sitting_number: str) -> frozenset[uuid.UUID]:
    """Return the ids of the slots and of the lines whose people no paper may name any more.

    Raises:
        NotAllowed, UnknownSitting: the sitting.
    """
    sitting = sitting_for(session, "docket list", sitting_number)
    slots = {key for key, told in since(session, sitting).items() if told.withheld}
    lines = {key for key, told in since_listed(session, sitting).items() if told.withheld}
    return frozenset(slots | lines)
