"""Records where the endorsement of an agreement by a judge stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from sqlalchemy import func, select

from justice_desk.models.all import Agreement, Referral
from justice_desk.rules.status import may_homologate
from justice_desk.rules.text import checked_text
from justice_desk.services.cases.checking import checked_day, day_from
from justice_desk.services.cases.choosing import chosen
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.cases.finding import open_case_for
from justice_desk.services.cases.recording import change, record, refuse_stale
from justice_desk.services.cases.working import current_hold
from justice_desk.services.court.judging import NEVER_GONE, court_named
from justice_desk.services.outside.agreeing import OUTCOMES, ask, end_tasks
from justice_desk.services.outside.errors import (
    DecidedBeforeReceived,
    HomologationNotAsked,
    HomologationRefused,
    NoAgreement,
)
from justice_desk.services.referrals.assessing import assess_rows
from justice_desk.services.referrals.holding import finish_task, give_back
from justice_desk.services.referrals.overrides import rules_of
from justice_desk.services.referrals.overriding import pass_safeguards
from justice_desk.terms.clock import today
from justice_desk.terms.enums import (
    CaseStatus,
    EventKind,
    HoldHow,
    ReferralKind,
    ReferralState,
)
from justice_desk.terms.errors import at_field
from justice_desk.terms.settlements import Homologation

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case, CaseEvent, JusticeActor

_DECIDED: Final = frozenset({Homologation.GRANTED, Homologation.REFUSED})
TIME_TO_ASK: Final = timedelta(days=30)
"""When to ask the court after an endorsement that it owes: a choice of this tool."""


@dataclass(frozen=True)
class HomologationTold:
    """What is known: asked of which court, or how it answered, and on which day.

    `override` is a coordinator's reason where a safeguard asks for one; `named` the id or the day
    of the agreement, needed where several are in force.
    """

    state: Homologation
    by: str
    on: date | None = None
    note: str = ""
    override: str | None = None
    named: str | None = None


def homologate(
    session: Session, number: str, told: HomologationTold, *, seen: int | None = None
) -> str:
    """Record an endorsement that was asked of a court, granted or refused; return the agreement.

    Asking sends the agreement to the court: the safeguards of a referral are asked. A court that
    has the case and grants it gives the case back, endorsed.

    Raises:
        UnknownActor, AmbiguousActor, NotACourt: before anything else is judged.
        NoAgreement, WhichOne, NoSuchOne, WithdrawnAlready: which agreement is meant.
        HomologationRefused: it cannot follow where the endorsement stands.
        Blocked, OverrideNeeded, OverrideNotYours: a safeguard, when it is asked for.
        DoesNotFit: before the agreement, or tomorrow.
        DecidedBeforeReceived: the court had nothing before it on that day.
        ChangedMeanwhile: somebody else moved it on since `seen`.
    """
    court = court_named(session, told.by)
    case = open_case_for(session, "agreement homologate", number)
    row = chosen(session, case, Agreement, told.named, NoAgreement(number=case.number))
    if seen is not None:
        refuse_stale(session, row, "homologation", told.state, seen)
    if row.homologation is Homologation.NONE and told.state in _DECIDED:
        raise HomologationNotAsked(number=case.number)
    if not may_homologate(row.homologation, told.state):
        raise HomologationRefused(now=row.homologation.value, then=told.state.value)
    day = _day(row, told.on)
    if told.state is not Homologation.REQUESTED:
        _refuse_before_received(session, case, row, court, day)
    with at_field("note"):
        note = checked_text(told.note)
    if told.state is Homologation.REQUESTED:
        _pass(session, case, court, told.override)
    event = record(
        session,
        case,
        EventKind.HOMOLOGATION,
        on=day,
        note=note,
        state=told.state.value,
        agreement=str(row.id),
    )
    change(session, case, event, row, _values(told.state, court, day, note))
    wait_or_end(session, case, row, told.state, day)
    if told.state is Homologation.GRANTED:
        _come_back(session, case, event, row, court, day)
    return str(row.id)


def _day(row: Agreement, on: date | None) -> date:
    day = checked_day("on", on) or today()
    first = row.homologation_asked_on or row.agreed_on
    if day < first:
        raise DoesNotFit(path="on", found=day, expected=day_from(first))
    return day


def _refuse_before_received(
    session: Session, case: Case, row: Agreement, court: JusticeActor, day: date
) -> None:
    """Refuse a decision of a court ahead of the first paper that went to it.

    Of a court to which nobody went for the parties it is a fact that they went by themselves; one
    that was asked for this agreement had it from that day on.
    """
    asked = row.homologation_asked_on and row.homologation_by_id == court.id
    since = None if asked else _first_sent(session, case, court)
    if since is not None and day < since:
        raise DecidedBeforeReceived(actor=court.name, number=case.number, since=since, found=day)


def _first_sent(session: Session, case: Case, court: JusticeActor) -> date | None:
    return session.scalar(
        select(func.min(Referral.sent_on)).where(
            Referral.case_id == case.id,
            Referral.actor_id == court.id,
            Referral.kind != ReferralKind.SERVICE,
            Referral.state.not_in(NEVER_GONE),
        )
    )


def _pass(session: Session, case: Case, court: JusticeActor, override: str | None) -> None:
    found = assess_rows(session, case, court)
    why = pass_safeguards(session, found, override)
    if why:
        rules = rules_of(found.findings)
        record(session, case, EventKind.OVERRIDDEN, note=why, about="homologation", rules=rules)


def _values(state: Homologation, court: JusticeActor, day: date, note: str) -> dict[str, object]:
    values: dict[str, object] = {"homologation": state, "homologation_by_id": court.id}
    if state is Homologation.REQUESTED:
        return {**values, "homologation_asked_on": day}
    granted = day if state is Homologation.GRANTED else None
    return {**values, "homologated_on": granted, "homologation_note": note}


def wait_or_end(
    session: Session, case: Case, row: Agreement, state: Homologation, day: date
) -> None:
    """Ask for the answer of a judge in time; where none is awaited the task ends."""
    if state is Homologation.REQUESTED:
        ask(session, case, "homologation", max(day + TIME_TO_ASK, today()), row)
    else:
        end_tasks(session, row, "homologation", day)


def _come_back(
    session: Session, case: Case, event: CaseEvent, row: Agreement, court: JusticeActor, day: date
) -> None:
    """Bring the case back from the court that endorsed: its part is over."""
    hold = current_hold(session, case)
    if hold.actor_id != court.id:
        return
    sent = session.get(Referral, hold.referral_id) if hold.referral_id else None
    give_back(session, case, event, day, HoldHow.HOMOLOGATED)
    if sent is not None and sent.state is ReferralState.ACCEPTED:
        values = {"state": ReferralState.COMPLETED, "completed_on": day}
        change(session, case, event, sent, {**values, "outcome": OUTCOMES[row.kind]})
        finish_task(session, case, event, sent, day)
    watched = row.watch_until is not None and row.watch_until >= today()
    status = CaseStatus.WATCH if watched else CaseStatus.FOLLOW_UP
    change(session, case, event, case, {"status": status})
