"""What dockets hold of two that are one: one summons for a person, one slot for a case."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import (
    CivilStatusLine,
    DocketEntry,
    Hearing,
    Sitting,
    SittingDay,
    Summons,
)
from justice_desk.services.sittings.finding import still_to_come, touch
from justice_desk.services.twins.lists import lists_of
from justice_desk.terms.clock import today

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Row
    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case, Person
    from justice_desk.services.twins.moving import Ledger, Moved

_TOGETHER: Final = (
    ("printed_on", "printed_as"),
    ("handed_on", "explained_in"),
    ("transport",),
    ("comes_at",),
    ("came",),
)
"""What a summons says in one breath: taken over whole where the first of them is not said."""
_LEFT: Final = "left_on"


def share_summonses(ledger: Ledger, kept: Person, other: Person) -> None:
    """Where both are called to one hearing, one summons holds what both say."""
    session = ledger.session
    mine = {row.hearing_id: row for row in _summonses(session, kept.id)}
    for row in _summonses(session, other.id):
        same = mine.get(row.hearing_id)
        if same is None:
            continue
        ledger.set(same, "roles", list(dict.fromkeys([*same.roles, *row.roles])))
        for group in _TOGETHER:
            if getattr(same, group[0]) is None:
                for column in group:
                    ledger.set(same, column, getattr(row, column))
        if row.came:
            ledger.set(same, "came", value=True)
        ledger.remove(row)


def one_slot(ledger: Ledger, kept: Case, other: Case) -> None:
    """Where both wait for a hearing, the case waits once.

    A line of a civil-status list stays before a slot: it says the birth that is to be judged, and
    nobody writes that anew. The slot of the other case is taken off its docket.
    Of two slots that of the kept case stays; who was called to the other one alone is called to it.
    What is taken off leaves a gap that nobody behind it must be told of.
    """
    session = ledger.session
    mine, theirs = _waiting(session, kept.id), _waiting(session, other.id)
    if _listed(session, kept.id):
        _take_off(ledger, theirs)
    elif _listed(session, other.id):
        _take_off(ledger, mine)
    elif mine and theirs:
        _call_to(ledger, mine[0][1], [hearing for _entry, hearing, _sitting in theirs])
        _take_off(ledger, theirs)
        touch(session, mine[0][2], public=True)


def _take_off(ledger: Ledger, slots: Iterable[Row[DocketEntry, Hearing, Sitting]]) -> None:
    for entry, _hearing, sitting in slots:
        ledger.set(entry, _LEFT, today())
        touch(ledger.session, sitting, public=True)


def _call_to(ledger: Ledger, hearing: Hearing, others: Iterable[Hearing]) -> None:
    called = {row.person_id for row in _called(ledger.session, hearing)}
    for its in others:
        for row in _called(ledger.session, its):
            if row.person_id not in called:
                ledger.set(row, "hearing_id", hearing.id)
                called.add(row.person_id)


def put_back(session: Session, moved: Sequence[Moved]) -> None:
    """Count the change on the dockets and lists to which an undone merge gave a slot or line back.

    What is handed out is outdated once more: a sequence never goes backwards.
    """
    slots = [uuid.UUID(told["id"]) for told in moved if told.get("column") == _LEFT]
    keys = select(DocketEntry.sitting_id).where(DocketEntry.id.in_(slots))
    for sitting in session.scalars(select(Sitting).where(Sitting.id.in_(keys))).all():
        touch(session, sitting, public=True)
    for sitting in session.scalars(select(Sitting).where(Sitting.id.in_(lists_of(moved)))).all():
        touch(session, sitting)


def _summonses(session: Session, person: uuid.UUID) -> Sequence[Summons]:
    return session.scalars(select(Summons).where(Summons.person_id == person)).all()


def _called(session: Session, hearing: Hearing) -> Sequence[Summons]:
    return session.scalars(select(Summons).where(Summons.hearing_id == hearing.id)).all()


def _waiting(session: Session, case_id: uuid.UUID) -> Sequence[Row[DocketEntry, Hearing, Sitting]]:
    """Return the slots of a case on dockets to come, with what they are for."""
    return session.execute(
        select(DocketEntry, Hearing, Sitting)
        .join(Hearing, Hearing.entry_id == DocketEntry.id)
        .join(Sitting, Sitting.id == DocketEntry.sitting_id)
        .join(SittingDay, SittingDay.id == DocketEntry.day_id)
        .where(
            DocketEntry.case_id == case_id,
            DocketEntry.left_on.is_(None),
            Hearing.result.is_(None),
            still_to_come(),
        )
        .order_by(Sitting.first_on, DocketEntry.id)
    ).all()


def _listed(session: Session, case_id: uuid.UUID) -> bool:
    """Tell whether a line for a case waits on a civil-status list to come."""
    found = (
        select(CivilStatusLine.id)
        .join(Sitting, Sitting.id == CivilStatusLine.sitting_id)
        .join(SittingDay, SittingDay.id == CivilStatusLine.day_id)
        .where(
            CivilStatusLine.case_id == case_id,
            CivilStatusLine.result.is_(None),
            still_to_come(),
        )
    )
    return session.scalar(found.limit(1)) is not None
