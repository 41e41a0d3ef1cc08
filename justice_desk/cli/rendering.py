"""Cases as JSON documents of the contract, and as lines for a person."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from justice_desk.cli.answer import pair
from justice_desk.cli.events import event_line
from justice_desk.cli.fields import field_words
from justice_desk.i18n.messages import _
from justice_desk.rules.reference import category
from justice_desk.rules.status import AWAITING
from justice_desk.services.importing.words import register_words
from justice_desk.services.tasks.words import kind_words
from justice_desk.terms.clock import today
from justice_desk.terms.enums import ReferralState, StatusChip
from justice_desk.terms.labels import label
from justice_desk.terms.slip import printed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justice_desk.services.cases.rows import CaseView, HoldRow, ReferralRow, TaskRow
    from justice_desk.services.register import RegisterRow


def register_row(row: RegisterRow) -> dict[str, Any]:
    """Return one case of `case list`; of a restricted one the other keys are null."""
    return {
        "number": row.number,
        "status": row.status,
        "chip": row.chip,
        "category": row.category,
        "opened_on": row.opened_on,
        "claimant": row.claimant,
        "place": row.place,
        "holder": asdict(row.holder) if row.holder else None,
        "responsible": row.responsible,
        "next_task": asdict(row.next_task) if row.next_task else None,
        "restricted": row.restricted,
    }


def case_line(row: RegisterRow) -> str:
    """Return one line of the register."""
    if row.restricted or row.category is None or row.chip is None:
        told = _("This case exists; access is restricted. Ask the coordination.")
        return f"{row.number}  {row.opened_on:%d/%m/%Y}  {told}"
    short = category(row.category).short.text()
    holder = row.holder.name if row.holder else ""
    return (
        f"{row.number}  {row.opened_on:%d/%m/%Y}  {row.claimant or '–':<24} {short:<20} "
        f"{holder:<24} {label(row.chip)}"
    )


def case_document(view: CaseView) -> dict[str, Any]:
    """Return a case as `case show` gives it."""
    document = asdict(view)
    holder = view.holder
    document |= {
        "holder": _holder(holder) if holder else None,
        "journey": [_hold(hold) for hold in view.journey],
        "referrals": [_referral(row) for row in view.referrals],
        "from_register": view.from_register,
    }
    return document


def _holder(hold: HoldRow) -> dict[str, Any]:
    return {"kind": hold.kind, "name": hold.holder, "order": hold.order}


def _hold(hold: HoldRow) -> dict[str, Any]:
    return {
        "holder": hold.holder,
        "order": hold.order,
        "from": hold.from_on,
        "to": hold.until_on,
        "how": hold.how,
        "referral": hold.referral,
    }


def _referral(row: ReferralRow) -> dict[str, Any]:
    """Return a referral; its code reads as on the slip, and as `refer` gave it."""
    return asdict(row) | {"slip_code": printed(row.slip_code)}


def case_lines(view: CaseView) -> list[str]:
    """Return a case as a page of lines."""
    held = view.holder
    lines = [
        f"{view.number}  {label(view.status)}  {category(view.category).label.text()}",
        *_stuck_lines(view),
        *_origin_lines(view),
        view.summary,
        _("Held by: {holder}").format(holder=held.holder if held else "–"),
        *(f"  {pair(party.name or '–', _roles(party))}" for party in view.parties),
        *(f"  {h.from_on:%d/%m/%Y}  {pair(h.holder, label(h.how))}" for h in view.journey),
        *map(_referral_line, view.referrals),
        *(f"  {_task_line(task)}" for task in view.tasks if task.done_on is None),
        *_question_lines(view),
        *(event_line(event, view) for event in view.events),
    ]
    return [line.rstrip() for line in lines]


def _stuck_lines(view: CaseView) -> Iterator[str]:
    """Say that a case is stuck, and every day that was missed."""
    if view.chip is not StatusChip.STUCK:
        return
    late = _("{what}, awaited on {day}")
    missed = [
        (f"{row.reference.rpartition('/')[2]} {row.to}", row.reply_by)
        for row in view.referrals
        if ReferralState(row.state) in AWAITING
    ]
    missed += [
        (kind_words(task.kind, task.title), task.due_on)
        for task in view.tasks
        if task.done_on is None and task.referral is None
    ]
    why = [
        late.format(what=what, day=f"{day:%d/%m/%Y}")
        for what, day in missed
        if day is not None and day < today()
    ]
    yield pair(label(view.chip).capitalize(), "; ".join(why))


def _origin_lines(view: CaseView) -> Iterator[str]:
    """Say that a case comes from an old register, and its number there."""
    if view.from_register:
        yield register_words(view.old_number)
    elif view.old_number:
        yield _("old number {number}").format(number=view.old_number)


def _question_lines(view: CaseView) -> Iterator[str]:
    if view.later:
        asked = ", ".join(map(field_words, view.later))
        yield f"  {pair(_('Questions that wait'), asked)}"


def _referral_line(row: ReferralRow) -> str:
    badge, state = row.reference.rpartition("/")[2], label(ReferralState(row.state))
    return f"  {badge}  {row.sent_on:%d/%m/%Y}  {pair(row.to, state)}  {printed(row.slip_code)}"


def _task_line(task: TaskRow) -> str:
    due = f"{task.due_on:%d/%m/%Y}" if task.due_on else f"{'–':<10}"
    return f"{due}  {pair(_('To do'), kind_words(task.kind, task.title))}"


def _roles(party: Any) -> str:
    return ", ".join(label(role, sex=party.sex) for role in party.roles)
