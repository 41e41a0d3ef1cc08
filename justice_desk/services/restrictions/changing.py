"""Adds a restriction, and ends one: adding protects at once, ending takes two coordinators."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from justice_desk.models.all import Member, Restriction
from justice_desk.rules import reference
from justice_desk.rules.safeguards import OFFICE, PROSECUTOR
from justice_desk.rules.text import SENTENCE_LIMIT, checked_text
from justice_desk.services.restrictions.errors import (
    ClosesTheProsecutor,
    MeansEverything,
    SecondCoordinator,
    UnknownRestriction,
)
from justice_desk.services.restrictions.reading import RestrictionRow, holds, row_of
from justice_desk.services.rights import require
from justice_desk.storage.session import acting
from justice_desk.terms.clock import today
from justice_desk.terms.enums import FindingKind, JusticeOrder, Role
from justice_desk.terms.errors import at_field

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

TITLE_LIMIT = 120
"""Characters: a title stands on one line beside the built-in ones."""


@dataclass(frozen=True)
class RestrictionTold:
    """A restriction as somebody wrote it; what is left out means any."""

    kind: FindingKind
    title: str
    reason: str
    category: str | None = None
    receiver_type: str | None = None
    receiver_order: JusticeOrder | None = None


def add(session: Session, told: RestrictionTold) -> RestrictionRow:
    """Add a restriction that holds from today on.

    Raises:
        NotAllowed: only the coordination adds one.
        UnknownCode: no such category or type of receiver.
        MeansEverything: it names neither.
        ClosesTheProsecutor: it would block the way to the prosecutor; a block of many receivers
            leaves that way to a written override.
        BadText: title or reason.
    """
    require(session, "restriction add")
    _check(told)
    with at_field("title"):
        title = checked_text(told.title, limit=TITLE_LIMIT, required=True)
    with at_field("reason"):
        reason = checked_text(told.reason, limit=SENTENCE_LIMIT, required=True)
    row = Restriction(
        category=told.category,
        receiver_type=told.receiver_type,
        receiver_order=told.receiver_order.value if told.receiver_order else None,
        kind=told.kind,
        title=title,
        reason=reason,
        valid_from=today(),
    )
    session.add(row)
    session.flush()
    return row_of(session, row)


def end(session: Session, named: str) -> RestrictionRow:
    """End a restriction, or ask for it where another coordinator must confirm.

    Raises:
        NotAllowed: only the coordination ends one.
        UnknownRestriction: none in force bears this id; a built-in safeguard never does.
        SecondCoordinator: she asked for it herself.
    """
    require(session, "restriction end")
    row, me = _named(session, named), acting(session).member_id
    others = _other_coordinators(session, me)
    if row.end_asked_by is None:
        row.end_asked_by, row.end_asked_on = me, today()
    elif row.end_asked_by == me and others:
        raise SecondCoordinator(title=row.title)
    if row.end_asked_by != me or not others:
        row.end_confirmed_by, row.valid_to = me, today()
    session.flush()
    return row_of(session, row)


def _check(told: RestrictionTold) -> None:
    if not (told.category or told.receiver_type or told.receiver_order):
        raise MeansEverything
    if told.category:
        reference.category(told.category)
    if told.receiver_type:
        reference.actor_type(told.receiver_type)
    if told.kind is FindingKind.BLOCK and told.receiver_type == PROSECUTOR:
        raise ClosesTheProsecutor


def _named(session: Session, named: str) -> Restriction:
    try:
        row = session.get(Restriction, uuid.UUID(named.strip().removeprefix(OFFICE)))
    except ValueError:
        row = None
    if row is None or not holds(row):
        raise UnknownRestriction(found=named)
    return row


def _other_coordinators(session: Session, me: uuid.UUID) -> int:
    count = select(func.count(Member.id)).where(
        Member.role == Role.COORDINATOR, Member.disabled_at.is_(None), Member.id != me
    )
    return session.scalar(count) or 0
