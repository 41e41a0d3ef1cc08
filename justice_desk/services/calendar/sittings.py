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


@dataclass
class _Day:
    """A day of a sitting: beginning and end whatever the room, and what it is known by."""

    key: uuid.UUID
    held_on: date
    starts: int = 24 * 60
    ends: int = 0


@dataclass(frozen=True)
class _Known:
    """What is read of a sitting beside its row."""

    site: str
    undated: bool
    days: Sequence[_Day]
    counts: Mapping[date, int]


def sittings(session: Session, span: Span) -> list[AgendaRow]:
    """Return one row for each day of each sitting, all its rooms together.

    A day keeps its `uid` when the sitting moves, and when another day is added or dropped.
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


def _days(session: Session, ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, list[_Day]]:
    """Return the days of each sitting, whatever its rooms; each bears the id of its oldest row."""
    asked = select(SittingDay).where(SittingDay.sitting_id.in_(ids)).order_by(SittingDay.id)
    told: dict[tuple[uuid.UUID, date], _Day] = {}
    for row in session.scalars(asked):
        one = told.setdefault((row.sitting_id, row.held_on), _Day(row.id, row.held_on))
        one.starts, one.ends = min(one.starts, row.starts), max(one.ends, row.ends)
    days: dict[uuid.UUID, list[_Day]] = {}
    for sitting, _day in sorted(told, key=lambda key: key[1]):
        days.setdefault(sitting, []).append(told[sitting, _day])
    return days


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
    for day in known.days:
        if span.holds(day.held_on):
            yield replace(
                base,
                uid=f"{base.uid}-{day.key}",
                day=day.held_on,
                starts=day.starts,
                ends=day.ends,
                cases=known.counts.get(day.held_on, 0),
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
