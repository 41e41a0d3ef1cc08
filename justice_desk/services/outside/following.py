"""Records whether an agreement is kept; a broken one is taken up again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.models.all import AgreementCheck
from justice_desk.rules.text import checked_text
from justice_desk.services.cases.checking import checked_day, day_from
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.cases.finding import open_case_for
from justice_desk.services.cases.recording import change, record
from justice_desk.services.cases.working import current_hold
from justice_desk.services.outside.agreeing import ask, end_tasks, last_agreement
from justice_desk.terms.clock import today
from justice_desk.terms.enums import AgreementKept, CaseStatus, EventKind, HolderKind
from justice_desk.terms.errors import at_field

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Agreement, Case, CaseEvent


def follow(
    session: Session, number: str, kept: AgreementKept, *, on: date | None = None, note: str = ""
) -> str:
    """Record a follow-up of the last agreement, and return the agreement.

    A follow-up at or after the last day of the watch ends it. A broken agreement brings the case
    back to follow-up, with a task for today.

    Raises:
        NoAgreement: there is nothing to follow.
        DoesNotFit: before the agreement, or tomorrow.
    """
    case = open_case_for(session, "agreement follow", number)
    row = last_agreement(session, case)
    day = checked_day("on", on) or today()
    if day < row.agreed_on:
        raise DoesNotFit(path="on", found=day, expected=day_from(row.agreed_on))
    with at_field("note"):
        said = checked_text(note)
    session.add(
        AgreementCheck(case_id=case.id, agreement_id=row.id, checked_on=day, kept=kept, note=said)
    )
    event = record(
        session,
        case,
        EventKind.FOLLOWED,
        on=day,
        note=said,
        kept=kept.value,
        agreement=str(row.id),
    )
    if kept is AgreementKept.BROKEN:
        _take_up(session, case, event, row)
    elif row.watch_until is not None and day >= row.watch_until:
        end_tasks(session, row, "watch_end", day)
    return str(row.id)


def _take_up(session: Session, case: Case, event: CaseEvent, row: Agreement) -> None:
    values: dict[str, object] = {"outcome": None}
    if current_hold(session, case).kind is HolderKind.OFFICE:
        values["status"] = CaseStatus.FOLLOW_UP
    change(session, case, event, case, values)
    end_tasks(session, row, "watch_end", today())
    ask(session, case, "follow_up", today(), row)
