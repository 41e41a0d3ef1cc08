"""The one door for bulk statements: many rows at once, stamped, and audited as one batch.

Bulk statements pass by the flush listener, so nothing else may use them: the session refuses
them (`storage.session`), and a test looks for them in the code.
"""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Table, bindparam, delete, insert, true, update

from justice_desk.models.base import Base, Record
from justice_desk.models.keys import new_id
from justice_desk.storage.audit import Fact, append
from justice_desk.storage.engine import BULK_CACHE_KIB, keep_pages
from justice_desk.storage.session import DOOR, acting
from justice_desk.storage.swift import insert_all
from justice_desk.terms.clock import utc_now
from justice_desk.terms.enums import AuditAction

if TYPE_CHECKING:
    import uuid
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from sqlalchemy import Insert, Update
    from sqlalchemy.orm import Session

CHUNK: Final = 5000
"""Rows a statement: large enough to be fast, small enough to keep memory flat."""
FEW: Final = 500
"""Keys that one statement names."""
MANY: Final = 1000
"""Rows from which a batch is given room for its indexes."""
_BULK: Final = {DOOR: "bulk"}
_KEY: Final = "bulk_id"


class UnevenRowsError(ValueError):
    """Our own mistake: the rows of one batch do not name the same columns."""


class LostRowsError(RuntimeError):
    """Our own mistake: rows to be changed are not there."""


def insert_rows(
    session: Session, model: type[Base], rows: Sequence[Mapping[str, Any]]
) -> list[uuid.UUID]:
    """Add rows of one table and return their ids, in the order given.

    Every row names the same columns. `id` may be given; a `Record` is stamped with the office and
    who acts. Pending changes of the session are flushed first, so that the rows may refer to them.
    The search table has no id and is a copy of what is audited already: it is filled unaudited.

    Raises:
        UnevenRowsError: a row names other columns than the first.
    """
    if not rows:
        return []
    _check_even(rows)
    session.flush()
    table = _table(model)
    stamp = _birth(session) if issubclass(model, Record) else {}
    if "id" not in table.c:
        _insert(session, table, rows, stamp, None)
        return []
    given = "id" in rows[0]
    ids = [row["id"] for row in rows] if given else [new_id() for _ in rows]
    _insert(session, table, rows, stamp, None if given else ids)
    _audit(session, table, rows, ids)
    return ids


def update_rows(session: Session, model: type[Record], rows: Sequence[Mapping[str, Any]]) -> int:
    """Change rows of one table: each names its `id` and the columns to set; return how many.

    Rows already loaded in the session are read again when they are next looked at.

    Raises:
        UnevenRowsError: a row names other columns than the first.
        LostRowsError: a row is not there, or belongs to another office.
    """
    if not rows:
        return 0
    _check_even(rows)
    session.flush()
    table, now = _table(model), _change(session)
    ready = [{_KEY: row["id"], **_without_id(row), **now} for row in rows]
    found = _run(session, _update(session, table, ready[0]), ready)
    if found != len(ready):
        msg = f"{len(ready) - found} rows of {table.name} were not there to change"
        raise LostRowsError(msg)
    _forget(session, model)
    _audit(session, table, rows, [row["id"] for row in rows])
    return found


def delete_rows(
    session: Session, model: type[Base], keys: Collection[uuid.UUID], *, by: str = "id"
) -> int:
    """Delete the rows of one table whose column `by` holds one of these keys; return how many.

    Rows of another office stay, as if they were not there. What was loaded of the table is
    forgotten. The search table is a copy: it goes unaudited.
    """
    if not keys:
        return 0
    session.flush()
    table, wanted = _table(model), list(keys)
    mine = table.c.office_id == acting(session).office_id if "office_id" in table.c else true()
    gone = 0
    for start in range(0, len(wanted), FEW):
        part = wanted[start : start + FEW]
        done: Any = session.execute(
            delete(table).where(table.c[by].in_(part), mine), execution_options=_BULK
        )
        gone += done.rowcount
    for row in list(session.identity_map.values()):
        if isinstance(row, model):
            session.expunge(row)
    if gone and issubclass(model, Record):
        told = Fact(
            AuditAction.DELETE,
            table.name,
            "",
            fields=(by,),
            values=list(map(str, wanted)),
            rows=gone,
        )
        append(session, [told])
    return gone


def _table(model: type[Base]) -> Table:
    table = model.__table__
    assert isinstance(table, Table)  # noqa: S101 - our models map tables, never joins
    return table


def _check_even(rows: Sequence[Mapping[str, Any]]) -> None:
    # The driver would silently leave out what the first row does not name.
    names = rows[0].keys()
    for number, row in enumerate(rows):
        if row.keys() != names:
            msg = f"row {number} names {sorted(row)}, the first one {sorted(names)}"
            raise UnevenRowsError(msg)


def _birth(session: Session) -> dict[str, Any]:
    who, now = acting(session), utc_now()
    return {
        "office_id": who.office_id,
        "created_by": who.member_id,
        "created_at": now,
        "changed_by": who.member_id,
        "changed_at": now,
        "version": 1,
    }


def _change(session: Session) -> dict[str, Any]:
    return {"changed_by": acting(session).member_id, "changed_at": utc_now()}


def _without_id(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name != "id"}


def _update(session: Session, table: Table, example: Mapping[str, Any]) -> Update:
    columns: dict[str, Any] = {name: bindparam(name) for name in example if name != _KEY}
    return (
        update(table)
        .where(table.c.id == bindparam(_KEY), table.c.office_id == acting(session).office_id)
        .values(version=table.c.version + 1, **columns)
    )


def _insert(
    session: Session,
    table: Table,
    rows: Sequence[Mapping[str, Any]],
    stamp: Mapping[str, Any],
    ids: Sequence[uuid.UUID] | None,
) -> None:
    """Insert rows; `ids` are their keys where they name none."""
    connection = session.connection()
    if connection.dialect.name == "sqlite":
        if len(rows) >= MANY:
            keep_pages(connection, BULK_CACHE_KIB)  # the next transaction gives them back
        for start in range(0, len(rows), CHUNK):
            part = slice(start, start + CHUNK)
            insert_all(connection, table, rows[part], stamp, {"id": ids[part]} if ids else {})
    else:
        keys: Iterable[Mapping[str, Any]] = ({"id": key} for key in ids) if ids else repeat({})
        ready = [{**row, **key, **stamp} for row, key in zip(rows, keys, strict=False)]
        _run(session, insert(table), ready)


def _run(session: Session, statement: Insert | Update, rows: Sequence[dict[str, Any]]) -> int:
    """Run a statement over all rows and return how many it touched."""
    touched = 0
    for start in range(0, len(rows), CHUNK):
        done: Any = session.execute(statement, rows[start : start + CHUNK], execution_options=_BULK)
        touched += done.rowcount
    return touched


def _forget(session: Session, model: type[Record]) -> None:
    for row in session.identity_map.values():
        if isinstance(row, model):
            session.expire(row)


def _audit(
    session: Session, table: Table, rows: Sequence[Mapping[str, Any]], ids: Iterable[uuid.UUID]
) -> None:
    batch = Fact(
        AuditAction.BULK,
        table.name,
        "",
        fields=tuple(sorted(name for name in rows[0] if name != "id")),
        values=[str(key) for key in ids],
        rows=len(rows),
    )
    append(session, [batch])
