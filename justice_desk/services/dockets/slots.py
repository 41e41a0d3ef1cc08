"""Reads what stands behind the slots of a docket, in a number of queries that is the same for all.

The slot and the number of its case are everybody's to see; what is said of the case is a row of it
and missing here where the case is closed to the member.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import and_, select

from justice_desk.models.all import (
    Case,
    CaseStub,
    DocketEntry,
    Hearing,
    Party,
    Person,
    Sitting,
    SittingDay,
    Summons,
)
from justice_desk.services.places import paths_of

if TYPE_CHECKING:
    import uuid
    from collections.abc import Collection, Mapping, Sequence

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session


class Line(NamedTuple):
    """A slot, its day, and what everybody may know of its case."""

    entry: DocketEntry
    day: SittingDay
    stub: CaseStub


class Called(NamedTuple):
    """A summons and the person whom it calls."""

    summons: Summons
    person: Person


@dataclass(frozen=True)
class Behind:
    """What the member may see behind the slots; by the id of the slot but for `places`."""

    cases: Mapping[uuid.UUID, Case]
    hearings: Mapping[uuid.UUID, Hearing]
    called: Mapping[uuid.UUID, Sequence[Called]]
    places: Mapping[uuid.UUID, str]
    sittings: Mapping[uuid.UUID, str]


def lines_where(session: Session, condition: ColumnElement[bool]) -> list[Line]:
    """Return the slots that a condition on `DocketEntry` picks, by day, room and position."""
    found = session.execute(
        select(DocketEntry, SittingDay, CaseStub)
        .join(SittingDay, SittingDay.id == DocketEntry.day_id)
        .join(CaseStub, CaseStub.id == DocketEntry.case_id)
        .where(condition)
        .order_by(SittingDay.held_on, SittingDay.room, DocketEntry.position, DocketEntry.id)
    )
    return [Line(*row) for row in found]


def behind(session: Session, lines: Sequence[Line]) -> Behind:
    """Return what the member may see behind these slots."""
    entries = [line.entry.id for line in lines]
    open_ones = session.scalars(select(Case).where(Case.id.in_({x.stub.id for x in lines})))
    by_case = {case.id: case for case in open_ones}
    hearings = {
        row.entry_id: row
        for row in session.scalars(select(Hearing).where(Hearing.entry_id.in_(entries)))
    }
    called = _called(session, entries)
    homes = {one.person.place_id for group in called.values() for one in group}
    return Behind(
        cases={x.entry.id: by_case[x.stub.id] for x in lines if x.stub.id in by_case},
        hearings=hearings,
        called=called,
        places=paths_of(session, {home for home in homes if home}),
        sittings=_numbers(session, {row.adjourned_to_id for row in hearings.values()}),
    )


def _called(
    session: Session, entries: Collection[uuid.UUID]
) -> Mapping[uuid.UUID, Sequence[Called]]:
    """Return who is called to each slot, in the order of the intake of its case."""
    there = and_(Party.case_id == Summons.case_id, Party.person_id == Summons.person_id)
    found = session.execute(
        select(Hearing.entry_id, Summons, Person, Party.position)
        .join(Hearing, Hearing.id == Summons.hearing_id)
        .join(Person, Person.id == Summons.person_id)
        .outerjoin(Party, there)
        .where(Hearing.entry_id.in_(entries))
        .order_by(Summons.id)
    ).all()
    grouped: dict[uuid.UUID, list[Called]] = defaultdict(list)
    # Whoever is no longer a party comes last; the databases disagree on where they put NULL.
    for row in sorted(found, key=_place_in_case):
        grouped[row[0]].append(Called(row[1], row[2]))
    return grouped


def _place_in_case(row: Any) -> tuple[bool, int]:
    return (row.position is None, row.position or 0)


def _numbers(session: Session, ids: Collection[uuid.UUID | None]) -> Mapping[uuid.UUID, str]:
    wanted = {one for one in ids if one}
    if not wanted:
        return {}
    found = session.execute(select(Sitting.id, Sitting.number).where(Sitting.id.in_(wanted)))
    return {row.id: row.number for row in found}
