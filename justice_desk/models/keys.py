"""Keys of rows: UUIDv7, made here, so that they sort by time and never need the database."""

from __future__ import annotations

import uuid

import uuid_utils


def new_id() -> uuid.UUID:
    """Return a fresh UUIDv7."""
    return uuid.UUID(bytes=uuid_utils.uuid7().bytes)
