"""Keys of rows: UUIDv7, made here, so that they sort by time and never need the database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from uuid_utils import compat

if TYPE_CHECKING:
    import uuid


def new_id() -> uuid.UUID:
    """Return a fresh UUIDv7."""
    return compat.uuid7()
