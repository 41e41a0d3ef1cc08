"""Who holds a seat, and until when; what an actor was trained in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.i18n.messages import N_
from justice_desk.models.all import ActorTraining, Mandate
from justice_desk.rules.text import checked_name, checked_text
from justice_desk.services.actors.finding import find
from justice_desk.services.actors.rows import ActorRow, row_of
from justice_desk.services.cases.checking import checked_at, checked_day
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.rights import require
from justice_desk.terms.clock import today
from justice_desk.terms.errors import BadInput, at_field
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import JusticeActor

MOST_HOURS: Final = 2000
"""Hours of one training at most: a year of full days."""


class NobodyHolds(BadInput):
    """A mandate cannot end where nobody holds the seat."""

    code = "nobody_holds"
    template = N_("Nobody is known to hold the seat of {actor} now.")


class EndsBeforeItBegan(BadInput):
    """A mandate cannot end before it began, on `since`."""

    code = "ends_before"
    template = N_("Found {found}. Expected: a day from {since}, when the mandate began.")


class BeginsBeforeTheLast(BadInput):
    """A mandate cannot begin before the one that it follows, which began on `since`."""

    code = "begins_before"
    template = N_(
        "Found {found}. Expected: a day from {since}, when the mandate of {holder} began."
    )


@dataclass(frozen=True)
class TrainingTold:
    """A training as it is told: its title, and what is known besides."""

    title: str
    on: date | None = None
    norms: bool = False
    hours: int | None = None
    organiser: str | None = None


def seat_holder(
    session: Session, actor: str, holder: str, *, since: date | None = None
) -> ActorRow:
    """Write down who holds a seat from a day on; the mandate before ends there."""
    require(session, "actor correct")
    row = find(session, actor)
    begin_mandate(session, row, holder, since)
    return row_of(session, row)


def begin_mandate(session: Session, row: JusticeActor, holder: str, since: date | None) -> None:
    """Let somebody hold a seat from a day on, or since nobody knows when.

    Raises:
        BeginsBeforeTheLast: somebody is known to have taken the seat later.
        TextMissing, TextTooLong, DoesNotFit: what was typed.
    """
    with at_field("holder"):
        name = checked_name(holder)
    begins = checked_day("since", since) or today()
    _refuse_before(session, row, begins)
    for before in _running(session, row):
        before.until_on = begins
    session.add(Mandate(actor_id=row.id, holder=name, folded=fold(name), from_on=since))
    session.flush()


def end_mandate(session: Session, actor: str, *, on: date | None = None) -> ActorRow:
    """Write down that whoever holds a seat leaves it; nobody follows yet.

    Raises:
        NobodyHolds: the seat is empty.
        EndsBeforeItBegan: the mandate began later than `on`.
    """
    require(session, "actor correct")
    row = find(session, actor)
    ends = checked_day("ended_on", on) or today()
    running = _running(session, row)
    if not running:
        raise NobodyHolds(actor=row.name)
    for mandate in running:
        if mandate.from_on is not None and mandate.from_on > ends:
            raise EndsBeforeItBegan(found=ends, since=mandate.from_on)
        mandate.until_on = ends
    session.flush()
    return row_of(session, row)


def train(session: Session, actor: str, told: TrainingTold) -> ActorRow:
    """Write down a training that an actor followed.

    Raises:
        UnknownActor, AmbiguousActor: whom.
        TextMissing, TextTooLong, DoesNotFit: what was typed.
    """
    require(session, "training add")
    row = find(session, actor)
    with at_field("title"):
        title = checked_text(told.title, limit=200, required=True)
    if told.hours is not None and not 0 < told.hours <= MOST_HOURS:
        raise DoesNotFit(path="hours", found=str(told.hours), expected=f"1–{MOST_HOURS}")
    training = ActorTraining(
        actor_id=row.id,
        title=title,
        followed_on=checked_day("on", told.on),
        norms=told.norms,
        hours=told.hours,
        organiser=checked_at("organiser", told.organiser, limit=200) or None,
    )
    session.add(training)
    session.flush()
    return row_of(session, row)


def _refuse_before(session: Session, row: JusticeActor, begins: date) -> None:
    """Refuse a mandate that would end the one before it ahead of its own first day."""
    later = session.scalar(
        select(Mandate)
        .where(Mandate.actor_id == row.id, Mandate.from_on > begins)
        .order_by(Mandate.from_on.desc())
        .limit(1)
    )
    if later is not None and later.from_on is not None:
        raise BeginsBeforeTheLast(found=begins, since=later.from_on, holder=later.holder)


def _running(session: Session, row: JusticeActor) -> Sequence[Mandate]:
    return session.scalars(
        select(Mandate).where(Mandate.actor_id == row.id, Mandate.until_on.is_(None))
    ).all()
