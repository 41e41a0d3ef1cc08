"""Pages of the register by key: first page, any page, the count, and the keys to jump to.

Pages are found by key, not by offset: jumping to row 99,000 costs what the first page costs once
`anchors` has fetched every so-manieth key in one query.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select, tuple_

from justice_desk.services.register.query import Stub, key_of, statement
from justice_desk.services.register.rows import rows_of
from justice_desk.services.rights import require

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from justice_desk.services.register.query import RegisterQuery
    from justice_desk.services.register.rows import RegisterRow

Key = tuple[Any, ...]
"""The values of the ordering columns of one row."""


def total(session: Session, asked: RegisterQuery) -> int:
    """Return how many cases answer; restricted ones count only while nothing is asked of them."""
    require(session, "case list")
    return session.scalar(statement(session, asked, func.count(Stub.id))) or 0


def page(
    session: Session,
    asked: RegisterQuery,
    *,
    start: Key | None = None,
    skip: int = 0,
    limit: int = 200,
) -> tuple[RegisterRow, ...]:
    """Return `limit` rows from the row whose key is `start` on, or from the first row."""
    require(session, "case list")
    key = key_of(asked)
    found = statement(session, asked, Stub.id)
    if start is not None:
        here, there = tuple_(*key), tuple_(*start)
        found = found.where(here <= there if asked.descending else here >= there)
    ids = session.scalars(found.order_by(*_ordered(asked, key)).offset(skip).limit(limit)).all()
    return rows_of(session, ids, asked.today)


def anchors(session: Session, asked: RegisterQuery, *, every: int = 200) -> Sequence[Key]:
    """Return the key of the first row of every page of `every` rows."""
    require(session, "case list")
    key = key_of(asked)
    place = func.row_number().over(order_by=_ordered(asked, key)).label("place")
    named = [column.label(f"key{n}") for n, column in enumerate(key)]
    numbered = statement(session, asked, place, *named).subquery()
    firsts = select(*[numbered.c[f"key{n}"] for n in range(len(key))]).where(
        numbered.c.place % every == 1 if every > 1 else numbered.c.place > 0
    )
    return [tuple(row) for row in session.execute(firsts.order_by(numbered.c.place))]


def _ordered(asked: RegisterQuery, key: Sequence[Any]) -> list[Any]:
    return [column.desc() if asked.descending else column.asc() for column in key]
