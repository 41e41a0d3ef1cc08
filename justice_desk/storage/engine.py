"""Engines: one SQLCipher file, or PostgreSQL; both begin their transactions when told to.

The sqlcipher3 driver begins nothing before a SELECT or DDL, so two processes could number cases
alike. Here the driver stays in autocommit and the engine says `BEGIN IMMEDIATE` to change,
`BEGIN` to read; DDL then rolls back as well.
"""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import sqlcipher3.dbapi2
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import OperationalError

if TYPE_CHECKING:
    from collections.abc import Iterator


def as_it_is(value: Any) -> Any:
    """Return a value that needs no conversion."""
    return value


BUSY_MILLISECONDS = 5000
CACHE_KIB = 12 * 1024
"""Pages that the reader keeps decrypted: the indexes of 100,000 cases, in a laptop of 4 GB."""
WRITER_CACHE_KIB = 2000
"""Pages that the writer keeps between transactions: one case is a handful."""
BULK_CACHE_KIB = 64 * 1024
"""Pages that the writer may keep within one large batch: the indexes that its rows go into, or each
of their pages would be encrypted, written and read again many times."""
WRITE_AHEAD = "journal_mode = WAL"
TURNS = 12
"""So many times a writer asks for the register, five seconds each: behind forty desks that all
open a case, the last one still gets its turn."""

# Unless it is told how to adapt them, the driver asks each key and each None whether it knows a
# protocol of the driver: 1.3 µs a value, where a word or a number takes 0.1.
sqlcipher3.dbapi2.register_adapter(bytes, bytes)
sqlcipher3.dbapi2.register_adapter(type(None), as_it_is)


def sqlcipher_engine(db: Path, key: bytes, *, read_only: bool = False) -> Engine:
    """Return an engine on an encrypted file; a wrong `key` fails at the first statement."""

    def connect() -> Any:
        return open_sqlcipher(db, key, read_only=read_only)

    engine = create_engine(f"sqlite:///{db}", module=sqlcipher3.dbapi2, creator=connect)
    event.listen(engine, "begin", _begin_read if read_only else _begin)
    return engine


def open_sqlcipher(db: Path, key: bytes, *, read_only: bool = False) -> Any:
    """Return a raw driver connection, keyed and set up, for where SQLAlchemy is in the way."""
    raw = sqlcipher3.dbapi2.connect(
        f"file:{quote(db.as_posix())}?mode=rw",
        uri=True,
        isolation_level=None,
        check_same_thread=False,  # the pool hands it to one thread at a time
    )
    try:
        _set_up(raw, key, read_only=read_only)
    except sqlcipher3.dbapi2.Error:
        raw.close()  # or what it left beside the file stays as long as somebody holds the error
        raise
    return raw


def _set_up(raw: Any, key: bytes, *, read_only: bool) -> None:
    for pragma in (
        "cipher_log_level = NONE",  # before the key, or a wrong one is shouted on stderr
        f"key = \"x'{key.hex()}'\"",
        f"busy_timeout = {BUSY_MILLISECONDS}",
        "foreign_keys = ON",
        "synchronous = FULL",
        "secure_delete = ON",
        "temp_store = MEMORY",
        *((f"cache_size = -{CACHE_KIB}", "query_only = ON") if read_only else (WRITE_AHEAD,)),
    ):
        raw.execute(f"PRAGMA {pragma}")


def postgres_engine(url: str) -> Engine:
    """Return an engine on PostgreSQL for an office of many desks."""
    return create_engine(url)


def _begin(connection: Connection) -> None:
    if connection.get_execution_options().get("reading", False):
        connection.exec_driver_sql("BEGIN")
        return
    for turn in range(TURNS, 0, -1):
        try:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            keep_pages(connection, WRITER_CACHE_KIB)
        except OperationalError as error:
            if turn == 1 or "locked" not in str(error.orig):
                raise
        else:
            return


def keep_pages(connection: Connection, kib: int) -> None:
    """Set how many pages a connection to SQLCipher keeps decrypted, in KiB; at once."""
    connection.exec_driver_sql(f"PRAGMA cache_size = -{kib}")


def _begin_read(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


@contextmanager
def scratch_engine() -> Iterator[Engine]:
    """Yield an engine on an encrypted file that is gone afterwards; for checks of the schema."""
    with TemporaryDirectory() as folder:
        db = Path(folder) / "scratch.db"
        db.touch()
        engine = sqlcipher_engine(db, bytes(32))
        yield engine
        engine.dispose()
