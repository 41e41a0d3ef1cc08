"""The first page of the register, and its counts; `ordering` leads to any other page."""

from __future__ import annotations

from heapq import merge
from itertools import islice
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, Subquery, func, select, union_all

from justice_desk.services.register.query import KEY, selects
from justice_desk.services.register.rows import rows_of
from justice_desk.services.rights import require

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Row
    from sqlalchemy.orm import Session

    from justice_desk.services.register.query import RegisterQuery
    from justice_desk.services.register.rows import RegisterRow


def total(session: Session, asked: RegisterQuery) -> int:
    """Return how many cases answer; restricted ones count only while nothing is asked of them."""
    return sum(parts(session, asked))


def parts(session: Session, asked: RegisterQuery) -> tuple[int, int]:
    """Return how many of the asked cases the member may see, and how many are closed to her."""
    require(session, "case list")
    counted = [_count(session, found) for found in selects(session, asked)]
    return (counted[0], sum(counted[1:]))


def page(session: Session, asked: RegisterQuery, *, limit: int = 200) -> tuple[RegisterRow, ...]:
    """Return the first rows, read in their order and no further than needed."""
    require(session, "case list")
    found = [
        session.execute(one.order_by(*_order(asked, one)).limit(limit)).all()
        for one in selects(session, asked)
    ]
    lines = merge(*found, key=_key_values, reverse=asked.descending)
    return rows_of(session, [line.id for line in islice(lines, limit)], asked.today)


def in_order(session: Session, asked: RegisterQuery) -> tuple[Subquery, list[Any]]:
    """Return all lines of a list, and what they are ordered by."""
    lines = _together(selects(session, asked))
    return lines, _order(asked, lines)


def _count(session: Session, found: Select[Any]) -> int:
    return session.scalar(select(func.count()).select_from(found.subquery())) or 0


def _together(found: Sequence[Select[Any]]) -> Subquery:
    return (found[0] if len(found) == 1 else union_all(*found)).subquery()


def _key_values(line: Row[Any]) -> tuple[Any, ...]:
    return tuple(line)[1:]


def _order(asked: RegisterQuery, lines: Select[Any] | Subquery) -> list[Any]:
    return [key.desc() if asked.descending else key.asc() for key in _keys(lines)]


def _keys(of: Select[Any] | Subquery) -> list[Any]:
    columns = of.c if isinstance(of, Subquery) else of.selected_columns
    return [column for column in columns if str(column.key).startswith(KEY)]
