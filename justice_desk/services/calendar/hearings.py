"""The cases that are heard, each at its hour, of those that the member may see."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from justice_desk.i18n.messages import _
from justice_desk.models.all import Case, DocketEntry, Member, Sitting, SittingDay
from justice_desk.services.calendar.rows import AgendaKind, AgendaRow
from justice_desk.services.calendar.sittings import undated
from justice_desk.terms.sittings import SittingState

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.services.calendar.span import Span


def hearings(session: Session, span: Span) -> list[AgendaRow]:
    """Return one row for each case at a docket; the filter of cases leaves out the closed ones."""
    asked = (
        select(DocketEntry, SittingDay.held_on, Sitting, Case, Member)
        .join(SittingDay, SittingDay.id == DocketEntry.day_id)
        .join(Sitting, Sitting.id == DocketEntry.sitting_id)
        .join(Case, Case.id == DocketEntry.case_id)
        .join(Member, Member.id == Case.responsible_id)
        .where(span.within(SittingDay.held_on))
    )
    if span.member is not None:
        asked = asked.where(Case.responsible_id == span.member)
    if not span.gone:
        asked = asked.where(DocketEntry.left_on.is_(None))
    found = session.execute(asked).all()
    unknown = undated(session, {one.Sitting.id for one in found})
    return [_row(one, adrift=one.Sitting.id in unknown) for one in found]


def _row(found: Any, *, adrift: bool) -> AgendaRow:
    slot: DocketEntry = found.DocketEntry
    sitting: Sitting = found.Sitting
    case: Case = found.Case
    title = _("{case}, hearing {sitting}").format(case=case.number, sitting=sitting.number)
    off = adrift or sitting.state is SittingState.CANCELLED
    return AgendaRow(
        uid=f"hearing-{slot.id}",
        kind=AgendaKind.HEARING,
        day=found.held_on,
        starts=slot.starts,
        ends=slot.starts + slot.minutes,
        title=title,
        sitting=sitting.number,
        case=case.number,
        state=sitting.state,
        gone=off or slot.left_on is not None,
        site="",
        closed_doors=slot.closed_doors or sitting.closed_doors,
        restricted=case.restricted,
        responsible=found.Member.full_name,
        member=found.Member.name,
        cases=0,
        # Both only grow, so their sum does: a slot changes by itself or with its sitting.
        sequence=sitting.sequence + slot.version - 1,
        changed_at=max(slot.changed_at, sitting.changed_at),
    )
