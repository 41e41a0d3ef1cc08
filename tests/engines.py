"""Lets the engines of a run share the SQL that SQLAlchemy compiled: each test has a new engine.

What a statement becomes depends on the statement and the kind of database, not on the file or the
server behind it; compiling it anew for each test was a quarter of the time of the services.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import create_engine

if TYPE_CHECKING:
    from sqlalchemy import Engine

_known: dict[str, Engine] = {}


def sharing(url: str, **more: Any) -> Engine:
    """Return a new engine that compiles like the first one of its kind that was connected."""
    made = create_engine(url, **more)
    first = _known.get(made.name)
    if first is None or first.dialect.server_version_info is None:
        _known[made.name] = made
    else:
        made.dialect = first.dialect
        made._compiled_cache = first._compiled_cache  # noqa: SLF001 - there is no other way in
    return made
