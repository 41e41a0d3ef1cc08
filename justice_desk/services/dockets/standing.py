"""Gathers where many cases stand before a court, in as many queries for one as for a thousand."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import or_, select

from justice_desk.models.all import (
    Agreement,
    AgreementCheck,
    Attachment,
    CivilStatusLine,
    Consent,
    Hearing,
    Judgment,
    JusticeActor,
    Member,
    Party,
    Person,
    Place,
    Referral,
    Task,
)
from justice_desk.rules.consent import PersonInCase
from justice_desk.rules.readiness import PROSECUTOR, Court, Heard, PartyReach, Standing
from justice_desk.rules.status import UNDER_WAY
from justice_desk.services.places.rows import with_ancestors
from justice_desk.services.referrals.facts import (
    NEVER_CALL,
    birth_of,
    consent_facts,
    endangered,
)
from justice_desk.services.referrals.replying import COURTS
from justice_desk.services.tasks.doing import TO_DO
from justice_desk.terms.clock import today
from justice_desk.terms.enums import PartyRole, PlaceLevel, ReferralKind, ReferralState, Role
from justice_desk.terms.settlements import AgreementKept
from justice_desk.terms.sittings import DocketResult

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case

BEFORE_COURT: Final = COURTS | {PROSECUTOR}
"""The actor types through which a case comes before a court."""
_HELPS: Final = UNDER_WAY | {ReferralState.COMPLETED}
_ADDRESS: Final = frozenset({PlaceLevel.COMMUNE, PlaceLevel.VILLAGE})

Grouped = dict["uuid.UUID", list[Any]]


def _lists() -> Grouped:
    return defaultdict(list)


@dataclass
class Gathered:
    """What the cases hold, by the id of the case; `places` and all above them by their own."""

    members: frozenset[uuid.UUID]
    people: Grouped = field(default_factory=_lists)
    consents: Grouped = field(default_factory=_lists)
    referrals: Grouped = field(default_factory=_lists)
    judged: dict[uuid.UUID, date] = field(default_factory=dict)
    watched: dict[uuid.UUID, date] = field(default_factory=dict)
    heard: dict[uuid.UUID, Heard] = field(default_factory=dict)
    papers: frozenset[uuid.UUID] = frozenset()
    tasks: frozenset[uuid.UUID] = frozenset()
    places: Mapping[uuid.UUID, Place] = field(default_factory=dict)


def gather(session: Session, which: Select[Any], cases: Sequence[Case]) -> Gathered:
    """Return what is looked at in the cases of a select of their ids.

    Args:
        session: a reading one.
        which: the select of the ids, so that a thousand of them are not sent one by one.
        cases: the same cases, read already.
    """
    found = Gathered(_working(session))
    _people(session, which, found)
    for row in session.scalars(_below(Consent, which).order_by(Consent.id)):
        found.consents[row.case_id].append(row)
    _referred(session, which, found)
    _decided(session, which, found)
    found.watched = _watches(session, which)
    found.papers = _having(session, select(Attachment.case_id).where(_of(Attachment, which)))
    found.tasks = _having(
        session,
        select(Task.case_id).where(_of(Task, which), Task.kind == TO_DO, Task.done_on.is_(None)),
    )
    found.places = _places(session, found, cases)
    return found


def standing_of(case: Case, found: Gathered) -> Standing:
    """Return where one of the gathered cases stands today."""
    people, referrals = found.people[case.id], found.referrals[case.id]
    lead = next((person for person in people if person.id == case.lead_id), None)
    return Standing(
        category=case.category,
        status=case.status,
        today=today(),
        crime=case.maybe_crime,
        parties=tuple(_reach(case, person, found) for person in people),
        consents=tuple(map(consent_facts, found.consents[case.id])),
        courts=tuple(one for one in referrals if one),
        birth=lead is not None and lead.birth_year is not None,
        papers=case.id in found.papers,
        endangered=endangered(case),
        helped=case.id in found.tasks or None in referrals,
        watched_until=found.watched.get(case.id),
        judged_on=found.judged.get(case.id),
        heard=found.heard.get(case.id),
    )


def _reach(case: Case, person: Any, found: Gathered) -> PartyReach:
    place = found.places.get(person.place_id) if person.place_id else None
    roles = frozenset(PartyRole(role) for role in person.roles)
    return PartyReach(
        person=PersonInCase(person.id, person.name, roles, birth_of(person)),
        phone=bool(person.phone) and NEVER_CALL not in person.phone_safe,
        place=bool(person.through) or (place is not None and place.level in _ADDRESS),
        seen=person.id == case.lead_id and case.responsible_id in found.members,
    )


def _below(kind: Any, which: Select[Any]) -> Select[Any]:
    return select(kind).where(_of(kind, which))


def _of(kind: Any, which: Select[Any]) -> Any:
    return kind.case_id.in_(which)


def _having(session: Session, asked: Select[Any]) -> frozenset[uuid.UUID]:
    return frozenset(session.scalars(asked.distinct()))


def _working(session: Session) -> frozenset[uuid.UUID]:
    asked = select(Member.id).where(Member.disabled_at.is_(None), Member.role != Role.VIEWER)
    return frozenset(session.scalars(asked))


def _people(session: Session, which: Select[Any], found: Gathered) -> None:
    # Columns, not rows whole: of two thousand cases these are what takes the time.
    asked = (
        select(
            Party.case_id,
            Party.roles,
            Person.id,
            Person.name,
            Person.birth_year,
            Person.birth_estimated,
            Person.place_id,
            Person.phone,
            Person.phone_safe,
            Person.through,
        )
        .join(Person, Person.id == Party.person_id)
        .where(_of(Party, which))
        .order_by(Party.position)
    )
    for row in session.execute(asked):
        found.people[row.case_id].append(row)


def _referred(session: Session, which: Select[Any], found: Gathered) -> None:
    """Keep the courts that have a case; None stands for a service that helps."""
    helps = (Referral.kind == ReferralKind.SERVICE) & Referral.state.in_(_HELPS)
    seized = (
        (Referral.kind != ReferralKind.SERVICE)
        & Referral.state.in_(UNDER_WAY)
        & JusticeActor.type.in_(BEFORE_COURT)
    )
    asked = (
        select(
            Referral.case_id,
            Referral.kind,
            Referral.sent_on,
            JusticeActor.id,
            JusticeActor.type,
            JusticeActor.name,
        )
        .join(JusticeActor, JusticeActor.id == Referral.actor_id)
        .where(_of(Referral, which), or_(helps, seized))
        .order_by(Referral.position)
    )
    for row in session.execute(asked):
        of_service = row.kind is ReferralKind.SERVICE
        court = Court(id=row.id, type=row.type, name=row.name, since=row.sent_on)
        found.referrals[row.case_id].append(None if of_service else court)


def _decided(session: Session, which: Select[Any], found: Gathered) -> None:
    judgments = select(Judgment).where(
        _of(Judgment, which),
        Judgment.withdrawn_on.is_(None),
        Judgment.appeal_referral_id.is_(None),
    )
    for row in session.scalars(judgments.order_by(Judgment.decided_on)):
        found.judged[row.case_id] = row.decided_on
    on_lists = list(_heard_on_lists(session, which))
    heard = [*_heard_on_dockets(session, which), *on_lists]
    for case_id, one in sorted(heard, key=lambda pair: pair[1].on):
        found.heard[case_id] = one
    for case_id, one in on_lists:
        # A sister was judged that day or before: the child that was put off is called again.
        put_off = one.result is DocketResult.ADJOURNED
        if put_off and found.judged.get(case_id, date.max) <= one.on:
            del found.judged[case_id]


def _heard_on_dockets(session: Session, which: Select[Any]) -> Iterator[tuple[uuid.UUID, Heard]]:
    hearings = _below(Hearing, which).order_by(Hearing.resulted_on, Hearing.id)
    for one in session.scalars(hearings):
        if one.result is not None and one.resulted_on is not None:
            yield one.case_id, Heard(result=one.result, on=one.resulted_on, until=one.until_on)


def _heard_on_lists(session: Session, which: Select[Any]) -> Iterator[tuple[uuid.UUID, Heard]]:
    """Give back what came of the cases for which lines of civil-status lists stand.

    Of the children of one case whom one day decided, the one that is put off comes last: the court
    calls the case again.
    """
    lines = session.scalars(
        _below(CivilStatusLine, which).where(
            CivilStatusLine.result.is_not(None), CivilStatusLine.judged_on.is_not(None)
        )
    ).all()
    for one in sorted(lines, key=lambda line: line.result is DocketResult.ADJOURNED):
        if one.case_id and one.result and one.judged_on:
            yield one.case_id, Heard(result=one.result, on=one.judged_on)


def _watches(session: Session, which: Select[Any]) -> dict[uuid.UUID, date]:
    """Return the last days of the watches of the last agreements, as `watched_until` does."""
    agreements = _below(Agreement, which).where(Agreement.withdrawn_on.is_(None))
    last = {
        row.case_id: row
        for row in session.scalars(agreements.order_by(Agreement.agreed_on, Agreement.id))
    }
    broken = _having(
        session,
        select(AgreementCheck.agreement_id).where(
            _of(AgreementCheck, which), AgreementCheck.kept == AgreementKept.BROKEN
        ),
    )
    return {
        case_id: row.watch_until
        for case_id, row in last.items()
        if row.watch_until is not None and row.id not in broken
    }


def _places(session: Session, found: Gathered, cases: Iterable[Case]) -> Mapping[uuid.UUID, Place]:
    ids = {person.place_id for people in found.people.values() for person in people}
    ids |= {case.place_id for case in cases}
    asked = select(Place).where(Place.id.in_({one for one in ids if one}))
    return with_ancestors(session, session.scalars(asked).all())
