"""Puts a PostgreSQL database back to what it held, for a fifth of what making it anew costs.

Each test leaves its rows behind; the next one begins where the first began. Only rows are put
back: after a test that changed the schema, the database is made anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import psycopg
from psycopg import sql
from sqlalchemy import make_url

from tests.databases import made_postgres

if TYPE_CHECKING:
    from collections.abc import Iterable

CATALOGUES = ("class", "attribute", "trigger", "proc", "constraint", "statistic")
"""Where PostgreSQL writes the schema down, and what it counted to plan by."""
SHAPE = " UNION ALL ".join(
    f"SELECT count(*), max(xmin::text::bigint) FROM pg_{name}"  # noqa: S608 - names of our own
    for name in CATALOGUES
)
TABLES = "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'"
COUNTERS = "SELECT sequencename::text, last_value FROM pg_sequences"


@dataclass(frozen=True)
class Kept:
    """The rows of every table that holds any, as PostgreSQL writes them, and its counters."""

    rows: dict[str, bytes]
    counters: tuple[tuple[str, int | None], ...]


class Rewound:
    """A database of a server, copied from a template, and the connection that puts it back."""

    def __init__(self, server: str, template: str) -> None:
        self._server, self._template = server, template
        self._make()
        self._first = self.keep()

    def begin(self) -> str:
        """Make the database hold what the template holds; return its address."""
        if self._ask(SHAPE) == self._shape:
            self.put_back(self._first)
        else:
            self.close()
            self._make()
        return self._url

    def keep(self) -> Kept:
        """Return what the database holds."""
        rows = {name: self._out(name) for name in self._full()}
        return Kept(rows, tuple(self._ask(COUNTERS)))

    def put_back(self, kept: Kept) -> None:
        """Make the database hold what it held, and nothing more."""
        full = self._full()
        with self._raw.transaction():
            for name in full:
                self._raw.execute(sql.SQL("DELETE FROM {}").format(sql.Identifier(name)))
        if full:  # or rows would lie in the gaps of those that went, out of their order
            self._raw.execute(sql.SQL("VACUUM {}").format(_listed(full)))
        with self._raw.transaction():
            for name, rows in kept.rows.items():
                self._into(name, rows)
            for name, last in kept.counters:
                self._raw.execute("SELECT setval(%s, %s, %s)", (name, last or 1, last is not None))

    def close(self) -> None:
        """Let go of the database."""
        self._raw.close()

    def _make(self) -> None:
        self._url = made_postgres(self._server, self._template)
        plain = make_url(self._url).set(drivername="postgresql")
        self._raw = psycopg.connect(plain.render_as_string(hide_password=False), autocommit=True)
        # neither foreign keys nor triggers look at rows that were whole when they were kept
        self._raw.execute("SET session_replication_role = replica")
        self._filled = sql.SQL(" UNION ALL ").join(
            sql.SQL("SELECT {} WHERE EXISTS (SELECT FROM {})").format(name, sql.Identifier(name))
            for (name,) in self._ask(TABLES)
        )
        self._shape = self._ask(SHAPE)

    def _ask(self, asked: Any) -> list[tuple[Any, ...]]:
        return self._raw.execute(asked).fetchall()

    def _full(self) -> list[str]:
        return [name for (name,) in self._ask(self._filled)]

    def _out(self, name: str) -> bytes:
        asked = sql.SQL("COPY {} TO STDOUT (FORMAT binary)").format(sql.Identifier(name))
        with self._raw.cursor() as cursor, cursor.copy(asked) as copy:
            return b"".join(bytes(part) for part in copy)

    def _into(self, name: str, rows: bytes) -> None:
        asked = sql.SQL("COPY {} FROM STDIN (FORMAT binary)").format(sql.Identifier(name))
        with self._raw.cursor() as cursor, cursor.copy(asked) as copy:
            copy.write(rows)


def _listed(names: Iterable[str]) -> sql.Composed:
    return sql.SQL(", ").join(map(sql.Identifier, names))
