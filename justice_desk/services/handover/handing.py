"""Hands a whole caseload over when a member leaves: cases, tasks, and a list to sign."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.i18n.messages import N_
from justice_desk.models.all import Case, Handover, Member, Task
from justice_desk.rules.access import allowed
from justice_desk.rules.text import SENTENCE_LIMIT, checked_text
from justice_desk.services.cases.errors import UnknownMember
from justice_desk.services.cases.finding import member_named, open_case_for
from justice_desk.services.cases.recording import change, record
from justice_desk.services.cases.working import name_on, unname
from justice_desk.services.rights import require
from justice_desk.terms.clock import today
from justice_desk.terms.enums import CaseStatus, EventKind
from justice_desk.terms.errors import BadInput, at_field
from justice_desk.terms.fold import fold

if TYPE_CHECKING:
    import uuid
    from collections.abc import Sequence

    from sqlalchemy.orm import Session


class SameMember(BadInput):
    """Nobody hands over to herself."""

    code = "same_member"
    template = N_("--to: found {found}. Expected: another member.")


class TakesNoCases(BadInput):
    """The receiver's role works on no cases."""

    code = "takes_no_cases"
    template = N_("{member} only reads: no case can be handed to this member.")


class NotInCharge(BadInput):
    """A case that is named and is another member's."""

    code = "not_in_charge"
    template = N_("{number} is not in the charge of {member}. Nothing was changed.")


class NothingToHandOver(BadInput):
    """The member has no open case and no open task."""

    code = "nothing_to_hand_over"
    template = N_("{member} has no open case and no open task.")


@dataclass(frozen=True)
class HandedOver:
    """What went over: the id of the hand-over, the numbers of the cases, how many tasks."""

    id: uuid.UUID
    cases: tuple[str, ...]
    tasks: int


def hand_over(
    session: Session, leaving: str, to: str, *, why: str = "", numbers: tuple[str, ...] = ()
) -> HandedOver:
    """Give all open cases and open tasks of a member to another one, or the cases named.

    Who receives is named on the restricted cases among them, who gives no more. The events of each
    case tell it.

    Args:
        session: with a coordinator.
        leaving: who hands over, by her short name; she may be disabled already.
        to: who receives.
        why: in words.
        numbers: of the cases; all that are open when left out.

    Raises:
        NotAllowed: the member's role hands nothing over.
        UnknownMember, SameMember, TakesNoCases: who hands over, or receives.
        UnknownCase, AlreadyClosed, NotInCharge: a case that is named.
        NothingToHandOver: there is nothing.
    """
    require(session, "handover")
    giver, taker = _any_member(session, leaving), member_named(session, to)
    if giver.id == taker.id:
        raise SameMember(found=taker.name)
    if not allowed("case open", taker.role):
        raise TakesNoCases(member=taker.full_name)
    with at_field("why"):
        said = checked_text(why, limit=SENTENCE_LIMIT)
    cases = _cases(session, giver, numbers)
    tasks = _tasks(session, giver, cases, every=not numbers)
    if not cases and not tasks:
        raise NothingToHandOver(member=giver.full_name)
    row = Handover(
        from_member_id=giver.id,
        to_member_id=taker.id,
        handed_on=today(),
        why=said,
        cases=[str(case.id) for case in cases],
    )
    session.add(row)
    for case in cases:
        _pass_case(session, case, giver, taker, said)
    _pass_tasks(session, tasks, taker)
    for case in cases:
        unname(session, case, giver.id)
    return HandedOver(row.id, tuple(case.number for case in cases), len(tasks))


def _any_member(session: Session, name: str) -> Member:
    """Return the member of a short name, also one who is disabled."""
    members = session.scalars(select(Member)).all()
    for member in members:
        if fold(member.name) == fold(name):
            return member
    raise UnknownMember(found=name, candidates=", ".join(sorted(m.name for m in members)))


def _cases(session: Session, giver: Member, numbers: tuple[str, ...]) -> Sequence[Case]:
    if not numbers:
        wanted = select(Case).where(
            Case.responsible_id == giver.id, Case.status != CaseStatus.CLOSED
        )
        return session.scalars(wanted.order_by(Case.year, Case.sequence)).all()
    found = {case.id: case for case in (open_case_for(session, "case assign", n) for n in numbers)}
    for case in found.values():
        if case.responsible_id != giver.id:
            raise NotInCharge(number=case.number, member=giver.full_name)
    return list(found.values())


def _tasks(
    session: Session, giver: Member, cases: Sequence[Case], *, every: bool
) -> Sequence[Task]:
    """Return the open tasks of the member: all of them, or those of the cases that go over."""
    open_tasks = session.scalars(
        select(Task).where(Task.member_id == giver.id, Task.done_on.is_(None)).order_by(Task.id)
    ).all()
    going = {case.id for case in cases}
    return [task for task in open_tasks if every or task.case_id in going]


def _pass_case(session: Session, case: Case, giver: Member, taker: Member, why: str) -> None:
    event = record(
        session, case, EventKind.HANDED_OVER, note=why, member=taker.name, giver=giver.name
    )
    change(session, case, event, case, {"responsible_id": taker.id})
    if case.restricted:
        name_on(session, case, taker)


def _pass_tasks(session: Session, tasks: Sequence[Task], taker: Member) -> None:
    """Give tasks to a member, who is named on a restricted case where she is to do something."""
    for task in tasks:
        task.member_id = taker.id
        case = session.get_one(Case, task.case_id)
        if case.restricted:
            name_on(session, case, taker)
