"""Databases are copied whole under another key, and damage is found."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text
from sqlcipher3 import dbapi2

from justice_desk.storage import copies
from justice_desk.storage.engine import open_sqlcipher, sqlcipher_engine
from justice_desk.storage.errors import (
    DatabaseBusy,
    DatabaseDamaged,
    DiskFailed,
    DiskFull,
    DiskReadOnly,
)

if TYPE_CHECKING:
    from pathlib import Path

    from justice_desk.terms.errors import DeskError

OLD, NEW, SALT = b"o" * 32, b"n" * 32, b"s" * 16


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "a.db"
    path.touch()
    raw = open_sqlcipher(path, OLD)
    raw.execute("CREATE TABLE word (id INTEGER PRIMARY KEY, said TEXT)")
    raw.execute("CREATE TABLE tie (word INTEGER REFERENCES word(id))")
    raw.execute("CREATE VIRTUAL TABLE found USING fts5(said, content='word', content_rowid='id')")
    raw.execute("CREATE TRIGGER kept BEFORE DELETE ON word BEGIN SELECT RAISE(ABORT, 'kept'); END")
    raw.executemany("INSERT INTO word VALUES (?, ?)", [(7 * n, f"mot{n}") for n in range(500)])
    raw.execute("INSERT INTO found(found) VALUES ('rebuild')")
    raw.close()
    return path


def test_a_copy_under_another_key_keeps_rows_index_and_triggers(db: Path) -> None:
    target = db.with_name("b.db")
    copies.copy(db, OLD, target, NEW + SALT)
    assert target.read_bytes()[:16] == SALT
    assert copies.prove(target, NEW) == copies.prove(db, OLD)
    raw = open_sqlcipher(target, NEW)
    assert raw.execute("SELECT rowid FROM found WHERE found MATCH 'mot77'").fetchall() == [(539,)]
    with pytest.raises(dbapi2.IntegrityError, match="kept"):
        raw.execute("DELETE FROM word")
    raw.close()
    with pytest.raises(DatabaseDamaged):
        copies.prove(target, OLD)


def test_a_copy_holds_what_lies_in_the_log_alone(db: Path) -> None:
    writer = open_sqlcipher(db, OLD)
    writer.execute("INSERT INTO word VALUES (1, 'in the log')")
    target = db.with_name("b.db")
    copies.copy(db, OLD, target, NEW + SALT)
    assert copies.prove(target, NEW)["word"] == 501
    writer.close()


def test_no_copy_is_written_over_a_file(db: Path) -> None:
    with pytest.raises(DiskFailed):
        copies.copy(db, OLD, db, NEW + SALT)


def test_every_damaged_page_is_found(db: Path) -> None:
    whole = db.read_bytes()
    for page in range(len(whole) // 4096):
        raw = bytearray(whole)
        raw[page * 4096 + 1000] ^= 1
        db.write_bytes(raw)
        with pytest.raises(DatabaseDamaged):
            copies.prove(db, OLD)


def test_a_tie_to_nothing_is_damage(db: Path) -> None:
    raw = open_sqlcipher(db, OLD)
    raw.execute("PRAGMA foreign_keys = OFF")
    raw.execute("INSERT INTO tie VALUES (999999)")
    raw.close()
    with pytest.raises(DatabaseDamaged):
        copies.prove(db, OLD)


def test_an_index_that_misses_a_row_is_damage(db: Path) -> None:
    raw = open_sqlcipher(db, OLD)
    raw.execute("CREATE INDEX said ON word(said)")
    raw.execute("PRAGMA writable_schema = ON")
    raw.execute("UPDATE sqlite_master SET sql = 'CREATE INDEX said ON word(id)' WHERE name='said'")
    raw.close()
    with pytest.raises(DatabaseDamaged):
        copies.prove(db, OLD)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (dbapi2.SQLITE_CORRUPT, DatabaseDamaged),
        (dbapi2.SQLITE_NOTADB, DatabaseDamaged),
        (dbapi2.SQLITE_BUSY, DatabaseBusy),
        (dbapi2.SQLITE_BUSY | 2 << 8, DatabaseBusy),
        (dbapi2.SQLITE_FULL, DiskFull),
        (dbapi2.SQLITE_READONLY, DiskReadOnly),
        (dbapi2.SQLITE_IOERR | 3 << 8, DiskFailed),
        (dbapi2.SQLITE_CANTOPEN, DiskFailed),
    ],
)
def test_what_sqlite_says_of_the_file_becomes_our_sentence(
    tmp_path: Path, code: int, kind: type[DeskError]
) -> None:
    error = dbapi2.OperationalError("as SQLite says it")
    error.sqlite_errorcode = code
    assert type(copies.plain_error(error, tmp_path)) is kind


def test_an_error_without_a_code_is_known_by_its_words(tmp_path: Path) -> None:
    for words, kind in (
        ("disk I/O error", DiskFailed),
        ("database or disk is full", DiskFull),
        ("database disk image is malformed", DatabaseDamaged),
    ):
        assert type(copies.plain_error(dbapi2.OperationalError(words), tmp_path)) is kind


def test_what_it_says_of_a_statement_stays_what_it_is(db: Path) -> None:
    engine = sqlcipher_engine(db, OLD)
    with (
        pytest.raises(Exception, match="no such table"),
        copies.guarded(db),
        engine.connect() as connection,
    ):
        connection.execute(text("SELECT * FROM nowhere"))
    engine.dispose()
    assert copies.plain_error(sqlite3.OperationalError("?"), db) is None


def test_an_index_that_cannot_be_read_is_damage(tmp_path: Path) -> None:
    error = dbapi2.DatabaseError("vtable constructor failed: search_fts")
    assert isinstance(copies.plain_error(error, tmp_path), DatabaseDamaged)
