"""Keeps the last days to appeal in sight while no court took the appeal up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import Judgment, Task
from justice_desk.services.cases.recording import change
from justice_desk.terms.enums import ReferralKind, ReferralState

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case, CaseEvent, Referral

NEVER_HEARD: Final = frozenset(
    {ReferralState.CANCELLED, ReferralState.DECLINED, ReferralState.NO_ANSWER}
)
"""An appeal that no court took up does not bar another one while its time runs."""
APPEAL_DEADLINE: Final = "appeal_deadline"


def watch_appeal(session: Session, case: Case, event: CaseEvent, row: Referral, day: date) -> None:
    """Follow an appeal that was answered or ended: its task opens again, or is done again.

    The time to appeal runs on while nobody hears the appeal; past its last day the task is late.
    Call it once the referral is in its new state.
    """
    if row.kind is not ReferralKind.APPEAL:
        return
    unheard = row.state in NEVER_HEARD
    for task in _tasks(session, row):
        if unheard is (task.done_on is not None):
            change(session, case, event, task, {"done_on": None if unheard else day})


def _tasks(session: Session, row: Referral) -> Sequence[Task]:
    """Return the tasks of the judgment against which the appeal was brought."""
    return session.scalars(
        select(Task)
        .join(Judgment, Judgment.id == Task.judgment_id)
        .where(
            Judgment.appeal_referral_id == row.id,
            Judgment.withdrawn_on.is_(None),
            Task.case_id == row.case_id,
            Task.kind == APPEAL_DEADLINE,
        )
    ).all()
