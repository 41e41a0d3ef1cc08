"""The whole of a case as frozen rows: what the case page, `case show` and the papers read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select
from sqlalchemy.orm import aliased

from justice_desk.models.all import (
    Attachment,
    Case,
    CaseEvent,
    FieldChange,
    Hold,
    JusticeActor,
    Member,
    Office,
    Person,
    Referral,
    Task,
)
from justice_desk.rules.status import AGREEMENTS, AWAITING, ChipFacts, chip
from justice_desk.services.cases.finding import case_for, parties_of
from justice_desk.services.cases.outcomes import agreements_of, judgments_of, mediations_of
from justice_desk.services.cases.rows import (
    CaseView,
    EventRow,
    HoldRow,
    PaperRow,
    PartyRow,
    ReferralRow,
    TaskRow,
    TieRow,
)
from justice_desk.services.cases.ties import ties_of
from justice_desk.services.consents.views import rows_of
from justice_desk.services.places import path_of
from justice_desk.terms.clock import today
from justice_desk.terms.enums import EventKind, JusticeOrder, PartyRole, ReferralState

if TYPE_CHECKING:
    import uuid
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

_ENDED: Final = (ReferralState.CANCELLED, ReferralState.RETURNED, ReferralState.NO_ANSWER)
_MAYBE_UNSENT: Final = (ReferralState.DRAFT, ReferralState.CANCELLED)
_ENDS: Final = (EventKind.CANCELLED, EventKind.RETURNED)
_STARTS: Final = (EventKind.REFERRED, EventKind.FORWARDED)
_MOVED: Final = ("hold", "referral", "task", "mediation", "agreement", "judgment")
"""Tables whose changes an event tells by itself; what was corrected stands in the others."""


def show(session: Session, number: str) -> CaseView:
    """Return the whole of a case; the caller records the access.

    Raises:
        UnknownCase, CaseIsRestricted, NotAllowed: as `case_for`.
    """
    case = case_for(session, "case show", number)
    names = {m.id: m.full_name for m in session.scalars(select(Member))}
    referrals, tasks = _referrals(session, case.id), _tasks(session, case.id, names)
    return CaseView(
        id=case.id,
        number=case.number,
        old_number=case.old_number,
        version=case.version,
        status=case.status,
        chip=chip(_chip_facts(case, referrals, tasks)),
        category=case.category,
        restricted=case.restricted,
        opened_on=case.opened_on,
        closed_on=case.closed_on,
        outcome=case.outcome,
        summary=case.summary,
        facts=case.facts,
        facts_on=case.facts_on,
        request=case.request,
        priority=case.priority,
        maybe_crime=case.maybe_crime,
        danger_to_life=case.danger_to_life,
        place=path_of(session, case.place_id) if case.place_id else None,
        responsible=names.get(case.responsible_id, ""),
        later=tuple(case.later),
        journey=_journey(session, case.id),
        parties=_parties(session, case.id),
        consents=rows_of(session, case.id),
        referrals=referrals,
        events=_events(session, case.id, names),
        tasks=tasks,
        papers=_papers(session, case.id),
        mediations=mediations_of(session, case.id),
        agreements=agreements_of(session, case.id),
        judgments=judgments_of(session, case.id),
    )


def _chip_facts(
    case: Case, referrals: Sequence[ReferralRow], tasks: Sequence[TaskRow]
) -> ChipFacts:
    sent = [row for row in referrals if ReferralState(row.state) in AWAITING]
    due = [task.due_on for task in tasks if task.done_on is None]
    due += [row.reply_by for row in sent]
    return ChipFacts(
        status=case.status,
        missed=any(day is not None and day < today() for day in due),
        awaiting=bool(sent),
        agreement=case.outcome in AGREEMENTS,
    )


def _journey(session: Session, case_id: uuid.UUID) -> tuple[HoldRow, ...]:
    office = session.scalars(select(Office.name)).one()
    holds = session.execute(
        select(Hold, JusticeActor.name, JusticeActor.order, JusticeActor.type, Referral.reference)
        .outerjoin(JusticeActor, JusticeActor.id == Hold.actor_id)
        .outerjoin(Referral, Referral.id == Hold.referral_id)
        .where(Hold.case_id == case_id)
        .order_by(Hold.position)
    )
    return tuple(
        HoldRow(
            actor or office,
            hold.kind,
            JusticeOrder(order) if order else None,
            hold.from_on,
            hold.until_on,
            hold.began,
            hold.ended,
            reference,
            kind or "",
        )
        for hold, actor, order, kind, reference in holds
    )


def _parties(session: Session, case_id: uuid.UUID) -> tuple[PartyRow, ...]:
    parties = parties_of(session, case_id)
    ties = ties_of(session, [person for _, person in parties])
    return tuple(
        _party(session, party.roles, person, ties.get(person.id, ())) for party, person in parties
    )


def _party(
    session: Session, roles: Sequence[str], person: Person, ties: tuple[TieRow, ...]
) -> PartyRow:
    return PartyRow(
        id=person.id,
        name=person.name,
        name_arabic=person.name_arabic,
        roles=tuple(PartyRole(role) for role in roles),
        sex=person.sex,
        birth_year=person.birth_year,
        birth_estimated=person.birth_estimated,
        place=path_of(session, person.place_id) if person.place_id else None,
        phone=person.phone,
        languages=tuple(person.languages),
        wishes_woman=person.wishes_woman,
        ties=ties,
    )


def _referrals(session: Session, case_id: uuid.UUID) -> tuple[ReferralRow, ...]:
    origin = aliased(JusticeActor)
    found = session.execute(
        select(Referral, JusticeActor.name, JusticeActor.order, JusticeActor.type, origin.name)
        .join(JusticeActor, JusticeActor.id == Referral.actor_id)
        .outerjoin(origin, origin.id == Referral.from_actor_id)
        .where(Referral.case_id == case_id)
        .order_by(Referral.position)
    )
    ends, gone = _ends(session, case_id)
    return tuple(
        ReferralRow(
            id=row.id,
            reference=row.reference,
            to=name,
            order=JusticeOrder(order),
            state=row.state.value,
            slip_code=row.slip_code,
            priority=row.priority,
            reply_by=row.reply_by,
            sent_on=row.sent_on,
            answered_on=row.answered_on,
            note=row.answer_note,
            type=kind,
            kind=row.kind,
            origin=sender,
            completed_on=row.completed_on,
            ended_on=ends.get(row.reference) if row.state in _ENDED else None,
            gone=row.state not in _MAYBE_UNSENT or row.reference in gone,
            reason=row.reason,
        )
        for row, name, order, kind, sender in found
    )


def _ends(session: Session, case_id: uuid.UUID) -> tuple[dict[str, date], set[str]]:
    """Return on which day the office ended each referral that it ended, and which went out."""
    events = session.scalars(
        select(CaseEvent)
        .where(
            CaseEvent.case_id == case_id,
            CaseEvent.kind.in_([*_ENDS, *_STARTS]),
        )
        .order_by(CaseEvent.id)
    )
    told = [(one.kind, one.details.get("reference", ""), one.happened_on) for one in events]
    ends = {reference: day for kind, reference, day in told if kind in _ENDS}
    return ends, {reference for kind, reference, _day in told if kind in _STARTS}


def _events(
    session: Session, case_id: uuid.UUID, names: dict[uuid.UUID, str]
) -> tuple[EventRow, ...]:
    changes: dict[uuid.UUID, list[tuple[str, str | None, str | None]]] = {}
    for row in session.scalars(
        select(FieldChange)
        .where(FieldChange.case_id == case_id, FieldChange.table_name.not_in(_MOVED))
        .order_by(FieldChange.id)
    ):
        changes.setdefault(row.event_id, []).append((row.field, row.before, row.after))
    events = session.scalars(
        select(CaseEvent)
        .where(CaseEvent.case_id == case_id)
        .order_by(CaseEvent.happened_on, CaseEvent.id)
    )
    return tuple(
        EventRow(
            event.id,
            event.kind,
            event.happened_on,
            event.note,
            dict(event.details),
            names.get(event.created_by, ""),
            tuple(changes.get(event.id, ())),
        )
        for event in events
    )


def _tasks(
    session: Session, case_id: uuid.UUID, names: dict[uuid.UUID, str]
) -> tuple[TaskRow, ...]:
    tasks = session.execute(
        select(Task, Referral.reference)
        .outerjoin(Referral, Referral.id == Task.referral_id)
        .where(Task.case_id == case_id)
        .order_by(Task.due_on, Task.id)
    )
    return tuple(
        TaskRow(
            id=t.id,
            kind=t.kind,
            title=t.title,
            due_on=t.due_on,
            done_on=t.done_on,
            member=names.get(t.member_id or case_id),
            referral=about,
            agreement=t.agreement_id,
            judgment=t.judgment_id,
        )
        for t, about in tasks
    )


def _papers(session: Session, case_id: uuid.UUID) -> tuple[PaperRow, ...]:
    papers = session.scalars(
        select(Attachment).where(Attachment.case_id == case_id).order_by(Attachment.id)
    )
    return tuple(
        PaperRow(p.id, p.title, p.kind, p.media_type, p.size, p.dated_on, p.original_with)
        for p in papers
    )
