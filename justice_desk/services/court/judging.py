"""Records what a court decided, and that it was carried out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import Judgment, Referral, Task
from justice_desk.rules.text import TEXT_LIMIT, checked_text
from justice_desk.services.actors import find
from justice_desk.services.cases.checking import checked_day, day_from
from justice_desk.services.cases.choosing import chosen, in_force
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.cases.finding import open_case_for
from justice_desk.services.cases.recording import change, record
from justice_desk.services.court.errors import (
    AlreadyExecuted,
    AlreadyJudged,
    JudgedThatDay,
    NeverBefore,
    NoJudgment,
    NotACourt,
)
from justice_desk.services.referrals.appeals import APPEAL_DEADLINE
from justice_desk.services.referrals.replying import COURTS
from justice_desk.terms.clock import today
from justice_desk.terms.enums import EventKind, ReferralKind, ReferralState
from justice_desk.terms.errors import at_field

if TYPE_CHECKING:
    import uuid
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case, JusticeActor
    from justice_desk.terms.settlements import DecisionFor

NUMBER_LIMIT: Final = 60
"""Characters of the number that a court gives its judgment."""

NEVER_GONE: Final = frozenset({ReferralState.DRAFT, ReferralState.CANCELLED})
"""A paper that was never sent, or called off, brings nothing before a court."""


@dataclass(frozen=True)
class JudgmentTold:
    """What is known of a decision.

    Attributes:
        by: the court: code, id or name.
        decision: how it answers what the person asked.
        on: the day; today when left out.
        number: that the court gave it.
        terms: what it says, in words.
        appeal_until: the last day to appeal, as the court said it; nothing is computed here.
    """

    by: str
    decision: DecisionFor
    on: date | None = None
    number: str = ""
    terms: str = ""
    appeal_until: date | None = None


def add_judgment(session: Session, number: str, told: JudgmentTold, *, heard: bool = False) -> str:
    """Record a decision and return its id; the case stays with who holds it.

    Args:
        session: a writing one.
        number: of the case.
        told: what is known of the decision.
        heard: the court called the case at its docket, which brings it before the court.

    Raises:
        UnknownActor, AmbiguousActor: before anything else is judged.
        NotACourt: the actor judges nothing.
        NeverBefore: the case was never brought before this court.
        DoesNotFit: a day that cannot be, or before the case was opened.
        AlreadyJudged: the same decision of that day is there.
        JudgedThatDay: another decision of that day is, and no numbers tell them apart.
    """
    court = court_named(session, told.by)
    case = open_case_for(session, "judgment add", number)
    came_by = _referral_to(session, case, court)
    if came_by is None and not heard:
        raise NeverBefore(actor=court.name, number=case.number)
    day = checked_day("on", told.on) or today()
    if day < case.opened_on:
        raise DoesNotFit(path="on", found=day, expected=day_from(case.opened_on))
    _check_appeal(told.appeal_until, day)
    its_number = _text("number", told.number, NUMBER_LIMIT)
    _refuse_twice(session, case, court, day, told.decision, its_number)
    row = Judgment(
        case_id=case.id,
        actor_id=court.id,
        referral_id=came_by,
        number=its_number or None,
        decided_on=day,
        decision=told.decision,
        terms=_text("terms", told.terms),
        appeal_until=told.appeal_until,
        execution_note="",
    )
    session.add(row)
    record(
        session,
        case,
        EventKind.JUDGMENT,
        on=day,
        note=row.terms,
        decision=told.decision.value,
        judgment=str(row.id),
    )
    _watch_appeal(session, case, row)
    return str(row.id)


def execute(
    session: Session,
    number: str,
    named: str | None = None,
    *,
    on: date | None = None,
    note: str = "",
    seen: int | None = None,
) -> str:
    """Record that a judgment was carried out, and return its id.

    Args:
        session: a writing one.
        number: of the case.
        named: the id or the day of the judgment; may be left out where the case has one only.
        on: the day; today when left out.
        note: in words.
        seen: the version of the case that was looked at.

    Raises:
        NoJudgment, WhichOne, NoSuchOne, WithdrawnAlready: which one is meant.
        AlreadyExecuted: it was carried out already.
        DoesNotFit: before the judgment, or tomorrow.
        ChangedMeanwhile: somebody else changed it since `seen`.
    """
    case = open_case_for(session, "judgment execute", number)
    row = chosen(session, case, Judgment, named, NoJudgment(number=case.number))
    if row.executed_on is not None:
        raise AlreadyExecuted(decided=row.decided_on, executed=row.executed_on)
    day = checked_day("on", on) or today()
    if day < row.decided_on:
        raise DoesNotFit(path="on", found=day, expected=day_from(row.decided_on))
    said = _text("note", note)
    event = record(session, case, EventKind.EXECUTED, on=day, note=said, judgment=str(row.id))
    change(session, case, event, row, {"executed_on": day, "execution_note": said}, seen=seen)
    return str(row.id)


def court_named(session: Session, named: str) -> JusticeActor:
    """Return the court that a code, an id or a name means.

    Raises:
        UnknownActor, AmbiguousActor, NotACourt: it is none.
    """
    actor = find(session, named)
    if actor.type not in COURTS:
        raise NotACourt(actor=actor.name)
    return actor


def _check_appeal(until: date | None, decided: date) -> None:
    if until is not None and until < decided:
        raise DoesNotFit(path="appeal_until", found=until, expected=day_from(decided))


def _referral_to(session: Session, case: Case, court: JusticeActor) -> uuid.UUID | None:
    """Return the last referral by which the court received the case, if it was not called off."""
    return session.scalar(
        select(Referral.id)
        .where(
            Referral.case_id == case.id,
            Referral.actor_id == court.id,
            Referral.kind != ReferralKind.SERVICE,
            Referral.state.not_in(NEVER_GONE),
        )
        .order_by(Referral.position.desc())
        .limit(1)
    )


def _refuse_twice(
    session: Session,
    case: Case,
    court: JusticeActor,
    day: date,
    decision: DecisionFor,
    number: str,
) -> None:
    """Refuse what is recorded already, or what only a mistake puts beside it.

    A court that decides twice on one day in one case gives two numbers; the opposite typed
    without one is a correction, and what is wrong is withdrawn first.
    """
    of_that_day = [
        row
        for row in in_force(session, case, Judgment)
        if (row.actor_id, row.decided_on) == (court.id, day)
    ]
    if any(row.decision is decision for row in of_that_day):
        raise AlreadyJudged(actor=court.name, decided=day, number=case.number)
    for row in of_that_day:
        if not (number and row.number and row.number != number):
            raise JudgedThatDay(
                actor=court.name, decided=day, number=case.number, decision=row.decision.value
            )


def _text(path: str, typed: str, limit: int = TEXT_LIMIT) -> str:
    with at_field(path):
        return checked_text(typed, limit=limit)


def _watch_appeal(session: Session, case: Case, row: Judgment) -> None:
    """Ask who answers for the case to think of the appeal before its last day."""
    if row.appeal_until is None or row.appeal_until < today():
        return
    session.add(
        Task(
            case_id=case.id,
            kind=APPEAL_DEADLINE,
            due_on=row.appeal_until,
            member_id=case.responsible_id,
            referral_id=row.referral_id,
            judgment_id=row.id,
        )
    )
    session.flush()
