"""Asks the database below whether it is sound, and rebuilds the index of the search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def damages(session: Session) -> tuple[str, ...]:
    """Return what the database says is wrong with its pages and links; nothing when sound."""
    connection = session.connection()
    if connection.dialect.name == "postgresql":
        return ()  # PostgreSQL proves its pages and its foreign keys itself
    pages = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA cipher_integrity_check")]
    inner = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
    links = [f"{row[0]}: {row[2]}" for row in connection.exec_driver_sql("PRAGMA foreign_key_check")]
    return (*pages, *(told for told in inner if told != "ok"), *links)


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
