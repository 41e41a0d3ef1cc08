"""Records that the actor who has a case sent it on to another one.

The office did not do it and cannot prevent it: what happened is written down even where a
safeguard would have stopped the office. The finding is kept, nobody writes a letter for it, and a
task asks for a reaction (docs/decisions/0011).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from justice_desk.models.all import JusticeActor, Task
from justice_desk.services.actors import find
from justice_desk.services.cases.recording import record
from justice_desk.services.cases.working import current_hold
from justice_desk.services.referrals.assessing import assess_rows
from justice_desk.services.referrals.errors import AlreadyReferred, AnswerOutOfTime, NotWithActor
from justice_desk.services.referrals.finding import open_referral_for
from justice_desk.services.referrals.overrides import rules_of
from justice_desk.services.referrals.overriding import pass_safeguards
from justice_desk.services.referrals.referring import (
    Request,
    await_reply,
    kept,
    mark_sent,
    new_referral,
    refuse_twice,
)
from justice_desk.storage.session import acting
from justice_desk.terms.clock import today
from justice_desk.terms.enums import EventKind, ReferralKind, Verdict

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case, Referral
    from justice_desk.rules.safeguards import Finding
    from justice_desk.services.referrals.assessing import Assessment

_UNSAFE: Final = frozenset({Verdict.REQUIRE, Verdict.BLOCK})


@dataclass(frozen=True)
class Forwarded:
    """What was written down: the new referral, what the safeguards say, whether to react.

    `letter` tells whether the office may write a letter for it.
    """

    reference: str
    slip_code: str
    reply_by: date
    verdict: Verdict
    findings: tuple[Finding, ...]
    letter: bool


@dataclass(frozen=True)
class SentOn:
    """To whom an actor sent a case on, why, and when; `override` as in a referral."""

    to: str
    why: str
    on: date | None = None
    override: str | None = None


def forward(session: Session, reference: str, asked: SentOn) -> Forwarded:
    """Record that the actor of a referral, who has the case, sent it on.

    Raises:
        UnknownActor, AmbiguousActor: before anything else is judged.
        UnknownReference, CaseIsRestricted, NotAllowed, AlreadyClosed: the referral.
        NotWithActor: the actor does not have the case.
        AlreadyReferred: the other one has it, or is to answer.
        AnswerOutOfTime: before the actor took it, or tomorrow.
        OverrideNotYours: a member who is no coordinator wrote a reason.
    """
    actor = find(session, asked.to)
    case, origin = open_referral_for(session, "referral forward", reference)
    day = _day(session, case, origin, asked.on)
    _refuse_same(session, case, origin, actor)
    request = Request(str(actor.id), asked.why, kind=ReferralKind.FORWARD)
    row = new_referral(session, case, actor, request)
    found = assess_rows(session, case, actor, sent=row)
    _keep_findings(session, row, found, asked.override)
    row.from_actor_id = origin.actor_id
    mark_sent(session, row, day)
    _tell(session, case, row, origin, found)
    letter = found.verdict not in _UNSAFE or row.override_why is not None
    if not letter:
        _ask_to_react(session, case, row)
    due = row.reply_by or day
    return Forwarded(row.reference, row.slip_code, due, found.verdict, found.findings, letter)


def _day(session: Session, case: Case, origin: Referral, on: date | None) -> date:
    hold = current_hold(session, case)
    if hold.referral_id != origin.id:
        actor = session.get_one(JusticeActor, origin.actor_id)
        raise NotWithActor(actor=actor.name, reference=origin.reference)
    day = on or today()
    if not hold.from_on <= day <= today():
        raise AnswerOutOfTime(found=day, sent=hold.from_on)
    return day


def _refuse_same(session: Session, case: Case, origin: Referral, actor: JusticeActor) -> None:
    if actor.id == origin.actor_id:
        raise AlreadyReferred(actor=actor.name, reference=origin.reference)
    refuse_twice(session, case, actor)


def _keep_findings(
    session: Session, row: Referral, found: Assessment, override: str | None
) -> None:
    """Keep what the safeguards say; a coordinator's reason lets the office write its letter."""
    row.findings = [kept(finding) for finding in found.findings]
    if override and found.verdict is Verdict.REQUIRE:
        row.override_why = pass_safeguards(session, found, override)
        row.override_by = acting(session).member_id


def _tell(session: Session, case: Case, row: Referral, origin: Referral, found: Assessment) -> None:
    record(
        session,
        case,
        EventKind.FORWARDED,
        note=row.reason,
        on=row.sent_on,
        reference=row.reference,
        origin=origin.reference,
        verdict=found.verdict.value,
    )
    if row.override_why:
        note, rules = row.override_why, rules_of(found.findings)
        kind, reference = EventKind.OVERRIDDEN, row.reference
        record(session, case, kind, note=note, reference=reference, rules=rules)
    await_reply(session, case, row)


def _ask_to_react(session: Session, case: Case, row: Referral) -> None:
    session.add(
        Task(
            case_id=case.id,
            kind="react_forward",
            due_on=today(),
            member_id=case.responsible_id,
            referral_id=row.id,
        )
    )
    session.flush()
