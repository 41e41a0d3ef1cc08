"""Consents as frozen rows, with what became of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import Consent, JusticeActor, Person
from justice_desk.services.cases.finding import case_for
from justice_desk.terms.clock import today
from justice_desk.terms.enums import ConsentState

if TYPE_CHECKING:
    import uuid
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.terms.enums import ConsentHow, ConsentPurpose


@dataclass(frozen=True)
class ConsentRow:
    """One answer: by whom, for what, to whom, of what, how, and whether it still holds."""

    id: uuid.UUID
    purpose: ConsentPurpose
    state: ConsentState
    by: str
    guardian_of: str | None
    to: str | None
    to_type: str | None
    how: ConsentHow
    witness: str | None
    scope: tuple[str, ...]
    given_on: date
    until: date | None
    withdrawn_on: date | None
    withdrawn_why: str | None


def consents_of(session: Session, number: str) -> tuple[ConsentRow, ...]:
    """Return every answer of a case, oldest first."""
    case = case_for(session, "consent list", number)
    return rows_of(session, case.id)


def rows_of(session: Session, case_id: uuid.UUID) -> tuple[ConsentRow, ...]:
    """Return the answers of a case that was found already."""
    rows = session.scalars(
        select(Consent).where(Consent.case_id == case_id).order_by(Consent.given_on, Consent.id)
    )
    return tuple(view_of(session, row) for row in rows)


def view_of(session: Session, row: Consent) -> ConsentRow:
    """Return one answer as a frozen row."""
    return ConsentRow(
        id=row.id,
        purpose=row.purpose,
        state=state_of(row, today()),
        by=_name(session, row.by_id) or "",
        guardian_of=_name(session, row.guardian_of_id),
        to=_actor(session, row.receiver_id),
        to_type=row.receiver_type,
        how=row.how,
        witness=row.witness,
        scope=tuple(row.scope),
        given_on=row.given_on,
        until=row.until,
        withdrawn_on=row.withdrawn_on,
        withdrawn_why=row.withdrawn_why,
    )


def state_of(row: Consent, day: date) -> ConsentState:
    """Return what became of an answer by `day`."""
    if row.refused:
        return ConsentState.REFUSED
    if row.withdrawn_on is not None:
        return ConsentState.WITHDRAWN
    if row.until is not None and row.until < day:
        return ConsentState.EXPIRED
    return ConsentState.IN_FORCE


def _name(session: Session, person_id: uuid.UUID | None) -> str | None:
    person = session.get(Person, person_id) if person_id else None
    return person.name if person else None


def _actor(session: Session, actor_id: uuid.UUID | None) -> str | None:
    actor = session.get(JusticeActor, actor_id) if actor_id else None
    return actor.name if actor else None
