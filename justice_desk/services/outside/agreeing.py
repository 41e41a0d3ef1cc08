"""Records an agreement outside court, and that it is watched for a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.i18n.formats import short_date
from justice_desk.i18n.messages import _
from justice_desk.models.all import Agreement, Mediation, Task
from justice_desk.rules.text import checked_text
from justice_desk.services.actors import find
from justice_desk.services.cases.checking import checked_day
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.cases.finding import open_case_for
from justice_desk.services.cases.recording import change, record
from justice_desk.services.cases.working import current_hold
from justice_desk.services.outside.safe import let_settle
from justice_desk.terms.clock import today
from justice_desk.terms.enums import CaseStatus, EventKind, HolderKind, Outcome
from justice_desk.terms.errors import at_field
from justice_desk.terms.settlements import AgreementKind, Homologation, MediationResult

if TYPE_CHECKING:
    import uuid
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case

WATCH: Final = timedelta(days=90)
"""How long an agreement is watched when nobody says otherwise: a choice of this tool. That a case
closes after a watch without breach is from Timap's files (domain.md §3.1)."""
OUTCOMES: Final = {
    AgreementKind.FULL: Outcome.AGREEMENT_FULL,
    AgreementKind.PARTIAL: Outcome.AGREEMENT_PARTIAL,
}
_REACHED: Final = (MediationResult.AGREEMENT_FULL, MediationResult.AGREEMENT_PARTIAL)


@dataclass(frozen=True)
class AgreementTold:
    """What is known of an agreement.

    Attributes:
        kind: full or partial.
        terms: what was agreed, in words.
        on: the day; today when left out.
        before: before which actor it was made: code, id or name; None for the office.
        watch_until: the last day of the watch; 90 days later when left out.
        override: a coordinator's reason where a safeguard asks for one.
    """

    kind: AgreementKind
    terms: str
    on: date | None = None
    before: str | None = None
    watch_until: date | None = None
    override: str | None = None


def add_agreement(session: Session, number: str, told: AgreementTold) -> str:
    """Record an agreement and return its id; the case is watched where the office holds it.

    Raises:
        UnknownActor, AmbiguousActor: before anything else is judged.
        Blocked, OverrideNeeded, OverrideNotYours: this matter is not settled outside court,
            or not before this actor.
        TextMissing: an agreement without terms.
        DoesNotFit: a day that cannot be.
    """
    actor = find(session, told.before) if told.before else None
    case = open_case_for(session, "agreement add", number)
    day = checked_day("on", told.on) or today()
    let_settle(session, case, told.override, "agreement", by=actor, on=day)
    with at_field("terms"):
        terms = checked_text(told.terms, required=True)
    row = Agreement(
        case_id=case.id,
        mediation_id=_mediation(session, case, day),
        actor_id=actor.id if actor else None,
        kind=told.kind,
        agreed_on=day,
        terms=terms,
        watch_until=_watch(told.watch_until, day),
        homologation=Homologation.NONE,
        homologation_note="",
    )
    session.add(row)
    _tell(session, case, row)
    return str(row.id)


def ask(
    session: Session, case: Case, kind: str, due: date, agreement: Agreement | None = None
) -> None:
    """Ask who answers for the case to do something by a day."""
    session.add(
        Task(
            case_id=case.id,
            kind=kind,
            due_on=due,
            member_id=case.responsible_id,
            agreement_id=agreement.id if agreement else None,
        )
    )
    session.flush()


def end_tasks(session: Session, agreement: Agreement, kind: str, on: date) -> None:
    """Write that what was asked about an agreement is done."""
    waiting = select(Task).where(
        Task.agreement_id == agreement.id, Task.kind == kind, Task.done_on.is_(None)
    )
    for task in session.scalars(waiting):
        task.done_on = on


def _watch(until: date | None, agreed: date) -> date:
    last = until or agreed + WATCH
    if last <= agreed:
        after = _("a day after {day}").format(day=short_date(agreed))
        raise DoesNotFit(path="watch_until", found=last, expected=after)
    return last


def _mediation(session: Session, case: Case, day: date) -> uuid.UUID | None:
    """Return the session in which it was reached, the last that ended in an agreement."""
    return session.scalar(
        select(Mediation.id)
        .where(
            Mediation.case_id == case.id,
            Mediation.result.in_(_REACHED),
            Mediation.held_on <= day,
            Mediation.withdrawn_on.is_(None),
        )
        .order_by(Mediation.held_on.desc(), Mediation.id.desc())
        .limit(1)
    )


def _tell(session: Session, case: Case, row: Agreement) -> None:
    event = record(
        session,
        case,
        EventKind.AGREEMENT,
        on=row.agreed_on,
        note=row.terms,
        agreed=row.kind.value,
        agreement=str(row.id),
    )
    values: dict[str, object] = {"outcome": OUTCOMES[row.kind]}
    if current_hold(session, case).kind is HolderKind.OFFICE:
        values["status"] = CaseStatus.WATCH
    change(session, case, event, case, values)
    if row.watch_until is not None:
        ask(session, case, "watch_end", row.watch_until, row)
