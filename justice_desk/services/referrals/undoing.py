"""Takes the last answer back that was typed by mistake; nothing is erased silently.

What an answer changed is kept with its event: taking it back sets every field to what stood there
before, and says so in an event of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from justice_desk.models.all import Case, CaseEvent, FieldChange, Hold, Referral, Task
from justice_desk.rules.text import SENTENCE_LIMIT, checked_text
from justice_desk.services.cases.recording import change, record, told, typed
from justice_desk.services.cases.withdrawing import standing
from justice_desk.services.referrals.errors import AnswerBuiltOn, NothingToUndo
from justice_desk.services.referrals.finding import open_referral_for
from justice_desk.services.referrals.holding import MADE
from justice_desk.services.referrals.replying import replied
from justice_desk.services.tasks.arising import CHOOSE_NEXT, end
from justice_desk.terms.enums import EventKind, ReferralState
from justice_desk.terms.errors import at_field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from justice_desk.services.referrals.replying import Replied

_BESIDE: Final = frozenset(
    {
        EventKind.NOTE,
        EventKind.CORRECTION,
        EventKind.CONSENT,
        EventKind.CONSENT_WITHDRAWN,
        EventKind.PARTY_ADDED,
        EventKind.ATTACHED,
        EventKind.ASSIGNED,
        EventKind.PRINTED,
        EventKind.TASK,
        EventKind.HANDED_OVER,
    }
)
"""What may happen after an answer without resting on it."""
_TABLES: Final[dict[str, type[Any]]] = {
    kind.__tablename__: kind for kind in (Case, Hold, Referral, Task)
}


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
    changes = _changes(session, case, answer)
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
        _take_back(session, case, event, one)
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
    last = next(one for one in counted if one.kind not in _BESIDE)
    if last is not answers[0]:
        raise AnswerBuiltOn(number=case.number)
    return last


def _changes(session: Session, case: Case, answer: CaseEvent) -> Sequence[FieldChange]:
    """Return what an answer changed, the last first, if all of it still stands."""
    found = session.scalars(
        select(FieldChange).where(FieldChange.event_id == answer.id).order_by(FieldChange.id.desc())
    ).all()
    after = {(one.row_id, one.field): one for one in reversed(found)}
    rows = {one.row_id: session.get(_TABLES[one.table_name], one.row_id) for one in found}
    stands = all(
        rows[row_id] is not None and told(getattr(rows[row_id], field)) == one.after
        for (row_id, field), one in after.items()
    )
    if not stands or not any(one.table_name == Referral.__tablename__ for one in found):
        raise AnswerBuiltOn(number=case.number)
    return found


def _take_back(session: Session, case: Case, event: CaseEvent, one: FieldChange) -> None:
    row = session.get_one(_TABLES[one.table_name], one.row_id)
    if isinstance(row, Hold) and one.field == MADE and one.before is None:
        _unmake(session, case, event, row)
    elif one.before != one.after:
        change(session, case, event, row, {one.field: typed(row, one.field, one.before)})


def _unmake(session: Session, case: Case, event: CaseEvent, hold: Hold) -> None:
    session.add(
        FieldChange(
            case_id=case.id,
            event_id=event.id,
            table_name=Hold.__tablename__,
            row_id=hold.id,
            field=MADE,
            before=str(hold.position),
            after=None,
            case_version=case.version + 1,
        )
    )
    session.delete(hold)
    session.flush()
