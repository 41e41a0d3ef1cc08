"""How many referrals stand in each state, and how many answers are overdue."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sqlalchemy import case, func, select

from justice_desk.models.all import Referral
from justice_desk.rules.status import AWAITING
from justice_desk.services.board.query import LANES, BoardQuery, conditions
from justice_desk.services.rights import require
from justice_desk.storage.session import MANY

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.services.board.query import Lane
    from justice_desk.terms.enums import ReferralState


@dataclass(frozen=True)
class Counts:
    """Referrals by state, and how many of these are overdue."""

    by_state: Mapping[ReferralState, int] = field(default_factory=dict)
    late_by_state: Mapping[ReferralState, int] = field(default_factory=dict)

    @property
    def late(self) -> int:
        """Return how many answers are overdue."""
        return sum(self.late_by_state.values())

    @property
    def every(self) -> int:
        """Return how many referrals there are."""
        return sum(self.by_state.values())

    def of(self, states: Iterable[ReferralState]) -> int:
        """Return how many stand in these states."""
        return sum(self.by_state.get(state, 0) for state in states)

    def in_lane(self, lane: Lane) -> int:
        """Return how many stand in a column of the board."""
        return self.of(LANES[lane])


def counts(session: Session, asked: BoardQuery) -> Counts:
    """Return the counts of every state under the other filters of what is asked.

    Raises:
        NotAllowed: the member's role lists no cases.
    """
    require(session, "case list")
    late = case((Referral.reply_by < asked.today, 1), else_=0)
    found = session.execute(
        select(Referral.state, func.count(), func.sum(late))
        .where(*conditions(session, asked))
        .group_by(Referral.state),
        execution_options={MANY: True},
    ).all()
    owed = {state: int(n) for state, _all, n in found if state in AWAITING and n}
    kept = {state: n for state, n, _late in found}
    if asked.late is not None:
        kept = {state: n for state, n in kept.items() if state in AWAITING}
    return Counts(kept, owed)


def overdue_of_mine(session: Session, today: date) -> int:
    """Return how many overdue answers the member is to run after: those of her own cases."""
    require(session, "case list")
    asked = BoardQuery(today=today, late=1, mine=True)
    mine = (
        select(func.count())
        .select_from(Referral)
        .where(Referral.state.in_(AWAITING), *conditions(session, asked))
    )
    return session.scalar(mine, execution_options={MANY: True}) or 0
