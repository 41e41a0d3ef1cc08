"""Pages of the register by key: first page, any page, the count, and the keys to jump to.

Pages are found by key, not by offset: jumping to row 99,000 costs what the first page costs once
`anchors` has fetched every so-manieth key in one query.
"""

from __future__ import annotations

from heapq import merge
from itertools import islice
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, Subquery, func, literal, select, tuple_, union_all

from justice_desk.services.register.query import KEY, selects
from justice_desk.services.register.rows import rows_of
from justice_desk.services.rights import require

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Row
    from sqlalchemy.orm import Session

    from justice_desk.services.register.query import RegisterQuery
    from justice_desk.services.register.rows import RegisterRow

Key = tuple[Any, ...]
"""The values of the ordering columns of one row."""


def total(session: Session, asked: RegisterQuery) -> int:
    """Return how many cases answer; restricted ones count only while nothing is asked of them."""
    return sum(parts(session, asked))


def parts(session: Session, asked: RegisterQuery) -> tuple[int, int]:
    """Return how many of the asked cases the member may see, and how many are closed to her."""
    require(session, "case list")
    counted = [_count(session, found) for found in selects(session, asked)]
    return (counted[0], sum(counted[1:]))


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
    parts = [
        session.execute(
            _from(one, asked, start).order_by(*_order(asked, one)).limit(skip + limit)
        ).all()
        for one in selects(session, asked)
    ]
    lines = merge(*parts, key=_key_values, reverse=asked.descending)
    ids = [line.id for line in islice(lines, skip, skip + limit)]
    return rows_of(session, ids, asked.today)


def anchors(session: Session, asked: RegisterQuery, *, every: int = 200) -> Sequence[Key]:
    """Return the key of the first row of every page of `every` rows."""
    require(session, "case list")
    lines = _together(selects(session, asked))
    place = func.row_number().over(order_by=_order(asked, lines)).label("place")
    numbered = select(place, *_keys(lines)).subquery()
    first = numbered.c.place % every == 1 if every > 1 else numbered.c.place > 0
    firsts = select(*_keys(numbered)).where(first).order_by(numbered.c.place)
    return [tuple(row) for row in session.execute(firsts)]


def _count(session: Session, found: Select[Any]) -> int:
    return session.scalar(select(func.count()).select_from(found.subquery())) or 0


def _from(found: Select[Any], asked: RegisterQuery, start: Key | None) -> Select[Any]:
    """Return the select from the row of a key on."""
    if start is None:
        return found
    key = [column.element for column in _keys(found)]
    here = tuple_(*key)
    there = tuple_(*(literal(value, one.type) for value, one in zip(start, key, strict=True)))
    return found.where(here <= there if asked.descending else here >= there)


def _together(found: Sequence[Select[Any]]) -> Subquery:
    return (found[0] if len(found) == 1 else union_all(*found)).subquery()


def _key_values(line: Row[Any]) -> Key:
    return tuple(line)[1:]


def _order(asked: RegisterQuery, lines: Select[Any] | Subquery) -> list[Any]:
    return [key.desc() if asked.descending else key.asc() for key in _keys(lines)]


def _keys(of: Select[Any] | Subquery) -> list[Any]:
    columns = of.c if isinstance(of, Subquery) else of.selected_columns
    return [column for column in columns if str(column.key).startswith(KEY)]
