"""The journal of consultations: what is asked of it, its rows, and what they add up to.

One that a member may not see whole answers to the period alone: it never answers to a theme or a
commune, and is in no figure by sex or age, so that no filter tells what it is.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, func, or_, select

from justice_desk.models.all import Case, Consultation, Place
from justice_desk.rules.reference import categories
from justice_desk.services.consultations.rows import rows_of
from justice_desk.services.places import paths_of
from justice_desk.services.places.within import within
from justice_desk.services.rights import require
from justice_desk.storage.session import acting
from justice_desk.terms.enums import Role
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    import uuid
    from collections.abc import Mapping
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.services.consultations.rows import ConsultationRow
    from justice_desk.terms.enums import Sex

VERB = "consultation list"


@dataclass(frozen=True)
class JournalQuery:
    """Which consultations: from a day to a day, both included; of a place, all under it too."""

    since: date | None = None
    until: date | None = None
    place_id: uuid.UUID | None = None
    theme: str = ""


@dataclass(frozen=True)
class JournalCounts:
    """What the consultations asked for add up to.

    Attributes:
        total: how many there are, those that are closed to the member included.
        closed: how many of them she may not see whole.
        minutes: how long they took together.
        by: how many of those that she sees, by sex and age band; an absent pair is none.
        unstated: how many of those that she sees say no sex or no age: old lines of a register.
    """

    total: int = 0
    closed: int = 0
    minutes: int = 0
    by: Mapping[tuple[Sex, str], int] = field(default_factory=dict)
    unstated: int = 0


@dataclass(frozen=True)
class ConsultationPage:
    """Some consultations, how many there are of such, and what those add up to."""

    total: int
    consultations: tuple[ConsultationRow, ...]
    counts: JournalCounts


def page(
    session: Session, asked: JournalQuery, *, offset: int = 0, limit: int = 200
) -> tuple[ConsultationRow, ...]:
    """Return some of the consultations asked for, the newest first."""
    require(session, VERB)
    newest = (
        select(Consultation, Case.number)
        .outerjoin(Case, Case.id == Consultation.became_case_id)
        .where(*_conditions(session, asked))
        .order_by(Consultation.given_on.desc(), Consultation.id.desc())
        .offset(offset)
        .limit(limit)
    )
    return rows_of(session, [(one, number) for one, number in session.execute(newest)])


def counts(session: Session, asked: JournalQuery) -> JournalCounts:
    """Return what the consultations asked for add up to."""
    require(session, VERB)
    where = _conditions(session, asked)
    summed = select(func.count(Consultation.id), func.sum(Consultation.minutes)).where(*where)
    total, minutes = session.execute(summed).one()
    grouped = (
        select(Consultation.sex, Consultation.age_band, func.count(Consultation.id))
        .where(*where, _open(session))
        .group_by(Consultation.sex, Consultation.age_band)
    )
    seen = list(session.execute(grouped))
    by = {(sex, band): n for sex, band, n in seen if sex is not None and band is not None}
    shown = sum(n for _sex, _band, n in seen)
    return JournalCounts(total, total - shown, minutes or 0, by, shown - sum(by.values()))


def places(session: Session) -> tuple[tuple[uuid.UUID, str], ...]:
    """Return the places of the consultations that the member sees whole, by name."""
    require(session, VERB)
    seen = session.scalars(select(Consultation.place_id).where(_open(session)).distinct())
    paths = paths_of(session, {place for place in seen if place is not None})
    return tuple(sorted(paths.items(), key=lambda pair: fold(pair[1].rpartition("/")[2])))


def _conditions(session: Session, asked: JournalQuery) -> list[ColumnElement[bool]]:
    where: list[ColumnElement[bool]] = []
    if asked.since is not None:
        where.append(Consultation.given_on >= asked.since)
    if asked.until is not None:
        where.append(Consultation.given_on <= asked.until)
    if asked.place_id is not None:
        under = select(Place.id).where(within(asked.place_id))
        here = Consultation.place_id == asked.place_id
        where.append(or_(here, Consultation.place_id.in_(under)))
    if asked.theme:
        where.append(Consultation.theme == asked.theme)
    if asked.place_id is not None or asked.theme:
        where.append(_open(session))
    return where


def _open(session: Session) -> ColumnElement[bool]:
    """Return the condition that a consultation is open to the member, as `rows` judges one."""
    who = acting(session)
    restricted = [code for code, kind in categories().items() if kind.restricted]
    mine = Consultation.created_by == who.member_id
    open_ = or_(mine, Consultation.theme.not_in(restricted))
    return Consultation.id.is_not(None) if who.role is Role.COORDINATOR else open_
