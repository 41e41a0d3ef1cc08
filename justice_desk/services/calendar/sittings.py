"""The days on which courts sit, and the sessions that announce them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import func, or_, select

from justice_desk.i18n.messages import _
from justice_desk.models.all import (
    Case,
    CivilStatusLine,
    DocketEntry,
    Sitting,
    SittingDay,
    SittingMove,
)
from justice_desk.services.calendar.rows import AgendaKind, AgendaRow
from justice_desk.services.places import paths_of
from justice_desk.terms.sittings import SittingState

if TYPE_CHECKING:
    import uuid
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from datetime import date

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from justice_desk.services.calendar.span import Span


@dataclass(frozen=True)
class _Known:
    """What is read of a sitting beside its row: day, beginning and end whatever the room."""

    site: str
    undated: bool
    days: Sequence[tuple[date, int, int]]
    counts: Mapping[date, int]


def sittings(session: Session, span: Span) -> list[AgendaRow]:
    """Return one row for each day of each sitting, all its rooms together.

    The rows of a sitting count its days, so that a day keeps its `uid` when the sitting moves.
    """
    found = session.scalars(_asked(span)).all()
    ids = [one.id for one in found]
    days, counts = _days(session, ids), _counts(session, ids)
    adrift = undated(session, ids)
    paths = paths_of(session, {one.place_id for one in found})
    rows: list[AgendaRow] = []
    for one in found:
        site = paths[one.place_id].rpartition("/")[2]
        hers = (days.get(one.id, ()), counts.get(one.id, {}))
        known = _Known(site, one.id in adrift, *hers)
        base = _base(one, known)
        rows += [*_of_sitting(span, base, known), *_information(span, one, base)]
    return rows


def undated(session: Session, ids: Collection[uuid.UUID]) -> frozenset[uuid.UUID]:
    """Return those of these sittings that were postponed while nobody knows until when."""
    moves = session.execute(
        select(SittingMove.sitting_id, SittingMove.to_on)
        .join(Sitting, Sitting.id == SittingMove.sitting_id)
        .where(
            SittingMove.sitting_id.in_(ids),
            SittingMove.after == SittingState.POSTPONED,
            Sitting.state == SittingState.POSTPONED,
        )
        .order_by(SittingMove.id)
    )
    last = {row.sitting_id: row.to_on for row in moves}
    return frozenset(one for one, to_on in last.items() if to_on is None)


def _asked(span: Span) -> Select[Sitting]:
    touches = or_(
        (Sitting.first_on <= span.last) & (Sitting.last_on >= span.first),
        span.within(Sitting.information_on),
    )
    asked = select(Sitting).where(touches).order_by(Sitting.first_on, Sitting.number)
    if span.member is None:
        return asked
    hers = (
        select(DocketEntry.sitting_id)
        .join(Case, Case.id == DocketEntry.case_id)
        .where(Case.responsible_id == span.member, DocketEntry.left_on.is_(None))
    )
    return asked.where(Sitting.id.in_(hers))


def _days(
    session: Session, ids: Sequence[uuid.UUID]
) -> dict[uuid.UUID, list[tuple[date, int, int]]]:
    """Return day, beginning and end of each sitting, whatever its rooms."""
    day = SittingDay
    asked = (
        select(day.sitting_id, day.held_on, func.min(day.starts), func.max(day.ends))
        .where(day.sitting_id.in_(ids))
        .group_by(day.sitting_id, day.held_on)
        .order_by(day.sitting_id, day.held_on)
    )
    told: dict[uuid.UUID, list[tuple[date, int, int]]] = {}
    for sitting, held_on, starts, ends in session.execute(asked):
        told.setdefault(sitting, []).append((held_on, starts, ends))
    return told


def _counts(session: Session, ids: Sequence[uuid.UUID]) -> Mapping[uuid.UUID, Mapping[date, int]]:
    """Return how many cases and applicants each day of each sitting has."""
    counts: dict[uuid.UUID, Counter[date]] = {}
    slot, line = DocketEntry, CivilStatusLine
    heard = slot.sitting_id.in_(ids) & slot.left_on.is_(None)
    for table, on in ((slot, heard), (line, line.sitting_id.in_(ids))):
        asked = (
            select(table.sitting_id, SittingDay.held_on, func.count(table.id))
            .join(SittingDay, SittingDay.id == table.day_id)
            .where(on)
            .group_by(table.sitting_id, SittingDay.held_on)
        )
        for sitting, held_on, number in session.execute(asked):
            counts.setdefault(sitting, Counter())[held_on] += number
    return counts


def _of_sitting(span: Span, base: AgendaRow, known: _Known) -> Iterator[AgendaRow]:
    for place, (day, starts, ends) in enumerate(known.days, start=1):
        if span.holds(day):
            yield replace(
                base,
                uid=f"{base.uid}-{place}",
                day=day,
                starts=starts,
                ends=ends,
                cases=known.counts.get(day, 0),
            )


def _information(span: Span, one: Sitting, base: AgendaRow) -> Iterator[AgendaRow]:
    """Yield the session of information; one that the postponing took away is told as gone."""
    row = replace(
        base,
        uid=f"information-{one.id}",
        kind=AgendaKind.INFORMATION,
        title=_("Information, {site}").format(site=base.site),
    )
    day = one.information_on
    if day is not None and span.holds(day):
        yield replace(row, day=day)
    elif day is None and span.gone and one.sequence and span.holds(one.first_on):
        yield replace(row, gone=True)


def _base(one: Sitting, known: _Known) -> AgendaRow:
    return AgendaRow(
        uid=f"sitting-{one.id}",
        kind=AgendaKind.SITTING,
        day=one.first_on,
        starts=None,
        ends=None,
        title=known.site,
        sitting=one.number,
        case=None,
        state=one.state,
        gone=known.undated or one.state is SittingState.CANCELLED,
        site=known.site,
        closed_doors=one.closed_doors,
        restricted=False,
        responsible=None,
        member=None,
        cases=0,
        sequence=one.sequence,
        changed_at=one.changed_at,
    )
