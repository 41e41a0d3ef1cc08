"""Complaints about an actor's conduct: received, and closed with their result."""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.i18n.messages import N_
from justice_desk.models.all import ActorComplaint, JusticeActor
from justice_desk.rules.text import TEXT_LIMIT, checked_text
from justice_desk.services.actors.finding import find
from justice_desk.services.cases.checking import checked_day
from justice_desk.services.rights import require
from justice_desk.terms.clock import today
from justice_desk.terms.enums import ComplaintState
from justice_desk.terms.errors import BadInput, at_field

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

SUBJECT_LIMIT: Final = 400
"""Characters: what it is about, without a name of a case."""
_NUMBER: Final = re.compile(r"\b[A-Z]{2,9}-[0-9]{4}-[0-9]+\b", re.IGNORECASE)
_REF: Final = re.compile(r"(?P<actor>.+)/P(?P<place>[0-9]{1,6})", re.IGNORECASE)


class UnknownComplaint(BadInput):
    """Nothing names a complaint."""

    code = "unknown_complaint"
    template = N_("No complaint is “{found}”. “justice-desk complaint list” tells them all.")


class SeveralComplaints(BadInput):
    """The actor has several open complaints."""

    code = "several_complaints"
    template = N_("{actor} has several open complaints: {candidates}. Say which.")


class ComplaintClosed(BadInput):
    """The complaint was closed before."""

    code = "complaint_closed"
    template = N_("{ref} was closed already, on {on}. Nothing was changed.")


class ComplaintNamesCase(BadInput):
    """Every member reads a complaint: the number of a case has no place in it."""

    code = "complaint_names_case"
    template = N_(
        "Found {found}. Write what the actor did, without the number of a case or a name."
    )


@dataclass(frozen=True)
class ComplaintRow:
    """One complaint; `ref` is what a person types: the actor's code, then P and its place."""

    id: uuid.UUID
    ref: str
    actor: str
    actor_name: str
    subject: str
    received_on: date
    state: ComplaintState
    closed_on: date | None
    result: str


def add_complaint(
    session: Session, actor: str, subject: str, *, on: date | None = None
) -> ComplaintRow:
    """Write down a complaint; while it is open, every referral there needs a written override.

    Raises:
        UnknownActor, AmbiguousActor: about whom.
        TextMissing, TextTooLong, DoesNotFit, ComplaintNamesCase: what was typed.
    """
    require(session, "complaint add")
    about = find(session, actor)
    with at_field("subject"):
        words = checked_text(subject, limit=SUBJECT_LIMIT, required=True)
        if number := _NUMBER.search(words):
            raise ComplaintNamesCase(found=number.group())
    row = ActorComplaint(
        actor_id=about.id, subject=words, received_on=checked_day("on", on) or today()
    )
    session.add(row)
    session.flush()
    return _of_actor(session, about)[row.id]


def close_complaint(session: Session, named: str, result: str) -> ComplaintRow:
    """Close a complaint with its result.

    Args:
        session: a writing one.
        named: its reference, its id, or an actor that has one open complaint.
        result: what came of it.

    Raises:
        UnknownComplaint, SeveralComplaints, ComplaintClosed: which one is meant.
        TextMissing: no result was said.
    """
    require(session, "complaint close")
    row, actor = _meant(session, named)
    if row.state is ComplaintState.CLOSED:
        ref = _of_actor(session, actor)[row.id].ref
        raise ComplaintClosed(ref=ref, on=f"{row.closed_on}")
    with at_field("result"):
        row.result = checked_text(result, limit=TEXT_LIMIT, required=True)
    row.state, row.closed_on = ComplaintState.CLOSED, today()
    session.flush()
    return _of_actor(session, actor)[row.id]


def complaints(
    session: Session, actor: str | None = None, *, open_only: bool = False
) -> tuple[ComplaintRow, ...]:
    """Return the complaints of the office or about one actor, the newest first."""
    require(session, "complaint list")
    asked = select(ActorComplaint, JusticeActor).join(
        JusticeActor, JusticeActor.id == ActorComplaint.actor_id
    )
    if actor is not None:
        asked = asked.where(JusticeActor.id == find(session, actor).id)
    found = session.execute(asked.order_by(ActorComplaint.actor_id, ActorComplaint.id))
    rows = _rows((line.ActorComplaint, line.JusticeActor) for line in found)
    rows.sort(key=lambda row: (row.received_on, row.id.int), reverse=True)
    return tuple(row for row in rows if not (open_only and row.state is ComplaintState.CLOSED))


def _meant(session: Session, named: str) -> tuple[ActorComplaint, JusticeActor]:
    found = _REF.fullmatch(named.strip())
    if found:
        actor = find(session, found["actor"])
        rows, place = _all_of(session, actor), int(found["place"])
        if 0 < place <= len(rows):
            return rows[place - 1], actor
        raise UnknownComplaint(found=named)
    row = session.get(ActorComplaint, _key(named)) if _key(named) else None
    if row is not None:
        return row, session.get_one(JusticeActor, row.actor_id)
    return _only_open(session, named)


def _only_open(session: Session, named: str) -> tuple[ActorComplaint, JusticeActor]:
    actor = find(session, named)
    rows = [row for row in _all_of(session, actor) if row.state is ComplaintState.OPEN]
    if len(rows) > 1:
        known = _of_actor(session, actor)
        raise SeveralComplaints(
            actor=actor.name, candidates=", ".join(known[row.id].ref for row in rows)
        )
    if not rows:
        raise UnknownComplaint(found=named)
    return rows[0], actor


def _key(named: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(named.strip())
    except ValueError:
        return None


def _all_of(session: Session, actor: JusticeActor) -> Sequence[ActorComplaint]:
    return session.scalars(
        select(ActorComplaint)
        .where(ActorComplaint.actor_id == actor.id)
        .order_by(ActorComplaint.id)
    ).all()


def _of_actor(session: Session, actor: JusticeActor) -> dict[uuid.UUID, ComplaintRow]:
    rows = _rows((row, actor) for row in _all_of(session, actor))
    return {row.id: row for row in rows}


def _rows(found: Iterable[tuple[ActorComplaint, JusticeActor]]) -> list[ComplaintRow]:
    """Return frozen rows; those of one actor come in the order in which they were written."""
    places: dict[uuid.UUID, int] = {}
    rows = []
    for row, actor in found:
        places[actor.id] = places.get(actor.id, 0) + 1
        rows.append(
            ComplaintRow(
                id=row.id,
                ref=f"{actor.code}/P{places[actor.id]}",
                actor=actor.code,
                actor_name=actor.name,
                subject=row.subject,
                received_on=row.received_on,
                state=row.state,
                closed_on=row.closed_on,
                result=row.result,
            )
        )
    return rows
