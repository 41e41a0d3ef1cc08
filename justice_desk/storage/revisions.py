"""Which steps of the database's history this program knows, without loading alembic.

Opening an office must not pay 0.1 s for a library that a new or an older office alone needs. The
files of `migrations/versions` are named after their revision; a test holds this list against
alembic's.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import text

from justice_desk.storage.migrations import versions

if TYPE_CHECKING:
    from sqlalchemy import Engine


@cache
def known() -> tuple[str, ...]:
    """Return the revisions from the first to the head."""
    names = (module.name for module in pkgutil.iter_modules(versions.__path__))
    return tuple(sorted(name.partition("_")[0] for name in names))


def current(engine: Engine) -> str:
    """Return the revision at which a database stands."""
    with engine.execution_options(reading=True).connect() as connection:
        return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())


def upgrade(engine: Engine) -> None:
    """Bring a database to the head, in one transaction; loads alembic."""
    importlib.import_module("justice_desk.storage.migrate").upgrade(engine)
