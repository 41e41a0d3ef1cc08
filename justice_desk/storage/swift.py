"""Inserts rows on SQLCipher without asking SQLAlchemy about every value of every row.

For many rows of one table SQLAlchemy spends more time on its parameters than SQLite on the rows.
Here each column's converter is asked for once, and what is the same in all rows is converted once.
Only `storage.bulk` uses it, which stamps and audits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sqlalchemy import Column, Connection, Table


def insert_all(
    connection: Connection,
    table: Table,
    rows: Sequence[Mapping[str, Any]],
    same: Mapping[str, Any],
) -> None:
    """Insert rows that all name the same columns; `same` holds what is equal in all of them."""
    named = list(rows[0])
    defaults = {c.key: _default(c) for c in table.c if c.key not in rows[0] and _has_default(c)}
    fixed = {key: made() for key, made in defaults.items() if key not in same} | dict(same)
    written = {key: _converter(connection, table.c[key])(value) for key, value in fixed.items()}
    converters = [_converter(connection, table.c[key]) for key in named]
    tail = tuple(written.values())
    connection.exec_driver_sql(
        _statement(connection, table, [*named, *written]),
        [
            (*(make(row[key]) for make, key in zip(converters, named, strict=True)), *tail)
            for row in rows
        ],
    )


def _statement(connection: Connection, table: Table, columns: Sequence[str]) -> str:
    quote = connection.dialect.identifier_preparer.quote
    marks = ", ".join("?" for _ in columns)
    return f"INSERT INTO {quote(table.name)} ({', '.join(map(quote, columns))}) VALUES ({marks})"  # noqa: S608 - names of our own tables


def _converter(connection: Connection, column: Column[Any]) -> Callable[[Any], Any]:
    made = column.type.dialect_impl(connection.dialect).bind_processor(connection.dialect)
    return made or _as_it_is


def _as_it_is(value: Any) -> Any:
    return value


def _has_default(column: Column[Any]) -> bool:
    return column.default is not None


def _default(column: Column[Any]) -> Callable[[], Any]:
    """Return what makes a column's default; of a list each insert gets the same empty one."""
    default: Any = column.default
    if default.is_scalar:
        return lambda: default.arg
    return lambda: default.arg(None)
