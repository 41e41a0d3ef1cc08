"""Whole databases: copied while they are used, proved sound, and their errors in plain words."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from justice_desk.storage import atomic
from justice_desk.storage.engine import open_sqlcipher
from justice_desk.storage.errors import (
    DatabaseBusy,
    DatabaseDamaged,
    DiskFailed,
    DiskFull,
    DiskReadOnly,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from justice_desk.terms.errors import DeskError

# Primary result codes, https://www.sqlite.org/rescode.html
_BUSY: Final = {dbapi2.SQLITE_BUSY, dbapi2.SQLITE_LOCKED}
_DAMAGED: Final = {dbapi2.SQLITE_CORRUPT, dbapi2.SQLITE_NOTADB}
_FAILED: Final = {dbapi2.SQLITE_IOERR, dbapi2.SQLITE_CANTOPEN}
_PRIMARY: Final = 0xFF
# The driver's `backup` raises errors without a code: sqlite3_errstr's words stand for it.
_WORDS: Final = {
    "database disk image is malformed": dbapi2.SQLITE_CORRUPT,
    "file is not a database": dbapi2.SQLITE_NOTADB,
    "database is locked": dbapi2.SQLITE_BUSY,
    "database or disk is full": dbapi2.SQLITE_FULL,
    "attempt to write a readonly database": dbapi2.SQLITE_READONLY,
    "disk I/O error": dbapi2.SQLITE_IOERR,
    "unable to open database file": dbapi2.SQLITE_CANTOPEN,
}


@contextlib.contextmanager
def guarded(db: Path) -> Iterator[None]:
    """Turn what SQLite says about the file `db` itself into our own errors.

    Raises:
        DatabaseDamaged: a page cannot be read or does not fit.
        DatabaseBusy: another process writes without end.
        MachineRefused: the disk is full, read-only or broken.
    """
    try:
        yield
    except (dbapi2.Error, DBAPIError) as error:
        plain = plain_error(error, db)
        if plain is None:
            raise
        raise plain from error


def plain_error(error: Exception, db: Path) -> DeskError | None:
    """Return our error for one of the driver's, or None where the statement was at fault."""
    cause: Any = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(cause, "sqlite_errorcode", _WORDS.get(str(cause), 0)) & _PRIMARY
    if code in _DAMAGED or str(cause).startswith("vtable constructor failed"):
        return DatabaseDamaged()
    if code in _BUSY:
        return DatabaseBusy()
    if code == dbapi2.SQLITE_FULL:
        return DiskFull(path=db)
    if code == dbapi2.SQLITE_READONLY:
        return DiskReadOnly(path=db)
    return DiskFailed(path=db, reason=str(cause)) if code in _FAILED else None


def copy(source: Path, key: bytes, target: Path, target_key: bytes) -> None:
    """Copy a database, used or not, page by page: all of it at one moment.

    Args:
        source: the database.
        key: its key.
        target: a file that does not exist yet.
        target_key: 32 bytes of key and 16 of salt; may differ from `key`, page numbers stay.

    Raises:
        DatabaseDamaged, DatabaseBusy, MachineRefused: as `guarded` says; `target` may be half
            there.
    """
    with atomic.disk(target):
        target.touch(atomic.PRIVATE_FILE, exist_ok=False)
    with (
        guarded(target),
        contextlib.closing(open_sqlcipher(source, key, read_only=True)) as old,
        contextlib.closing(open_sqlcipher(target, target_key)) as new,
    ):
        old.backup(new)
        new.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def prove(db: Path, key: bytes) -> dict[str, int]:
    """Read every page of a database that nobody writes, and count the rows of each table.

    Raises:
        DatabaseDamaged: a page was changed since it was written, or rows do not fit together.
    """
    with guarded(db), contextlib.closing(open_sqlcipher(db, key)) as raw:
        faults = raw.execute("PRAGMA cipher_integrity_check").fetchall()
        faults += raw.execute("PRAGMA foreign_key_check").fetchall()
        if faults or raw.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
            raise DatabaseDamaged
        return count_rows(raw)


def count_rows(raw: Any) -> dict[str, int]:
    """Return the number of rows by table, those of the search index included."""
    tables = raw.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return {
        name: raw.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608 - a table's own name
        for (name,) in tables.fetchall()
    }
