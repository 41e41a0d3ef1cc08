"""Brings a database to the head of its history; the steps are code in `migrations/versions`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from justice_desk.storage.engine import scratch_engine

if TYPE_CHECKING:
    from sqlalchemy import Engine


def _config(engine: Engine | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", "justice_desk:storage/migrations")
    config.attributes["engine"] = engine
    return config


def head() -> str:
    """Return the newest revision that this program knows."""
    revision = ScriptDirectory.from_config(_config()).get_current_head()
    if revision is None:
        msg = "the package holds no migration"
        raise RuntimeError(msg)
    return revision


def known(revision: str) -> bool:
    """Tell whether this program knows a revision; a newer program's it does not."""
    return revision in {r.revision for r in ScriptDirectory.from_config(_config()).walk_revisions()}


def current(engine: Engine) -> str | None:
    """Return the revision of a database, or None when it was never migrated."""
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Bring a database up; one transaction, so that a stop leaves what was there."""
    command.upgrade(_config(engine), revision)


def check() -> None:
    """Raise alembic's error when the models and the head differ."""
    with scratch_engine() as engine:
        upgrade(engine)
        command.check(_config(engine))


if __name__ == "__main__" and sys.argv[1:] == ["check"]:
    check()
