"""Records whether an agreement is kept; a broken one is taken up again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import Agreement, AgreementCheck
from justice_desk.rules.text import checked_text
from justice_desk.services.cases.checking import checked_day, day_from
from justice_desk.services.cases.choosing import chosen
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.cases.finding import open_case_for
from justice_desk.services.cases.recording import change, record, refuse_stale, trace
from justice_desk.services.cases.working import current_hold
from justice_desk.services.outside.agreeing import ask, end_tasks
from justice_desk.services.outside.errors import NoAgreement
from justice_desk.terms.clock import today
from justice_desk.terms.enums import CaseStatus, EventKind, HolderKind
from justice_desk.terms.errors import at_field
from justice_desk.terms.settlements import AgreementKept

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case, CaseEvent


KEPT: Final = "kept"
"""What a follow-up says of an agreement; kept as a change of it, so that two of them meet."""


def follow(  # noqa: PLR0913 - which agreement, what was found, when, and what was seen of it
    session: Session,
    number: str,
    kept: AgreementKept,
    named: str | None = None,
    *,
    on: date | None = None,
    note: str = "",
    seen: int | None = None,
) -> str:
    """Record a follow-up of an agreement, and return the agreement.

    A follow-up at or after the last day of the watch ends it. A broken agreement brings the case
    back to follow-up, with a task for today.

    Args:
        session: a writing one.
        number: of the case.
        kept: what was found.
        named: the id or the day of the agreement; may be left out where one only is in force.
        on: the day; today when left out.
        note: in words.
        seen: the version of the case that was looked at.

    Raises:
        NoAgreement, WhichOne, NoSuchOne, WithdrawnAlready: which one is meant.
        DoesNotFit: before the agreement, or tomorrow.
        ChangedMeanwhile: somebody else followed it since `seen`.
    """
    case = open_case_for(session, "agreement follow", number)
    row = chosen(session, case, Agreement, named, NoAgreement(number=case.number))
    day = checked_day("on", on) or today()
    if day < row.agreed_on:
        raise DoesNotFit(path="on", found=day, expected=day_from(row.agreed_on))
    with at_field("note"):
        said = checked_text(note)
    if seen is not None:
        refuse_stale(session, row, KEPT, kept, seen)
    event = _write(session, case, row, kept, day, said)
    if kept is AgreementKept.BROKEN:
        _take_up(session, case, event, row)
    elif row.watch_until is not None and day >= row.watch_until:
        end_tasks(session, row, "watch_end", day)
    return str(row.id)


def _write(
    session: Session, case: Case, row: Agreement, kept: AgreementKept, day: date, said: str
) -> CaseEvent:
    before = _last(session, row)
    session.add(
        AgreementCheck(case_id=case.id, agreement_id=row.id, checked_on=day, kept=kept, note=said)
    )
    about = {"kept": kept.value, "agreement": str(row.id)}
    event = record(session, case, EventKind.FOLLOWED, on=day, note=said, **about)
    session.add(trace(case, event, row, KEPT, before, kept))
    change(session, case, event, row, {})
    return event


def _last(session: Session, row: Agreement) -> AgreementKept | None:
    return session.scalar(
        select(AgreementCheck.kept)
        .where(AgreementCheck.agreement_id == row.id)
        .order_by(AgreementCheck.checked_on.desc(), AgreementCheck.id.desc())
        .limit(1)
    )


def _take_up(session: Session, case: Case, event: CaseEvent, row: Agreement) -> None:
    values: dict[str, object] = {"outcome": None}
    if current_hold(session, case).kind is HolderKind.OFFICE:
        values["status"] = CaseStatus.FOLLOW_UP
    change(session, case, event, case, values)
    end_tasks(session, row, "watch_end", today())
    ask(session, case, "follow_up", today(), row)
