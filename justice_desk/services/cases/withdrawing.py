"""Withdraws what was typed by mistake: nothing is erased, and what it had changed is put back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.i18n.messages import N_
from justice_desk.models.all import (
    Agreement,
    CaseEvent,
    FieldChange,
    Judgment,
    Mediation,
    Referral,
    Task,
)
from justice_desk.rules.status import UNDER_WAY
from justice_desk.rules.text import SENTENCE_LIMIT, checked_text
from justice_desk.services.cases.choosing import in_force
from justice_desk.services.cases.recording import change, record, refuse_stale, told, typed
from justice_desk.storage.session import acting
from justice_desk.terms.clock import today
from justice_desk.terms.enums import CaseStatus, EventKind
from justice_desk.terms.errors import at_field

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case

Settled = Mediation | Agreement | Judgment

WORDS: Final = {
    "mediation": N_("session of mediation withdrawn"),
    "agreement": N_("agreement withdrawn"),
    "judgment": N_("judgment withdrawn"),
}
"""What an event calls the row that it is about, and what is said of one that is withdrawn."""
_LINKS: Final = {
    "mediation": Task.mediation_id,
    "agreement": Task.agreement_id,
    "judgment": Task.judgment_id,
}
_RESTORED: Final = ("outcome", "status")
_AWAY: Final = frozenset({CaseStatus.REFERRED, CaseStatus.IN_COURT})


def standing(events: Iterable[CaseEvent]) -> list[CaseEvent]:
    """Return the events that count: not those taken back or withdrawn, nor that they were."""
    known = list(events)
    back = [one for one in known if one.kind is EventKind.UNDONE]
    undone = {one.details.get("undone") for one in back}
    rows = {one.details[key] for one in back for key in WORDS if key in one.details}
    return [
        one
        for one in known
        if one.kind is not EventKind.UNDONE
        and str(one.id) not in undone
        and not any(one.details.get(key) in rows for key in WORDS)
    ]


def withdrawn_words(kind: EventKind, details: Mapping[str, str]) -> str | None:
    """Return what an event says of what was withdrawn, to be translated; None of all others."""
    if kind is not EventKind.UNDONE:
        return None
    known = {
        **WORDS,
        "homologation": N_("homologation withdrawn"),
        "hearing": N_("result of the hearing withdrawn"),
    }
    return next((words for key, words in known.items() if key in details), None)


def withdraw(session: Session, case: Case, row: Settled, why: str, seen: int | None) -> None:
    """Withdraw a session, an agreement or a judgment; the verb has seen that nothing rests on it.

    Where the case stands and its outcome become what they would be without it; the tasks that it
    raised end.

    Raises:
        TextMissing: no reason.
        ChangedMeanwhile: somebody else changed it since `seen`.
    """
    with at_field("why"):
        said = checked_text(why, limit=SENTENCE_LIMIT, required=True)
    _refuse_moved(session, row, said, seen)
    kind = row.__tablename__
    before = _changes(session, case)
    counted = {one.id for one in standing(_events(session, case))}
    told_of = {kind: str(row.id)}
    event = record(session, case, EventKind.UNDONE, note=said, on=today(), **told_of)
    who = acting(session).member_id
    marks = {"withdrawn_on": today(), "withdrawn_by": who, "withdrawn_why": said}
    change(session, case, event, row, marks)
    left = {one.id for one in standing(_events(session, case))}
    for field in _RESTORED:
        _put_back(session, case, event, [c for c in before if c.field == field], counted, left)
    _stand(session, case, event)
    _end_tasks(session, case, event, kind, row.id)


def _refuse_moved(session: Session, row: Settled, said: str, seen: int | None) -> None:
    if seen is None:
        return
    fields = select(FieldChange.field).where(FieldChange.row_id == row.id).distinct()
    for field in session.scalars(fields).all():
        refuse_stale(session, row, field, said, seen)


def _events(session: Session, case: Case) -> Sequence[CaseEvent]:
    return session.scalars(
        select(CaseEvent).where(CaseEvent.case_id == case.id).order_by(CaseEvent.id)
    ).all()


def _changes(session: Session, case: Case) -> Sequence[FieldChange]:
    """Return what changed the outcome and the status of a case, the oldest first."""
    return session.scalars(
        select(FieldChange)
        .where(FieldChange.row_id == case.id, FieldChange.field.in_(_RESTORED))
        .order_by(FieldChange.id)
    ).all()


def _put_back(
    session: Session,
    case: Case,
    event: CaseEvent,
    changes: Sequence[FieldChange],
    counted: set[uuid.UUID],
    left: set[uuid.UUID],
) -> None:
    """Give a field the value that it would have, if what is withdrawn gave it the present one."""
    now = [one for one in changes if one.event_id in counted]
    if not now or now[-1].event_id in left:
        return
    field = now[-1].field
    if told(getattr(case, field)) != now[-1].after:
        return
    kept = [one for one in now if one.event_id in left]
    value = kept[-1].after if kept else changes[0].before
    change(session, case, event, case, {field: typed(case, field, value)})


def _stand(session: Session, case: Case, event: CaseEvent) -> None:
    """Bring a case to follow-up that would be watched without agreement, or away with nobody."""
    watched = case.status is CaseStatus.WATCH and not in_force(session, case, Agreement)
    away = case.status in _AWAY and not _under_way(session, case)
    if watched or away:
        change(session, case, event, case, {"status": CaseStatus.FOLLOW_UP})


def _under_way(session: Session, case: Case) -> bool:
    sent = select(Referral.id).where(Referral.case_id == case.id, Referral.state.in_(UNDER_WAY))
    return session.scalars(sent.limit(1)).first() is not None


def _end_tasks(
    session: Session, case: Case, event: CaseEvent, kind: str, row_id: uuid.UUID
) -> None:
    raised = select(Task).where(
        Task.case_id == case.id, _LINKS[kind] == row_id, Task.done_on.is_(None)
    )
    for task in session.scalars(raised).all():
        change(session, case, event, task, {"done_on": today()})
