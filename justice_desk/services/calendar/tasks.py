"""Sessions of mediation, and what is due by a day: the kind of it, never what somebody typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import exists, select

from justice_desk.i18n.messages import _
from justice_desk.models.all import Case, Mediation, Member, Referral, Task
from justice_desk.services.calendar.rows import AgendaKind, AgendaRow
from justice_desk.services.tasks.words import kind_words
from justice_desk.terms.enums import ReferralState

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.services.calendar.span import Span


def mediations(session: Session, span: Span) -> list[AgendaRow]:
    """Return the sessions that were held; those to come are tasks until then."""
    asked = _of_cases(select(Mediation, Case, Member), Mediation, span)
    asked = asked.where(span.within(Mediation.held_on))
    if not span.gone:
        asked = asked.where(Mediation.withdrawn_on.is_(None))
    return [
        _row(
            f"mediation-{found.Mediation.id}",
            found.Mediation,
            found,
            day=found.Mediation.held_on,
            gone=found.Mediation.withdrawn_on is not None,
        )
        for found in session.execute(asked)
    ]


def tasks(session: Session, span: Span) -> list[AgendaRow]:
    """Return what is due; a task that awaits the next session of a mediation is that session."""
    asked = _of_cases(select(Task, Case, Member), Task, span).where(span.within(Task.due_on))
    if not span.gone:
        asked = asked.where(Task.done_on.is_(None))
    return [
        _row(
            f"task-{found.Task.id}",
            found.Task,
            found,
            day=found.Task.due_on,
            words="" if found.Task.mediation_id else kind_words(found.Task.kind),
            gone=found.Task.done_on is not None,
        )
        for found in session.execute(asked)
    ]


def awaited(session: Session, span: Span) -> list[AgendaRow]:
    """Return the answers that are awaited and of which no task speaks, such as imported ones."""
    told = exists().where(Task.referral_id == Referral.id, Task.kind == "reply_slip")
    asked = _of_cases(select(Referral, Case, Member), Referral, span).where(
        span.within(Referral.reply_by), Referral.state == ReferralState.SENT, ~told
    )
    return [
        _row(
            f"reply-{found.Referral.id}",
            found.Referral,
            found,
            day=found.Referral.reply_by,
            words=kind_words("reply_slip"),
        )
        for found in session.execute(asked)
    ]


def _of_cases(asked: Any, table: type[Task | Mediation | Referral], span: Span) -> Any:
    asked = asked.join(Case, Case.id == table.case_id)
    asked = asked.join(Member, Member.id == Case.responsible_id)
    return asked if span.member is None else asked.where(Case.responsible_id == span.member)


def _row(
    uid: str,
    row: Task | Mediation | Referral,
    beside: Any,
    *,
    day: date,
    words: str = "",
    gone: bool = False,
) -> AgendaRow:
    """Return a whole day; a session of mediation where there are no `words`.

    What is due in a restricted case is not said: care within 72 hours would tell what it is about.
    """
    case: Case = beside.Case
    what = (_("Deadline") if case.restricted else words) if words else _("Mediation")
    return AgendaRow(
        uid=uid,
        kind=AgendaKind.DEADLINE if words else AgendaKind.MEDIATION,
        day=day,
        starts=None,
        ends=None,
        title=_("{what}, {case}").format(what=what, case=case.number),
        sitting=None,
        case=case.number,
        state=None,
        gone=gone,
        site="",
        closed_doors=False,
        restricted=case.restricted,
        responsible=beside.Member.full_name,
        member=beside.Member.name,
        cases=0,
        sequence=row.version - 1,
        changed_at=row.changed_at,
        what=what,
    )
