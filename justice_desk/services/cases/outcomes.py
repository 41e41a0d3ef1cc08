"""What a case reached: sessions of mediation, agreements, judgments, as frozen rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import aliased

from justice_desk.models.all import (
    Agreement,
    AgreementCheck,
    Judgment,
    JusticeActor,
    Mediation,
    Member,
    Office,
    Referral,
)
from justice_desk.services.cases.finding import parties_of
from justice_desk.services.cases.rows import (
    AgreementRow,
    CheckRow,
    JudgmentRow,
    MediationRow,
    Withdrawn,
)

if TYPE_CHECKING:
    import uuid

    from sqlalchemy.orm import Session

    from justice_desk.models.withdrawal import Withdrawable


def mediations_of(session: Session, case_id: uuid.UUID) -> tuple[MediationRow, ...]:
    """Return the sessions of a case, in their order."""
    office = session.scalars(select(Office.name)).one()
    names = {str(person.id): person.name for _, person in parties_of(session, case_id)}
    found = session.execute(
        select(Mediation, JusticeActor.name, JusticeActor.type, Member.full_name)
        .outerjoin(JusticeActor, JusticeActor.id == Mediation.actor_id)
        .outerjoin(Member, Member.id == Mediation.withdrawn_by)
        .where(Mediation.case_id == case_id)
        .order_by(Mediation.held_on, Mediation.id)
    )
    return tuple(
        MediationRow(
            id=row.id,
            on=row.held_on,
            by=actor or office,
            by_type=kind or "",
            place=row.place,
            present=tuple(names[one] for one in row.present if one in names),
            absent=tuple(names[one] for one in row.absent if one in names),
            result=row.result,
            next_on=row.next_on,
            note=row.note,
            withdrawn=_withdrawn(row, who),
        )
        for row, actor, kind, who in found
    )


def agreements_of(session: Session, case_id: uuid.UUID) -> tuple[AgreementRow, ...]:
    """Return the agreements of a case with how they were followed, in their order."""
    office = session.scalars(select(Office.name)).one()
    court = aliased(JusticeActor)
    found = session.execute(
        select(Agreement, JusticeActor.name, JusticeActor.type, court.name, Member.full_name)
        .outerjoin(JusticeActor, JusticeActor.id == Agreement.actor_id)
        .outerjoin(Member, Member.id == Agreement.withdrawn_by)
        .outerjoin(court, court.id == Agreement.homologation_by_id)
        .where(Agreement.case_id == case_id)
        .order_by(Agreement.agreed_on, Agreement.id)
    )
    checks = _checks(session, case_id)
    return tuple(
        AgreementRow(
            id=row.id,
            kind=row.kind,
            on=row.agreed_on,
            before=actor or office,
            before_type=kind or "",
            terms=row.terms,
            watch_until=row.watch_until,
            homologation=row.homologation,
            homologation_by=judge,
            homologation_asked_on=row.homologation_asked_on,
            homologated_on=row.homologated_on,
            homologation_note=row.homologation_note,
            checks=tuple(checks.get(row.id, ())),
            withdrawn=_withdrawn(row, who),
        )
        for row, actor, kind, judge, who in found
    )


def judgments_of(session: Session, case_id: uuid.UUID) -> tuple[JudgmentRow, ...]:
    """Return the judgments of a case, in their order."""
    appeal = aliased(Referral)
    found = session.execute(
        select(
            Judgment,
            JusticeActor.name,
            JusticeActor.type,
            Referral.reference,
            appeal.reference,
            Member.full_name,
        )
        .join(JusticeActor, JusticeActor.id == Judgment.actor_id)
        .outerjoin(Referral, Referral.id == Judgment.referral_id)
        .outerjoin(appeal, appeal.id == Judgment.appeal_referral_id)
        .outerjoin(Member, Member.id == Judgment.withdrawn_by)
        .where(Judgment.case_id == case_id)
        .order_by(Judgment.decided_on, Judgment.id)
    )
    return tuple(
        JudgmentRow(
            id=row.id,
            on=row.decided_on,
            by=court,
            by_type=kind,
            number=row.number,
            decision=row.decision,
            terms=row.terms,
            referral=reference,
            appeal_until=row.appeal_until,
            appeal=appealed,
            executed_on=row.executed_on,
            execution_note=row.execution_note,
            withdrawn=_withdrawn(row, who),
        )
        for row, court, kind, reference, appealed, who in found
    )


def _withdrawn(row: Withdrawable, who: str | None) -> Withdrawn | None:
    if row.withdrawn_on is None:
        return None
    return Withdrawn(row.withdrawn_on, who or "", row.withdrawn_why or "")


def _checks(session: Session, case_id: uuid.UUID) -> dict[uuid.UUID, list[CheckRow]]:
    found: dict[uuid.UUID, list[CheckRow]] = {}
    rows = session.scalars(
        select(AgreementCheck)
        .where(AgreementCheck.case_id == case_id)
        .order_by(AgreementCheck.checked_on, AgreementCheck.id)
    )
    for row in rows:
        found.setdefault(row.agreement_id, []).append(CheckRow(row.checked_on, row.kept, row.note))
    return found
