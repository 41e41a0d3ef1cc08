"""The journal decides once: before, the new files go; after, they take their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from justice_desk.storage import journal
from justice_desk.storage.errors import DiskFailed, JournalDamaged

if TYPE_CHECKING:
    from pathlib import Path

NAMES = ("office.db", "office.keys")


def _prepare(folder: Path) -> None:
    (folder / "office.db").write_bytes(b"old")
    (folder / "office.db-wal").write_bytes(b"old log")
    journal.begin(folder, "rekey", NAMES)
    journal.staged(folder, "office.db").write_bytes(b"new")
    journal.staged(folder, "office.keys").write_bytes(b"new keys")


def _content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_committed_change_takes_its_names_and_the_old_log_goes(tmp_path: Path) -> None:
    _prepare(tmp_path)
    journal.commit(tmp_path)
    assert _content(tmp_path) == {"office.db": b"new", "office.keys": b"new keys"}


def test_a_change_that_was_not_decided_is_undone(tmp_path: Path) -> None:
    _prepare(tmp_path)
    (tmp_path / "office.db.new-wal").touch()
    assert journal.pending(tmp_path)
    journal.settle(tmp_path)
    assert _content(tmp_path) == {"office.db": b"old", "office.db-wal": b"old log"}
    assert not journal.pending(tmp_path)


def test_the_log_of_a_database_already_renamed_is_its_own(tmp_path: Path) -> None:
    _prepare(tmp_path)
    raw = (tmp_path / "office.journal").read_bytes()
    journal.commit(tmp_path)
    (tmp_path / "office.journal").write_bytes(raw.replace(b"false", b"true"))
    (tmp_path / "office.db-wal").write_bytes(b"log of the new one")
    journal.settle(tmp_path)
    assert (tmp_path / "office.db-wal").read_bytes() == b"log of the new one"


def test_a_name_that_was_not_prepared_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "drafts.db").write_bytes(b"old")
    journal.begin(tmp_path, "rekey", ("drafts.db",))
    journal.commit(tmp_path)
    assert _content(tmp_path) == {"drafts.db": b"old"}


def test_settling_without_a_journal_does_nothing(tmp_path: Path) -> None:
    (tmp_path / "office.db.new").touch()
    journal.settle(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["office.db.new"]


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"work": "rekey", "names": 3}'])
def test_a_journal_that_cannot_be_read_changes_nothing(tmp_path: Path, text: str) -> None:
    _prepare(tmp_path)
    (tmp_path / "office.journal").write_text(text)
    before = _content(tmp_path)
    with pytest.raises(JournalDamaged):
        journal.settle(tmp_path)
    assert _content(tmp_path) == before


def test_a_disk_that_fails_leaves_the_journal_for_the_next_start(tmp_path: Path) -> None:
    _prepare(tmp_path)
    (tmp_path / "office.db.new").unlink()
    (tmp_path / "office.db.new").mkdir()
    with pytest.raises(DiskFailed):
        journal.settle(tmp_path)
    assert journal.pending(tmp_path)
