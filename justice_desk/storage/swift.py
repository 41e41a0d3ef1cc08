"""Inserts rows on SQLCipher without asking SQLAlchemy about every value of every row.

For many rows of one table SQLAlchemy spends more time on its parameters than SQLite on the rows.
Here each column's converter is asked for once, and what is the same in all rows is converted once
and stands in the statement: the driver binds what differs alone.
Only `storage.bulk` uses it, which stamps and audits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import JSON, Date, Enum

from justice_desk.models.types import Key
from justice_desk.storage.engine import as_it_is

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from sqlalchemy import Column, Connection, Table

_FEW_VALUES: Final = (Enum, Date)
"""Types of which many rows hold few values."""


def insert_all(
    connection: Connection,
    table: Table,
    rows: Sequence[Mapping[str, Any]],
    same: Mapping[str, Any],
    beside: Mapping[str, Sequence[Any]],
) -> None:
    """Insert rows that all name the same columns.

    Args:
        connection: to SQLCipher.
        table: where they go.
        rows: what differs, row by row.
        same: what is equal in all of them, by column.
        beside: more columns, each with a value for every row.
    """
    given = {key: [row[key] for row in rows] for key in rows[0]} | dict(beside)
    defaults = {c.key: _default(c) for c in table.c if c.key not in given and _has_default(c)}
    fixed = {key: made() for key, made in defaults.items() if key not in same} | dict(same)
    words = {key: _converter(connection, table.c[key])(value) for key, value in fixed.items()}
    varied: dict[str, Sequence[Any]] = {}
    for key, values in given.items():
        ready = _written(connection, table.c[key], values)
        if varied and _is_one(ready):  # one column at least tells how many rows there are
            words[key] = ready[0]
        else:
            varied[key] = ready
    statement = _statement(connection, table, varied, _literals(connection, words))
    connection.exec_driver_sql(statement, list(zip(*varied.values(), strict=True)))


def _is_one(values: Sequence[Any]) -> bool:
    """Tell whether all rows hold the same; never of words, which belong in no statement."""
    first = values[0]
    if isinstance(first, str) or first != values[-1]:
        return False
    return values.count(first) == len(values)


def _literals(connection: Connection, values: Mapping[str, Any]) -> dict[str, str]:
    """Return values as the database itself writes them in a statement."""
    if not values:
        return {}
    asked = "SELECT " + ", ".join("quote(?)" for _ in values)
    told = connection.exec_driver_sql(asked, tuple(values.values())).one()
    return dict(zip(values, told, strict=True))


def _written(connection: Connection, column: Column[Any], values: Sequence[Any]) -> Sequence[Any]:
    """Return the values of a column as the driver takes them; equal ones are converted once."""
    make = _converter(connection, column)
    if make is as_it_is:
        return values
    if isinstance(column.type, Key):  # as `make` does, without a call for each of millions
        return [None if key is None else key.int.to_bytes(16, "big") for key in values]
    if isinstance(column.type, _FEW_VALUES):
        known = {value: make(value) for value in set(values)}
        return [known[value] for value in values]
    if isinstance(column.type, JSON):
        names = list(map(repr, values))  # of lists and words: what reads alike is alike
        told = {name: make(value) for name, value in dict(zip(names, values, strict=True)).items()}
        return [told[name] for name in names]
    return list(map(make, values))


def _statement(
    connection: Connection, table: Table, varied: Iterable[str], literals: Mapping[str, str]
) -> str:
    quote = connection.dialect.identifier_preparer.quote
    values = {**dict.fromkeys(varied, "?"), **literals}
    names = ", ".join(map(quote, values))
    return f"INSERT INTO {quote(table.name)} ({names}) VALUES ({', '.join(values.values())})"  # noqa: S608 - names of our own tables, and what the database wrote itself


def _converter(connection: Connection, column: Column[Any]) -> Callable[[Any], Any]:
    made = column.type.dialect_impl(connection.dialect).bind_processor(connection.dialect)
    return made or as_it_is


def _has_default(column: Column[Any]) -> bool:
    return column.default is not None


def _default(column: Column[Any]) -> Callable[[], Any]:
    """Return what makes a column's default; of a list each insert gets the same empty one."""
    default: Any = column.default
    if default.is_scalar:
        return lambda: default.arg
    return lambda: default.arg(None)
