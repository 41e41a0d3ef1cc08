"""Asks whether the index of the search follows its table, and writes it anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def unsearchable(session: Session) -> bool:
    """Tell whether FTS5's index and the table that it indexes differ."""
    connection = session.connection()
    if connection.dialect.name == "postgresql":
        return False
    indexed = connection.execute(text("SELECT count(*) FROM search_fts_docsize")).scalar_one()
    kept = connection.execute(text("SELECT count(*) FROM search_document")).scalar_one()
    return bool(indexed != kept)


def rebuild_index(session: Session) -> None:
    """Write FTS5's index anew from the table that it indexes."""
    connection = session.connection()
    if connection.dialect.name != "postgresql":
        connection.exec_driver_sql("INSERT INTO search_fts(search_fts) VALUES ('rebuild')")
