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
    from sqlalchemy.orm import Session

    from justice_desk.services.calendar.span import Span


def mediations(session: Session, span: Span) -> list[AgendaRow]:
    """Return the sessions that were held; those to come are tasks until then."""
    asked = _asked(Mediation, span, Mediation.held_on.label("day"), Mediation.withdrawn_on)
    asked = asked.where(span.within(Mediation.held_on))
    if not span.gone:
        asked = asked.where(Mediation.withdrawn_on.is_(None))
    return [
        _row(f"mediation-{found.id}", found, "", gone=found.withdrawn_on is not None)
        for found in session.execute(asked)
    ]


def tasks(session: Session, span: Span) -> list[AgendaRow]:
    """Return what is due; a task that awaits the next session of a mediation is that session."""
    columns = (Task.due_on.label("day"), Task.kind, Task.done_on, Task.mediation_id)
    asked = _asked(Task, span, *columns).where(span.within(Task.due_on))
    if not span.gone:
        asked = asked.where(Task.done_on.is_(None))
    return [
        _row(
            f"task-{found.id}",
            found,
            "" if found.mediation_id else kind_words(found.kind),
            gone=found.done_on is not None,
        )
        for found in session.execute(asked)
    ]


def awaited(session: Session, span: Span) -> list[AgendaRow]:
    """Return the answers that are awaited and of which no task speaks, such as imported ones."""
    told = exists().where(Task.referral_id == Referral.id, Task.kind == "reply_slip")
    asked = _asked(Referral, span, Referral.reply_by.label("day")).where(
        span.within(Referral.reply_by), Referral.state == ReferralState.SENT, ~told
    )
    words = kind_words("reply_slip")
    return [_row(f"reply-{found.id}", found, words) for found in session.execute(asked)]


def _asked(table: type[Task | Mediation | Referral], span: Span, *columns: Any) -> Any:
    """Return the select of some columns, and of what a line says of the case: no wide row."""
    asked = (
        select(
            table.id,
            table.version,
            table.changed_at,
            *columns,
            Case.number,
            Case.restricted,
            Member.full_name,
            Member.name,
        )
        .join(Case, Case.id == table.case_id)
        .join(Member, Member.id == Case.responsible_id)
    )
    return asked if span.member is None else asked.where(Case.responsible_id == span.member)


def _row(uid: str, found: Any, words: str, *, gone: bool = False) -> AgendaRow:
    """Return a whole day; a session of mediation where there are no `words`.

    What is due in a restricted case is not said: care within 72 hours would tell what it is about.
    """
    what = (_("Deadline") if found.restricted else words) if words else _("Mediation")
    return AgendaRow(
        uid=uid,
        kind=AgendaKind.DEADLINE if words else AgendaKind.MEDIATION,
        day=found.day,
        starts=None,
        ends=None,
        title=_("{what}, {case}").format(what=what, case=found.number),
        sitting=None,
        case=found.number,
        state=None,
        gone=gone,
        site="",
        closed_doors=False,
        restricted=found.restricted,
        responsible=found.full_name,
        member=found.name,
        cases=0,
        sequence=found.version - 1,
        changed_at=found.changed_at,
        what=what,
    )
