"""What is done with an open case: a note, a new party, another member in charge, the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from justice_desk.models.all import Case, CaseAccess, Hold, Member, Party, Referral, Task
from justice_desk.rules.status import AWAITING
from justice_desk.rules.text import checked_text
from justice_desk.services.cases.errors import NotClosed, StillHeld, WatchRuns
from justice_desk.services.cases.finding import (
    case_for,
    member_named,
    open_case_for,
    parties_of,
    person_in,
)
from justice_desk.services.cases.persons import person_row
from justice_desk.services.cases.recording import change, record, reindex
from justice_desk.services.cases.settling import let_end
from justice_desk.services.cases.ties import tie_persons
from justice_desk.services.cases.watching import watched_until
from justice_desk.services.referrals.barring import call_back
from justice_desk.terms.clock import today
from justice_desk.terms.enums import (
    CaseStatus,
    EventKind,
    HolderKind,
    HoldHow,
    ReferralState,
    Satisfaction,
)
from justice_desk.terms.errors import at_field

if TYPE_CHECKING:
    import uuid

    from sqlalchemy.orm import Session

    from justice_desk.models.all import CaseEvent
    from justice_desk.services.cases.intake import PersonIntake
    from justice_desk.terms.enums import Outcome


def add_party(
    session: Session, number: str, told: PersonIntake, *, tie: str = "", of: str | None = None
) -> str:
    """Add a person to a case in her roles and return her id.

    A person who is there already gets the new roles beside her old ones.

    Args:
        session: with a member who works on cases.
        number: of the case.
        told: what is known of her.
        tie: what she is to another person of the case, such as « oncle »; blank for none.
        of: that other person, by name or id; who came first when left out.

    Raises:
        UnknownPerson, AmbiguousPerson: `of` means nobody of the case, or several.
        BadInput: a name, phone, age, place or tie that cannot be.
    """
    case = open_case_for(session, "case party add", number)
    person = person_row(session, told, today())
    there = {party.person_id: party for party, _ in parties_of(session, case.id)}
    roles = [role.value for role in told.roles]
    if person.id in there:
        party = there[person.id]
        party.roles = list(dict.fromkeys([*party.roles, *roles]))
    else:
        session.add(Party(case_id=case.id, person_id=person.id, roles=roles, position=len(there)))
    session.flush()
    if tie.strip():
        with at_field("of"):
            other = person_in(session, case.id, of or str(case.lead_id))
        tie_persons(session, person, other, tie)
    record(session, case, EventKind.PARTY_ADDED, roles=",".join(roles))
    reindex(session, case)
    call_back(session, case)
    return str(person.id)


def assign(
    session: Session, number: str, member: str, *, keep: bool = False, seen: int | None = None
) -> None:
    """Put another member in charge; on a restricted case she is named and sees it from now on.

    Who gives a restricted case up is named on it no more, and what she had to do there goes with
    it, unless `keep` says that she goes on with it too.
    """
    case = open_case_for(session, "case assign", number)
    to, before = member_named(session, member), case.responsible_id
    event = record(session, case, EventKind.ASSIGNED, member=to.name)
    change(session, case, event, case, {"responsible_id": to.id}, seen=seen)
    if case.restricted:
        name_on(session, case, to)
        if before is not None and before != to.id and not keep:
            _pass_tasks(session, case, before, to)
            unname(session, case, before)


def close(  # noqa: PLR0913 - how it ended, each by its name
    session: Session,
    number: str,
    outcome: Outcome,
    *,
    satisfied: Satisfaction = Satisfaction.NOT_ASKED,
    before_watch_ends: str | None = None,
    override: str | None = None,
    seen: int | None = None,
) -> None:
    """Close a case that the office holds, with its outcome; open tasks end with it.

    What nobody answered is given up with it, and what was never sent is called off.

    Args:
        session: with a coordinator.
        number: of the case.
        outcome: how it ended.
        satisfied: what the person says of it.
        before_watch_ends: why it is closed while an agreement is still watched.
        override: why it ends as an agreement all the same, where a safeguard asks for a reason.
        seen: the version of the case that was looked at.

    Raises:
        StillHeld: a justice actor has it; its answer comes first.
        WatchRuns: an agreement is still watched, and nobody wrote why it is closed before.
        Blocked, OverrideNeeded: the outcome is an agreement, and a safeguard has its word on that.
        ChangedMeanwhile: somebody else changed it since `seen`.
    """
    case = open_case_for(session, "case close", number)
    hold = current_hold(session, case)
    if hold.kind is not HolderKind.OFFICE:
        raise StillHeld(number=case.number)
    let_end(session, case, outcome, override)
    note = _before_watch(session, case, before_watch_ends)
    ended = {"outcome": outcome.value, "satisfied": satisfied.value}
    event = record(session, case, EventKind.CLOSED, note=note, on=today(), **ended)
    values = {"status": CaseStatus.CLOSED, "outcome": outcome, "satisfied": satisfied}
    change(session, case, event, case, {**values, "closed_on": today()}, seen=seen)
    hold.until_on, hold.ended = today(), HoldHow.CLOSED
    for task in session.scalars(
        select(Task).where(Task.case_id == case.id, Task.done_on.is_(None))
    ):
        task.done_on = today()
    _give_up(session, case, event)


def reopen(session: Session, number: str, why: str) -> None:
    """Take a closed case up again; the office holds it.

    Raises:
        NotClosed: the case is open.
    """
    case = case_for(session, "case reopen", number)
    if case.status is not CaseStatus.CLOSED:
        raise NotClosed(number=case.number)
    with at_field("why"):
        reason = checked_text(why, required=True)
    event = record(session, case, EventKind.REOPENED, note=reason)
    values = {"status": CaseStatus.REOPENED, "outcome": None, "closed_on": None}
    change(session, case, event, case, values)
    last = session.scalar(select(func.max(Hold.position)).where(Hold.case_id == case.id)) or 0
    session.add(
        Hold(
            case_id=case.id,
            position=last + 1,
            kind=HolderKind.OFFICE,
            from_on=today(),
            began=HoldHow.REASSIGNED,
        )
    )


def current_hold(session: Session, case: Case) -> Hold:
    """Return the open hold of an open case: there is exactly one."""
    return session.scalars(
        select(Hold).where(Hold.case_id == case.id, Hold.until_on.is_(None))
    ).one()


def name_on(session: Session, case: Case, member: Member) -> None:
    """Name a member on a restricted case: she sees it from now on."""
    named = session.scalar(
        select(CaseAccess).where(CaseAccess.case_id == case.id, CaseAccess.member_id == member.id)
    )
    if named is None:
        session.add(CaseAccess(case_id=case.id, member_id=member.id))


def unname(session: Session, case: Case, member: uuid.UUID) -> None:
    """Name a member no more on a restricted case that she gave up: she needs not know it.

    The audit keeps the row that goes. Who is to see it still is named again by the coordination.
    """
    for access in session.scalars(
        select(CaseAccess).where(CaseAccess.case_id == case.id, CaseAccess.member_id == member)
    ).all():
        session.delete(access)
    session.flush()


def _pass_tasks(session: Session, case: Case, giver: uuid.UUID, taker: Member) -> None:
    """Give a member's open tasks of a case to another one: the first would not see them."""
    waiting = select(Task).where(
        Task.case_id == case.id, Task.member_id == giver, Task.done_on.is_(None)
    )
    for task in session.scalars(waiting).all():
        task.member_id = taker.id


def _before_watch(session: Session, case: Case, why: str | None) -> str:
    until = watched_until(session, case)
    if until is None:
        return ""
    if why is None or not why.strip():
        raise WatchRuns(until=until)
    with at_field("before_watch_ends"):
        return checked_text(why, required=True)


def _give_up(session: Session, case: Case, event: CaseEvent) -> None:
    """End what waits still: an answer that comes later counts once the case is reopened."""
    waiting = select(Referral).where(
        Referral.case_id == case.id, Referral.state.in_([*AWAITING, ReferralState.DRAFT])
    )
    for row in session.scalars(waiting).all():
        draft = row.state is ReferralState.DRAFT
        then = ReferralState.CANCELLED if draft else ReferralState.NO_ANSWER
        change(session, case, event, row, {"state": then})
