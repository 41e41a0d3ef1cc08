"""Column types whose meaning must not depend on the database below."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import DateTime, LargeBinary, Uuid
from sqlalchemy.types import TypeDecorator

if TYPE_CHECKING:
    from sqlalchemy.engine import Dialect
    from sqlalchemy.types import TypeEngine


class UtcDateTime(TypeDecorator[datetime]):
    """A moment; refuses one without offset, stores UTC, gives back UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Turn a moment into UTC before it is stored."""
        if value is None:
            return None
        if value.tzinfo is None:
            msg = "a moment without offset was about to be stored"
            raise ValueError(msg)
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Say that what comes back is UTC; SQLite forgets the offset."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Key(TypeDecorator[UUID]):
    """A UUID: PostgreSQL's own type, or sixteen bytes on SQLite.

    As text it would double the file and every index.
    """

    impl = Uuid
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the form in which the database below keeps a key."""
        if dialect.name == "sqlite":
            return dialect.type_descriptor(LargeBinary(16))
        return dialect.type_descriptor(Uuid())

    def bind_processor(self, dialect: Dialect) -> Any:
        """Return what turns a key into what is kept; a plain function, for there are millions."""
        if dialect.name == "sqlite":
            return _sixteen_bytes
        return self.load_dialect_impl(dialect).bind_processor(dialect)

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:
        """Return what turns what is kept into a key."""
        if dialect.name == "sqlite":
            return _key
        return self.load_dialect_impl(dialect).result_processor(dialect, coltype)


def _sixteen_bytes(value: UUID | None) -> bytes | None:
    return None if value is None else value.bytes


def _key(value: bytes | None) -> UUID | None:
    return None if value is None else UUID(bytes=value)
