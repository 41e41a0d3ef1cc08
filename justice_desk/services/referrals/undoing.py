"""Takes the last answer back that was typed by mistake; nothing is erased silently.

What an answer changed is kept with its event: taking it back sets every field to what stood there
before, and says so in an event of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import CaseEvent, Referral
from justice_desk.rules.text import SENTENCE_LIMIT, checked_text
from justice_desk.services.cases.recording import record
from justice_desk.services.cases.withdrawing import standing
from justice_desk.services.referrals.errors import AnswerBuiltOn, NothingToUndo
from justice_desk.services.referrals.finding import open_referral_for
from justice_desk.services.referrals.replying import replied
from justice_desk.services.referrals.reverting import BESIDE, changes_of, take_back
from justice_desk.services.tasks.arising import CHOOSE_NEXT, end
from justice_desk.terms.enums import EventKind, ReferralState
from justice_desk.terms.errors import at_field

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case
    from justice_desk.services.referrals.replying import Replied


def undo(session: Session, reference: str, why: str = "") -> Replied:
    """Take back the last answer of a referral, if nothing was built on it since.

    Args:
        session: a writing one.
        reference: such as « GAO-2026-0001/R2 ».
        why: in words; blank for a typing mistake.

    Raises:
        UnknownReference, CaseIsRestricted, NotAllowed, AlreadyClosed: the referral.
        NothingToUndo: it has no answer.
        AnswerBuiltOn: the case went on since.
    """
    case, row = open_referral_for(session, "referral undo", reference)
    with at_field("why"):
        said = checked_text(why, limit=SENTENCE_LIMIT)
    answer = _last_answer(session, case, row)
    changes = changes_of(session, answer)
    if not any(one.table_name == Referral.__tablename__ for one in changes):
        raise AnswerBuiltOn(number=case.number)
    event = record(
        session,
        case,
        EventKind.UNDONE,
        note=said,
        reference=row.reference,
        answer=answer.details["answer"],
        undone=str(answer.id),
    )
    for one in changes:
        take_back(session, case, event, one)
    if answer.details["answer"] == ReferralState.DECLINED:
        end(session, case.id, CHOOSE_NEXT)
    return replied(row, changed=True)


def _last_answer(session: Session, case: Case, row: Referral) -> CaseEvent:
    """Return the answer after which nothing happened that rests on it."""
    events = session.scalars(
        select(CaseEvent).where(CaseEvent.case_id == case.id).order_by(CaseEvent.id.desc())
    ).all()
    counted = standing(events)
    answers = [
        one
        for one in counted
        if one.kind is EventKind.REPLIED and one.details.get("reference") == row.reference
    ]
    if not answers:
        raise NothingToUndo(reference=row.reference)
    last = next(one for one in counted if one.kind not in BESIDE)
    if last is not answers[0]:
        raise AnswerBuiltOn(number=case.number)
    return last
