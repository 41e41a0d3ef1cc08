"""Runs the steps on the engine that was handed over; search tables are not compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from alembic import context

from justice_desk.models.all import Base
from justice_desk.models.partial import tell_postgres

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine
    from sqlalchemy.sql.schema import SchemaItem


def _include(
    item: SchemaItem,  # noqa: ARG001 - alembic's signature
    name: str | None,
    kind: Literal[
        "schema",
        "table",
        "column",
        "index",
        "unique_constraint",
        "foreign_key_constraint",
        "check_constraint",
    ],
    reflected: bool,  # noqa: ARG001
    compare_to: SchemaItem | None,  # noqa: ARG001
) -> bool:
    return not (kind in {"table", "index"} and (name or "").startswith("search_fts"))


def _run(connection: Connection) -> None:
    tell_postgres(Base.metadata)
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=connection.dialect.name == "sqlite",
        include_object=_include,
        compare_type=False,
    )
    with context.begin_transaction():
        context.run_migrations()


_engine: Engine = context.config.attributes["engine"]
with _engine.begin() as _connection:
    _run(_connection)
