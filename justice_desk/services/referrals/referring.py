"""Refers a case to a justice actor, if the safeguards and the person let it go."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from sqlalchemy import func, select

from justice_desk.models.all import Referral, Task
from justice_desk.rules.status import UNDER_WAY, check_case_move
from justice_desk.rules.text import NAME_LIMIT, checked_text
from justice_desk.services.actors import find
from justice_desk.services.cases.finding import open_case_for
from justice_desk.services.cases.recording import change, record
from justice_desk.services.cases.working import current_hold
from justice_desk.services.referrals.assessing import assess_rows
from justice_desk.services.referrals.errors import (
    AlreadyReferred,
    DraftWithDay,
    NotAService,
    ReplyByPast,
    SentOutOfTime,
)
from justice_desk.services.referrals.overrides import rules_of
from justice_desk.services.referrals.overriding import pass_safeguards
from justice_desk.services.tasks.arising import referral_sent
from justice_desk.storage.existence import slip_exists
from justice_desk.storage.session import acting
from justice_desk.terms.clock import today
from justice_desk.terms.enums import (
    CaseStatus,
    EventKind,
    HolderKind,
    JusticeOrder,
    Priority,
    ReferralKind,
    ReferralState,
)
from justice_desk.terms.errors import at_field
from justice_desk.terms.slip import new_code

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case, JusticeActor
    from justice_desk.rules.safeguards import Finding
    from justice_desk.services.referrals.assessing import Assessment

DAYS_TO_REPLY: Final = {Priority.HOURS_24: 1, Priority.HOURS_72: 3, Priority.WEEKS_2: 14}
"""From the priorities of the inter-agency referral form: 24 hours, 72 hours, two weeks."""

REASON_LIMIT: Final = 900
"""Characters: twelve lines of a letter that is read aloud; a longer one could never be printed."""


AUTHORITIES: Final = frozenset(
    {JusticeOrder.CUSTOMARY, JusticeOrder.RELIGIOUS, JusticeOrder.STATUTORY}
)
"""The orders whose actors take a case over; of all others help may be asked."""
TIME_TO_SEND: Final = timedelta(days=3)
"""How long a draft may wait before it counts as forgotten: a choice of this tool."""


@dataclass(frozen=True)
class Referred:
    """A referral that was written: its reference, its slip, what the safeguards said of it."""

    reference: str
    slip_code: str
    reply_by: date
    findings: tuple[Finding, ...]
    state: ReferralState = ReferralState.SENT


@dataclass(frozen=True)
class Request:
    """What is asked of an actor, and by when; the day of reply follows the priority.

    Attributes:
        actor: code, id or name of the receiver.
        reason: what is asked of it.
        priority: how soon.
        reply_by: the day by which an answer is asked; None for the priority's own.
        override: a coordinator's reason where a safeguard asks for one.
        kind: hand-over, or help of a support service, which takes no holding.
        draft: written, not sent; the safeguards are asked when it is sent.
        interpreter: who translates at the receiver's.
        on: the day the letter was handed over, where that was before today.
    """

    actor: str
    reason: str
    priority: Priority = Priority.WEEKS_2
    reply_by: date | None = None
    override: str | None = None
    kind: ReferralKind = ReferralKind.HANDOVER
    draft: bool = False
    interpreter: str | None = None
    on: date | None = None


def refer(session: Session, number: str, asked: Request) -> Referred:
    """Send a case to an actor; the office holds it until the actor accepts.

    Raises:
        UnknownActor, AmbiguousActor: before anything else is judged.
        Blocked, OverrideNeeded, OverrideNotYours: a safeguard, with its reason.
        AlreadyReferred, AlreadyClosed, ReplyByPast, NotAService: what was asked cannot be.
        SentOutOfTime, DraftWithDay: the day of the letter cannot be.
    """
    actor = find(session, asked.actor)
    case = open_case_for(session, "refer", number)
    if asked.kind is ReferralKind.SERVICE and actor.order in AUTHORITIES:
        raise NotAService(actor=actor.name)
    row = new_referral(session, case, actor, asked)
    refuse_twice(session, case, actor)
    row.sent_on = sent_day(session, case, row, asked.on)
    if asked.draft and asked.on:
        raise DraftWithDay
    if asked.draft:
        return _keep_draft(session, case, row, actor)
    found = assess_rows(session, case, actor, sent=row)
    pass_on(session, case, row, found, asked.override)
    return written(row, found.findings)


def sent_day(session: Session, case: Case, row: Referral, on: date | None) -> date:
    """Return the day on which a letter went out, today when nobody says otherwise.

    Whoever has the case now had it that day already, so that no two ever have it at once; a service
    takes no case. A draft was written before it was sent.

    Raises:
        SentOutOfTime: before the case, before who has it now, or tomorrow.
    """
    if on is None:
        return today()
    holds = row.kind is not ReferralKind.SERVICE
    first = current_hold(session, case).from_on if holds else case.opened_on
    since = max(first, case.opened_on)
    if not since <= on <= today():
        raise SentOutOfTime(found=on, sent=since)
    return on


def new_referral(session: Session, case: Case, actor: JusticeActor, asked: Request) -> Referral:
    """Return a draft of what is asked, numbered, not yet in the session.

    Raises:
        TextMissing, TextTooLong, ReplyByPast: what was asked cannot be.
    """
    with at_field("reason"):
        why = checked_text(asked.reason, limit=REASON_LIMIT, required=True)
    with at_field("interpreter"):
        speaks = checked_text(asked.interpreter or "", limit=NAME_LIMIT) or None
    if asked.reply_by is not None and asked.reply_by < today():
        raise ReplyByPast(found=asked.reply_by)
    last = session.scalar(select(func.max(Referral.position)).where(Referral.case_id == case.id))
    position = (last or 0) + 1
    return Referral(
        case_id=case.id,
        reference=f"{case.number}/R{position}",
        position=position,
        kind=asked.kind,
        actor_id=actor.id,
        reason=why,
        priority=asked.priority,
        reply_by=asked.reply_by,
        state=ReferralState.DRAFT,
        sent_on=today(),
        slip_code=_fresh_code(session),
        answer_note="",
        interpreter=speaks,
        findings=[],
    )


def refuse_twice(session: Session, case: Case, actor: JusticeActor) -> None:
    """Refuse a second referral to an actor that has the case, or is to answer.

    Raises:
        AlreadyReferred: naming the first one.
    """
    there = session.scalar(
        select(Referral.reference).where(
            Referral.case_id == case.id,
            Referral.actor_id == actor.id,
            Referral.state.in_(UNDER_WAY),
        )
    )
    if there is not None:
        raise AlreadyReferred(actor=actor.name, reference=there)


def pass_on(
    session: Session, case: Case, row: Referral, found: Assessment, override: str | None
) -> None:
    """Send a referral if the safeguards let it go, as of today: its event of its day, its task.

    Raises:
        Blocked, OverrideNeeded, OverrideNotYours: a safeguard, with its reason.
    """
    row.override_why = pass_safeguards(session, found, override)
    row.override_by = acting(session).member_id if row.override_why else None
    row.findings = [kept(finding) for finding in found.findings]
    mark_sent(session, row, row.sent_on)
    told = {"reference": row.reference, "asked": row.kind.value}
    event = record(session, case, EventKind.REFERRED, on=row.sent_on, **told)
    with_office = current_hold(session, case).kind is HolderKind.OFFICE
    if with_office and row.kind is not ReferralKind.SERVICE:
        check_case_move(case.status, CaseStatus.REFERRED)
        change(session, case, event, case, {"status": CaseStatus.REFERRED})
    if row.override_why:
        note, rules = row.override_why, rules_of(found.findings)
        kind, reference = EventKind.OVERRIDDEN, row.reference
        record(session, case, kind, note=note, reference=reference, rules=rules)
    await_reply(session, case, row)
    referral_sent(session, case, row)


def mark_sent(session: Session, row: Referral, on: date) -> None:
    """Write that a referral goes out on a day, and when an answer is due, counted from it.

    What an actor sent on is learned later: it is not overdue on the day it is written down.
    """
    row.state, row.sent_on = ReferralState.SENT, on
    if row.reply_by is None or row.reply_by < today():
        due = on + timedelta(days=DAYS_TO_REPLY[row.priority])
        row.reply_by = max(due, today()) if row.kind is ReferralKind.FORWARD else due
    session.add(row)
    session.flush()


def await_reply(session: Session, case: Case, row: Referral) -> None:
    """Ask who answers for the case to run after the answer."""
    _ask(session, case, row, "reply_slip", row.reply_by or today())


def written(row: Referral, findings: tuple[Finding, ...]) -> Referred:
    """Return a referral as it was written."""
    due = row.reply_by or today() + timedelta(days=DAYS_TO_REPLY[row.priority])
    return Referred(row.reference, row.slip_code, due, findings, row.state)


def kept(finding: Finding) -> dict[str, str]:
    """Return a finding as it is kept with a referral."""
    return {name: str(value) for name, value in asdict(finding).items()}


def _keep_draft(session: Session, case: Case, row: Referral, actor: JusticeActor) -> Referred:
    session.add(row)
    session.flush()
    _ask(session, case, row, "draft_referral", today() + TIME_TO_SEND)
    return written(row, assess_rows(session, case, actor, sent=row).findings)


def _ask(session: Session, case: Case, row: Referral, kind: str, due: date) -> None:
    session.add(
        Task(
            case_id=case.id,
            kind=kind,
            due_on=due,
            member_id=case.responsible_id,
            referral_id=row.id,
        )
    )
    session.flush()


def _fresh_code(session: Session) -> str:
    """Return a slip code that no referral of the office bears, restricted ones included."""
    while slip_exists(session, code := new_code()):
        pass
    return code
