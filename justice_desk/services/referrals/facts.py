"""Gathers from the rows what the safeguards look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from justice_desk.models.all import Case, Consent, JusticeActor, Mandate, Person
from justice_desk.rules.ages import Birth
from justice_desk.rules.consent import ConsentFacts, PersonInCase
from justice_desk.rules.reference import Flag
from justice_desk.rules.safeguards import ActorFacts, CaseFacts, Holder
from justice_desk.services.cases.finding import parties_of
from justice_desk.terms.clock import today
from justice_desk.terms.enums import ConsentScope, JusticeOrder, PartyRole

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

CHILD_IN_DANGER = "child"
"""The answer of the intake form that says so."""


def case_facts(session: Session, case: Case) -> CaseFacts:
    """Return a case as the safeguards see it today."""
    people = tuple(
        PersonInCase(
            person.id,
            person.name,
            frozenset(PartyRole(role) for role in party.roles),
            birth_of(person),
        )
        for party, person in parties_of(session, case.id)
    )
    consents = session.scalars(
        select(Consent).where(Consent.case_id == case.id).order_by(Consent.id)
    )
    return CaseFacts(
        category=case.category,
        today=today(),
        maybe_crime=case.maybe_crime,
        danger_to_life=case.danger_to_life,
        flags=frozenset({Flag.CHILD} if CHILD_IN_DANGER in case.danger else ()),
        people=people,
        consents=tuple(_consent(row) for row in consents),
    )


def actor_facts(session: Session, actor: JusticeActor) -> ActorFacts:
    """Return an actor as the safeguards see it today, with who holds its seat."""
    holders = session.scalars(
        select(Mandate).where(
            Mandate.actor_id == actor.id,
            or_(Mandate.until_on.is_(None), Mandate.until_on >= today()),
        )
    )
    return ActorFacts(
        type=actor.type,
        id=actor.id,
        name=actor.name,
        holders=tuple(Holder(row.holder, row.person_id) for row in holders),
        own_order=JusticeOrder(actor.order),
    )


def birth_of(person: Person) -> Birth | None:
    """Return when a person was born, as far as it is known."""
    if person.birth_year is None:
        return None
    return Birth(person.birth_year, estimated=person.birth_estimated)


def _consent(row: Consent) -> ConsentFacts:
    return ConsentFacts(
        purpose=row.purpose,
        given_by=row.by_id,
        given_on=row.given_on,
        refused=row.refused,
        until=row.until,
        withdrawn_on=row.withdrawn_on,
        receiver_id=row.receiver_id,
        receiver_type=row.receiver_type,
        scope=frozenset(ConsentScope(part) for part in row.scope),
        guardian_of=row.guardian_of_id,
        id=row.id,
    )
