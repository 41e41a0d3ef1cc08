"""Moves every child row from one parent to another, and writes down what it did.

Which rows those are is read from the foreign keys of the models, so that a table that is added
tomorrow moves as well; a test holds this by filling every one of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from justice_desk.models.all import Base, Record
from justice_desk.services.twins.snapshots import plain, snapshot
from justice_desk.storage.bulk import update_rows

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterator, Sequence

    from sqlalchemy.orm import Session

Moved = dict[str, Any]
"""One thing that was done: table, id, column and what stood there; or the row removed, or added."""


class Ledger:
    """Changes rows and remembers each change, in order, so that it can be undone backwards."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.moved: list[Moved] = []

    def set(self, row: Record, column: str, value: object) -> None:
        """Set one column of a loaded row."""
        was = getattr(row, column)
        if was == value:
            return
        self._note(row, column, was)
        setattr(row, column, value)
        self.session.flush()

    def remove(self, row: Record, *, without: frozenset[str] = frozenset()) -> None:
        """Remove a row, keeping all of it but the columns `without`."""
        self.moved.append({"table": row.__tablename__, "row": snapshot(row, without=without)})
        self.session.delete(row)
        self.session.flush()

    def added(self, row: Record) -> None:
        """Remember a row that was added: it goes when the merge is undone."""
        self.moved.append({"table": row.__tablename__, "added": str(row.id)})

    def move(self, gone: uuid.UUID, kept: uuid.UUID, parent: str) -> None:
        """Move every row that refers to `gone` in the table `parent` to `kept`."""
        for model, column in children_of(parent):
            rows = self._referring(model, column, gone)
            if not rows:
                continue
            update_rows(self.session, model, [{"id": key, column: kept} for key in rows])
            for key in rows:
                told = {"table": model.__tablename__, "id": str(key)}
                self.moved.append({**told, "column": column, "was": str(gone)})

    def _referring(self, model: type[Record], column: str, gone: uuid.UUID) -> Sequence[uuid.UUID]:
        mapped = getattr(model, column)
        return self.session.scalars(select(model.id).where(mapped == gone)).all()

    def _note(self, row: Record, column: str, was: object) -> None:
        told = {"table": row.__tablename__, "id": str(row.id)}
        self.moved.append({**told, "column": column, "was": plain(was)})


def children_of(parent: str) -> Iterator[tuple[type[Record], str]]:
    """Yield every record and the name of its column that refers to the table `parent`."""
    for model in records().values():
        for column in model.__table__.columns:
            if any(key.column.table.name == parent for key in column.foreign_keys):
                yield model, column.name


def records() -> dict[str, type[Record]]:
    """Return the model of every table of records, by its name."""
    mapped = (mapper.class_ for mapper in Base.registry.mappers)
    return {model.__tablename__: model for model in mapped if issubclass(model, Record)}
