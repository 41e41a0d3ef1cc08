"""What the demonstration's cases reached: sessions, agreements, judgments; all invented."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from justice_desk.models.all import Agreement, CaseEvent, Judgment, Mediation, Task
from justice_desk.models.keys import new_id
from justice_desk.rules.status import AGREEMENTS
from justice_desk.services.outside.agreeing import WATCH
from justice_desk.services.referrals.replying import COURTS
from justice_desk.terms.enums import EventKind, Outcome
from justice_desk.terms.settlements import (
    AgreementKind,
    DecisionFor,
    Homologation,
    MediationResult,
)

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterator, Sequence
    from datetime import date

    from justice_desk.models.base import Base
    from justice_desk.services.demo.plan import PlannedCase, PlannedReferral

Row = tuple["type[Base]", dict[str, Any]]
TERMS: Final = "Chacun reste de son côté ; ce qui était dû est rendu avant la fin du mois."
_AFTER: Final = timedelta(days=5)
_KINDS: Final = {
    Outcome.AGREEMENT_FULL: (AgreementKind.FULL, MediationResult.AGREEMENT_FULL),
    Outcome.AGREEMENT_PARTIAL: (AgreementKind.PARTIAL, MediationResult.AGREEMENT_PARTIAL),
}
_DECISIONS: Final = {Outcome.JUDGMENT_AGAINST: DecisionFor.REJECTED}


def asked(
    case_id: uuid.UUID,
    kind: str,
    due: date,
    member: uuid.UUID,
    *,
    referral: uuid.UUID | None = None,
    agreement: uuid.UUID | None = None,
) -> dict[str, Any]:
    """Return the row of a task."""
    return {
        "case_id": case_id, "kind": kind, "title": "", "due_on": due, "member_id": member,
        "referral_id": referral, "agreement_id": agreement,
    }  # fmt: skip


def settled(
    planned: PlannedCase, case_id: uuid.UUID, persons: Sequence[uuid.UUID], member: uuid.UUID
) -> Iterator[Row]:
    """Yield the session and the agreement of a case that ended in one, the office mediating."""
    if planned.outcome not in AGREEMENTS or planned.restricted:
        return
    kind, result = _KINDS[planned.outcome]
    day = planned.agreed_on or _agreed_on(planned)
    until = min(day + WATCH, planned.closed_on or day + WATCH)
    session, agreement = new_id(), new_id()
    yield Mediation, {
        "id": session, "case_id": case_id, "held_on": day, "present": [str(p) for p in persons],
        "absent": [], "result": result, "note": "",
    }  # fmt: skip
    yield _event(case_id, EventKind.MEDIATION, day, result=result.value, mediation=str(session))
    yield Agreement, {
        "id": agreement, "case_id": case_id, "mediation_id": session, "kind": kind,
        "agreed_on": day, "terms": TERMS, "watch_until": until,
        "homologation": Homologation.NONE, "homologation_note": "",
    }  # fmt: skip
    yield _event(case_id, EventKind.AGREEMENT, day, agreed=kind.value, agreement=str(agreement))
    if planned.closed_on is None:
        yield Task, asked(case_id, "watch_end", until, member, agreement=agreement)


def _agreed_on(planned: PlannedCase) -> date:
    ended = [row.completed_on for row in planned.referrals if row.completed_on]
    last = planned.closed_on or max(ended, default=planned.opened_on)
    return min(max([planned.opened_on + _AFTER, *ended]), last)


def judged(
    planned: PlannedCase,
    case_id: uuid.UUID,
    told: PlannedReferral,
    referral: uuid.UUID,
    court: uuid.UUID,
) -> Iterator[Row]:
    """Yield the judgment of a court that gave the case back."""
    if told.completed_on is None or told.actor.type not in COURTS:
        return
    key, outcome = new_id(), planned.outcome
    decision = _DECISIONS.get(outcome, DecisionFor.GRANTED) if outcome else DecisionFor.GRANTED
    yield Judgment, {
        "id": key, "case_id": case_id, "actor_id": court, "referral_id": referral,
        "decided_on": told.completed_on, "decision": decision, "terms": "", "execution_note": "",
    }  # fmt: skip
    yield _event(
        case_id, EventKind.JUDGMENT, told.completed_on, decision=decision.value, judgment=str(key)
    )


def _event(case_id: uuid.UUID, kind: EventKind, day: date, **details: str) -> Row:
    values = {"case_id": case_id, "kind": kind, "happened_on": day, "note": "", "details": details}
    return CaseEvent, values
