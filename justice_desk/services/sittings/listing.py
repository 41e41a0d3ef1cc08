"""The list of sittings: each with how much is on its docket and how much of it is judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from justice_desk.models.all import CivilStatusLine, DocketEntry, Hearing, JusticeActor, Sitting
from justice_desk.services.places import paths_of
from justice_desk.services.rights import require
from justice_desk.services.sittings.rows import SittingRow

if TYPE_CHECKING:
    import uuid
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date

    from sqlalchemy import Select
    from sqlalchemy.orm import InstrumentedAttribute, Session

    from justice_desk.terms.sittings import SittingState


def sittings(
    session: Session,
    *,
    states: Collection[SittingState] | None = None,
    first: date | None = None,
    last: date | None = None,
) -> tuple[SittingRow, ...]:
    """Return the sittings in the order of their days; those of a span touch it with one day.

    Raises:
        NotAllowed: every member may, so none today.
    """
    require(session, "sitting list")
    asked = select(Sitting).order_by(Sitting.first_on, Sitting.number)
    if states is not None:
        asked = asked.where(Sitting.state.in_(states))
    if first is not None:
        asked = asked.where(Sitting.last_on >= first)
    if last is not None:
        asked = asked.where(Sitting.first_on <= last)
    return rows_of(session, session.scalars(asked).all())


def rows_of(session: Session, found: Sequence[Sitting]) -> tuple[SittingRow, ...]:
    """Return sittings as rows of the list, in the same order."""
    ids = [one.id for one in found]
    places = paths_of(session, {one.place_id for one in found})
    courts = _names(session, {one.court_id for one in found})
    cases, lines, judged = _counts(session, ids)
    return tuple(
        SittingRow(
            id=one.id,
            number=one.number,
            kind=one.kind,
            state=one.state,
            court=courts[one.court_id],
            place=places[one.place_id],
            building=one.building,
            first_on=one.first_on,
            last_on=one.last_on,
            entries=cases.get(one.id, 0),
            lines=lines.get(one.id, 0),
            judged=judged.get(one.id, 0),
            closed_doors=one.closed_doors,
            sequence=one.sequence,
            version=one.version,
        )
        for one in found
    )


def _names(session: Session, ids: Collection[uuid.UUID]) -> Mapping[uuid.UUID, str]:
    asked = select(JusticeActor.id, JusticeActor.name).where(JusticeActor.id.in_(ids))
    return {row[0]: row[1] for row in session.execute(asked)}


def _counts(
    session: Session, ids: Sequence[uuid.UUID]
) -> tuple[dict[uuid.UUID, int], dict[uuid.UUID, int], dict[uuid.UUID, int]]:
    """Return how many cases, lines and results each sitting has; hidden results do not count."""
    slot, line = DocketEntry, CivilStatusLine
    on = slot.sitting_id.in_(ids) & slot.left_on.is_(None)
    cases = _counted(session, select(slot.sitting_id, func.count()).where(on), slot.sitting_id)
    there = line.sitting_id.in_(ids)
    lines = _counted(session, select(line.sitting_id, func.count()).where(there), line.sitting_id)
    heard = (
        select(slot.sitting_id, func.count(Hearing.id))
        .join(Hearing, Hearing.entry_id == slot.id)
        .where(on, Hearing.result.is_not(None))
    )
    judged = _counted(session, heard, slot.sitting_id)
    ended = select(line.sitting_id, func.count()).where(there, line.result.is_not(None))
    for sitting, number in _counted(session, ended, line.sitting_id).items():
        judged[sitting] = judged.get(sitting, 0) + number
    return cases, lines, judged


def _counted(
    session: Session, asked: Select[uuid.UUID, int], by: InstrumentedAttribute[uuid.UUID]
) -> dict[uuid.UUID, int]:
    return {row[0]: row[1] for row in session.execute(asked.group_by(by))}
