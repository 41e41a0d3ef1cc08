"""Turns a case's holds and referrals into the hops of the journey picture.

The journey is derived here each time; nothing of it is stored. A sent referral is a hop of the
receiver's lane from the day it was sent, though the office holds the case until it is accepted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.drawing.journey import Hop
from justice_desk.rules.reference import actor_types
from justice_desk.terms.enums import HolderKind, HoldHow, ReferralState

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from justice_desk.services.cases.rows import CaseView, HoldRow, ReferralRow


def hops(view: CaseView, today: date) -> tuple[Hop, ...]:
    """Return the hops of a case, in the order in which they happened."""
    return tuple(_hops(view, today))


def _hops(view: CaseView, today: date) -> Iterator[Hop]:
    by_reference = {row.reference: row for row in view.referrals}
    held = {hold.referral for hold in view.journey}
    asides = [row for row in view.referrals if row.reference not in held]
    for hold in view.journey:
        if hold.kind is HolderKind.ACTOR:
            yield _with_actor(hold, by_reference.get(hold.referral or ""), _stuck(view, today))
            continue
        yield _at_office(hold)
        for row in [row for row in asides if _during(row, hold)]:
            asides.remove(row)
            yield from _aside(hold, row, today)


def _at_office(hold: HoldRow) -> Hop:
    return Hop(
        name=hold.holder,
        short=hold.holder,
        order=None,
        held_from=hold.from_on,
        until=hold.until_on if hold.ended is HoldHow.CLOSED else None,
        how=hold.how,
    )


def _with_actor(hold: HoldRow, row: ReferralRow | None, stuck_since: date | None) -> Hop:
    return Hop(
        name=hold.holder,
        short=_kind(hold.type) or hold.holder,
        order=hold.order,
        sent_on=row.sent_on if row else None,
        held_from=hold.from_on,
        until=hold.until_on,
        badge=badge(row.reference) if row else "",
        how=hold.how,
        stuck_since=stuck_since if hold.until_on is None else None,
        outcome=row.note if row and row.state == ReferralState.COMPLETED else "",
        reference=row.reference if row else "",
    )


def _aside(hold: HoldRow, row: ReferralRow, today: date) -> Iterator[Hop]:
    """Yield a referral that never took the case: still waiting, or declined and back."""
    late = row.reply_by is not None and row.reply_by < today
    waiting = row.state == ReferralState.SENT
    yield Hop(
        name=row.to,
        short=_kind(row.type) or row.to,
        order=row.order,
        sent_on=row.sent_on,
        until=None if waiting else row.answered_on,
        badge=badge(row.reference),
        stuck_since=row.reply_by if waiting and late else None,
        outcome=row.note,
        declined=row.state == ReferralState.DECLINED,
        reference=row.reference,
    )
    if not waiting:
        yield Hop(
            name=hold.holder,
            short=hold.holder,
            order=None,
            held_from=row.answered_on or row.sent_on,
            how=HoldHow.RETURNED,
        )


def _during(row: ReferralRow, hold: HoldRow) -> bool:
    return hold.until_on is None or row.sent_on < hold.until_on


def _stuck(view: CaseView, today: date) -> date | None:
    """Return since when the open case waits for something that was due."""
    due = [task.due_on for task in view.tasks if task.done_on is None and task.due_on]
    missed = [day for day in due if day < today]
    return min(missed, default=None)


def _kind(code: str) -> str:
    """Return what an actor is in a word or two, for where its name finds no room."""
    kind = actor_types().get(code)
    return kind.label.text() if kind else ""


def badge(reference: str) -> str:
    """Return the short name of a referral, R2 of GAO-2026-0001/R2."""
    return reference.rpartition("/")[2]
