"""Turns a case's holds and referrals into the hops of the journey picture.

The journey is derived here each time; nothing of it is stored. A sent referral is a hop of the
receiver's lane from the day it was sent, though the office holds the case until it is accepted.
What takes no case (a service that helps, a letter that waits while an actor has the case) stands
beside the journey.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from justice_desk.drawing.journey import Hop
from justice_desk.rules.reference import actor_types
from justice_desk.rules.status import AWAITING
from justice_desk.terms.enums import HolderKind, HoldHow, ReferralKind, ReferralState

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from justice_desk.services.cases.rows import CaseView, HoldRow, ReferralRow

_TOOK: Final = frozenset({ReferralState.ACCEPTED, ReferralState.COMPLETED, ReferralState.RETURNED})
"""The states of a service that helped."""


def hops(view: CaseView, today: date) -> tuple[Hop, ...]:
    """Return the hops of a case, in the order in which they happened."""
    return tuple(_hops(view, today))


def _hops(view: CaseView, today: date) -> Iterator[Hop]:
    by_reference = {row.reference: row for row in view.referrals}
    held = {hold.referral for hold in view.journey}
    apart = [row for row in view.referrals if row.reference not in held and row.gone]
    for number, hold in enumerate(view.journey):
        if hold.kind is HolderKind.ACTOR:
            yield _with_actor(hold, by_reference.get(hold.referral or ""), _stuck(view, today))
            continue
        yield _at_office(hold)
        after = view.journey[number + 1] if number + 1 < len(view.journey) else None
        goes_on = _begins(after, by_reference) if after else None
        for row in _waited_for(apart, hold, goes_on):
            apart.remove(row)
            yield from _aside(hold, row, today)
    for row in sorted(apart, key=lambda row: (row.sent_on, row.reference)):
        yield _beside(row, today)


def _begins(hold: HoldRow, by_reference: dict[str, ReferralRow]) -> date:
    """Return when the next stay is drawn from: the day on which its letter went out."""
    row = by_reference.get(hold.referral or "")
    return min(row.sent_on, hold.from_on) if row else hold.from_on


def _waited_for(
    apart: Sequence[ReferralRow], hold: HoldRow, goes_on: date | None
) -> list[ReferralRow]:
    """Return what the office waited for, one after the other, while it had the case.

    What still waits when the next one goes out runs beside: a line of time has room for one.
    """
    mine = [row for row in apart if row.kind is not ReferralKind.SERVICE and _during(row, hold)]
    mine.sort(key=lambda row: row.sent_on)
    begins = [row.sent_on for row in mine[1:]]
    nexts: list[date | None] = [*begins, goes_on][: len(mine)]
    return [
        row
        for row, then in zip(mine, nexts, strict=True)
        if then is None or (row.state not in AWAITING and _over(row) <= then)
    ]


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
    waiting = row.state in AWAITING
    yield Hop(
        name=row.to,
        short=_kind(row.type) or row.to,
        order=row.order,
        sent_on=row.sent_on,
        until=None if waiting else _over(row),
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
            held_from=_over(row),
            how=HoldHow.RETURNED,
        )


def _beside(row: ReferralRow, today: date) -> Hop:
    """Return what takes no case: a service that helps, or a letter that waits meanwhile."""
    waiting = row.state in AWAITING
    late = waiting and row.reply_by is not None and row.reply_by < today
    runs = waiting or row.state == ReferralState.ACCEPTED
    took = row.kind is ReferralKind.SERVICE and row.state in _TOOK
    return Hop(
        name=row.to,
        short=_kind(row.type) or row.to,
        order=row.order,
        sent_on=row.sent_on,
        held_from=row.answered_on if took else None,
        until=None if runs else _over(row),
        badge=badge(row.reference),
        stuck_since=row.reply_by if late else None,
        outcome=row.note,
        declined=row.state == ReferralState.DECLINED,
        reference=row.reference,
        beside=True,
    )


def _over(row: ReferralRow) -> date:
    """Return the day on which a referral that is over ended."""
    return row.ended_on or row.completed_on or row.answered_on or row.sent_on


def _during(row: ReferralRow, hold: HoldRow) -> bool:
    """Tell whether the office waited for a referral while it had the case itself."""
    begun = row.sent_on >= hold.from_on
    return begun and (hold.until_on is None or row.sent_on < hold.until_on)


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
