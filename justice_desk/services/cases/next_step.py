"""The next thing to do with a case, from its tasks, its referrals and what nobody asked yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from justice_desk.rules.status import AWAITING
from justice_desk.terms.enums import CaseStatus, HolderKind

if TYPE_CHECKING:
    from justice_desk.services.cases.rows import CaseView, ReferralRow, TaskRow

SOON: Final = 3
"""Days before a date from which it is due."""
_FAR: Final = date.max
_REPLY, _COMPLETE = "reply_slip", "complete_intake"
_REMINDERS: Final = frozenset({"consent_renew", "watch_end"})
_WAKES: Final = timedelta(days=14)
"""A reminder of something far away says nothing before that, and is not the next step."""


class Step(StrEnum):
    """What kind of thing is next."""

    REPLY = "reply"
    """An actor owes an answer."""
    COMPLETE = "complete"
    """Questions of the intake were left for later."""
    TASK = "task"
    """Something else that somebody must do."""
    WITH_ACTOR = "with_actor"
    """An actor has the case; its result is awaited."""
    DECIDE = "decide"
    """The office has the case: refer it, advise, or close it."""
    CLOSED = "closed"
    """Nothing: the case is closed."""


class Urgency(StrEnum):
    """How loud it is."""

    LATE = "late"
    DUE = "due"
    CALM = "calm"


@dataclass(frozen=True)
class NextStep:
    """The next thing to do, by when, and the task and the referral that it is about."""

    step: Step
    urgency: Urgency = Urgency.CALM
    due_on: date | None = None
    task: TaskRow | None = None
    referral: ReferralRow | None = None

    def days_late(self, today: date) -> int:
        """Return by how many days the date was missed; 0 when it was not."""
        return max((today - self.due_on).days, 0) if self.due_on else 0


def next_step(view: CaseView, today: date) -> NextStep:
    """Return the one thing that stands first for this case today."""
    if view.status is CaseStatus.CLOSED:
        return NextStep(Step.CLOSED)
    waiting = [t for t in view.tasks if t.done_on is None and not _sleeps(t, today)]
    if waiting:
        return _of_task(view, min(waiting, key=lambda task: _rank(task, today)), today)
    sent = [row for row in view.referrals if row.state in AWAITING]
    if sent:
        first = min(sent, key=lambda row: row.reply_by or _FAR)
        return NextStep(Step.REPLY, _urgency(first.reply_by, today), first.reply_by, None, first)
    holder = view.holder
    if holder is not None and holder.kind is HolderKind.ACTOR:
        return NextStep(Step.WITH_ACTOR, referral=_named(view, holder.referral))
    return NextStep(Step.DECIDE)


def _of_task(view: CaseView, task: TaskRow, today: date) -> NextStep:
    step = {_REPLY: Step.REPLY, _COMPLETE: Step.COMPLETE}.get(task.kind, Step.TASK)
    about = _named(view, task.referral)
    return NextStep(step, _urgency(task.due_on, today), task.due_on, task, about)


def _sleeps(task: TaskRow, today: date) -> bool:
    far = task.due_on is not None and task.due_on - today > _WAKES
    return far and task.kind in _REMINDERS


def _named(view: CaseView, reference: str | None) -> ReferralRow | None:
    return next((row for row in view.referrals if row.reference == reference), None)


def _rank(task: TaskRow, today: date) -> tuple[bool, bool, date]:
    """Order tasks: what is late first; an answer that is owed before questions left open."""
    late = task.due_on is not None and task.due_on < today
    return (not late, task.kind == _COMPLETE, task.due_on or _FAR)


def _urgency(due: date | None, today: date) -> Urgency:
    if due is None:
        return Urgency.CALM
    if due < today:
        return Urgency.LATE
    return Urgency.DUE if (due - today).days <= SOON else Urgency.CALM
