"""Gathers from the rows what the safeguards look at in a case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import or_, select

from justice_desk.models.all import (
    Attachment,
    Consent,
    JusticeActor,
    Member,
    Person,
    Place,
    Referral,
    Relation,
)
from justice_desk.rules.ages import Birth
from justice_desk.rules.consent import ConsentFacts, PersonInCase
from justice_desk.rules.kinship import is_close
from justice_desk.rules.reference import Flag
from justice_desk.rules.safeguards import CaseFacts, Earlier, Kin, Lead
from justice_desk.services.cases.finding import parties_of
from justice_desk.services.cases.ties import hidden_ties
from justice_desk.services.referrals.receiver_facts import actor_facts, actors_facts, in_old_cut
from justice_desk.services.restrictions.reading import in_force
from justice_desk.storage.existence import name_to_compare
from justice_desk.storage.session import acting
from justice_desk.terms.clock import today
from justice_desk.terms.enums import ConsentScope, PartyRole, PlaceLevel, Sex

if TYPE_CHECKING:
    import uuid

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case

__all__ = [
    "CHILD_IN_DANGER",
    "actor_facts",
    "actors_facts",
    "birth_of",
    "case_facts",
    "consent_facts",
    "endangered",
]

CHILD_IN_DANGER: Final = "child"
"""The answer of the intake form that says so."""
DANGERS: Final = frozenset({"immediate", "violence", CHILD_IN_DANGER})
"""Answers of the intake form that put whoever is found in danger."""
NEVER_CALL: Final = "never"
WOMAN: Final = "woman"
_ADDRESS: Final = frozenset({PlaceLevel.COMMUNE, PlaceLevel.VILLAGE})


def case_facts(
    session: Session, case: Case, *, but: Referral | None = None, interpreter: bool = False
) -> CaseFacts:
    """Return a case as the safeguards see it today.

    Args:
        session: a reading one.
        case: of which the member may know.
        but: the referral that is looked at itself: it is none of the earlier ones.
        interpreter: somebody was named who translates at the receiver's.
    """
    people = _people(session, case)
    lead = session.get_one(Person, case.lead_id)
    spots, around = _places(session, case, lead)
    return CaseFacts(
        category=case.category,
        today=today(),
        maybe_crime=case.maybe_crime,
        danger_to_life=case.danger_to_life,
        in_danger=_in_danger(case),
        flags=frozenset({Flag.CHILD} if CHILD_IN_DANGER in case.danger else ()),
        people=people,
        consents=_consents(session, case),
        facts_on=case.facts_on,
        opened_on=case.opened_on,
        lead=_lead(session, lead),
        kin=_kin(session, people),
        earlier=_earlier(session, case, but),
        spots=spots,
        around=around,
        papers=_has_papers(session, case),
        interpreter=interpreter or bool(but and but.interpreter),
        woman=_followed_by_a_woman(session, case),
        office=in_force(session),
    )


def endangered(case: Case) -> bool:
    """Return whether a paper that tells where the person lives could put her in danger."""
    return case.danger_to_life or _in_danger(case)


def birth_of(person: Person) -> Birth | None:
    """Return when a person was born, as far as it is known."""
    if person.birth_year is None:
        return None
    return Birth(person.birth_year, estimated=person.birth_estimated)


def _in_danger(case: Case) -> bool:
    return not DANGERS.isdisjoint(case.danger)


def _people(session: Session, case: Case) -> tuple[PersonInCase, ...]:
    return tuple(
        PersonInCase(
            person.id,
            person.name,
            frozenset(PartyRole(role) for role in party.roles),
            birth_of(person),
        )
        for party, person in parties_of(session, case.id)
    )


def _lead(session: Session, row: Person) -> Lead:
    place = session.get(Place, row.place_id) if row.place_id else None
    return Lead(
        interpreter=row.interpreter is True,
        languages=frozenset(row.languages),
        wishes_woman=row.wishes_woman == WOMAN,
        address=place is not None and place.level in _ADDRESS,
        phone=bool(row.phone) and NEVER_CALL not in row.phone_safe,
    )


def _followed_by_a_woman(session: Session, case: Case) -> bool:
    """Tell whether who acts, or who answers for the case, is known to be a woman."""
    who = {acting(session).member_id, case.responsible_id}
    found = select(Member.id).where(Member.id.in_(who), Member.sex == Sex.FEMALE)
    return session.scalars(found.limit(1)).first() is not None


def _places(
    session: Session, case: Case, lead: Person
) -> tuple[frozenset[uuid.UUID], frozenset[uuid.UUID]]:
    """Return the places of a case, and those with every place above them."""
    wanted = {place for place in (case.place_id, case.facts_place_id, lead.place_id) if place}
    chains = in_old_cut(session, wanted)
    return frozenset(chains), frozenset(above for chain in chains.values() for above in chain)


def _kin(session: Session, people: tuple[PersonInCase, ...]) -> tuple[Kin, ...]:
    """Return the close relatives of the parties who are no parties themselves.

    A tie that the member may not read counts all the same, without its word.
    """
    names = {person.id: person.name for person in people}
    ties = session.scalars(
        select(Relation).where(
            or_(Relation.person_id.in_(list(names)), Relation.other_id.in_(list(names)))
        )
    ).all()
    found = [
        (kin, party, row)
        for row in ties
        if row.closeness > 0 or is_close(row.tie)
        for kin, party in ((row.person_id, row.other_id), (row.other_id, row.person_id))
        if party in names and kin not in names
    ]
    known = select(Person.id, Person.name).where(Person.id.in_({kin for kin, _, _ in found}))
    called = {row.id: row.name for row in session.execute(known)}
    hidden = hidden_ties(session, [row for _, _, row in found])
    return tuple(
        Kin(
            kin,
            called.get(kin) or name_to_compare(session, kin),
            "" if row.id in hidden or kin not in called else row.tie,
            names[party],
        )
        for kin, party, row in found
    )


def _earlier(session: Session, case: Case, but: Referral | None) -> tuple[Earlier, ...]:
    rows = session.execute(
        select(Referral, JusticeActor.type)
        .join(JusticeActor, JusticeActor.id == Referral.actor_id)
        .where(Referral.case_id == case.id)
        .order_by(Referral.position)
    )
    return tuple(
        Earlier(
            reference=row.reference,
            actor_type=kind,
            actor_id=row.actor_id,
            state=row.state,
            gone_on=row.sent_on,
            reply_by=row.reply_by,
        )
        for row, kind in rows
        if but is None or row.id != but.id
    )


def _has_papers(session: Session, case: Case) -> bool:
    found = select(Attachment.id).where(Attachment.case_id == case.id).limit(1)
    return session.scalar(found) is not None


def _consents(session: Session, case: Case) -> tuple[ConsentFacts, ...]:
    rows = session.scalars(select(Consent).where(Consent.case_id == case.id).order_by(Consent.id))
    return tuple(consent_facts(row) for row in rows)


def consent_facts(row: Consent) -> ConsentFacts:
    """Return an answer as the rules of consent read it."""
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
