"""A restore shows, keeps the present office beside it, and puts the backup in its place."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from alembic import command
from sqlalchemy import select

from justice_desk.models.all import AuditEntry, Member
from justice_desk.services import audit, members
from justice_desk.storage import backup, locks, migrate, recovery, restoring, revisions
from justice_desk.storage import office as offices
from justice_desk.storage.engine import sqlcipher_engine
from justice_desk.storage.errors import (
    BackupUnsound,
    DiskFailed,
    DiskFull,
    FolderNotEmpty,
    OfficeInUse,
    WrongPassphrase,
    WrongRecoveryCode,
)
from justice_desk.terms.errors import NotAllowed
from tests import vaults

if TYPE_CHECKING:
    from pathlib import Path

AWA = offices.Opener("awa", vaults.AWA)


@pytest.fixture
def file(folder: Path, code: str) -> Path:
    """A backup with Ibrahim in service, of an office that has disabled him since."""
    office = offices.unlock(folder, "awa", vaults.AWA)
    file = office.backup()
    office.drafts.save("case open", "", {"name": "x"})
    members.disable(office, name="ibrahim")
    office.close()
    return file


def _members(folder: Path, passphrase: str = vaults.AWA) -> dict[str, bool]:
    office = offices.unlock(folder, "awa", passphrase)
    with office.reading("test") as session:
        found = {m.name: m.disabled_at is None for m in session.scalars(select(Member))}
        assert audit.verify(session).sound
    office.close()
    return found


def test_the_present_office_is_kept_beside_and_opens(folder: Path, file: Path) -> None:
    kept = offices.restore(file, folder, AWA)
    assert kept is not None
    assert kept.name.startswith("Bureau de Gao-avant-restauration-2")
    assert _members(folder) == {"awa": True, "ibrahim": True}
    assert _members(kept) == {"awa": True, "ibrahim": False}
    assert file.exists()
    offices.unlock(folder, "ibrahim", vaults.IBRAHIM).close()


def test_the_restore_stands_in_the_restored_audit(folder: Path, file: Path) -> None:
    offices.restore(file, folder, AWA)
    office = offices.unlock(folder, "awa", vaults.AWA)
    with office.reading("test") as session:
        last = session.scalars(select(AuditEntry).order_by(AuditEntry.number.desc())).first()
        assert last is not None
        assert (last.verb, last.fields) == ("backup restore", ["restored"])
    office.close()


def test_a_restore_into_a_new_place_keeps_nothing_beside(file: Path, tmp_path: Path) -> None:
    assert offices.restore(file, tmp_path / "new laptop", AWA) is None
    assert _members(tmp_path / "new laptop") == {"awa": True, "ibrahim": True}


def test_a_broken_office_is_replaced_too(folder: Path, file: Path) -> None:
    (folder / "office.db").write_bytes(b"nothing of use")
    (folder / "office.keys").unlink()
    kept = offices.restore(file, folder, AWA)
    assert kept is not None
    assert (kept / "office.db").read_bytes() == b"nothing of use"
    assert _members(folder)


def test_an_office_of_which_only_the_backups_are_left_is_restored(folder: Path, file: Path) -> None:
    for path in folder.iterdir():
        if path.is_file():
            path.unlink()
    assert offices.restore(file, folder, AWA) is None
    assert _members(folder)


def test_the_sheet_of_then_restores(folder: Path, file: Path, code: str) -> None:
    assert offices.restore(file, folder, offices.Opener(None, code)) is not None
    assert _members(folder)


def test_an_older_backup_is_brought_up_when_it_is_opened(folder: Path, code: str) -> None:
    office = offices.unlock(folder, "awa", vaults.AWA)
    key = office._vault.data_key  # noqa: SLF001
    engine = sqlcipher_engine(folder / "office.db", key)
    command.downgrade(migrate._config(engine), revisions.known()[0])  # noqa: SLF001
    engine.dispose()
    file = backup.write(office._vault)  # noqa: SLF001
    office.close()
    offices.restore(file, folder, AWA)
    assert _members(folder)


def test_a_paralegal_restores_nothing(folder: Path, file: Path) -> None:
    before = vaults.digest(folder.parent)
    with pytest.raises(NotAllowed):
        offices.restore(file, folder, offices.Opener("ibrahim", vaults.IBRAHIM))
    assert vaults.digest(folder.parent) == before


def test_a_wrong_passphrase_changes_nothing(folder: Path, file: Path) -> None:
    before = vaults.digest(folder.parent)
    with pytest.raises(WrongPassphrase):
        offices.restore(file, folder, offices.Opener("awa", "not hers"))
    assert vaults.digest(folder.parent) == before


def test_a_slot_that_is_no_member_s_restores_nothing(folder: Path, code: str) -> None:
    office = offices.unlock(folder, "awa", vaults.AWA)
    stray = office.prepare_slot("une autre", "awa", office.own_pair(vaults.AWA))
    with office.writing("test") as session:
        office.place_slot(session, stray)
    file = office.backup()
    office.close()
    with pytest.raises(WrongPassphrase):
        offices.restore(file, folder, offices.Opener("awa", "une autre"))


def test_a_sheet_that_was_never_given_out_restores_nothing(folder: Path, code: str) -> None:
    office = offices.unlock(folder, "awa", vaults.AWA)
    stray = recovery.new_code()
    with office.writing("test") as session:
        office.place_slot(session, office.prepare_sheet(stray))
    file = office.backup()
    office.close()
    with pytest.raises(WrongRecoveryCode):
        offices.restore(file, folder, offices.Opener(None, stray))


def test_an_unsound_file_changes_nothing(folder: Path, file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-1000])
    before = vaults.digest(folder.parent)
    with pytest.raises(BackupUnsound):
        offices.restore(file, folder, AWA)
    assert vaults.digest(folder.parent) == before


def test_a_missing_file_is_the_machine_s_word(folder: Path, code: str) -> None:
    with pytest.raises(DiskFailed):
        offices.examine(folder / "none.jdbackup", AWA)


def test_an_office_that_is_open_is_not_replaced(
    folder: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locks, "PATIENCE", 0.05)
    office = offices.unlock(folder, "awa", vaults.AWA)
    with pytest.raises(OfficeInUse):
        offices.restore(file, folder, AWA)
    office.close()
    assert _members(folder) == {"awa": True, "ibrahim": False}


def test_a_folder_of_other_things_is_left_alone(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "photos"
    other.mkdir()
    (other / "fleuve.jpg").touch()
    with pytest.raises(FolderNotEmpty):
        offices.restore(file, other, AWA)
    assert [path.name for path in other.iterdir()] == ["fleuve.jpg"]


def test_a_failure_midway_leaves_the_present_office(
    folder: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_told: object) -> None:
        raise DiskFull(path=folder)

    monkeypatch.setattr(restoring, "_record", fail)
    with pytest.raises(DiskFull):
        offices.restore(file, folder, AWA)
    assert not list(folder.glob("*.new*"))
    assert _members(folder) == {"awa": True, "ibrahim": False}


def test_what_cannot_be_kept_beside_stops_the_restore(
    folder: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_told: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copy2", full)
    with pytest.raises(DiskFull):
        offices.restore(file, folder, AWA)
    monkeypatch.undo()
    assert _members(folder) == {"awa": True, "ibrahim": False}
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]
