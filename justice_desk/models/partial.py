"""Indexes over some rows of a table, the same on both databases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import Index, text

if TYPE_CHECKING:
    from sqlalchemy import MetaData

_WHERE: Final = "where"


def partial_index(name: str, *columns: str, where: str, unique: bool = False) -> Index:
    """Return an index over the rows that fulfil `where`, a condition in SQL."""
    return Index(name, *columns, unique=unique, sqlite_where=text(where), info={_WHERE: where})


def tell_postgres(metadata: MetaData) -> None:
    """Give every partial index its condition on PostgreSQL as well, before its tables are compared.

    An option of a database makes SQLAlchemy load that database's whole dialect: named where the
    tables are declared, every window would load the one for PostgreSQL and its drivers.
    """
    for table in metadata.tables.values():
        for index in table.indexes:
            if _WHERE in index.info:
                index.dialect_kwargs["postgresql_where"] = text(index.info[_WHERE])
