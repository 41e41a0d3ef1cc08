"""Pages of the referrals: state after state, the most pressing of each first.

Within a state the rows are read along its index, so that the first page costs what it shows; the
counts tell in which state a later page begins.
"""

from __future__ import annotations

from heapq import merge
from itertools import islice
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from justice_desk.models.all import Referral
from justice_desk.rules.status import AWAITING
from justice_desk.services.board.query import LANES, Lane, conditions
from justice_desk.services.board.rows import rows_of
from justice_desk.services.rights import require
from justice_desk.storage.session import MANY

if TYPE_CHECKING:
    import uuid

    from sqlalchemy.orm import Session

    from justice_desk.services.board.counts import Counts
    from justice_desk.services.board.query import BoardQuery
    from justice_desk.services.board.rows import BoardRow
    from justice_desk.terms.enums import ReferralState


def page(
    session: Session, asked: BoardQuery, held: Counts, offset: int, limit: int
) -> tuple[BoardRow, ...]:
    """Return the rows from a place on.

    Args:
        session: a reading one.
        asked: filters.
        held: what `counts` answered to the same filters.
        offset: how many rows stand before the first one that is wanted.
        limit: how many rows are wanted.

    Raises:
        NotAllowed: the member's role lists no cases.
    """
    require(session, "case list")
    ids: list[uuid.UUID] = []
    for state in asked.wanted:
        here = held.by_state.get(state, 0)
        if offset < here and len(ids) < limit:
            left = limit - len(ids)
            ids += [row.id for row in _read(session, asked, state, offset, left)]
        offset = max(offset - here, 0)
    return rows_of(session, ids, asked.today)


def column(session: Session, asked: BoardQuery, lane: Lane, limit: int) -> tuple[BoardRow, ...]:
    """Return the first rows of a column of the board, whatever states it holds.

    What is over stands by the day on which its answer was awaited, the latest first.

    Raises:
        NotAllowed: the member's role lists no cases.
    """
    require(session, "case list")
    states = [state for state in LANES[lane] if asked.late is None or state in AWAITING]
    found = [_read(session, asked, state, 0, limit) for state in states]
    key = _latest_first if lane is Lane.OVER else _earliest_first
    ids = [row.id for row in islice(merge(*found, key=key), limit)]
    return rows_of(session, ids, asked.today)


def _earliest_first(row: Any) -> tuple[bool, int]:
    return row.reply_by is None, row.reply_by.toordinal() if row.reply_by else 0


def _latest_first(row: Any) -> tuple[bool, int]:
    undated, day = _earliest_first(row)
    return undated, -day


def _read(
    session: Session, asked: BoardQuery, state: ReferralState, offset: int, limit: int
) -> list[Any]:
    """Return day and key of the rows of one state, in their order."""
    day, case = Referral.reply_by, Referral.case_id
    over = state in LANES[Lane.OVER]
    order = (day.desc().nulls_last(), case.desc()) if over else (day.asc().nulls_last(), case)
    wanted = (
        select(day, Referral.id)
        .where(Referral.state == state, *conditions(session, asked))
        .order_by(*order)
        .offset(offset)
        .limit(limit)
    )
    walks = asked.narrows or offset > 0
    return list(session.execute(wanted, execution_options={MANY: walks}))
