"""The journey of a case as the picture draws it: its holds, and the referrals that wait or failed.

The holds alone say who has the case; a referral stands in its receiver's lane from the day it was
sent, so that waiting is seen. Referrals sent side by side follow each other in one line.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.drawing.journey import Hop
from justice_desk.models.all import Hold
from justice_desk.terms.enums import HolderKind, HoldHow, ReferralState

if TYPE_CHECKING:
    import uuid
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.services.letters.rows import SentRow


def hops_of(
    session: Session, case_id: uuid.UUID, sent: Sequence[SentRow], office: str, today: date
) -> tuple[Hop, ...]:
    """Return the stays of a case in order, waiting included.

    Args:
        session: a reading one.
        case_id: of a case that was found already.
        sent: its referrals, in order.
        office: the name of the office, for its own stays.
        today: the day on which an answer is overdue.
    """
    holds = session.scalars(select(Hold).where(Hold.case_id == case_id).order_by(Hold.position))
    by_id = {row.id: row for row in sent}
    hops: list[Hop] = []
    for hold in holds:
        row = by_id.pop(hold.referral_id) if hold.referral_id in by_id else None
        hops.append(_held(hold, row, office))
    for row in by_id.values():
        _insert(hops, row, today)
    return tuple(hops)


def _held(hold: Hold, row: SentRow | None, office: str) -> Hop:
    if row is None or hold.kind is HolderKind.OFFICE:
        return Hop(
            office, office, None, held_from=hold.from_on, until=hold.until_on, how=hold.began
        )
    return Hop(
        row.actor.name,
        row.actor.kind,
        row.actor.order,
        sent_on=row.sent_on,
        held_from=hold.from_on,
        until=hold.until_on,
        badge=row.short,
        how=hold.began,
        reference=row.reference,
    )


def _insert(hops: list[Hop], row: SentRow, today: date) -> None:
    """Put a referral that was never accepted where it was sent; after a refusal the office."""
    if row.state not in {ReferralState.SENT, ReferralState.DECLINED}:
        return
    at = next((n for n, hop in enumerate(hops) if n and hop.begun > row.sent_on), len(hops))
    before, declined = hops[at - 1], row.state is ReferralState.DECLINED
    over = row.answered_on if declined else before.until
    hop = Hop(
        row.actor.name,
        row.actor.kind,
        row.actor.order,
        sent_on=row.sent_on,
        until=over,
        badge=row.short,
        stuck_since=row.reply_by if row.late_on(today) else None,
        declined=declined,
        reference=row.reference,
    )
    hops.insert(at, hop)
    if declined and before.order is None:
        back = replace(before, held_from=row.answered_on, how=HoldHow.RETURNED)
        hops.insert(at + 1, back)
