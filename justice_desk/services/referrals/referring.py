"""Refers a case to a justice actor, if the safeguards and the person let it go."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from sqlalchemy import func, select

from justice_desk.models.all import Case, JusticeActor, Referral, Task
from justice_desk.rules.status import check_case_move
from justice_desk.rules.text import SENTENCE_LIMIT, checked_text
from justice_desk.services.actors import find
from justice_desk.services.cases.finding import open_case_for
from justice_desk.services.cases.recording import change, record
from justice_desk.services.referrals.assessing import Assessment, assess_rows
from justice_desk.services.referrals.errors import (
    AlreadyReferred,
    Blocked,
    OverrideNeeded,
    OverrideNotYours,
    ReplyByPast,
)
from justice_desk.storage.existence import slip_exists
from justice_desk.storage.session import acting
from justice_desk.terms.clock import today
from justice_desk.terms.enums import (
    CaseStatus,
    EventKind,
    FindingKind,
    Priority,
    ReferralState,
    Role,
    Verdict,
)
from justice_desk.terms.errors import at_field
from justice_desk.terms.slip import new_code

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.rules.safeguards import Finding

DAYS_TO_REPLY: Final = {Priority.HOURS_24: 1, Priority.HOURS_72: 3, Priority.WEEKS_2: 14}
"""From the priorities of the inter-agency referral form: 24 hours, 72 hours, two weeks."""

REASON_LIMIT: Final = 900
"""Characters: twelve lines of a letter that is read aloud; a longer one could never be printed."""


@dataclass(frozen=True)
class Referred:
    """A referral that was sent: its reference, its slip, what the safeguards said of it."""

    reference: str
    slip_code: str
    reply_by: date
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Request:
    """What is asked of an actor, and by when; the day of reply follows the priority."""

    actor: str
    reason: str
    priority: Priority = Priority.WEEKS_2
    reply_by: date | None = None
    override: str | None = None


def refer(session: Session, number: str, asked: Request) -> Referred:
    """Send a case to an actor; the office holds it until the actor accepts.

    Raises:
        UnknownActor, AmbiguousActor: before anything else is judged.
        Blocked, OverrideNeeded, OverrideNotYours: a safeguard, with its reason.
        AlreadyReferred, AlreadyClosed, ReplyByPast: what was asked cannot be.
    """
    actor = find(session, asked.actor)
    case = open_case_for(session, "refer", number)
    with at_field("reason"):
        why = checked_text(asked.reason, limit=REASON_LIMIT, required=True)
    reply_by = _reply_by(asked)
    _refuse_twice(session, case, actor)
    found = assess_rows(session, case, actor)
    override = _pass_safeguards(session, found, asked.override)
    row = _referral(session, case, actor, asked, why)
    row.reply_by, row.override_why = reply_by, override
    row.override_by = acting(session).member_id if override else None
    row.findings = [_kept(finding) for finding in found.findings]
    session.add(row)
    _follow(session, case, row, override)
    return Referred(row.reference, row.slip_code, reply_by, found.findings)


def _pass_safeguards(session: Session, found: Assessment, override: str | None) -> str | None:
    """Return the written reason that counts, or refuse; a warning lets pass."""
    worst = next(iter(found.findings), None)
    if worst is None or found.verdict in {Verdict.CLEAR, Verdict.WARN}:
        return None
    told = {"title": worst.title, "reason": worst.reason, "findings": found.findings}
    if worst.kind is FindingKind.BLOCK:
        raise Blocked(**told)
    if override is None or not override.strip():
        raise OverrideNeeded(**told)
    if acting(session).role is not Role.COORDINATOR:
        raise OverrideNotYours(**told)
    with at_field("override"):
        return checked_text(override, limit=SENTENCE_LIMIT, required=True)


def _reply_by(asked: Request) -> date:
    if asked.reply_by is None:
        return today() + timedelta(days=DAYS_TO_REPLY[asked.priority])
    if asked.reply_by < today():
        raise ReplyByPast(found=asked.reply_by.isoformat())
    return asked.reply_by


def _refuse_twice(session: Session, case: Case, actor: JusticeActor) -> None:
    there = session.scalar(
        select(Referral.reference).where(
            Referral.case_id == case.id,
            Referral.actor_id == actor.id,
            Referral.state.in_([ReferralState.SENT, ReferralState.ACCEPTED]),
        )
    )
    if there is not None:
        raise AlreadyReferred(actor=actor.name, reference=there)


def _referral(
    session: Session, case: Case, actor: JusticeActor, asked: Request, why: str
) -> Referral:
    last = session.scalar(select(func.max(Referral.position)).where(Referral.case_id == case.id))
    position = (last or 0) + 1
    return Referral(
        case_id=case.id,
        reference=f"{case.number}/R{position}",
        position=position,
        actor_id=actor.id,
        reason=why,
        priority=asked.priority,
        state=ReferralState.SENT,
        sent_on=today(),
        slip_code=_fresh_code(session),
    )


def _fresh_code(session: Session) -> str:
    """Return a slip code that no referral of the office bears, restricted ones included."""
    while slip_exists(session, code := new_code()):
        pass
    return code


def _follow(session: Session, case: Case, row: Referral, override: str | None) -> None:
    session.flush()
    event = record(session, case, EventKind.REFERRED, reference=row.reference)
    check_case_move(case.status, CaseStatus.REFERRED)
    change(session, case, event, case, {"status": CaseStatus.REFERRED})
    if override:
        record(session, case, EventKind.OVERRIDDEN, note=override, reference=row.reference)
    task = Task(
        case_id=case.id,
        kind="reply_slip",
        due_on=row.reply_by,
        member_id=case.responsible_id,
        referral_id=row.id,
    )
    session.add(task)


def _kept(finding: Finding) -> dict[str, str]:
    return {name: str(value) for name, value in asdict(finding).items()}
