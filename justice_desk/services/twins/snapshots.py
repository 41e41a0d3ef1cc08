"""A row as plain JSON and back: what a merge must be able to give back."""

from __future__ import annotations

import uuid
from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Enum as EnumColumn

from justice_desk.models.types import Key, UtcDateTime

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import ColumnElement

    from justice_desk.models.all import Record

STAMPS: Final = frozenset(
    {"office_id", "created_by", "created_at", "changed_by", "changed_at", "version"}
)
"""What the session writes by itself: a row that comes back is stamped anew, as the audit says."""


def snapshot(row: Record, *, without: frozenset[str] = frozenset()) -> dict[str, Any]:
    """Return every column of a row as JSON can hold it; bytes must be left out by `without`."""
    columns = type(row).__table__.columns
    return {
        c.name: plain(getattr(row, c.name))
        for c in columns
        if c.name not in STAMPS and c.name not in without
    }


def plain(value: object) -> Any:
    """Return a value as JSON can hold it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (uuid.UUID, date, datetime)):
        return str(value)
    return value


def values_of(model: type[Record], kept: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values of a snapshot as the columns of its table hold them."""
    columns = model.__table__.columns
    return {name: value_of(columns[name], value) for name, value in kept.items()}


def value_of(column: ColumnElement[Any], value: Any) -> Any:
    """Return one value of a snapshot as its column holds it."""
    kind = column.type
    if value is None:
        return None
    if isinstance(kind, EnumColumn):
        return kind.enum_class(value) if kind.enum_class else value
    if isinstance(kind, Key):
        return uuid.UUID(value)
    if isinstance(kind, UtcDateTime):
        return datetime.fromisoformat(value)
    return date.fromisoformat(value) if kind.python_type is date else value
